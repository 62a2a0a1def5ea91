import type { Query } from '@capuy/database';
import type { RuleLimit } from './rule-limit.js';

/**
 * What binds an organization on a day under the name of a parameter: national and local sets stacked, the stricter wins.
 * Null where no regulation in force sets it; `value` null where one does and nobody has entered the value. In a statement of
 * one's own: `organization.rule_in_force(param, organization, day)`.
 */
export async function limitOf(query: Query, param: string, organizationId: string, day: string): Promise<RuleLimit | null> {
  return (await limitsOf(query, [param], organizationId, day)).get(param) ?? null;
}

/** The same for several parameters in one statement. */
export async function limitsOf(
  query: Query,
  params: readonly string[],
  organizationId: string,
  day: string,
): Promise<Map<string, RuleLimit>> {
  const rows = await query<RuleLimit>(
    `select k.name, r.value::float8 as value, r.unit, r.enforcement, r.article, r.number || ', ' || r.issuer as regulation
     from unnest($1::text[]) k (name) cross join lateral organization.rule_in_force(k.name, $2::uuid, $3::date) r`,
    [params, organizationId, day],
  );
  return new Map(rows.map((row) => [row.name, row]));
}
