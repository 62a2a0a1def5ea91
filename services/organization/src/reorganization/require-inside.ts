import type { Query } from '@capuy/database';
import { notFound } from '@capuy/subgraph';
import type { ReorganizationDraft } from './reorganization.types.js';

const OUTSIDE = `
with own (operation_id) as (
  select o.id from organization.reorganization_operation o where o.reorganization_id = $1
), fresh (id) as (
  select r.organization_id from organization.reorganization_result r join own on own.operation_id = r.operation_id where r.is_new
), named (id) as (
  select p.from_id from organization.reorganization_part p join own on own.operation_id = p.operation_id
  union
  select r.organization_id from organization.reorganization_result r join own on own.operation_id = r.operation_id where not r.is_new
  union
  select r.parent_id from organization.reorganization_result r join own on own.operation_id = r.operation_id where r.parent_id is not null
)
select n.id from named n
where not exists (select from organization.closure c where c.descendant_id = n.id and c.ancestor_id = $2)
  and not exists (select from fresh where fresh.id = n.id)
limit 1`;

/** Whatever a stored draft names stood below its root once: what may not be seen does not exist. Whether it still lives is a finding. */
export async function requireInside(query: Query, reorganizationId: string, { rootId }: ReorganizationDraft): Promise<void> {
  const outside = await query(OUTSIDE, [reorganizationId, rootId]);
  if (outside.length > 0) throw notFound('organization');
}
