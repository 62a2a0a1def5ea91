import { Empty, PagedTable, useFormat, useMessages, usePagedQuery, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { EntryOnBehalfListDocument, type EntryLineFragment, type EntryOnBehalfFilter } from '../generated/graphql';
import { MemberLink } from '../links/MemberLink';
import { OrganizationLink } from '../links/OrganizationLink';
import { termOf } from '../terms/Terms';
import { entryActs, entryMessages } from './entryMessages';
import { SignedPage } from './SignedPage';

/** What was entered for branches, with the page it rests on. */
export function EntryTable({ filter }: { filter: EntryOnBehalfFilter }): ReactNode {
  const messages = useMessages(entryMessages);
  const acts = useMessages(entryActs);
  const format = useFormat();
  const paged = usePagedQuery({ query: EntryOnBehalfListDocument, variables: { filter }, connection: (data) => data.entriesOnBehalf });
  const columns = useMemo(() => columnsOf(messages, acts, format), [messages, acts, format]);
  return (
    <PagedTable
      paged={paged}
      caption={messages.list}
      columns={columns}
      csvName="nhap-thay"
      empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
    />
  );
}

function columnsOf(
  messages: (typeof entryMessages)['vi'],
  acts: (typeof entryActs)['vi'],
  format: Format,
): DataColumn<EntryLineFragment>[] {
  const signed = ({ signedBy, signedOn }: EntryLineFragment): string => messages.signedOf(signedBy, format.day(signedOn));
  return [
    { id: 'day', header: messages.day, cell: ({ enteredOn }) => format.day(enteredOn), value: ({ enteredOn }) => format.day(enteredOn) },
    {
      id: 'branch',
      header: messages.branch,
      cell: ({ organization }) => (organization ? <OrganizationLink organization={organization} /> : '–'),
      value: ({ organization }) => organization?.printedName ?? '',
    },
    {
      id: 'what',
      header: messages.what,
      cell: ({ act, entity, entityId }) =>
        entity === 'Member' && entityId ? <MemberLink member={{ id: entityId, fullName: termOf(acts, act) }} /> : termOf(acts, act),
      value: ({ act }) => termOf(acts, act),
    },
    { id: 'signed', header: messages.signed, cell: signed, value: signed },
    { id: 'by', header: messages.by, cell: ({ enteredBy }) => enteredBy ?? '–', value: ({ enteredBy }) => enteredBy ?? '' },
    { id: 'page', header: messages.page, cell: (entry) => <SignedPage entry={entry} /> },
  ];
}
