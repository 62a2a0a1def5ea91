import type { IncomingMessage, ServerResponse } from 'node:http';
import * as client from 'openid-client';
import { sendJson } from '../door/send.js';
import { requireCsrfHeader } from './identify.js';
import type { SessionDoor } from './session-door.js';
import { hashSessionId } from './session-store.js';

/**
 * `POST /auth/logout`, with `?everywhere=1` on every device. The session is over when this answers; the browser is then
 * led through the provider's own sign-out, which ends its session there. An answer of JSON names that address where the
 * provider is another origin, since a script may not follow there.
 */
export async function signOut(door: SessionDoor, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  requireCsrfHeader(request);
  const everywhere = url.searchParams.get('everywhere') === '1';
  const id = door.cookie.read(request.headers.cookie);
  const removal = { 'set-cookie': door.cookie.printRemoval() };
  if (id === undefined) {
    sendJson(response, 200, { signedOut: true }, removal);
    return;
  }
  const idToken = await endSession(door, id, everywhere);
  const target = idToken === undefined ? undefined : await providerSignOut(door, idToken, everywhere);
  if (target && target.origin === new URL(door.publicUrl).origin) {
    response.writeHead(303, { location: target.href, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', ...removal }).end();
    return;
  }
  sendJson(response, 200, { signedOut: true, ...(target ? { redirect: target.href } : {}) }, removal);
}

async function endSession(door: SessionDoor, id: string, everywhere: boolean): Promise<string | undefined> {
  const key = hashSessionId(id);
  const session = await door.store.find(key);
  const idToken = await door.store.end(key);
  door.sessions.forget(key);
  if (session && everywhere) {
    const { issuer, subject } = session.caller;
    for (const other of await door.store.endSubject(issuer, subject)) door.sessions.forget(other);
    await door.endTokens(issuer, subject, new Date());
  }
  return idToken;
}

async function providerSignOut(door: SessionDoor, idToken: string, everywhere: boolean): Promise<URL | undefined> {
  try {
    const configuration = await door.oidc.configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return undefined;
    return client.buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: `${door.publicUrl}/`,
      ...(everywhere ? { everywhere: '1' } : {}),
    });
  } catch {
    // The provider is down: the session here is over all the same.
    return undefined;
  }
}
