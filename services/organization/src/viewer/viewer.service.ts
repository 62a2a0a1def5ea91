import { type Actor, today } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { FUNCTION_OF_ROLE } from './committee-function.js';
import type { Viewer } from './viewer.js';

export class ViewerService extends ScopedService {
  viewer(actor: Actor, actingForId: string | null): Viewer {
    this.scoped(actor, 'session:open');
    const options = this.actingOptions(actor);
    return {
      accountId: actor.accountId,
      displayName: actor.displayName,
      today: today(),
      functions: [...new Set(actor.grants.flatMap(({ role }) => FUNCTION_OF_ROLE[role] ?? []))],
      canAdminister: this.holds(actor, 'grant:manage'),
      personId: actor.personId,
      actingForId: actingForId && options.includes(actingForId) ? actingForId : (options[0] ?? null),
    };
  }

  /** Organizations of the actor's roles; those of a body's staff first, a member's own branch last. */
  actingOptions(actor: Actor): string[] {
    this.scoped(actor, 'session:open');
    const weight = (role: string): number => (role.startsWith('STAFF_') ? 0 : role === 'MEMBER' ? 2 : 1);
    return [...new Set(actor.grants.toSorted((a, b) => weight(a.role) - weight(b.role)).map((grant) => grant.organizationId))];
  }
}
