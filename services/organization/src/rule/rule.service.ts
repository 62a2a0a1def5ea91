import { type KnownParam, KNOWN_PARAMS } from '@capuy/rules';
import { type Actor, ROOT_ID, today } from '@capuy/subgraph';
import { rowBy } from '../query/rows-by.js';
import { ScopedService } from '../scoped-service.js';
import type { OrganizationRuleSet } from './rule-set.types.js';

export interface RulesInForceInput {
  family?: string | null;
  organizationId?: string | null;
  asOf?: string | null;
}

const SETS = `
select s.id, s.number, s.issuer, s.signed_on as "signedOn", s.family, s.title, s.effective_from as "effectiveFrom",
  nullif(s.effective_to, 'infinity') as "effectiveTo", s.replaced_by as "replacedBy", s.confidence, s.source, s.version, s.scope_organization_id as "scopeOrganizationId",
  (select coalesce(json_agg(json_build_object('name', p.name, 'value', p.value, 'unit', p.unit, 'appliesIf', p.applies_if,
     'enforcement', p.enforcement, 'article', p.article, 'confidence', p.confidence) order by p.name), '[]')
   from organization.rule_param p where p.rule_set_id = s.id) as params
from organization.rule_set s`;

/** Regulations as they are kept: national sets and those of committees. */
export class RuleService extends ScopedService {
  /** In force on a day: national sets and those of every committee above an organization. */
  inForce(actor: Actor, input: RulesInForceInput): Promise<OrganizationRuleSet[]> {
    return this.scoped(actor, 'rule:read').read((query) =>
      query<OrganizationRuleSet>(
        `${SETS} where s.effective_from <= $1 and $1 < s.effective_to and ($2::text is null or s.family = $2)
           and exists (select from organization.closure c where c.ancestor_id = s.scope_organization_id and c.descendant_id = $3
             and c.valid_from <= $1 and $1 < c.valid_to)
         order by s.family, s.signed_on, s.number`,
        [input.asOf ?? today(), input.family ?? null, input.organizationId ?? ROOT_ID],
      ),
    );
  }

  /** Those an organization entered itself, ended ones too, latest first. Sets that were taken back bound nobody and are left out. */
  enteredBy(actor: Actor, organizationId: string): Promise<OrganizationRuleSet[]> {
    return this.scoped(actor, 'rule:read').read((query) =>
      query<OrganizationRuleSet>(
        `${SETS} where s.scope_organization_id = $1 and s.effective_from < s.effective_to
         order by s.effective_from desc, s.family, s.number limit 200`,
        [organizationId],
      ),
    );
  }

  /** The same for everyone signed in; no row is read. */
  known(actor: Actor): readonly KnownParam[] {
    this.scoped(actor, 'rule:read');
    return KNOWN_PARAMS;
  }

  async byIds(actor: Actor, ids: readonly string[]): Promise<Map<string, OrganizationRuleSet>> {
    const rows = await this.scoped(actor, 'rule:read').read((query) =>
      query<OrganizationRuleSet>(`${SETS} where s.id = any ($1::uuid[])`, [ids]),
    );
    return rowBy(rows, (row) => row.id);
  }
}
