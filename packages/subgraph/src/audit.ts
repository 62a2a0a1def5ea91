import type { Query } from '@capuy/database';
import { noteAudited } from './audit-ledger.js';
import type { Scoped } from './scoped.js';

export interface AuditRecord {
  /** What was done, the verb of the operation: `applyReorganization`. */
  act: string;
  entity: string;
  entityId?: string | null;
  organizationId?: string | null;
  decisionId?: string | null;
  /** Names of the fields changed or read. Never their values. */
  fields?: readonly string[];
  /** Persons whose record it is about, however many: each of them finds it. A list is one record. */
  subjectIds?: readonly string[];
  /** The same by their membership, where that is what is known. */
  memberIds?: readonly string[];
  /** Looked at, not changed: told to the person. */
  reading?: boolean;
  /** An open inspection, complaint or personnel case that it is part of: not told until the case is announced. */
  caseId?: string | null;
  /** Counts and P0 facts. Never a P1 to P3 value. */
  detail?: Readonly<Record<string, unknown>>;
}

/** Writes the record in the act's own transaction: it stands exactly when the act does. */
export async function audit(scoped: Scoped, query: Query, record: AuditRecord): Promise<void> {
  const { act, entity, entityId, organizationId } = record;
  scoped.acts.push({ act, entity, ...(entityId ? { entityId } : {}), ...(organizationId ? { organizationId } : {}) });
  const { subjects, members } = whose(record);
  await query(
    `insert into audit.record (account_id, capability, act, entity, entity_id, organization_id, decision_id, fields, detail, subject_ids, reading, case_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, ${members ? '$10::uuid[] || audit.persons_of($13::uuid[])' : '$10'}, $11, $12)`,
    [
      scoped.actor.accountId,
      scoped.capability,
      record.act,
      record.entity,
      record.entityId ?? null,
      record.organizationId ?? null,
      record.decisionId ?? null,
      record.fields ?? [],
      JSON.stringify({ ...record.detail, ...(scoped.behalf ? { onBehalf: scoped.behalf } : {}) }),
      subjects,
      record.reading ?? false,
      record.caseId ?? null,
      ...(members ? [members] : []),
    ],
  );
  noteAudited(scoped.actor, record.fields ?? []);
}

/** What is about a person or a member is theirs, unless told otherwise. */
function whose({ entity, entityId, subjectIds, memberIds }: AuditRecord): {
  subjects: readonly string[];
  members: readonly string[] | null;
} {
  if (subjectIds || memberIds) return { subjects: subjectIds ?? [], members: memberIds ?? null };
  return { subjects: entity === 'Person' && entityId ? [entityId] : [], members: entity === 'Member' && entityId ? [entityId] : null };
}
