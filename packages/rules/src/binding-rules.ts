import type { Query } from '@capuy/database';
import { stackRules, type ScopedParam } from './stack.js';

interface Row extends Omit<ScopedParam, 'value' | 'appliesIf'> {
  value: string | null;
  applies_if: string | null;
}

/** The parameters of a family that bind an organization on a day, each with the set it comes from. One statement. */
export async function bindingRules(
  query: Query,
  schema: 'organization' | 'meetings',
  family: string,
  organizationId: string,
  asOf: string,
): Promise<Map<string, ScopedParam>> {
  const rows = await query<Row>(
    `select p.name, p.value, p.unit, p.applies_if, p.enforcement, p.article, p.confidence, s.id as "ruleSetId",
       (select max(c.depth) from organization.closure c where c.descendant_id = $2 and c.valid_from <= $3 and $3 < c.valid_to) - own.depth as depth
     from ${schema}.rule_set s
     join ${schema}.rule_param p on p.rule_set_id = s.id
     join organization.closure own on own.ancestor_id = s.scope_organization_id and own.descendant_id = $2 and own.valid_from <= $3 and $3 < own.valid_to
     where s.family = $1 and s.effective_from <= $3 and $3 < s.effective_to`,
    [family, organizationId, asOf],
  );
  return stackRules(
    rows.map(({ value, applies_if, ...row }) => ({
      ...row,
      value: value === null ? null : Number(value),
      ...(applies_if ? { appliesIf: applies_if } : {}),
    })),
  );
}
