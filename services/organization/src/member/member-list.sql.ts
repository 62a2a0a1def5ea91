import { checkFirst, decodeCursor, type Scoped } from '@capuy/subgraph';
import { spelling } from '../query/spelling.js';
import { memberList, needs } from './member-columns.js';
import { type MemberFilter, MemberOrder } from './member-filter.js';
import { MemberStatus } from './member.js';

export interface MemberListRequest {
  filter: MemberFilter;
  asOf: string;
  orderBy: MemberOrder;
  first: number;
  after: string | null;
}

export interface Statement {
  text: string;
  values: unknown[];
}

/** Given name first, marks and all, then the whole name; the index `person_name_sort` has the same expressions. */
function nameOrder(alias: string, column = 'sort_key'): string[] {
  return [`split_part(${alias}.${column}, ' ', 1) collate "vi-x-icu"`, `(${alias}.${column}) collate "vi-x-icu"`];
}

/**
 * A page of members for each of the organizations, with all below it, where they are in reach. The page is found
 * first, over as few tables as filter and order ask for; what is shown is joined to it.
 */
export function memberListSql(
  scoped: Scoped,
  underIds: readonly string[],
  request: MemberListRequest,
  fields: ReadonlySet<string>,
): Statement {
  const { filter, asOf, orderBy, first, after } = request;
  const values: unknown[] = [asOf, checkFirst(first) + 1, underIds, scoped.holders];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const byName = orderBy === MemberOrder.NAME;
  // The few probationary members are found first and sorted then: read in the order of names, each name in the country
  // would be tried against them. `|| ''` keeps the planner from it.
  const few = filter.status === MemberStatus.PROBATIONARY;
  const sort = byName ? 'n.sort_key' : few ? 'ms.admitted_on' : 'm.admitted_on';
  const where: string[] = [];
  let rank = '0';
  if (filter.search) {
    where.push(`ms.person_id in (select person_id from organization.find_persons(${value(filter.search)}))`);
    rank = `case when position(${value(spelling(filter.search))} in organization.spelling(n.full_name)) > 0 then 0 else 1 end`;
  }
  if (filter.status === MemberStatus.FULL) where.push('m.recognized_on <= $1::date');
  if (filter.gender) where.push(`p.gender = ${value(filter.gender)}`);
  const order = [
    ...(filter.search ? [rank] : []),
    ...(byName ? nameOrder('n', few ? `sort_key || ''` : 'sort_key') : [sort]),
    'ms.member_id',
  ];
  const cursor = decodeCursor(after, 3);
  if (cursor) {
    const last = value(cursor[1]);
    const at = [...(byName ? [`split_part(${last}, ' ', 1)`, last] : [`${last}::date`]), `${value(cursor[2])}::uuid`];
    where.push(`(${order.join(', ')}) > (${[...(filter.search ? [`${value(Number(cursor[0]))}::int`] : []), ...at].join(', ')})`);
  }
  const belongs = (
    under: string,
  ): string => `ms.kind = 'PERMANENT' and ms.valid_from <= $1::date and $1::date < ms.valid_to and ms.organization_id in (
      select c.descendant_id from organization.closure c
      where c.ancestor_id = ${under} and c.valid_from <= $1::date and $1::date < c.valid_to and ${scoped.reaches('c.descendant_id', 4)})`;
  const joins = [
    byName || filter.search ? 'join organization.person_name n on n.person_id = ms.person_id' : '',
    !few && (filter.status || !byName) ? 'join organization.member m on m.id = ms.member_id' : '',
    filter.gender ? 'join organization.person p on p.id = ms.person_id' : '',
  ].join(' ');
  const source = (under: string): string =>
    few
      ? `(select ms.*, m.admitted_on from organization.membership ms join organization.member m on m.id = ms.member_id
          where ${belongs(under)} and (m.recognized_on <= $1::date) is not true offset 0) ms ${joins} where true`
      : `organization.membership ms ${joins} where ${belongs(under)}`;
  const pageOf = (under: string): string => `
    select ms.member_id as id, $1::text as "asOf", ms.person_id as "personId", ms.organization_id as "organizationId", ${rank} as rank, ${sort} as sort
    from ${source(under)} ${where.map((condition) => `and ${condition}`).join(' ')} order by ${order.join(', ')} limit $2`;
  // For one organization, the usual case, the planner knows how much is below it: a large one is read in the order of
  // names, a small one is sorted.
  const pages =
    underIds.length === 1
      ? `select ($3::uuid[])[1] as key, page.* from (${pageOf(`${value(underIds[0])}::uuid`)}) page where $3::uuid[] is not null`
      : `select k.id as key, page.* from unnest($3::uuid[]) k (id) cross join lateral (${pageOf('k.id')}) page`;
  const text = `select l.*${memberList(fields)} from (${pages}) l
    ${needs('n', fields) ? 'join organization.person_name n on n.person_id = l."personId"' : ''}
    ${needs('m', fields) ? 'join organization.member m on m.id = l.id' : ''}
    ${needs('p', fields) ? 'join organization.person p on p.id = l."personId"' : ''}
    order by l.rank, ${byName ? nameOrder('l', 'sort').join(', ') : 'l.sort'}, l.id`;
  return { text, values };
}
