import type { AuditRecord } from '@capuy/subgraph';

/** That suspensions of these members were shown: one record, whether on a list or in a Party life. */
export function readSuspensions(memberIds: readonly string[]): AuditRecord {
  const entityId = memberIds.length === 1 ? (memberIds[0] ?? null) : null;
  return { act: 'readSuspensions', entity: 'Member', entityId, memberIds, fields: ['suspensions'], reading: true };
}
