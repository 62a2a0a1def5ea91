import { setTimeout as sleep } from 'node:timers/promises';

import type { JWK } from 'jose';

import { newKey, publicPart, randomKey, readSecret, writeSecret } from './secrets.js';

export const ROTATING_KEYS = ['gateway', 'session', 'oidc'] as const;
export type RotatingKey = (typeof ROTATING_KEYS)[number];

export interface Rotation {
  /** Seconds that the old key still counts for what it signed or sealed. */
  readonly graceSeconds?: number;
  /** Seconds until every process has seen a changed file: one machine needs three, mounted secrets of a cluster up to ninety. */
  readonly settleSeconds?: number;
}

type Ending<T> = T & { until?: string };
type SessionEntry = string | { key: string; until: string };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** As long as what the key made may be used: internal tokens a minute, sessions and sign-ins a working day, id tokens until the sign-out. */
const GRACE_SECONDS: Readonly<Record<RotatingKey, number>> = { gateway: 2 * MINUTE, session: 13 * HOUR, oidc: 24 * HOUR };
const SETTLE_SECONDS = 3;

const ROTATE: Readonly<Record<RotatingKey, (folder: string, until: string, settle: () => Promise<void>) => Promise<void>>> = {
  gateway: rotateGateway,
  session: rotateSession,
  oidc: rotateOidc,
};

/**
 * Replaces one key of a running installation by a new one without an interruption: whoever verifies knows the new key
 * before anything is signed with it, and the old one until an instant that is returned. Processes read the files by themselves.
 */
export async function rotateKey(folder: string, key: RotatingKey, rotation: Rotation = {}): Promise<{ until: string }> {
  const { graceSeconds = GRACE_SECONDS[key], settleSeconds = SETTLE_SECONDS } = rotation;
  // Twice: what was signed just before the new key was seen is still on its way.
  const until = new Date(Date.now() + (graceSeconds + 2 * settleSeconds) * 1000).toISOString();
  await ROTATE[key](folder, until, () => sleep(settleSeconds * 1000));
  return { until };
}

async function rotateGateway(folder: string, until: string, settle: () => Promise<void>): Promise<void> {
  const fresh = await newKey('EdDSA');
  const { keys: known } = readSecret<{ keys: Ending<JWK>[] }>(folder, 'gateway-public.json');
  const kept = known.filter(isLiving).map((jwk) => ({ until, ...jwk }));
  writeSecret(folder, 'gateway-public.json', { keys: [publicPart(fresh), ...kept] });
  await settle();
  writeSecret(folder, 'gateway-signing.json', { keys: [fresh] });
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

function isLiving({ until }: { until?: string }): boolean {
  return until === undefined || Date.now() < Date.parse(until);
}
