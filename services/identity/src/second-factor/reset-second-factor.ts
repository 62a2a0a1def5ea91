import type pg from 'pg';
import { audit } from '../audit.js';
import { forgetAttempts } from '../sign-in/attempts.js';
import { inTransaction } from '../transaction.js';
import { findUserByName } from '../user/user.js';

/** For somebody who has lost both telephone and recovery codes; the next sign-in enrols again. False when there is no such account. */
export async function resetSecondFactor(pool: pg.Pool, { userName, by }: { userName: string; by: string }): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const user = await findUserByName(client, userName);
    if (!user) return false;
    await client.query('update identity.user_account set totp_secret = null, totp_last_step = null where id = $1', [user.id]);
    await client.query('delete from identity.recovery_code where user_id = $1', [user.id]);
    await forgetAttempts(client, 'SECOND_FACTOR', user.subject);
    await audit(client, 'resetSecondFactor', { userId: user.id, by });
    return true;
  });
}
