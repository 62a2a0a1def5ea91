import type pg from 'pg';
import { audit } from '../audit.js';
import { forgetAttempts } from '../sign-in/attempts.js';
import { inTransaction } from '../transaction.js';
import { findUserByName } from './user.js';

/** An office ends the wait after repeated failures. False when there is no such account. */
export async function unlockUser(pool: pg.Pool, { userName, by }: { userName: string; by: string }): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const user = await findUserByName(client, userName);
    if (!user) return false;
    await forgetAttempts(client, 'ACCOUNT', user.userName);
    await forgetAttempts(client, 'SECOND_FACTOR', user.subject);
    await audit(client, 'unlockUser', { userId: user.id, by });
    return true;
  });
}
