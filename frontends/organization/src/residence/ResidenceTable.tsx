import { Checkbox, DataTable, Empty, useFormat, useMessages, type DataColumn, type DataPaging, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { ResidenceLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { termOf, type Terms } from '../terms/Terms';
import { ReadComments } from './ReadComments';
import { residenceMessages, residenceStatuses } from './residenceMessages';
import { SettleResidence } from './SettleResidence';

export interface ResidenceTableProps {
  rows: readonly ResidenceLineFragment[];
  paging: DataPaging;
  /** Names of all groups, by code. */
  names: Terms;
  /** What comments say, by code; null for a viewer who may not read them. */
  outcomes: Terms | null;
  /** The groups that may be excused. */
  groups: Terms;
  chosen: ReadonlySet<string>;
  onChoose: (id: string, on: boolean) => void;
  onDone: () => void;
}

/** Links of one end; letters that wait can be chosen and received together. */
export function ResidenceTable({ rows, paging, names, outcomes, groups, chosen, onChoose, onDone }: ResidenceTableProps): ReactNode {
  const messages = useMessages(residenceMessages);
  const statuses = useMessages(residenceStatuses);
  const format = useFormat();
  const columns = useMemo(() => {
    const may = { receive: rows.some((row) => row.viewerCanReceive), settle: rows.some((row) => row.viewerCanSettle) };
    const words = { messages, groups, outcomes, onDone };
    return [
      ...(may.receive ? [choiceColumn(messages, chosen, onChoose)] : []),
      ...columnsOf(messages, statuses, names, format),
      ...(may.settle || outcomes ? [actsColumn(words)] : []),
    ];
  }, [rows, messages, statuses, names, outcomes, groups, format, chosen, onChoose, onDone]);
  return (
    <DataTable
      caption={messages.list}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      paging={paging}
      csvName="moi-lien-he-noi-cu-tru"
      empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
    />
  );
}

function choiceColumn(
  messages: (typeof residenceMessages)['vi'],
  chosen: ReadonlySet<string>,
  onChoose: (id: string, on: boolean) => void,
): DataColumn<ResidenceLineFragment> {
  return {
    id: 'choice',
    header: messages.choose,
    cell: ({ id, personName, viewerCanReceive }) =>
      viewerCanReceive ? (
        <Checkbox
          label={<span className="cp-hidden">{messages.chooseOf(personName)}</span>}
          checked={chosen.has(id)}
          onChange={(on) => onChoose(id, on)}
        />
      ) : (
        ''
      ),
  };
}

interface ActWords {
  messages: (typeof residenceMessages)['vi'];
  groups: Terms;
  outcomes: Terms | null;
  onDone: () => void;
}

function actsColumn({ messages, groups, outcomes, onDone }: ActWords): DataColumn<ResidenceLineFragment> {
  return {
    id: 'acts',
    header: messages.acts,
    cell: (row) => (
      <span className="og-acts">
        {outcomes && row.status !== 'NOT_INTRODUCED' && row.status !== 'INTRODUCED' ? (
          <ReadComments link={row} outcomes={outcomes} />
        ) : null}
        {row.viewerCanSettle ? <SettleResidence link={row} groups={groups} onDone={onDone} /> : null}
      </span>
    ),
  };
}

function columnsOf(
  messages: (typeof residenceMessages)['vi'],
  statuses: (typeof residenceStatuses)['vi'],
  names: Terms,
  format: Format,
): DataColumn<ResidenceLineFragment>[] {
  const letter = ({ letterNumber, since }: ResidenceLineFragment): string =>
    letterNumber ? messages.letterOf(letterNumber, format.day(since)) : format.day(since);
  const status = ({ status: code, groupCode, receivedOn }: ResidenceLineFragment): string =>
    [statuses[code], groupCode ? `(${termOf(names, groupCode)})` : '', code === 'RECEIVED' ? format.day(receivedOn) : '']
      .filter((part) => part !== '')
      .join(' ');
  return [
    { id: 'name', header: messages.name, leading: true, cell: ({ personName }) => personName, value: ({ personName }) => personName },
    {
      id: 'from',
      header: messages.from,
      cell: ({ from, fromName }) => (from ? <OrganizationLink organization={from} /> : (fromName ?? '–')),
      value: ({ from, fromName }) => from?.printedName ?? fromName ?? '',
    },
    {
      id: 'to',
      header: messages.to,
      cell: ({ to, toName }) => (to ? <OrganizationLink organization={to} /> : (toName ?? '–')),
      value: ({ to, toName }) => to?.printedName ?? toName ?? '',
    },
    { id: 'letter', header: messages.letter, cell: letter, value: letter },
    { id: 'status', header: messages.status, cell: status, value: status },
  ];
}
