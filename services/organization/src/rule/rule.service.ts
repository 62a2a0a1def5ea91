import type { KnownParam } from '@capuy/rules';
import type { RulesInForceInput } from '@capuy/rules/graph';
import type { Actor } from '@capuy/subgraph';
import { rowBy } from '../query/rows-by.js';
import { ScopedService } from '../scoped-service.js';
import type { OrganizationRuleSet } from './organization-rule-set.js';
import { ruleBook } from './rule-book.js';

/** Regulations as they are kept. */
export class RuleService extends ScopedService {
  inForce(actor: Actor, input: RulesInForceInput): Promise<OrganizationRuleSet[]> {
    return this.scoped(actor, 'rule:read').read((query) => ruleBook.inForce(query, input));
  }

  enteredBy(actor: Actor, organizationId: string): Promise<OrganizationRuleSet[]> {
    return this.scoped(actor, 'rule:read').read((query) => ruleBook.enteredBy(query, organizationId));
  }

  /** The same for everyone signed in; no row is read. */
  known(actor: Actor): readonly KnownParam[] {
    this.scoped(actor, 'rule:read');
    return ruleBook.known;
  }

  async byIds(actor: Actor, ids: readonly string[]): Promise<Map<string, OrganizationRuleSet>> {
    const rows = await this.scoped(actor, 'rule:read').read((query) => ruleBook.byIds(query, ids));
    return rowBy(rows, (row) => row.id);
  }
}
