import type { Provider } from 'oidc-provider';
import type pg from 'pg';
import { audit } from '../audit.js';
import { inTransaction, type Queryable } from '../transaction.js';
import { tellClient } from './backchannel-logout.js';

export interface SignedOut {
  /** Whatever was signed in before this instant is signed out. */
  cutoff: Date;
  /** Sessions of the provider that ended. */
  sessions: number;
  /** Whether the gateway has confirmed that its own sessions ended. */
  gatewayTold: boolean;
}

/** Ends what the provider holds of an account, sign-ins in progress included, and raises its cutoff. */
export async function endSessions(database: Queryable, userId: string, subject: string): Promise<{ cutoff: Date; sessions: number }> {
  const raised = await database.query<{ cutoff: Date }>(
    `update identity.user_account set signed_out_at = now() where id = $1 returning signed_out_at as cutoff`,
    [userId],
  );
  const { rows } = await database.query<{ model: string }>('delete from identity.provider_record where subject = $1 returning model', [
    subject,
  ]);
  return { cutoff: raised.rows[0]!.cutoff, sessions: rows.filter((row) => row.model === 'Session').length };
}

/** Ends every session of an account, here and at the gateway; undefined when there is no such account. */
export async function signOutEverywhere(
  pool: pg.Pool,
  provider: Provider,
  { subject, by, gatewayClientId }: { subject: string; by: string; gatewayClientId: string },
): Promise<SignedOut | undefined> {
  const ended = await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from identity.user_account where subject = $1 for update', [subject]);
    const id = rows[0]?.id;
    if (!id) return undefined;
    const result = await endSessions(client, id, subject);
    await client.query('delete from identity.sign_in where user_id = $1', [id]);
    await audit(client, 'signOutEverywhere', { userId: id, by, detail: { sessions: result.sessions } });
    return result;
  });
  return ended && { ...ended, gatewayTold: await tellClient(provider, gatewayClientId, subject) };
}
