import { DataTable, defineMessages, Empty, Section, useFormat, useMessages, usePagedQuery, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { useStandingDay } from '../day/useStandingDay';
import { OrganizationPostsDocument, type PostLineFragment } from '../generated/graphql';
import { postBases, postPlaces, postPositions } from '../terms/postTerms';
import { useTerms, type Term } from '../terms/useTerms';
import { OrganizationFrame } from './OrganizationFrame';
import { useOrganizationId } from './useOrganizationId';

const catalog = defineMessages(
  {
    title: 'Người giữ chức vụ',
    none: 'Chưa ghi chức vụ nào vào ngày đang xem',
    person: 'Họ và tên',
    position: 'Chức vụ',
    place: 'Trong',
    basis: 'Căn cứ',
    from: 'Từ ngày',
    term: 'Nhiệm kỳ đến',
    over: 'đã hết nhiệm kỳ, chưa kết thúc chức vụ',
  },
  {
    title: 'Who holds which post',
    none: 'No post is recorded on the day shown',
    person: 'Name',
    position: 'Post',
    place: 'In',
    basis: 'Basis',
    from: 'Since',
    term: 'Term until',
    over: 'term over, post not ended',
  },
);

/** Who holds which post in the organization on a day. */
export function PostsPage(): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  const position = useTerms(postPositions);
  const place = useTerms(postPlaces);
  const basis = useTerms(postBases);
  const id = useOrganizationId();
  const asOf = useStandingDay();
  const paged = usePagedQuery({
    query: OrganizationPostsDocument,
    variables: { id, asOf },
    connection: (data) => data.partyOrganization?.posts,
  });
  const day = paged.query.data?.partyOrganization?.asOf ?? '';
  const columns = useMemo(() => columnsOf(messages, format, position, place, basis, day), [messages, format, position, place, basis, day]);
  return (
    <OrganizationFrame query={paged.query} onRetry={paged.retry} organization={(data) => data.partyOrganization}>
      {() => (
        <Section title={messages.title}>
          <DataTable
            caption={messages.title}
            columns={columns}
            rows={paged.rows}
            rowId={(post) => post.id}
            paging={paged.paging}
            empty={<Empty title={messages.none} />}
            csvName="chuc-vu"
          />
        </Section>
      )}
    </OrganizationFrame>
  );
}

function columnsOf(
  messages: (typeof catalog)['vi'],
  format: Format,
  position: Term,
  place: Term,
  basis: Term,
  day: string,
): DataColumn<PostLineFragment>[] {
  return [
    { id: 'person', header: messages.person, cell: (post) => post.person?.fullName ?? '–', value: (post) => post.person?.fullName ?? '' },
    { id: 'position', header: messages.position, cell: (post) => position(post.position), value: (post) => position(post.position) },
    {
      id: 'place',
      header: messages.place,
      cell: (post) => post.body?.name ?? post.agency?.name ?? place(post.place),
      value: (post) => post.body?.name ?? post.agency?.name ?? place(post.place),
    },
    { id: 'basis', header: messages.basis, cell: (post) => basis(post.basis), value: (post) => basis(post.basis) },
    { id: 'from', header: messages.from, cell: (post) => format.day(post.validFrom), value: (post) => format.day(post.validFrom) },
    {
      id: 'term',
      header: messages.term,
      cell: (post) =>
        post.termUntil ? (
          <>
            {format.day(post.termUntil)}
            {post.termUntil <= day ? <span className="og-warn"> ({messages.over})</span> : null}
          </>
        ) : (
          '–'
        ),
      value: (post) => format.day(post.termUntil),
    },
  ];
}
