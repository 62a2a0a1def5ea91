import {
  type Actor,
  type Connection,
  audit,
  checkFirst,
  decodeCursor,
  FileLanguage,
  page,
  PERMANENT_YEARS,
  type Scoped,
  today,
} from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { RETENTION_SOURCES } from './retention-sources.js';
import type { HandedOver, RecordDue, RecordsDueFilter, RetentionRule } from './retention.js';
import { BASIS, dueRecords } from './retention.sql.js';

export type DueRow = RecordDue & { organizationId: string };

const COLUMNS = `r.kind, r.id, r.organization_id as "organizationId", r.number, r.title, r.counts_from as "countsFrom", r.due_on as "dueOn",
  r.years::float8 as years, ${BASIS} as basis`;

/** Lines of an export: an office hands over in lots. */
const MAX_EXPORT = 20_000;

/** How long records are kept, and what has reached the end of it. */
export class RetentionService extends ScopedService {
  /** What binds an organization on a day, for every kind that this service keeps. One statement. */
  async rules(actor: Actor, underId: string, on: string | null, language: FileLanguage): Promise<RetentionRule[]> {
    const scoped = this.scoped(actor, 'rule:read');
    const rows = await scoped.read((query) =>
      query<{ param: string; years: number | null; basis: string }>(
        `select k.param, r.value::float8 as years, r.article || ', ' || r.number || ', ' || r.issuer as basis
         from unnest($1::text[]) k (param) cross join lateral organization.rule_in_force(k.param, $2::uuid, $3::date) r`,
        [RETENTION_SOURCES.map(({ param }) => param), underId, on ?? today()],
      ),
    );
    return RETENTION_SOURCES.map((source) => {
      const { years = null, basis = null } = rows.find(({ param }) => param === source.param) ?? {};
      const word = language === FileLanguage.EN ? 'en' : 'vi';
      const permanent = years !== null && years >= PERMANENT_YEARS;
      return {
        id: source.code,
        title: source[word],
        countsFrom: source.countsFrom[word],
        years: permanent ? null : years,
        permanent,
        basis: years === null ? null : basis,
      };
    });
  }

  /** What is due first at the top. One statement. */
  async due(actor: Actor, filter: RecordsDueFilter, first: number, after: string | null): Promise<Connection<DueRow>> {
    const scoped = this.scoped(actor, 'retention:read');
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<DueRow>(
        `select ${COLUMNS} from (${dueRecords(scoped.reaches('r.organization_id', 3), '($6::date is null or (r.due_on, r.id) > ($6::date, $7::uuid))')}) r
         order by r.due_on, r.id limit $8`,
        [...values(scoped, filter), cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1],
      ),
    );
    return page(rows, first, (row) => [row.dueOn, row.id]);
  }

  /** The same as one list to take away, which is recorded. */
  export(actor: Actor, filter: RecordsDueFilter): Promise<(DueRow & { keeper: string })[]> {
    const scoped = this.scoped(actor, 'retention:read');
    return scoped.write(async (_manager, query) => {
      const rows = await query<DueRow & { keeper: string; memberId: string | null }>(
        `select ${COLUMNS}, r.member_id as "memberId", organization.name_to_print(r.organization_id) as keeper
         from (${dueRecords(scoped.reaches('r.organization_id', 3))}) r order by r.due_on, r.id limit ${MAX_EXPORT}`,
        values(scoped, filter),
      );
      await audit(scoped, query, {
        act: 'exportRecordsDue',
        entity: 'RecordDue',
        organizationId: filter.underId,
        memberIds: rows.flatMap(({ memberId }) => memberId ?? []),
        reading: true,
        detail: { records: rows.length },
      });
      return rows;
    });
  }

  /** Where the files of members went, for whoever reads the members. One statement. */
  async ofMembers(actor: Actor, ids: readonly string[]): Promise<Map<string, HandedOver>> {
    const scoped = this.scoped(actor, 'member:read');
    const rows = await scoped.read((query) =>
      query<HandedOver & { memberId: string }>(
        `select r.member_id as "memberId", h.received_on as "receivedOn", h.number, h.archive
         from organization.hand_over_record r join organization.hand_over h on h.id = r.hand_over_id
         where r.member_id = any ($1::uuid[]) and r.live and r.kind = 'MEMBER_FILE' and h.status = 'RECEIVED'
           and $2::uuid[] is not null and ${scoped.reaches('r.organization_id', 2)}`,
        [ids, scoped.holders],
      ),
    );
    return new Map(rows.map((row) => [row.memberId, row]));
  }
}

/** $1 to $5 of `dueRecords`. */
export function values({ holders }: Scoped, { underId, on, kinds, search }: RecordsDueFilter): unknown[] {
  return [underId, on ?? today(), holders, kinds ?? null, search?.trim() || null];
}
