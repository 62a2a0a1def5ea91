import type pg from 'pg';
import { audit } from '../audit.js';
import type { Sealer } from '../secrets.js';
import { inTransaction, type Queryable } from '../transaction.js';
import { findUserByName } from '../user/user.js';
import { normalizeCode, readableCode } from './readable-code.js';

/** What an office prints and hands over in person; the code is nowhere else. */
export interface Slip {
  userName: string;
  name: string;
  code: string;
  expiresAt: Date;
}

/** 60 bits. */
const CHARACTERS = 12;
const HOURS = 72;

/** Makes a slip for an account and revokes the one before; undefined when there is no such account, or it is disabled. */
export async function makeSlip(
  pool: pg.Pool,
  sealer: Sealer,
  { userName, by, hours = HOURS }: { userName: string; by: string; hours?: number },
): Promise<Slip | undefined> {
  return inTransaction(pool, async (client) => {
    const user = await findUserByName(client, userName);
    if (!user || user.disabled) return undefined;
    await client.query('select from identity.user_account where id = $1 for update', [user.id]);
    await client.query('update identity.slip set revoked_at = now() where user_id = $1 and used_at is null and revoked_at is null', [
      user.id,
    ]);
    const code = readableCode(CHARACTERS);
    const { rows } = await client.query<{ expiresAt: Date }>(
      `insert into identity.slip (user_id, code_mac, made_by, expires_at) values ($1, $2, $3, now() + make_interval(hours => $4))
       returning expires_at as "expiresAt"`,
      [user.id, sealer.macs(normalizeCode(code), context(user.id))[0], by, hours],
    );
    await audit(client, 'makeSlip', { userId: user.id, by });
    return { userName: user.userName, name: user.name, code, expiresAt: rows[0]!.expiresAt };
  });
}

/** The open slip that carries this code, not yet used up. */
export async function findSlip(database: Queryable, sealer: Sealer, userId: string, typed: string): Promise<string | undefined> {
  const { rows } = await database.query<{ id: string }>(
    `select id from identity.slip where user_id = $1 and code_mac = any ($2) and used_at is null and revoked_at is null and expires_at > now()`,
    [userId, sealer.macs(normalizeCode(typed), context(userId))],
  );
  return rows[0]?.id;
}

/** True for one caller only, however many try at once. */
export async function useSlip(database: Queryable, slipId: string): Promise<boolean> {
  const { rowCount } = await database.query(
    'update identity.slip set used_at = now() where id = $1 and used_at is null and revoked_at is null and expires_at > now()',
    [slipId],
  );
  return rowCount === 1;
}

function context(userId: string): string {
  return `slip:${userId}`;
}
