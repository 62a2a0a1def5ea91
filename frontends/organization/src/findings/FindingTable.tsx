import { DataTable, Empty, useFormat, useMessages, type DataColumn, type DataPaging, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { RuleFindingLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { asideReasons, findingAdvice } from './findingKinds';
import { findingSentences, findingsMessages } from './findingsMessages';
import { MendLink } from './MendLink';
import { SetAside } from './SetAside';

export interface FindingTableProps {
  rows: readonly RuleFindingLineFragment[];
  paging: DataPaging;
  aside: boolean;
  onChanged: () => void;
}

/** What is to be looked at: who, what was counted, what to do and where, and the regulation that says so. */
export function FindingTable({ rows, paging, aside, onChanged }: FindingTableProps): ReactNode {
  const messages = useMessages(findingsMessages);
  const words = {
    messages,
    sentences: useMessages(findingSentences),
    advice: useMessages(findingAdvice),
    reasons: useMessages(asideReasons),
    format: useFormat(),
  };
  const { sentences, advice, reasons, format } = words;
  const columns = useMemo(
    () => columnsOf({ messages, sentences, advice, reasons, format }, onChanged),
    [messages, sentences, advice, reasons, format, onChanged],
  );
  return (
    <DataTable
      caption={messages.findings}
      columns={columns}
      rows={rows}
      rowId={({ code, organization }) => `${code} ${organization?.id ?? ''}`}
      paging={paging}
      csvName="diem-can-xem-lai"
      empty={aside ? <Empty title={messages.noneAside} /> : <Empty title={messages.none}>{messages.noneText}</Empty>}
    />
  );
}

interface Words {
  messages: (typeof findingsMessages)['vi'];
  sentences: (typeof findingSentences)['vi'];
  advice: Record<string, string>;
  reasons: (typeof asideReasons)['vi'];
  format: Format;
}

function columnsOf({ messages, sentences, advice, reasons, format }: Words, onChanged: () => void): DataColumn<RuleFindingLineFragment>[] {
  const say = ({ code, actual, limit, aside }: RuleFindingLineFragment): string => {
    const sentence = sentences[code]?.(format.number(actual), limit === null ? '' : format.number(limit)) ?? code;
    return aside ? `${sentence} ${messages.asideUntil(format.day(aside.until), reasons[aside.reason])}` : sentence;
  };
  const basis = ({ article, regulation }: RuleFindingLineFragment): string => messages.article(article, regulation);
  const todo = ({ code }: RuleFindingLineFragment): string => advice[code] ?? '';
  return [
    {
      id: 'organization',
      header: messages.organization,
      cell: ({ organization }) => (organization ? <OrganizationLink organization={organization} /> : '–'),
      value: ({ organization }) => organization?.printedName ?? '',
    },
    { id: 'finding', header: messages.finding, cell: say, value: say },
    {
      id: 'advice',
      header: messages.advice,
      cell: (row) =>
        row.organization ? (
          <MendLink code={row.code} organizationId={row.organization.id}>
            {todo(row)}
          </MendLink>
        ) : (
          todo(row)
        ),
      value: todo,
    },
    { id: 'basis', header: messages.basis, cell: basis, value: basis },
    {
      id: 'act',
      header: messages.act,
      sortable: false,
      cell: (row) =>
        row.viewerCanSetAside && row.organization ? (
          <span className="og-print-hidden">
            <SetAside finding={row} organizationId={row.organization.id} onDone={onChanged} />
          </span>
        ) : (
          '–'
        ),
    },
  ];
}
