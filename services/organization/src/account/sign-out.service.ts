import { type Actor, audit } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { ScopedService } from '../scoped-service.js';
import type { SignOutEverywhereInput } from './sign-out.js';

export class SignOutService extends ScopedService {
  /**
   * Refuses, everywhere, the actor's own sessions that began before an instant; one to come counts as now. A later cutoff
   * stays. Sessions are dated to the second, and so is the cutoff: who signs in again within that second is in.
   */
  everywhere(actor: Actor, { before }: SignOutEverywhereInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'session:open');
    return commit(scoped, click, { before }, async (query) => {
      await query(
        `insert into organization.token_cutoff (account_id, cutoff) values ($1, date_trunc('second', least($2::timestamptz, now())))
         on conflict (account_id) do update set cutoff = greatest(token_cutoff.cutoff, excluded.cutoff)`,
        [actor.accountId, before],
      );
      await audit(scoped, query, { act: 'signOutEverywhere', entity: 'Account', entityId: actor.accountId });
      return { id: actor.accountId };
    });
  }
}
