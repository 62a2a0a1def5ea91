import { Badge, type BadgeProps, type DataColumn, type DataPaging, DataTable, Empty, useMessages } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { ImportHeadFragment, ImportRowLineFragment, ImportRowState } from '../generated/graphql';
import { importMessages, importStates } from './importMessages';
import { RowActs } from './RowActs';
import { RowDetails } from './RowDetails';

export interface ImportRowsProps {
  batch: ImportHeadFragment;
  rows: readonly ImportRowLineFragment[];
  paging: DataPaging;
  onDone: () => void;
}

const KINDS: Readonly<Record<ImportRowState, NonNullable<BadgeProps['kind']>>> = {
  NEW: 'success',
  CHANGED: 'accent',
  UNCHANGED: 'neutral',
  POSSIBLE_DUPLICATE: 'warning',
  FAULTY: 'error',
};
/** Characters of a cell that are shown. */
const LONGEST = 60;
/** Fields by which a person knows a row again. */
const NAMED = ['fullName', 'name', 'organization'];

/** Enough to know it again; a cell may hold a page. A formula is only its sign. */
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Rows in the order of the spreadsheet. */
export function ImportRows({ batch, rows, paging, onDone }: ImportRowsProps): ReactNode {
  const messages = useMessages(importMessages);
  const states = useMessages(importStates);
  const columns = useMemo(() => columnsOf({ messages, states, batch, onDone }), [messages, states, batch, onDone]);
  return (
    <DataTable
      caption={messages.list}
      columns={columns}
      rows={rows}
      rowId={({ number }) => String(number)}
      paging={paging}
      empty={<Empty />}
    />
  );
}

interface Shown extends Pick<ImportRowsProps, 'batch' | 'onDone'> {
  messages: (typeof importMessages)['vi'];
  states: (typeof importStates)['vi'];
}

function columnsOf({ messages, states, batch, onDone }: Shown): DataColumn<ImportRowLineFragment>[] {
  const named = NAMED.flatMap((field) => batch.columns.find((column) => column.field === field)?.column ?? []);
  const nameOf = ({ cells }: ImportRowLineFragment): string => {
    const told = named.flatMap((column) => cells[column] || []);
    return (told.length > 0 ? told : cells.filter(Boolean).slice(0, 3)).map(shortened).join(', ');
  };
  return [
    { id: 'number', header: messages.rowNumber, cell: ({ number }) => number, align: 'end', width: '4.5rem' },
    { id: 'what', header: messages.what, cell: nameOf, width: '22%', leading: true },
    {
      id: 'state',
      header: messages.state,
      width: '11rem',
      cell: ({ state, hidden, decision }) => (
        <span className="og-inline">
          <Badge kind={KINDS[state]}>{states[state]}</Badge>
          {hidden ? <Badge>{messages.hidden}</Badge> : null}
          {decision === 'LEAVE_OUT' ? <Badge>{messages.leftOut}</Badge> : null}
        </span>
      ),
    },
    { id: 'details', header: messages.details, cell: (row) => <RowDetails batch={batch} row={row} onDone={onDone} /> },
    { id: 'acts', header: messages.acts, width: '13rem', cell: (row) => <RowActs batch={batch} row={row} onDone={onDone} /> },
  ];
}
