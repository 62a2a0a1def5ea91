import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Jwk {
  kid: string;
  kty: string;
  crv: string;
  x: string;
  /** Of the first alone: what was replaced can sign nothing more. */
  d?: string;
  /** Of a replaced one: the instant from which nothing of it counts. */
  until?: string;
}

export interface KnownKey {
  readonly key: KeyObject;
  /** Milliseconds since 1970; infinite for the one that signs. */
  readonly until: number;
}

export interface AuditKeys {
  /** Signs from now on. */
  readonly kid: string;
  readonly signing: KeyObject;
  /** Every key that has signed; a replaced one stays in the file, for what it signed before its end. */
  readonly known: ReadonlyMap<string, KnownKey>;
}

export const AUDIT_KEYS = 'audit-signing.json';

/** The keys of the log's heads: in the secrets folder, never in a database. Throws where they are missing. */
export function readAuditKeys(secretsFolder: string): AuditKeys {
  const { keys } = JSON.parse(readFileSync(join(secretsFolder, AUDIT_KEYS), 'utf8')) as { keys: Jwk[] };
  const [first] = keys;
  if (!first) throw new Error(`${AUDIT_KEYS} holds no key`);
  const known = ({ kty, crv, x, until }: Jwk): KnownKey => ({
    key: createPublicKey({ key: { kty, crv, x }, format: 'jwk' }),
    until: until === undefined ? Infinity : Date.parse(until),
  });
  return {
    kid: first.kid,
    signing: createPrivateKey({ key: first as unknown as { [part: string]: string }, format: 'jwk' }),
    known: new Map(keys.map((key) => [key.kid, known(key)])),
  };
}
