import type { IncomingMessage } from 'node:http';
import type { Caller } from '../caller.js';
import type { AccessTokens } from '../integrator/access-tokens.js';
import { log, reason } from '../log.js';
import type { RateLimit } from '../rate-limit.js';
import { Refusal } from '../refusal.js';
import type { Session } from './session.js';
import type { SessionCache } from './session-cache.js';
import type { SessionCookie } from './session-cookie.js';

export interface Identification {
  readonly cookie: SessionCookie;
  readonly sessions: SessionCache;
  readonly accessTokens: AccessTokens;
  /** How often one address may be mistaken: each mistake costs a question to the database or a signature. */
  readonly mistakes: RateLimit;
  addressOf(request: IncomingMessage): string;
}

const AUTHORIZATION = 'authorization';
const SAFE = new Set(['GET', 'HEAD']);

/** Who sends the request: a browser by its cookie, an integrator by an access token. Throws a Refusal. */
export async function identify(request: IncomingMessage, identification: Identification): Promise<Caller> {
  const { cookie, sessions, accessTokens } = identification;
  const { authorization } = request.headers;
  requireOneAuthorization(request);
  if (authorization !== undefined) {
    return accessTokens.known(authorization) ?? counted(request, identification, () => accessTokens.verify(authorization));
  }
  const id = cookie.read(request.headers.cookie);
  if (id === undefined) throw new Refusal('UNAUTHENTICATED', 'sign in first');
  requireCsrfHeader(request);
  const known = sessions.known(id);
  if (known) return known.caller;
  return counted(request, identification, async () => {
    const session = await findSession(sessions, id);
    if (!session) throw new Refusal('UNAUTHENTICATED', 'the session is over, sign in again');
    return session.caller;
  });
}

/** Who is known goes on whatever others of the same address do. */
async function counted(request: IncomingMessage, { mistakes, addressOf }: Identification, find: () => Promise<Caller>): Promise<Caller> {
  const address = addressOf(request);
  mistakes.check(address);
  try {
    return await find();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'UNAUTHENTICATED') mistakes.take(address);
    throw error;
  }
}

/** Node keeps the first of two, a proxy in front may have read the second: whoever sends both is nobody. */
function requireOneAuthorization({ rawHeaders }: IncomingMessage): void {
  let found = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === AUTHORIZATION.length && name.toLowerCase() === AUTHORIZATION) found += 1;
  }
  if (found > 1) throw new Refusal('UNAUTHENTICATED', 'one access token at a time');
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
