import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from './domain-error.js';

/** What the gateway says of a request, signed by it and bound to the request's body. */
export interface InternalToken {
  subject: string;
  /** `capuy` for the built-in provider, else the provider's URL. */
  userIssuer: string;
  kind: 'user' | 'client';
  /** When the session began, epoch seconds. */
  sessionStart: number;
  amr: readonly string[];
}

interface Claims {
  iss?: string;
  aud?: string;
  sub?: string;
  uis?: string;
  kind?: string;
  sat?: number;
  amr?: string[];
  iat?: number;
  exp?: number;
  nbf?: number;
  bh?: string;
  htm?: string;
  htu?: string;
}

interface PublicJwk {
  kid: string;
  kty: string;
  crv: string;
  x: string;
  /** An instant after which the key is not known. */
  until?: string;
}

/** Method and path of a request for a file: its token is for these alone. */
export interface FilePlace {
  method: string;
  /** With the query, as received. */
  path: string;
}

const CLOCK_SKEW_S = 5;
const MAX_LIFE_S = 60;
const MAX_TOKEN_BYTES = 4096;

/** Verifies internal tokens with the gateway's public keys, read anew when their file changes (rotation). */
export class InternalTokens {
  readonly #file: string;
  #readAt = -1;
  #keys = new Map<string, { key: KeyObject; until: number }>();

  constructor(secretsFolder: string) {
    this.#file = join(secretsFolder, 'gateway-public.json');
  }

  verify(authorization: string | undefined, body: Buffer, now = Date.now(), file?: FilePlace): InternalToken {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (!token || token.length > MAX_TOKEN_BYTES) throw refused('no token');
    const [head, claimsPart, signature] = token.split('.') as [string, string, string];
    const header = decode<{ alg?: string; typ?: string; kid?: string; crit?: unknown }>(head);
    if (header.alg !== 'EdDSA' || header.typ !== 'capuy+jwt' || header.crit !== undefined) throw refused('wrong kind of token');
    const key = this.#key(header.kid ?? '', now);
    if (!key || !verify(null, Buffer.from(`${head}.${claimsPart}`), key, Buffer.from(signature, 'base64url')))
      throw refused('bad signature');
    const claims = decode<Claims>(claimsPart);
    const seconds = now / 1000;
    const { iat = 0, exp = 0, nbf = 0, sat = 0 } = claims;
    if (claims.iss !== 'capuy-gateway' || claims.aud !== 'capuy') throw refused('wrong issuer or audience');
    // A text or a list compares false with everything: only numbers are looked at.
    if (![iat, exp, nbf, sat].every(Number.isFinite)) throw refused('times that are none');
    if (exp <= seconds - CLOCK_SKEW_S || Math.max(iat, nbf) > seconds + CLOCK_SKEW_S || exp - iat > MAX_LIFE_S)
      throw refused('expired or not yet valid');
    if (claims.bh !== createHash('sha256').update(body).digest('base64url')) throw refused('not for this body');
    if (claims.htm !== file?.method || claims.htu !== file?.path) throw refused('not for this method and path');
    if (
      typeof claims.sub !== 'string' ||
      typeof claims.uis !== 'string' ||
      !claims.sub ||
      !claims.uis ||
      (claims.kind !== 'user' && claims.kind !== 'client')
    )
      throw refused('no subject');
    return { subject: claims.sub, userIssuer: claims.uis, kind: claims.kind, sessionStart: sat, amr: claims.amr ?? [] };
  }

  /** Read anew when the file changes; one that was replaced is known until its end. */
  #key(kid: string, now: number): KeyObject | undefined {
    const changed = statSync(this.#file).mtimeMs;
    if (changed !== this.#readAt) {
      const { keys } = JSON.parse(readFileSync(this.#file, 'utf8')) as { keys: PublicJwk[] };
      this.#keys = new Map(
        keys.map(({ until, ...jwk }) => [
          jwk.kid,
          { key: createPublicKey({ key: jwk, format: 'jwk' }), until: until === undefined ? Infinity : Date.parse(until) },
        ]),
      );
      this.#readAt = changed;
    }
    const found = this.#keys.get(kid);
    return found && now < found.until ? found.key : undefined;
  }
}

function decode<T extends object>(part: string): T {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    throw refused('not a token');
  }
  if (typeof value !== 'object' || value === null) throw refused('not a token');
  return value as T;
}

function refused(why: string): DomainError {
  return new DomainError('UNAUTHENTICATED', `the request carries no valid token of the gateway: ${why}`);
}
