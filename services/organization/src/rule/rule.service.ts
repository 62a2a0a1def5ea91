import type { Database } from '@capuy/database';
import { ROOT_ID, Scoped, today, type Actor } from '@capuy/subgraph';
import { policy } from '../policy.js';
import type { OrganizationRuleSet } from './rule-set.types.js';

export interface RulesInForceInput {
  family?: string | null;
  organizationId?: string | null;
  asOf?: string | null;
}

/** Regulations in force: national sets and those of every committee above an organization. */
export class RuleService {
  constructor(readonly database: Database) {}

  async inForce(actor: Actor, input: RulesInForceInput): Promise<OrganizationRuleSet[]> {
    return new Scoped(this.database, actor, 'rule:read', policy).read((query) =>
      query<OrganizationRuleSet>(
        `select s.id, s.number, s.issuer, s.signed_on as "signedOn", s.family, s.title, s.effective_from as "effectiveFrom",
           s.effective_to as "effectiveTo", s.replaced_by as "replacedBy", s.confidence, s.source,
           (select coalesce(json_agg(json_build_object('name', p.name, 'value', p.value, 'unit', p.unit, 'appliesIf', p.applies_if,
              'enforcement', p.enforcement, 'article', p.article, 'confidence', p.confidence) order by p.name), '[]')
            from organization.rule_param p where p.rule_set_id = s.id) as params
         from organization.rule_set s
         where s.effective_from <= $1 and $1 < s.effective_to and ($2::text is null or s.family = $2)
           and exists (select from organization.closure c where c.ancestor_id = s.scope_organization_id and c.descendant_id = $3
             and c.valid_from <= $1 and $1 < c.valid_to)
         order by s.family, s.signed_on, s.number`,
        [input.asOf ?? today(), input.family ?? null, input.organizationId ?? ROOT_ID],
      ),
    );
  }
}
