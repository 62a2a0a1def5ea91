import type { IncomingMessage } from 'node:http';
import type { Caller } from '../caller.js';
import type { AccessTokens } from '../integrator/access-tokens.js';
import { log, reason } from '../log.js';
import { Refusal } from '../refusal.js';
import type { Session } from './session.js';
import type { SessionCache } from './session-cache.js';
import type { SessionCookie } from './session-cookie.js';

export interface Identification {
  readonly cookie: SessionCookie;
  readonly sessions: SessionCache;
  readonly accessTokens: AccessTokens;
}

const SAFE = new Set(['GET', 'HEAD']);

/** Who sends the request: a browser by its cookie, an integrator by an access token. Throws a Refusal. */
export async function identify(request: IncomingMessage, { cookie, sessions, accessTokens }: Identification): Promise<Caller> {
  const { headers } = request;
  if (headers.authorization !== undefined) return accessTokens.verify(headers.authorization);
  const id = cookie.read(headers.cookie);
  if (id === undefined) throw new Refusal('UNAUTHENTICATED', 'sign in first');
  requireCsrfHeader(request);
  const session = await findSession(sessions, id);
  if (!session) throw new Refusal('UNAUTHENTICATED', 'the session is over, sign in again');
  return session.caller;
}

/** A form or a link of another site cannot set a header of its own. */
export function requireCsrfHeader({ method, headers }: IncomingMessage): void {
  if (!SAFE.has(method ?? '') && headers['x-capuy-csrf'] !== '1') throw new Refusal('FORBIDDEN', 'the header x-capuy-csrf is missing');
}

export async function findSession(sessions: SessionCache, id: string): Promise<Session | undefined> {
  try {
    return await sessions.find(id);
  } catch (error) {
    log('error', 'sessions cannot be read', { reason: reason(error) });
    throw new Refusal('UNAVAILABLE', 'sessions cannot be read now', { cause: error });
  }
}
