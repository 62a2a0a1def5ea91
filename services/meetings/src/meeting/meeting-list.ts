import type { Database } from '@capuy/database';
import { type Actor, checkFirst, type Connection, page, ROOT_ID, Scoped } from '@capuy/subgraph';
import { policy } from '../policy.js';
import { meetingColumns } from './meeting-columns.js';
import { beyondCursor, meetingCursor } from './meeting-cursor.js';
import type { MeetingFilter } from './meeting-filter.input.js';
import { MeetingOrder } from './meeting-order.js';
import type { Meeting } from './meeting.entity.js';

export interface MeetingPage {
  first: number;
  after?: string | null;
}

export interface OrganizationMeetings extends MeetingPage {
  from?: string | null;
  to?: string | null;
  includeBelow: boolean;
}

type Row = Meeting & { underId: string };

/** The lists of meetings: each one statement, with the subtree of each meeting's own day from the copied closure. */
export class MeetingList {
  constructor(readonly database: Database) {}

  /** Meetings under one organization that the actor may read. */
  async under(
    actor: Actor,
    filter: MeetingFilter,
    orderBy: MeetingOrder,
    { first, after }: MeetingPage,
    fields: ReadonlySet<string>,
  ): Promise<Connection<Meeting>> {
    const scoped = new Scoped(this.database, actor, 'meeting:read', policy);
    checkFirst(first);
    const direction = orderBy === MeetingOrder.LATEST_FIRST ? 'desc' : 'asc';
    const values: unknown[] = [scoped.holders, first + 1];
    const where = [scoped.reaches('m.organization_id', 1), beyondCursor(after, direction, values), ...conditions(filter, values)];
    const sql = `select ${meetingColumns(this.database, actor, fields, values)} from meetings.meeting m ${below(filter.underId, values)}
      where ${where.join(' and ')} order by m.starts_at ${direction}, m.id ${direction} limit $2`;
    return page(await scoped.read((query) => query<Meeting>(sql, values)), first, meetingCursor);
  }

  /** The latest meetings of each of many organizations, in one statement. */
  async ofOrganizations(
    actor: Actor,
    organizationIds: readonly string[],
    { first, after, from, to, includeBelow }: OrganizationMeetings,
    fields: ReadonlySet<string>,
  ): Promise<Connection<Meeting>[]> {
    const scoped = new Scoped(this.database, actor, 'meeting:read', policy);
    checkFirst(first);
    const values: unknown[] = [scoped.holders, first + 1, organizationIds];
    const where = [scoped.reaches('m.organization_id', 1), beyondCursor(after, 'desc', values), ...conditions({ from, to }, values)];
    const whose = includeBelow
      ? `join organization.closure c on c.descendant_id = m.organization_id and c.ancestor_id = o.id and c.valid_from <= m.day and m.day < c.valid_to`
      : '';
    const sql = `select o.id as "underId", x.* from (select distinct unnest($3::uuid[]) as id) o cross join lateral (
        select ${meetingColumns(this.database, actor, fields, values)} from meetings.meeting m ${whose}
        where ${includeBelow ? '' : 'm.organization_id = o.id and '}${where.join(' and ')} order by m.starts_at desc, m.id desc limit $2) x
      order by x."startsAt" desc, x.id desc`;
    const rows = Map.groupBy(await scoped.read((query) => query<Row>(sql, values)), (row) => row.underId);
    return organizationIds.map((id) => page<Meeting>(rows.get(id) ?? [], first, meetingCursor));
  }
}

/** Under the root lies everything: the longest subtree needs no join. */
function below(underId: string, values: unknown[]): string {
  if (underId === ROOT_ID) return '';
  values.push(underId);
  return `join organization.closure c on c.descendant_id = m.organization_id and c.ancestor_id = $${values.length}::uuid
    and c.valid_from <= m.day and m.day < c.valid_to`;
}

function conditions(filter: Omit<Partial<MeetingFilter>, 'underId'>, values: unknown[]): string[] {
  const add = (value: unknown, sql: (parameter: string) => string): string[] =>
    value === null || value === undefined || value === '' ? [] : [sql(`$${values.push(value)}`)];
  return [
    // The instant, not the day: it is what the index is ordered by. Vietnam has had one offset since 1975.
    ...add(filter.from, (p) => `m.starts_at >= (${p}::date::timestamp at time zone 'Asia/Ho_Chi_Minh')`),
    ...add(filter.to, (p) => `m.starts_at < ((${p}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`),
    ...add(filter.type, (p) => `m.type = ${p}`),
    ...add(filter.status, (p) => `m.status = ${p}`),
    ...add(
      filter.search?.trim().slice(0, 200),
      (p) => String.raw`m.search_key like '%' || regexp_replace(app.fold(${p}), '([\\%_])', '\\\1', 'g') || '%'`,
    ),
  ];
}
