import type pg from 'pg';
import { audit } from '../audit.js';
import { inTransaction } from '../transaction.js';
import { findUserByName } from './user.js';

/** Undoes `disableUser`; the old password counts again. False when there is no such account. */
export async function enableUser(pool: pg.Pool, { userName, by }: { userName: string; by: string }): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const user = await findUserByName(client, userName);
    if (!user) return false;
    await client.query('update identity.user_account set disabled_at = null where id = $1', [user.id]);
    await audit(client, 'enableUser', { userId: user.id, by });
    return true;
  });
}
