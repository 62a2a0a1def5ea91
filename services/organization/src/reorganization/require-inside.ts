import type { Query } from '@capuy/database';
import { badInput, notFound } from '@capuy/subgraph';
import type { ReorganizationDraft } from './reorganization.types.js';

const OUTSIDE = `
with own (operation_id) as (
  select o.id from organization.reorganization_operation o where o.reorganization_id = $1
), fresh (id) as (
  select r.organization_id from organization.reorganization_result r join own on own.operation_id = r.operation_id where r.is_new
), named (id, parent) as (
  select p.from_id, false from organization.reorganization_part p join own on own.operation_id = p.operation_id
  union
  select r.organization_id, false from organization.reorganization_result r join own on own.operation_id = r.operation_id where not r.is_new
  union
  select r.parent_id, true from organization.reorganization_result r join own on own.operation_id = r.operation_id where r.parent_id is not null
)
select n.id from named n
where not exists (select from organization.closure c where c.descendant_id = n.id and c.ancestor_id = $2 and (c.depth > 0 or n.parent))
  and not exists (select from fresh where fresh.id = n.id)
order by n.id <> $2 limit 1`;

/**
 * Whatever a stored draft names stood below its root once: what may not be seen does not exist. Whether it still lives
 * is a finding. The root itself may only be a parent: what becomes of it is its superior's to decide.
 */
export async function requireInside(query: Query, reorganizationId: string, { rootId }: ReorganizationDraft): Promise<void> {
  const outside = await query<{ id: string }>(OUTSIDE, [reorganizationId, rootId]);
  if (outside[0]?.id === rootId) throw badInput([{ path: 'rootId', code: 'ROOT_CHANGES' }]);
  if (outside.length > 0) throw notFound('organization');
}
