import { Empty, PagedTable, Section, useFormat, useMessages, usePagedQuery, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { MergeListDocument, type MergeListQuery } from '../generated/graphql';
import { MemberLink } from '../links/MemberLink';
import { mergeColumns } from './mergeColumns';
import { mergeMessages } from './mergeMessages';

type Merged = MergeListQuery['recordMerges']['nodes'][number];

/** What was merged below a committee, latest first. */
export function MergedList({ underId, onDone }: { underId: string; onDone: () => void }): ReactNode {
  const messages = useMessages(mergeMessages);
  const format = useFormat();
  const paged = usePagedQuery({ query: MergeListDocument, variables: { underId }, connection: (data) => data.recordMerges });
  const { retry } = paged;
  const columns = useMemo(() => columnsOf(messages, format, [retry, onDone]), [messages, format, retry, onDone]);
  return (
    <Section title={messages.done}>
      <PagedTable paged={paged} caption={messages.done} columns={columns} empty={<Empty title={messages.doneNone} />} />
    </Section>
  );
}

function columnsOf(messages: (typeof mergeMessages)['vi'], format: Format, after: readonly (() => void)[]): DataColumn<Merged>[] {
  return [
    {
      id: 'survived',
      header: messages.survived,
      cell: ({ record: { member, person } }) => (member ? <MemberLink member={member} /> : (person?.fullName ?? '–')),
    },
    ...mergeColumns<Merged>(messages, format, () => after.forEach((each) => each())),
  ];
}
