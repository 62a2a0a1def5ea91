import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../door/send.js';
import { Refusal } from '../refusal.js';
import { backchannelLogout } from './backchannel-logout.js';
import { findSession } from './identify.js';
import type { EndTokens } from './end-tokens.js';
import type { OidcClient } from './oidc-client.js';
import type { SessionCache } from './session-cache.js';
import type { SessionCookie } from './session-cookie.js';
import type { SessionStore } from './session-store.js';
import type { SignInAttempts } from './sign-in-attempt.js';
import { finishSignIn, startSignIn } from './sign-in.js';
import { signOut } from './sign-out.js';

export interface SessionDoor {
  readonly publicUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly oidc: OidcClient;
  readonly store: SessionStore;
  readonly sessions: SessionCache;
  readonly cookie: SessionCookie;
  readonly attempts: SignInAttempts;
  readonly endTokens: EndTokens;
}

type Handler = (door: SessionDoor, request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const ROUTES: Readonly<Record<string, Handler>> = {
  'GET /auth/login': startSignIn,
  'GET /auth/callback': finishSignIn,
  'GET /auth/session': tellSession,
  'POST /auth/logout': signOut,
  'POST /auth/backchannel-logout': backchannelLogout,
};

/** `/auth/*`. Rejects with a Refusal. */
export function handleAuth(door: SessionDoor, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const handler = ROUTES[`${request.method} ${url.pathname}`];
  if (!handler) return Promise.reject(new Refusal('NOT_FOUND', 'there is nothing at this address'));
  return handler(door, request, response, url);
}

/** What the shell asks at its start; no token, only a name. */
async function tellSession(door: SessionDoor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const id = door.cookie.read(request.headers.cookie);
  const session = id === undefined ? undefined : await findSession(door.sessions, id);
  if (session) sendJson(response, 200, { signedIn: true, name: session.name, expiresAt: new Date(session.expiresAt).toISOString() });
  else sendJson(response, 200, { signedIn: false }, id === undefined ? {} : { 'set-cookie': door.cookie.printRemoval() });
}
