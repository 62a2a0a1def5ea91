import { PERMANENT_YEARS, type RetentionSource } from './retention-source.js';

export interface DueFrame {
  /** Whose `rule_in_force(param, organization, day)` and rule tables are asked: the service's own. */
  schema: string;
  /** SQL: the organization under which one looks; where a keeper has ended, its rules bind what the keeper left. */
  under: string;
  /** SQL: the day by which the time is over. */
  day: string;
}

/**
 * SQL: the records whose time of keeping is over by a day, with the rule that says so. Columns: those of the sources, `kind`, `due_on`,
 * `years`, `article`, `rule_number`, `rule_issuer`. Without a rule in force with a value no record is due, whatever its age.
 */
export function dueRecordsSql(sources: readonly RetentionSource[], { schema, under, day }: DueFrame): string {
  return sources
    .map(({ code, param, sql }) => {
      const due = (value: string, of: string): string => `(r.counts_from + make_interval(months => round(${of}.${value} * 12)::int))::date`;
      // The shortest time that anyone has entered leaves out most rows before a rule is asked for each; a day more for 29 February.
      return `select '${code}' as kind, r.id, r.organization_id, r.person_id, r.member_id, r.number, r.title, r.counts_from,
          ${due('value', 'k')} as due_on, k.value as years, k.article, k.number as rule_number, k.issuer as rule_issuer
        from (select min(p.value) as value from ${schema}.rule_param p join ${schema}.rule_set s on s.id = p.rule_set_id
          where p.name = '${param}' and s.effective_from <= ${day} and ${day} < s.effective_to) least
        join (${sql}) r on least.value is not null and r.counts_from <= ${day} - make_interval(months => round(least(least.value, 9999) * 12)::int) + interval '1 day'
        cross join lateral (select f.* from (values (r.organization_id, 1), (${under}, 2)) o (id, turn)
          cross join lateral ${schema}.rule_in_force('${param}', o.id, ${day}) f where f.value is not null order by o.turn limit 1) k
        where k.value < ${PERMANENT_YEARS} and ${due('value', 'k')} <= ${day}`;
    })
    .join('\nunion all\n');
}
