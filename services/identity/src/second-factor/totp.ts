import { Secret, TOTP } from 'otpauth';
import type { Sealer } from '../secrets.js';
import type { Queryable } from '../transaction.js';

const PERIOD_S = 30;
const ISSUER = 'Cấp ủy số';

/** 160 bits in base32, as RFC 4226 recommends. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the picture. */
export function enrolmentUri(secret: string, userName: string): string {
  return totp(secret, userName).toString();
}

/** The step the code belongs to, one step early or late allowed; undefined for a wrong code. */
export function totpStep(secret: string, typed: string, now = Date.now()): number | undefined {
  const token = typed.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totp(secret, '').validate({ token, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_S) + delta;
}

/** Accepts a step once; false for one that was accepted before, or is older. */
export async function spendStep(database: Queryable, userId: string, step: number): Promise<boolean> {
  const { rowCount } = await database.query(
    `update identity.user_account set totp_last_step = $2
     where id = $1 and totp_secret is not null and (totp_last_step is null or totp_last_step < $2)`,
    [userId, step],
  );
  return rowCount === 1;
}

export function sealTotp(sealer: Sealer, userId: string, secret: string): string {
  return sealer.seal(secret, `totp:${userId}`);
}

export function openTotp(sealer: Sealer, userId: string, sealed: string): string {
  return sealer.open(sealed, `totp:${userId}`);
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD_S });
}
