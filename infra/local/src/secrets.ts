import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { WEB_PUBLIC_KEYS, WEB_SIGNING_KEYS } from '@capuy/deployment';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

import { ROLES } from './databases.js';
import type { Passwords } from './settle-cluster.js';

/** Makes whatever secret is missing in the folder (0700, files 0600) and keeps what is there. */
export async function settleSecrets(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  await settle(folder, 'gateway-signing.json', async () => ({ keys: [await newKey('EdDSA')] }));
  derivePublic(folder, 'gateway-signing.json', 'gateway-public.json');
  await settle(folder, WEB_SIGNING_KEYS, async () => ({ keys: [await newKey('EdDSA')] }));
  derivePublic(folder, WEB_SIGNING_KEYS, WEB_PUBLIC_KEYS);
  await settle(folder, 'oidc-signing.json', async () => ({ keys: [await newKey('RS256')] }));
  // Signs the heads of the audit logs: never in a database.
  await settle(folder, 'audit-signing.json', async () => ({ keys: [await newKey('EdDSA')] }));
  await settle(folder, 'cookie-keys.json', () => [randomKey()]);
  await settle(folder, 'session-key.json', () => [randomKey()]);
  await settle(folder, 'gateway-client.json', () => ({
    client_id: 'capuy-gateway',
    client_secret: randomKey(),
  }));
  const known = existsSync(join(folder, 'postgres.json')) ? readSecret<Passwords>(folder, 'postgres.json') : {};
  const missing = ROLES.filter((role) => !known[role]);
  if (missing.length) {
    const added = Object.fromEntries(missing.map((role) => [role, randomKey()]));
    writeSecret(folder, 'postgres.json', { ...known, ...added });
  }
}

export function postgresPasswords(folder: string): Passwords {
  return readSecret<Passwords>(folder, 'postgres.json');
}

/** Each time, so that a signing key put there by hand is public at the next start; what was replaced and has not ended stays. */
function derivePublic(folder: string, signing: string, file: string): void {
  const keys = readSecret<{ keys: JWK[] }>(folder, signing).keys.map(publicPart);
  const known = existsSync(join(folder, file)) ? readSecret<{ keys: Ending<JWK>[] }>(folder, file).keys : [];
  const ending = known.filter((key) => key.until !== undefined && isLiving(key) && !keys.some(({ kid }) => kid === key.kid));
  writeSecret(folder, file, { keys: [...keys, ...ending] });
}

async function settle(folder: string, file: string, make: () => unknown | Promise<unknown>): Promise<void> {
  if (!existsSync(join(folder, file))) writeSecret(folder, file, await make());
}

export function readSecret<T>(folder: string, file: string): T {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
}

/** A reader never sees half a file. */
export function writeSecret(folder: string, file: string, content: unknown): void {
  const path = join(folder, file);
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

export function randomKey(): string {
  return randomBytes(32).toString('base64url');
}

export async function newKey(algorithm: 'EdDSA' | 'RS256'): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: algorithm, use: 'sig' };
}

/** Something that was replaced and counts until an instant (ISO 8601). */
export type Ending<T> = T & { until?: string };

export function isLiving({ until }: { until?: string }): boolean {
  return until === undefined || Date.now() < Date.parse(until);
}

export function publicPart({ kty, crv, x, kid, alg, use }: JWK): JWK {
  return { kty, crv, x, kid, alg, use };
}
