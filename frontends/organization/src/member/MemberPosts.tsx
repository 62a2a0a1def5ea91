import { DataTable, Empty, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { dayBefore } from '../day/dayBefore';
import type { MemberQuery } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { postBases, postPlaces, postPositions } from '../terms/postTerms';
import { useTerms, type Term } from '../terms/useTerms';
import { memberMessages } from './memberMessages';

type Post = NonNullable<MemberQuery['member']>['posts'][number];

export function MemberPosts({ posts }: { posts: readonly Post[] }): ReactNode {
  const messages = useMessages(memberMessages);
  const format = useFormat();
  const position = useTerms(postPositions);
  const place = useTerms(postPlaces);
  const basis = useTerms(postBases);
  const columns = useMemo(() => columnsOf(messages, format, position, place, basis), [messages, format, position, place, basis]);
  return (
    <DataTable caption={messages.posts} columns={columns} rows={posts} rowId={({ id }) => id} empty={<Empty title={messages.noPosts} />} />
  );
}

function columnsOf(messages: (typeof memberMessages)['vi'], format: Format, position: Term, place: Term, basis: Term): DataColumn<Post>[] {
  return [
    { id: 'position', header: messages.position, cell: (post) => position(post.position) },
    { id: 'place', header: messages.place, cell: (post) => post.body?.name ?? place(post.place) },
    { id: 'organization', header: messages.organization, cell: (post) => <OrganizationLink organization={post.organization} /> },
    { id: 'basis', header: messages.basis, cell: (post) => basis(post.basis) },
    { id: 'from', header: messages.from, cell: (post) => format.day(post.validFrom) },
    { id: 'to', header: messages.to, cell: (post) => (post.validTo ? format.day(dayBefore(post.validTo)) : messages.now) },
    { id: 'term', header: messages.term, cell: (post) => format.day(post.termUntil) || '–' },
  ];
}
