import type { AuditEntry, AuditEntryFilter, LogPage } from '@capuy/audit/graph';
import type { Database, Query } from '@capuy/database';
import { type Actor, audit, checkFirst, decodeCursor, encodeCursor } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import type { IdentityEntry, IdentityLog } from './identity-log.js';

interface Known {
  subject: string;
  id: string;
  name: string;
  personName: string | null;
}

const NOTHING: LogPage<AuditEntry> = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** The log of sign-ins, read for the auditor: the provider knows no roles, this service knows who may read it. */
export class IdentityAuditService extends ScopedService {
  constructor(
    database: Database,
    readonly log: IdentityLog | null,
  ) {
    super(database);
  }

  /** Latest first; null where the installation has no provider of its own. Nothing of it belongs to an organization. */
  async entries(actor: Actor, filter: AuditEntryFilter, first: number, after: string | null): Promise<LogPage<AuditEntry> | null> {
    const scoped = this.scoped(actor, 'audit:read');
    if (!this.log) return null;
    const { accountId, personId, organizationId } = filter;
    const cursor = decodeCursor(after, 2);
    const size = checkFirst(first);
    const asked = {
      from: filter.from?.toISOString() ?? null,
      to: filter.to?.toISOString() ?? null,
      act: filter.act?.trim() || null,
      after: cursor,
      first: size + 1,
    };
    const whose = await scoped.write(async (_manager, query) => {
      await audit(scoped, query, {
        act: 'readAuditLog',
        entity: 'AuditEntry',
        organizationId: organizationId ?? null,
        subjectIds: personId ? [personId] : [],
        fields: ['identityAuditEntries'],
        reading: true,
      });
      return {
        by: (await subjects(query, 'a.id = $1', actor.accountId))[0] ?? 'system',
        actor: accountId ? ((await subjects(query, 'a.id = $1', accountId))[0] ?? null) : null,
        subjects: personId ? await subjects(query, 'a.person_id = $1', personId) : null,
      };
    });
    if (!scoped.everything || organizationId || (accountId && whose.actor === null)) return NOTHING;
    const found = await this.log.entries({ ...asked, ...whose });
    const shown = found.slice(0, size);
    const known = await scoped.read((query) => knownBy(query, shown));
    const last = shown.at(-1);
    return {
      nodes: shown.map((entry) => told(entry, known)),
      pageInfo: { hasNextPage: found.length > size, endCursor: last ? encodeCursor([last.at, last.id]) : null },
    };
  }
}

async function subjects(query: Query, condition: string, id: string): Promise<string[]> {
  const rows = await query<{ subject: string }>(`select a.external_subject as subject from organization.account a where ${condition}`, [
    id,
  ]);
  return rows.map(({ subject }) => subject);
}

async function knownBy(query: Query, entries: readonly IdentityEntry[]): Promise<ReadonlyMap<string, Known>> {
  const named = [...new Set(entries.flatMap(({ subject, ownerSubject }) => [subject ?? [], ownerSubject ?? []].flat()))];
  const rows = await query<Known>(
    `select a.external_subject as subject, a.id, a.display_name as name, n.full_name as "personName" from organization.account a
     left join organization.person_name n on n.person_id = a.person_id where a.external_subject = any ($1)`,
    [named],
  );
  return new Map(rows.map((row) => [row.subject, row]));
}

function told({ id, at, act, reading, subject, ownerSubject, ownerName }: IdentityEntry, known: ReadonlyMap<string, Known>): AuditEntry {
  const actor = subject === null ? undefined : known.get(subject);
  const owner = ownerSubject === null ? null : (known.get(ownerSubject)?.personName ?? ownerName);
  return {
    id,
    at: new Date(at),
    accountId: actor?.id ?? null,
    accountName: actor?.name ?? subject,
    roles: [],
    act,
    reading,
    entity: 'user_account',
    entityId: null,
    organizationName: null,
    fields: [],
    reason: null,
    subjectCount: owner === null ? 0 : 1,
    subjectNames: owner === null ? [] : [owner],
    withheld: false,
  };
}
