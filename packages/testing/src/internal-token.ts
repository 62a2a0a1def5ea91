import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { importJWK, SignJWT, type JWK } from 'jose';

import { testSecrets } from './secrets.js';

export interface InternalTokenOptions {
  /** The external subject. */
  readonly sub: string;
  /** The raw request body that the token is bound to. */
  readonly body: string;
  /** Issuer of the user. */
  readonly uis?: string;
  readonly kind?: 'user' | 'client';
  /** Start of the session, epoch seconds. */
  readonly sat?: number;
  /** How the person signed in. */
  readonly amr?: readonly string[];
  /** Seconds until it expires. */
  readonly lifetime?: number;
  /** Folder whose gateway-signing.json signs. */
  readonly secrets?: string;
  /** What a forger would change. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, string>>;
}

/** The token that the gateway would send with this body. */
export async function mintInternalToken(options: InternalTokenOptions): Promise<string> {
  const folder = options.secrets ?? (await testSecrets());
  const { keys } = JSON.parse(readFileSync(join(folder, 'gateway-signing.json'), 'utf8')) as {
    keys: JWK[];
  };
  const [jwk] = keys;
  if (!jwk) throw new Error(`no key in ${folder}/gateway-signing.json`);
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'capuy-gateway',
    aud: 'capuy',
    sub: options.sub,
    uis: options.uis ?? 'capuy',
    kind: options.kind ?? 'user',
    sat: options.sat ?? now,
    amr: options.amr ?? ['pwd'],
    iat: now,
    exp: now + (options.lifetime ?? 60),
    bh: createHash('sha256').update(options.body).digest('base64url'),
    ...options.claims,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'capuy+jwt', kid: jwk.kid ?? '', ...options.header })
    .sign(await importJWK(jwk, 'EdDSA'));
}
