import type { Scoped } from '@capuy/subgraph';

/**
 * SQL that is true where a person's record (`column` holds the person's id) may be read: below the reader by
 * present membership or post, by where their Party life ended, as a candidate for admission, or the reader's own. `holders` and `own` are numbers of the statement's parameters
 * with `scoped.holders` and the reader's person.
 */
export function personInReach(scoped: Scoped, column: string, holders: number, own: number): string {
  if (scoped.everything) return `cardinality($${holders}::uuid[]) >= 0 and ($${own}::uuid is null or true)`;
  const now = (alias: string): string => `${alias}.valid_from <= (select app.today()) and (select app.today()) < ${alias}.valid_to`;
  return `(${column} = $${own}::uuid
    or exists (select from organization.membership rm where rm.person_id = ${column} and ${now('rm')} and ${scoped.reaches('rm.organization_id', holders)})
    or exists (select from organization.member em join organization.membership rm on rm.member_id = em.id and rm.valid_to = em.ended_on
      where em.person_id = ${column} and ${scoped.reaches('rm.organization_id', holders)})
    or exists (select from organization.admission_candidate rc where rc.person_id = ${column} and rc.member_id is null and rc.closed_on is null and ${scoped.reaches('rc.branch_id', holders)})
    or exists (select from organization.post rp where rp.person_id = ${column} and ${now('rp')} and ${scoped.reaches('rp.organization_id', holders)}))`;
}

/**
 * The same for a Party life, whose record follows the membership alone: who holds a post elsewhere is known there as a person,
 * not by their file. What row-level security says of `organization.member`.
 */
export function memberInReach(scoped: Scoped, column: string, holders: number, own: number): string {
  if (scoped.everything) return personInReach(scoped, column, holders, own);
  return `(${column} = $${own}::uuid or ${belongsInReach(scoped, column, holders)})`;
}

/** Whether a member belongs in reach today, or their Party life ended there. */
export function belongsInReach(scoped: Scoped, column: string, holders: number): string {
  return `(exists (select from organization.membership rm where rm.person_id = ${column}
      and rm.valid_from <= (select app.today()) and (select app.today()) < rm.valid_to and ${scoped.reaches('rm.organization_id', holders)})
    or exists (select from organization.member em join organization.membership rm on rm.member_id = em.id and rm.valid_to = em.ended_on
      where em.person_id = ${column} and ${scoped.reaches('rm.organization_id', holders)}))`;
}
