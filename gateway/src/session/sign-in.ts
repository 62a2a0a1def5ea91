import type { IncomingMessage, ServerResponse } from 'node:http';
import * as client from 'openid-client';
import { log, reason } from '../log.js';
import { hashSessionId } from './session-store.js';
import { localPath } from './local-path.js';
import { sendNotice } from './notice-page.js';
import type { SessionDoor } from './session-door.js';

const SCOPE = 'openid profile';
const AGAIN = { href: '/auth/login', label: 'Đăng nhập lại' };

/** `GET /auth/login?return=/path[&secondFactor=1]`: sends the browser to the provider with a code challenge. */
export async function startSignIn(door: SessionDoor, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  if (isOtherLoopbackName(request.headers.host, door.publicUrl)) {
    redirect(response, url.href, []);
    return;
  }
  let configuration: client.Configuration;
  try {
    configuration = await door.oidc.configuration();
  } catch {
    sendProviderDown(response);
    return;
  }
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const goOn = localPath(url.searchParams.get('return'), door.publicUrl);
  const target = client.buildAuthorizationUrl(configuration, {
    redirect_uri: `${door.publicUrl}/auth/callback`,
    scope: SCOPE,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    // A role that needs it waits: the provider asks again, and has a second factor enrolled where there is none.
    ...(url.searchParams.get('secondFactor') === '1' ? { acr_values: 'otp' } : {}),
  });
  redirect(response, target.href, [door.attempts.print({ state, nonce, verifier, goOn, startedAt: Date.now() })]);
}

/** `GET /auth/callback`: exchanges the code, begins a session with a fresh id and goes on. */
export async function finishSignIn(door: SessionDoor, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const state = url.searchParams.get('state') ?? '';
  const attempt = door.attempts.read(request.headers.cookie, state);
  if (!attempt) {
    sendNotice(response, {
      status: 400,
      title: 'Lần đăng nhập này không còn hiệu lực',
      text: 'Trang đăng nhập đã mở quá lâu, đã được dùng hoặc mở ở trình duyệt khác. Hãy bắt đầu lại.',
      link: AGAIN,
    });
    return;
  }
  const removal = door.attempts.printRemoval(state);
  try {
    const configuration = await door.oidc.configuration();
    const tokens = await client.authorizationCodeGrant(configuration, url, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    const cookie = await begin(door, tokens);
    const old = door.cookie.read(request.headers.cookie);
    if (old !== undefined) await endOld(door, old);
    redirect(response, attempt.goOn, [removal, cookie]);
  } catch (error) {
    log('warn', 'sign-in failed', { reason: reason(error) });
    if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError) sendRefused(response, [removal]);
    else sendProviderDown(response, [removal]);
  }
}

async function begin(door: SessionDoor, tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers): Promise<string> {
  const claims = tokens.claims();
  if (!claims) throw new Error('the provider gave no id token');
  const { sub, name, preferred_username: username, amr, sid } = claims;
  const { id } = await door.store.create({
    issuer: door.oidc.accountIssuer,
    subject: sub,
    providerSession: typeof sid === 'string' ? sid : undefined,
    name: typeof name === 'string' ? name : typeof username === 'string' ? username : sub,
    amr: Array.isArray(amr) ? amr.filter((method): method is string => typeof method === 'string') : [],
    idToken: tokens.id_token,
  });
  return door.cookie.print(id);
}

async function endOld(door: SessionDoor, id: string): Promise<void> {
  const key = hashSessionId(id);
  await door.store.end(key);
  door.sessions.forget(key);
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Cookies belong to the name that is typed: who typed 127.0.0.1 would come back from the provider to localhost without any. */
function isOtherLoopbackName(host: string | undefined, publicUrl: string): boolean {
  const asked = URL.parse(`http://${host ?? ''}`)?.hostname ?? '';
  const { hostname } = new URL(publicUrl);
  return asked !== hostname && LOOPBACK.has(asked) && LOOPBACK.has(hostname);
}

function redirect(response: ServerResponse, location: string, cookies: readonly string[]): void {
  response.writeHead(303, { location, 'set-cookie': [...cookies], 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).end();
}

function sendRefused(response: ServerResponse, cookies: readonly string[]): void {
  sendNotice(
    response,
    { status: 400, title: 'Chưa đăng nhập được', text: 'Lần đăng nhập này đã bị hủy hoặc không hợp lệ. Hãy thử lại.', link: AGAIN },
    cookies,
  );
}

export function sendProviderDown(response: ServerResponse, cookies: readonly string[] = []): void {
  sendNotice(
    response,
    {
      status: 503,
      title: 'Dịch vụ đăng nhập đang tạm gián đoạn',
      text: 'Hệ thống chưa kết nối được với dịch vụ đăng nhập. Xin thử lại sau ít phút; nếu vẫn không được, báo văn phòng cấp ủy.',
      link: AGAIN,
    },
    cookies,
  );
}
