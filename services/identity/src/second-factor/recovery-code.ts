import type { Sealer } from '../secrets.js';
import { normalizeCode, readableCode } from '../slip/readable-code.js';
import type { Queryable } from '../transaction.js';

const HOW_MANY = 10;
/** 60 bits. */
const CHARACTERS = 12;

/** Ten codes for the day the telephone is lost; they replace the earlier ones and can be shown only now. */
export async function replaceRecoveryCodes(database: Queryable, sealer: Sealer, userId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, () => readableCode(CHARACTERS));
  await database.query(
    `with gone as (delete from identity.recovery_code where user_id = $1)
     insert into identity.recovery_code (user_id, code_mac) select $1, mac from unnest($2::text[]) mac`,
    [userId, codes.map((code) => sealer.macs(normalizeCode(code), context(userId))[0])],
  );
  return codes;
}

/** True once for each code. */
export async function spendRecoveryCode(database: Queryable, sealer: Sealer, userId: string, typed: string): Promise<boolean> {
  const { rowCount } = await database.query(
    'update identity.recovery_code set used_at = now() where user_id = $1 and code_mac = any ($2) and used_at is null',
    [userId, sealer.macs(normalizeCode(typed), context(userId))],
  );
  return rowCount === 1;
}

function context(userId: string): string {
  return `recovery:${userId}`;
}
