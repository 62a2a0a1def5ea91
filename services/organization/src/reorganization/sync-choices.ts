import type { Query } from '@capuy/database';

const REMOVE = `
delete from organization.reorganization_choice c where c.reorganization_id = $1 and not exists (
  select from plan_follow f where f.reason is not null and f.subject_kind = c.subject_kind and f.subject_id = c.subject_id and f.from_id = c.from_id)`;

const WRITE = `
insert into organization.reorganization_choice (reorganization_id, subject_kind, subject_id, reason, from_id, default_to_id)
select distinct on (f.subject_kind, f.subject_id) $1::uuid, f.subject_kind, f.subject_id, f.reason, f.from_id, f.default_to_id
from plan_follow f where f.reason is not null order by f.subject_kind, f.subject_id, f.from_id
on conflict (reorganization_id, subject_kind, subject_id) do update
set reason = excluded.reason, from_id = excluded.from_id, default_to_id = excluded.default_to_id`;

/** Lists what a person has to settle, as the plan's tables say; what was settled already stays so. */
export async function syncChoices(query: Query, reorganizationId: string): Promise<void> {
  await query(REMOVE, [reorganizationId]);
  await query(WRITE, [reorganizationId]);
}
