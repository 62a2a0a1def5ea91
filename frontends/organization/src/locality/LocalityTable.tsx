import { Badge, DataTable, Empty, useMessages, type DataColumn, type DataPaging } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { LocalityLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { LocalityLink } from './LocalityLink';
import { localityMessages } from './localityMessages';
import { localityKinds } from './localityTerms';

/** Localities in the server's order, as CSV and on paper too. */
export function LocalityTable({ rows, paging }: { rows: readonly LocalityLineFragment[]; paging: DataPaging }): ReactNode {
  const messages = useMessages(localityMessages);
  const kinds = useMessages(localityKinds);
  const columns = useMemo(() => columnsOf(messages, kinds), [messages, kinds]);
  return (
    <DataTable
      caption={messages.list}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      paging={paging}
      csvName="thon-to-dan-pho"
      empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
    />
  );
}

function columnsOf(messages: (typeof localityMessages)['vi'], kinds: (typeof localityKinds)['vi']): DataColumn<LocalityLineFragment>[] {
  const notes = ({ headIsMember, secretaryIsHead }: LocalityLineFragment): string[] => [
    ...(headIsMember ? [messages.isMember] : []),
    ...(secretaryIsHead ? [messages.isSecretary] : []),
  ];
  return [
    { id: 'name', header: messages.name, cell: (row) => <LocalityLink locality={row} />, value: ({ name }) => name },
    { id: 'kind', header: messages.kind, cell: ({ kind }) => kinds[kind], value: ({ kind }) => kinds[kind] },
    {
      id: 'commune',
      header: messages.commune,
      cell: ({ organization }) => <OrganizationLink organization={organization ?? null} />,
      value: ({ organization }) => organization?.printedName ?? '',
    },
    {
      id: 'branch',
      header: messages.branch,
      cell: ({ branch }) => <OrganizationLink organization={branch ?? null} />,
      value: ({ branch }) => branch?.printedName ?? '',
    },
    {
      id: 'head',
      header: messages.head,
      cell: ({ head }) => head?.person?.fullName ?? '–',
      value: ({ head }) => head?.person?.fullName ?? '',
    },
    {
      id: 'note',
      header: messages.note,
      cell: (row) => (
        <span className="og-acts">
          {notes(row).map((note) => (
            <Badge key={note} kind="accent">
              {note}
            </Badge>
          ))}
        </span>
      ),
      value: (row) => notes(row).join(', '),
    },
  ];
}
