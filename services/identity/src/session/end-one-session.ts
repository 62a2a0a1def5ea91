import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Queryable } from '../transaction.js';
import { tellClient } from './backchannel-logout.js';

/** Revokes what the session handed out and tells each client that keeps a session of its own. */
export async function endOneSession(database: Queryable, ctx: KoaContextWithOIDC): Promise<void> {
  const { session, provider } = ctx.oidc;
  if (!session?.accountId) return;
  for (const [clientId, { sid, grantId }] of Object.entries(session.authorizations ?? {})) {
    if (grantId) {
      await database.query(`delete from identity.provider_record where grant_id = $1 or (model = 'Grant' and id = $1)`, [grantId]);
    }
    await tellClient(provider, clientId, session.accountId, sid);
  }
}
