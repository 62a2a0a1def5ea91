import type pg from 'pg';
import { audit } from '../audit.js';
import { endSessions } from '../session/sign-out-everywhere.js';
import { inTransaction } from '../transaction.js';
import { findUserByName } from './user.js';

/** Nobody signs in with the account any more and what was signed in ends. Returns its subject, or undefined when there is none. */
export async function disableUser(pool: pg.Pool, { userName, by }: { userName: string; by: string }): Promise<string | undefined> {
  return inTransaction(pool, async (client) => {
    const user = await findUserByName(client, userName);
    if (!user) return undefined;
    await client.query('update identity.user_account set disabled_at = coalesce(disabled_at, now()) where id = $1', [user.id]);
    await endSessions(client, user.id, user.subject);
    await audit(client, 'disableUser', { userId: user.id, by });
    return user.subject;
  });
}
