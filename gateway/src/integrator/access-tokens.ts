import { hash } from 'node:crypto';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { type Caller, CLIENT_PREFIX, createCaller } from '../caller.js';
import { log, reason } from '../log.js';
import { Refusal } from '../refusal.js';

export interface AccessTokenOptions {
  readonly issuer: string;
  /** `capuy` or the provider's URL, as accounts are named by. */
  readonly accountIssuer: string;
  /** Rejects while the provider cannot be asked. */
  keys(): Promise<JWTVerifyGetKey>;
}

const AUDIENCE = 'capuy-gateway';
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
/** A verified token is believed this long without another look at its signature. */
const KEPT_MS = 4000;
const TOKENS = 10_000;
const MAX_BYTES = 8192;

/** Access tokens of integrators: JWTs of the provider for this gateway, got with client credentials. */
export class AccessTokens {
  readonly #options: AccessTokenOptions;
  readonly #verified = new LRUCache<string, { caller: Caller; until: number }>({ max: TOKENS });

  constructor(options: AccessTokenOptions) {
    this.#options = options;
  }

  /** Whose token it is, if it was verified a moment ago. */
  known(authorization: string): Caller | undefined {
    const known = this.#verified.get(keyOf(authorization));
    return known && known.until > Date.now() ? known.caller : undefined;
  }

  /** Throws UNAUTHENTICATED, or UNAVAILABLE while the provider's keys cannot be had. */
  async verify(authorization: string): Promise<Caller> {
    const token = authorization.length > MAX_BYTES ? undefined : /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1];
    if (!token) throw refused();
    const payload = await this.#payload(token);
    const caller = callerOf(payload, this.#options.accountIssuer);
    this.#verified.set(keyOf(authorization), { caller, until: Math.min(Date.now() + KEPT_MS, (payload.exp ?? 0) * 1000) });
    return caller;
  }

  async #payload(token: string): Promise<JWTPayload> {
    let keys: JWTVerifyGetKey;
    try {
      keys = await this.#options.keys();
    } catch (error) {
      throw this.#unavailable(error);
    }
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: this.#options.issuer,
        audience: AUDIENCE,
        algorithms: ALGORITHMS,
        typ: 'at+jwt',
        requiredClaims: ['exp', 'iat', 'client_id'],
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) throw refused(error);
      throw this.#unavailable(error);
    }
  }

  #unavailable(error: unknown): Refusal {
    log('warn', 'the keys of the provider cannot be had', { reason: reason(error) });
    return new Refusal('UNAVAILABLE', 'the sign-in service is not available now', { cause: error });
  }
}

function keyOf(authorization: string): string {
  return hash('sha256', authorization, 'base64');
}

function callerOf({ sub, iat, client_id: client }: JWTPayload, issuer: string): Caller {
  // A token that a person got is theirs to use in a browser, by a session; here an integrator speaks for itself.
  if (typeof client !== 'string' || !client || (sub !== undefined && sub !== client)) throw refused();
  // A second earlier: cutoffs are whole seconds, and a token of the very second in which its client was disabled is over too.
  const since = (iat ?? 0) - 1;
  return createCaller({ kind: 'client', issuer, subject: `${CLIENT_PREFIX}${client}`, since, amr: [], rateKey: client });
}

function refused(cause?: unknown): Refusal {
  return new Refusal('UNAUTHENTICATED', 'the access token is not valid here', { cause });
}
