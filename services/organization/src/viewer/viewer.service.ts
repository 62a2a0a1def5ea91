import { type Actor, today } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { type CommitteeFunction, FUNCTION_OF_ROLE } from './committee-function.js';
import type { ActingFor, Viewer } from './viewer.js';

export class ViewerService extends ScopedService {
  viewer(actor: Actor, actingForId: string | null): Viewer {
    this.scoped(actor, 'session:open');
    const options = this.actingOptions(actor).map((option) => option.organizationId);
    return {
      id: actor.accountId,
      displayName: actor.displayName,
      today: today(),
      functions: functionsOf(actor.grants.map((grant) => grant.role)),
      canAdminister: this.holds(actor, 'grant:manage'),
      readsReachAt: this.holds(actor, 'reach:read') ? [...this.scoped(actor, 'reach:read').holders] : [],
      rolesAwaitingSecondFactor: [...new Set((actor.withheld ?? []).map((grant) => grant.role))],
      personId: actor.personId,
      actingForId: actingForId && options.includes(actingForId) ? actingForId : (options[0] ?? null),
    };
  }

  /** Organizations of the actor's roles; those of a body's staff first, a member's own branch last. */
  actingOptions(actor: Actor): ActingFor[] {
    this.scoped(actor, 'session:open');
    const at = Map.groupBy(
      actor.grants.toSorted((a, b) => weight(a.role) - weight(b.role)),
      (grant) => grant.organizationId,
    );
    return [...at].map(([organizationId, grants]) => {
      const roles = [...new Set(grants.map((grant) => grant.role))];
      return { organizationId, roles, functions: functionsOf(roles) };
    });
  }
}

function functionsOf(roles: readonly string[]): CommitteeFunction[] {
  return [...new Set(roles.flatMap((role) => FUNCTION_OF_ROLE[role] ?? []))];
}

function weight(role: string): number {
  return role.startsWith('STAFF_') ? 0 : role === 'MEMBER' ? 2 : 1;
}
