import { setTimeout as sleep } from 'node:timers/promises';

import { WEB_PUBLIC_KEYS, WEB_SIGNING_KEYS } from '@capuy/deployment';
import type { JWK } from 'jose';

import { type Ending, isLiving, newKey, publicPart, randomKey, readSecret, writeSecret } from './secrets.js';
import { hasDeployment, readDeployment, type WebFolder, writeDeployment } from './web-folder.js';

export const ROTATING_KEYS = ['gateway', 'session', 'oidc', 'audit', 'web'] as const;
export type RotatingKey = (typeof ROTATING_KEYS)[number];

export interface Rotation {
  /** Seconds that the old key still counts for what it signed or sealed. */
  readonly graceSeconds?: number;
  /** Seconds until every process has seen a changed file: one machine needs three, mounted secrets of a cluster up to ninety. */
  readonly settleSeconds?: number;
}

type SessionEntry = string | { key: string; until: string };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/**
 * As long as what the key made may be used: internal tokens a minute, sessions and sign-ins a working day, id tokens until
 * the sign-out. What the audit log's key signed before its end counts for ever, and the list of remotes is signed anew at
 * once: their grace is for another machine whose copy of the secrets comes late.
 */
const GRACE_SECONDS: Readonly<Record<RotatingKey, number>> = {
  gateway: 2 * MINUTE,
  session: 13 * HOUR,
  oidc: 24 * HOUR,
  audit: 2 * MINUTE,
  web: 2 * MINUTE,
};
const SETTLE_SECONDS = 3;

const ROTATE: Readonly<Record<RotatingKey, (place: WebFolder, until: string, settle: () => Promise<void>) => Promise<void>>> = {
  gateway: ({ secrets }, until, settle) => rotatePair(secrets, ['gateway-signing.json', 'gateway-public.json'], until, settle),
  session: ({ secrets }, until, settle) => rotateSession(secrets, until, settle),
  oidc: ({ secrets }, until, settle) => rotateOidc(secrets, until, settle),
  audit: ({ secrets }, until) => rotateAudit(secrets, until),
  web: (place, until, settle) => {
    return rotatePair(place.secrets, [WEB_SIGNING_KEYS, WEB_PUBLIC_KEYS], until, settle, () => signAnew(place));
  },
};

/**
 * Replaces one key of a running installation by a new one without an interruption: whoever verifies knows the new key
 * before anything is signed with it, and the old one until an instant that is returned. Processes read the files by themselves.
 */
export async function rotateKey(place: WebFolder, key: RotatingKey, rotation: Rotation = {}): Promise<{ until: string }> {
  const { graceSeconds = GRACE_SECONDS[key], settleSeconds = SETTLE_SECONDS } = rotation;
  // Twice: what was signed just before the new key was seen is still on its way.
  const until = new Date(Date.now() + (graceSeconds + 2 * settleSeconds) * 1000).toISOString();
  await ROTATE[key](place, until, () => sleep(settleSeconds * 1000));
  return { until };
}

/** A file that signs by its first key, and one of those that are believed. The private part of the old key is gone afterwards. */
async function rotatePair(
  folder: string,
  [signing, file]: readonly [string, string],
  until: string,
  settle: () => Promise<void>,
  signAll: () => void = () => undefined,
): Promise<void> {
  const fresh = await newKey('EdDSA');
  const [current] = readSecret<{ keys: JWK[] }>(folder, signing).keys;
  const { keys: known } = readSecret<{ keys: Ending<JWK>[] }>(folder, file);
  const kept = known.filter(isLiving).map((jwk) => ({ until, ...jwk }));
  // Second in the one that signs, too: the public file is derived from it whenever another command runs meanwhile.
  writeSecret(folder, signing, { keys: [...(current ? [current] : []), fresh] });
  writeSecret(folder, file, { keys: [publicPart(fresh), ...kept] });
  await settle();
  writeSecret(folder, signing, { keys: [fresh, ...(current ? [current] : [])] });
  signAll();
  writeSecret(folder, file, { keys: [publicPart(fresh), ...kept] });
  writeSecret(folder, signing, { keys: [fresh] });
}

function signAnew(place: WebFolder): void {
  if (hasDeployment(place)) writeDeployment(place, readDeployment(place));
}

/** One file for who signs and who verifies: the sealers take it up with their next look, and no old key ever leaves it. */
async function rotateAudit(folder: string, until: string): Promise<void> {
  const fresh = await newKey('EdDSA');
  const { keys } = readSecret<{ keys: Ending<JWK>[] }>(folder, 'audit-signing.json');
  writeSecret(folder, 'audit-signing.json', { keys: [fresh, ...keys.map((key) => ({ ...publicPart(key), until: key.until ?? until }))] });
}

async function rotateSession(folder: string, until: string, settle: () => Promise<void>): Promise<void> {
  const kept = readSecret<SessionEntry[]>(folder, 'session-key.json')
    .map((entry) => (typeof entry === 'string' ? { key: entry, until } : entry))
    .filter(isLiving);
  const fresh = randomKey();
  const [first] = kept;
  // Another replica opens with the new key before this one seals with it.
  writeSecret(folder, 'session-key.json', [...(first ? [first.key] : []), fresh, ...kept.slice(1)]);
  await settle();
  writeSecret(folder, 'session-key.json', [fresh, ...kept]);
}

async function rotateOidc(folder: string, until: string, settle: () => Promise<void>): Promise<void> {
  const fresh = await newKey('RS256');
  const { keys: known } = readSecret<{ keys: Ending<JWK>[] }>(folder, 'oidc-signing.json');
  const [current, ...older] = known.filter(isLiving);
  // Published before it signs.
  writeSecret(folder, 'oidc-signing.json', { keys: [...(current ? [current] : []), fresh, ...older] });
  await settle();
  writeSecret(folder, 'oidc-signing.json', { keys: [fresh, ...(current ? [{ until, ...current }] : []), ...older] });
}
