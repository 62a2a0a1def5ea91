import { DataTable, Empty, useFormat, useMessages, type DataColumn, type DataPaging, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { RuleFindingLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { findingSentences, findingsMessages } from './findingsMessages';

/** What breaks a rule: who, what was counted, and the regulation that says so. */
export function FindingTable({ rows, paging }: { rows: readonly RuleFindingLineFragment[]; paging: DataPaging }): ReactNode {
  const messages = useMessages(findingsMessages);
  const sentences = useMessages(findingSentences);
  const format = useFormat();
  const columns = useMemo(() => columnsOf(messages, sentences, format), [messages, sentences, format]);
  return (
    <DataTable
      caption={messages.findings}
      columns={columns}
      rows={rows}
      rowId={({ code, organization }) => `${code} ${organization?.id ?? ''}`}
      paging={paging}
      csvName="diem-can-xem-lai"
      empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
    />
  );
}

function columnsOf(
  messages: (typeof findingsMessages)['vi'],
  sentences: (typeof findingSentences)['vi'],
  format: Format,
): DataColumn<RuleFindingLineFragment>[] {
  const say = ({ code, actual, limit }: RuleFindingLineFragment): string =>
    sentences[code]?.(format.number(actual), limit === null ? '' : format.number(limit)) ?? code;
  const basis = ({ article, regulation }: RuleFindingLineFragment): string => messages.article(article, regulation);
  return [
    {
      id: 'organization',
      header: messages.organization,
      cell: ({ organization }) => (organization ? <OrganizationLink organization={organization} /> : '–'),
      value: ({ organization }) => organization?.printedName ?? '',
    },
    { id: 'finding', header: messages.finding, cell: say, value: say },
    { id: 'basis', header: messages.basis, cell: basis, value: basis },
  ];
}
