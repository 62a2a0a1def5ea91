/**
 * SQL for the day on which a member's probation ends: admission and the term that the rule sets (Quy định 294-QĐ/TW, mục 4.2.2).
 * The rule of the day of admission; where none of that day is kept or known, today's. Null where neither is known.
 */
export function probationEnd(member: string, branch: string): string {
  const term = (day: string): string => `(select r.value from organization.rule_in_force('probation.term', ${branch}, ${day}) r)`;
  return `(${member}.admitted_on + make_interval(months => coalesce(${term(`${member}.admitted_on`)}, ${term('app.today()')})::int))::date`;
}
