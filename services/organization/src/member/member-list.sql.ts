import { checkFirst, decodeCursor, parseLocalDate, type Scoped, today } from '@capuy/subgraph';
import { belongsInReach } from '../person/person-reach.js';
import { spelling } from '../query/spelling.js';
import { memberList, needs } from './member-columns.js';
import { isNumber, memberConditions, standingOf, type Value } from './member-conditions.sql.js';
import { type MemberFilter, MemberOrder, MemberStanding } from './member-filter.js';

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
export function nameOrder(alias: string, column = 'sort_key'): string[] {
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
  endKind: string,
): Statement {
  const { filter, asOf, orderBy, first, after } = request;
  const values: unknown[] = [asOf, checkFirst(first) + 1, underIds, scoped.holders];
  const value: Value = (given) => `$${values.push(given)}`;
  const byName = orderBy === MemberOrder.NAME;
  const standing = standingOf(filter);
  // The few whom a condition leaves are found first and sorted then: read in the order of names, each name in the country
  // would be tried against them. `|| ''` keeps the planner from it.
  const few = standing !== null && standing !== MemberStanding.FULL;
  const sorted = few || isSelective(filter);
  const sort = byName ? 'n.sort_key' : few ? 'ms.admitted_on' : 'm.admitted_on';
  const conditions = memberConditions(filter, value);
  const numbered = isNumber(filter.search ?? '');
  const rank = filter.search ? rankOf(filter.search, numbered, few ? 'ms' : 'm', value) : '0';
  const order = [
    ...(filter.search ? [rank] : []),
    ...(byName ? nameOrder('n', sorted ? `sort_key || ''` : 'sort_key') : [sort]),
    'ms.member_id',
  ];
  const later: string[] = [];
  const cursor = decodeCursor(after, 3);
  if (cursor) {
    const last = value(cursor[1]);
    const at = [...(byName ? [`split_part(${last}, ' ', 1)`, last] : [`${last}::date`]), `${value(cursor[2])}::uuid`];
    later.push(`(${order.join(', ')}) > (${[...(filter.search ? [`${value(Number(cursor[0]))}::int`] : []), ...at].join(', ')})`);
  }
  const pageOf = (under: string): string => {
    const { where, tables } = conditions(under);
    const named = byName || filter.search ? 'join organization.person_name n on n.person_id = ms.person_id' : '';
    const person = tables.has('p') ? 'join organization.person p on p.id = ms.person_id' : '';
    const member = tables.has('m') || numbered || !byName ? 'join organization.member m on m.id = ms.member_id' : '';
    const belongs = belongsSql(scoped, standing, under, asOf);
    const found = few
      ? `(select ms.*, m.admitted_on, m.file_number, m.card_number
          from organization.membership ms join organization.member m on m.id = ms.member_id ${filter.search ? named : ''} ${person}
          where ${[belongs, ...where].join(' and ')} offset 0) ms ${named} where true`
      : `organization.membership ms ${named} ${member} ${person} where ${[belongs, ...where].join(' and ')}`;
    return `
    select ms.member_id as id, $1::text as "asOf", ms.person_id as "personId", ms.organization_id as "organizationId", ${rank} as rank, ${sort} as sort
    from ${found} ${later.map((condition) => `and ${condition}`).join(' ')} order by ${order.join(', ')} limit $2`;
  };
  // For one organization, the usual case, the planner knows how much is below it: a large one is read in the order of
  // names, a small one is sorted.
  const pages =
    underIds.length === 1
      ? `select ($3::uuid[])[1] as key, page.* from (${pageOf(`${value(underIds[0])}::uuid`)}) page where $3::uuid[] is not null`
      : `select k.id as key, page.* from unnest($3::uuid[]) k (id) cross join lateral (${pageOf('k.id')}) page`;
  const text = `select l.*${memberList(fields, endKind)} from (${pages}) l
    ${needs('n', fields) ? 'join organization.person_name n on n.person_id = l."personId"' : ''}
    ${needs('m', fields) ? 'join organization.member m on m.id = l.id' : ''}
    ${needs('p', fields) ? 'join organization.person p on p.id = l."personId"' : ''}
    order by l.rank, ${byName ? nameOrder('l', 'sort').join(', ') : 'l.sort'}, l.id`;
  return { text, values };
}

/** SQL that is true of memberships which place a member below `under` on the day ($1), within the reach ($4: its holders). */
export function belongsSql(scoped: Scoped, standing: MemberStanding | null, under: string, asOf: string): string {
  const placed = placedSql(scoped, standing, under);
  if (scoped.everything || asOf === today()) return placed;
  // The list of a past day leaves out whose record has moved on, whichever of its columns are asked for.
  const { personId } = scoped.actor;
  const own = personId ? `ms.person_id = '${personId}'::uuid or ` : '';
  // Who is there today as well needs no second look: where they are is in reach.
  const day = `date '${parseLocalDate(today())}'`;
  return `${placed} and (${own}ms.valid_from <= ${day} and ${day} < ms.valid_to or ${belongsInReach(scoped, 'ms.person_id', 4)})`;
}

function placedSql(scoped: Scoped, standing: MemberStanding | null, under: string): string {
  const onDay = (alias: string): string => `${alias}.valid_from <= $1::date and $1::date < ${alias}.valid_to`;
  const below = `ms.organization_id in (
      select c.descendant_id from organization.closure c
      where c.ancestor_id = ${under} and ${onDay('c')} and ${scoped.reaches('c.descendant_id', 4)})`;
  switch (standing) {
    case MemberStanding.ENDED:
      return `ms.id in (select e.membership_id from organization.ended_below(${under}, $1::date) e) and ${scoped.reaches('ms.organization_id', 4)}`;
    case MemberStanding.STAYING:
      return `ms.kind = 'TEMPORARY' and ${onDay('ms')} and ${below}`;
    case MemberStanding.AWAY:
      return `ms.kind = 'PERMANENT' and ${onDay('ms')} and ${below} and exists (select from organization.membership_transfer t
        where t.member_id = ms.member_id and t.kind = 'TEMPORARY' and t.status in ('RECEIVED', 'RETURNED')
          and t.settled_on <= $1::date and (t.returned_on is null or t.returned_on > $1::date))`;
    case MemberStanding.PROBATIONARY:
      return `ms.kind = 'PERMANENT' and ${onDay('ms')} and ${below} and (m.recognized_on <= $1::date) is not true`;
    case MemberStanding.FULL:
    case null:
      return `ms.kind = 'PERMANENT' and ${onDay('ms')} and ${below}`;
  }
}

/** Exact spellings first; of numbers, the very one. */
function rankOf(search: string, numbered: boolean, member: string, value: Value): string {
  const exact = numbered
    ? `lower(trim(${value(search)})) in (lower(${member}.file_number), lower(${member}.card_number))`
    : `position(${value(spelling(search))} in organization.spelling(n.full_name)) > 0`;
  return `case when ${exact} then 0 else 1 end`;
}

function isSelective({ search, positions, places, endKinds }: MemberFilter): boolean {
  return Boolean(search) || Boolean(positions ?? places ?? endKinds);
}
