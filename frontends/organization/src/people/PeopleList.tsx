import { defineMessages, Empty, Filters, PagedTable, SearchBox, Section, useMessages, usePagedQuery, type DataColumn } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { PeopleDocument, type PersonLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { genders } from '../terms/memberTerms';
import { postPlaces, postPositions } from '../terms/postTerms';
import { useTerms, type Term } from '../terms/useTerms';

const catalog = defineMessages(
  {
    title: 'Người chưa là đảng viên',
    help: 'Trưởng thôn, tổ trưởng tổ dân phố, cán bộ, quần chúng ưu tú, người đã thôi là đảng viên, trong phạm vi đồng chí được xem.',
    filters: 'Tìm người',
    search: 'Tìm theo họ tên',
    placeholder: 'Gõ có dấu hoặc không dấu, ít nhất hai chữ',
    type: 'Hãy gõ họ tên cần tìm',
    none: 'Không tìm thấy người nào',
    name: 'Họ và tên',
    gender: 'Giới tính',
    posts: 'Chức vụ đang giữ',
  },
  {
    title: 'People who are no members',
    help: 'Heads of localities, staff, candidates, and who was a member once, as far as you may see.',
    filters: 'Find people',
    search: 'Find by name',
    placeholder: 'With or without tone marks, two letters at least',
    type: 'Type a name',
    none: 'Nobody was found',
    name: 'Name',
    gender: 'Gender',
    posts: 'Posts held',
  },
);

/** Who is no member, by name: found where the reader reaches the record. */
export function PeopleList({ search, onSearch }: { search: string; onSearch: (text: string) => void }): ReactNode {
  const messages = useMessages(catalog);
  const gender = useTerms(genders);
  const position = useTerms(postPositions);
  const place = useTerms(postPlaces);
  const tooShort = search.trim().length < 2;
  const paged = usePagedQuery({ query: PeopleDocument, variables: { search }, connection: (data) => data.people, pause: tooShort });
  const columns = useMemo(() => columnsOf(messages, gender, position, place), [messages, gender, position, place]);
  return (
    <Section title={messages.title}>
      <p className="og-help">{messages.help}</p>
      <Filters label={messages.filters}>
        <SearchBox label={messages.search} placeholder={messages.placeholder} value={search} onSearch={onSearch} />
      </Filters>
      {tooShort ? (
        <Empty title={messages.type} />
      ) : (
        <PagedTable paged={paged} caption={messages.title} columns={columns} csvName="nguoi" empty={<Empty title={messages.none} />} />
      )}
    </Section>
  );
}

function columnsOf(messages: (typeof catalog)['vi'], gender: Term, position: Term, place: Term): DataColumn<PersonLineFragment>[] {
  const held = ({ posts }: PersonLineFragment): PersonLineFragment['posts'] => posts.filter(({ validTo }) => validTo === null);
  const say = (post: PersonLineFragment['posts'][number]): string => `${position(post.position)}, ${place(post.place)}`;
  return [
    { id: 'name', header: messages.name, leading: true, cell: ({ fullName }) => fullName, value: ({ fullName }) => fullName },
    { id: 'gender', header: messages.gender, cell: (row) => gender(row.gender) || '–', value: (row) => gender(row.gender) },
    {
      id: 'posts',
      header: messages.posts,
      cell: (row) => (
        <ul className="og-inline">
          {held(row).map((post) => (
            <li key={post.id}>
              {say(post)}: <OrganizationLink organization={post.organization} day={null} />
            </li>
          ))}
        </ul>
      ),
      value: (row) =>
        held(row)
          .map((post) => `${say(post)}: ${post.organization?.printedName ?? ''}`)
          .join('; '),
    },
  ];
}
