import type { IncomingMessage, ServerResponse } from 'node:http';
import { type JWTPayload, jwtVerify } from 'jose';
import { readBody } from '../door/read-body.js';
import { sendJson } from '../door/send.js';
import { log, reason } from '../log.js';
import type { SessionDoor } from './session-door.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const BODY = { bytes: 16 * 1024, withinMs: 5000 };

/**
 * `POST /auth/backchannel-logout` (OpenID Connect Back-Channel Logout 1.0): the provider ends one session by `sid`, or
 * all that a subject began before. A token sent twice ends nothing more.
 */
export async function backchannelLogout(door: SessionDoor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams((await readBody(request, BODY)).toString('utf8'));
  let claims: JWTPayload;
  try {
    claims = await verify(door, form.get('logout_token') ?? '');
  } catch (error) {
    log('warn', 'logout token refused', { reason: reason(error) });
    sendJson(response, 400, { error: 'invalid_request' });
    return;
  }
  const issuer = door.oidc.accountIssuer;
  const { sid, sub, iat = 0 } = claims;
  const ended =
    typeof sid === 'string'
      ? await door.store.endProviderSession(issuer, sid)
      : // Sessions are dated to the millisecond, tokens to the second.
        await door.store.endSubject(issuer, sub ?? '', new Date(iat * 1000 + 999));
  for (const key of ended) door.sessions.forget(key);
  if (typeof sid !== 'string' && sub !== undefined) await door.endTokens(issuer, sub, new Date(iat * 1000));
  log('info', 'sessions ended by the provider', { sessions: ended.length });
  sendJson(response, 200, {});
}

async function verify(door: SessionDoor, token: string): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, await door.oidc.keys(), {
    issuer: door.issuer,
    audience: door.clientId,
    algorithms: ALGORITHMS,
    requiredClaims: ['iat', 'jti', 'events'],
    maxTokenAge: '5m',
  });
  const { events, nonce, sid, sub } = payload;
  if (typeof events !== 'object' || events === null || !(EVENT in events)) throw new Error('not a logout token');
  if (nonce !== undefined) throw new Error('an id token is not a logout token');
  if (typeof sid !== 'string' && typeof sub !== 'string') throw new Error('neither sid nor sub');
  return payload;
}
