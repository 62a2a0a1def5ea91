import type { Database } from '@capuy/database';
import { type Actor, ANYONE_SIGNED_IN, Scoped } from '@capuy/subgraph';
import type { BranchAct } from './entry-on-behalf/on-behalf-input.js';
import { policy } from './policy.js';

/** What every service begins with: `scoped` is the first statement of each of its methods. */
export abstract class ScopedService {
  constructor(readonly database: Database) {}

  /** Throws FORBIDDEN where no role of the actor carries the capability. */
  protected scoped(actor: Actor, capability: string): Scoped {
    return new Scoped(this.database, actor, capability, policy);
  }

  /** The same for what a branch does itself: entered for one that cannot, it takes the role given for that. */
  protected scopedForBranch(actor: Actor, capability: string, { onBehalf }: BranchAct): Scoped {
    return this.scoped(actor, onBehalf ? 'branch:enter' : capability);
  }

  /** Whether any role of the actor carries the capability: for answers that are empty rather than refused. */
  protected holds(actor: Actor, capability: string): boolean {
    const roles = policy.capabilities[capability] ?? [];
    return roles.includes(ANYONE_SIGNED_IN) || actor.grants.some((grant) => grant.role === 'SYSTEM' || roles.includes(grant.role));
  }

  /** Where the actor reads P2 by role: nowhere, without such a role. */
  protected sensitiveHolders(actor: Actor): readonly string[] {
    return this.holds(actor, 'person:read-sensitive') ? this.scoped(actor, 'person:read-sensitive').holders : [];
  }
}
