import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Jwk {
  kid: string;
  kty: string;
  crv: string;
  x: string;
  d: string;
}

export interface AuditKeys {
  /** Signs from now on. */
  readonly kid: string;
  readonly signing: KeyObject;
  /** Every key that has signed; a replaced one stays in the file. */
  readonly known: ReadonlyMap<string, KeyObject>;
}

/** The keys of the log's heads: in the secrets folder, never in a database. Throws where they are missing. */
export function readAuditKeys(secretsFolder: string): AuditKeys {
  const { keys } = JSON.parse(readFileSync(join(secretsFolder, 'audit-signing.json'), 'utf8')) as { keys: Jwk[] };
  const [first] = keys;
  if (!first) throw new Error('audit-signing.json holds no key');
  const publicOf = ({ kty, crv, x }: Jwk): KeyObject => createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  return {
    kid: first.kid,
    signing: createPrivateKey({ key: first as unknown as { [part: string]: string }, format: 'jwk' }),
    known: new Map(keys.map((key) => [key.kid, publicOf(key)])),
  };
}
