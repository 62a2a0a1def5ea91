import type { Scoped } from '@capuy/subgraph';

/**
 * SQL that is true where somebody's part in a class or contest may be read: the organizer's or the sender's in reach, a present
 * member in reach, or the reader's own. `organizer` and `part` are SQL of the organizer's id and the alias of the row; `holders`
 * and `own` are numbers of the statement's parameters. What row-level security says of `training_participant`.
 */
export function partInReach(scoped: Scoped, organizer: string, part: string, holders: number, own: number): string {
  if (scoped.everything) return `cardinality($${holders}::uuid[]) >= 0 and ($${own}::uuid is null or true)`;
  return `(${part}.person_id = $${own}::uuid or ${scoped.reaches(organizer, holders)} or ${scoped.reaches(`${part}.organization_id`, holders)}
    or exists (select from organization.membership pm where pm.person_id = ${part}.person_id and pm.valid_from <= (select app.today())
      and (select app.today()) < pm.valid_to and ${scoped.reaches('pm.organization_id', holders)}))`;
}
