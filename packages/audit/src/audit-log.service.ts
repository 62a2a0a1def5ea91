import type { Readable } from 'node:stream';
import type { Database } from '@capuy/database';
import { type Actor, audit, checkFirst, decodeCursor, encodeCursor, type PageInfo, type Policy, Scoped } from '@capuy/subgraph';
import type { AuditEntry, AuditEntryFilter } from './audit-entry.js';
import type { FileReading } from './file-reading.js';
import { incidentSheets } from './incident-report.js';
import { type Asked, windowOf } from './incident-window.js';
import { logConditions } from './log-filter.js';
import { openWorkbook } from './open-workbook.js';

export interface LogPage<Node> {
  nodes: Node[];
  pageInfo: PageInfo;
}

type Cursored<Node> = Node & { instant: string };

const NAMED = 20;

/** One subgraph's part of the log, with its own line of row-level security behind it. */
export class AuditLogService {
  constructor(
    readonly database: Database,
    readonly policy: Policy,
  ) {}

  /** Records of the log, latest first; `field` is the root field that asks. That they were read is itself a record, in the same transaction. */
  async entries(actor: Actor, field: string, filter: AuditEntryFilter, first: number, after: string | null): Promise<LogPage<AuditEntry>> {
    const scoped = new Scoped(this.database, actor, 'audit:read', this.policy);
    const cursor = decodeCursor(after, 2);
    const values: unknown[] = [cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1];
    const { accountId, personId, organizationId, act } = filter;
    const asked = { accountId, personId, organizationId, act: act?.trim(), from: filter.from?.toISOString(), to: filter.to?.toISOString() };
    const conditions = logConditions(asked, (value) => `$${values.push(value)}`);
    const rows = await scoped.write(async (_manager, query) => {
      await audit(scoped, query, {
        act: 'readAuditLog',
        entity: 'AuditEntry',
        organizationId: organizationId ?? null,
        subjectIds: personId ? [personId] : [],
        fields: [field],
        reading: true,
        detail: Object.fromEntries(Object.entries(asked).filter(([, value]) => value)),
      });
      return query<Cursored<AuditEntry>>(ENTRIES.replace('$where', ['true', ...conditions].join(' and ')), values);
    });
    return pageOf(rows, first);
  }

  /** The incident report over this log, as it is taken. That it was made is recorded before its first byte leaves. */
  async incident(actor: Actor, service: string, asked: Asked): Promise<{ day: string; body: Readable }> {
    const scoped = new Scoped(this.database, actor, 'audit:read', this.policy);
    const window = windowOf(asked);
    const { personId, organizationId, ...detail } = window;
    await scoped.write((_manager, query) =>
      audit(scoped, query, {
        act: 'incidentReport',
        entity: 'AuditRecord',
        organizationId: organizationId ?? null,
        subjectIds: personId ? [personId] : [],
        reading: true,
        detail,
      }),
    );
    const body = await openWorkbook(
      (work) => scoped.read(work),
      (query) => incidentSheets(service, query, window, true),
    );
    return { day: window.from.slice(0, 10), body };
  }

  /** Whether the viewer may read the log here. */
  mayRead(actor: Actor): boolean {
    const roles = new Set(['SYSTEM', ...(this.policy.capabilities['audit:read'] ?? [])]);
    return actor.grants.some(({ role }) => roles.has(role));
  }

  /** Who looked at the viewer's file, latest first: what is withheld is left out in the database. Empty for an account of no person. */
  async readingsOfMine(actor: Actor, first: number, after: string | null): Promise<LogPage<FileReading>> {
    const scoped = new Scoped(this.database, actor, 'session:open', this.policy);
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<Cursored<FileReading>>(
        `select id, at, at::text as instant, act, entity, fields, reason, account_name as "accountName", coalesce(functions, '[]') as roles
         from audit.readings_of_asker($1::timestamptz, $2::uuid, $3)`,
        [cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1],
      ),
    );
    return pageOf(rows, first);
  }
}

const ENTRIES = `
select r.id, r.at, r.at::text as instant, r.account_id as "accountId", a.display_name as "accountName", r.act, r.reading, r.entity, r.entity_id as "entityId",
  (select v.printed_name from organization.organization_version v where v.organization_id = r.organization_id
   and v.valid_from <= (r.at at time zone 'Asia/Ho_Chi_Minh')::date and (r.at at time zone 'Asia/Ho_Chi_Minh')::date < v.valid_to limit 1) as "organizationName",
  r.fields, r.detail ->> 'reason' as reason, cardinality(r.subject_ids) as "subjectCount",
  coalesce((select json_agg(n.full_name order by n.sort_key) from organization.person_name n where n.person_id = any (r.subject_ids[1:${NAMED}])), '[]') as "subjectNames",
  r.case_id is not null and not audit.is_announced(r.case_id) as withheld,
  coalesce((select json_agg(json_build_object('role', f.role, 'organizationName', f.printed_name) order by f.role, f.printed_name)
    from audit.functions_of(r.account_id, r.capability, (r.at at time zone 'Asia/Ho_Chi_Minh')::date) f), '[]') as roles
from (select * from audit.record r where $where and ($1::timestamptz is null or (r.at, r.id) < ($1::timestamptz, $2::uuid)) order by r.at desc, r.id desc limit $3) r
left join organization.account a on a.id = r.account_id
order by r.at desc, r.id desc`;

function pageOf<Node extends { id: string }>(rows: readonly Cursored<Node>[], first: number): LogPage<Node> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes: [...nodes],
    pageInfo: { hasNextPage: rows.length > first, endCursor: last ? encodeCursor([last.instant, last.id]) : null },
  };
}
