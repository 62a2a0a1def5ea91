import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUsers } from '../src/index.js';
import { ROUTES } from '../src/routes.js';
import { CookieBrowser } from './cookie-browser.js';
import { Installation } from './installation.js';
import { RelyingParty } from './relying-party.js';

const PASSWORD = 'thông reo bên suối cũ';
let house: Installation;
beforeAll(async () => {
  house = await Installation.start();
  await createUsers(house.url, [{ userName: 'an', sub: 'sub-an', name: 'An', password: PASSWORD }]);
});
afterAll(() => house.stop());

interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** On the service's own port, the path as it is written here. */
function send(method: string, path: string, headers: Record<string, string> = {}): Promise<Told> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: house.server.port, method, path, headers }, (answer) => {
      answer.resume().once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
    })
      .once('error', reject)
      .end();
  });
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];
const filled = (path: string): string => path.replace(':uid', 'u'.repeat(21)).replace(':act', 'users');

describe('what the service answers', () => {
  it.each(ROUTES.map(({ methods, path }) => [path, methods] as const))('of %s is nothing under another method', async (path, methods) => {
    const wanted = METHODS.filter((method) => methods.includes((method === 'HEAD' ? 'GET' : method) as 'GET'));
    const answered: string[] = [];
    for (const method of METHODS) if ((await send(method, filled(path))).status !== 405) answered.push(method);
    expect(answered).toEqual(wanted);
  });

  it('is in the table: neither what the library could serve besides, nor another way to write a path', async () => {
    // The library's other features, other ways to write what is there, and what leads out of it.
    const below =
      'request token/introspection reg reg/x device device/auth backchannel session/check challenge credential auth/ auth/a/b auth/a%2fb ' +
      'token/ jwks.json interaction interaction/ interaction/a/login interaction/a/abort .well-known/oauth-authorization-server ' +
      '.well-known/openid-configuration/ %61uth Auth /auth ../internal/users auth;x';
    const others = '/ /oidc /oidc/ /OIDC/auth //oidc/auth /internal /internal/ /internal/users/1 /internal/%75sers /metrics /favicon.ico';
    const paths = [...below.split(' ').map((path) => `/oidc/${path}`), ...others.split(' ')];
    const found: string[] = [];
    for (const path of paths) {
      for (const method of ['GET', 'POST']) {
        const { status } = await send(method, path, { authorization: `Bearer ${house.secrets.adminKey}` });
        if (status !== 404) found.push(`${method} ${path}: ${status}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('is served under each path of the table', async () => {
    const gone: string[] = [];
    for (const { methods, path } of ROUTES) {
      const { status } = await send(methods[0] ?? 'GET', filled(path));
      if (status === 404 || status >= 500) gone.push(`${path}: ${status}`);
    }
    expect(gone).toEqual([]);
  });
});

describe('the headers', () => {
  const ALWAYS = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cache-control': 'no-store',
  };

  /** Every directive that a page must have, and nothing that opens more. */
  function expectStrict(headers: Headers): void {
    expect(Object.fromEntries(Object.keys(ALWAYS).map((name) => [name, headers.get(name)]))).toEqual(ALWAYS);
    expect([headers.get('x-powered-by'), headers.get('server'), headers.get('access-control-allow-origin')]).toEqual([null, null, null]);
    const policy = new Map(
      (headers.get('content-security-policy') ?? '')
        .split(/; ?/)
        .map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('form-action')).toBe("'self'");
    expect(policy.get('style-src')).toMatch(/^'sha256-[\w+/=]+'$/);
    expect(policy.get('script-src') ?? '').toMatch(/^$|^'self'( 'sha256-[\w+/=]+')*$/);
  }

  it('of every page are the strict ones: the steps of a sign-in, refusals, errors and the sign-out', async () => {
    const browser = new CookieBrowser();
    const party = new RelyingParty(house);
    const page = await party.open(browser);
    const fetched = (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(`${house.publicUrl}${path}`, { redirect: 'manual', ...init });
    const form = (fields: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields) });
    const pages: Record<string, Response> = {
      password: await browser.request(page),
      slip: await browser.request(`${page}?slip`),
      refused: await browser.request(page, form({ form: 'password', userName: 'an', password: 'sai' })),
      'a form of another kind': await browser.request(page, {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json' },
      }),
      expired: await fetched('/oidc/interaction/xxxxxxxxxxxxxxxxxxxxx'),
      'a request of no client': await fetched('/oidc/auth?client_id=nobody'),
      'the question at a sign-out': await fetched('/oidc/session/end'),
      'after a sign-out': await fetched('/oidc/session/end/success'),
      'a resumed step of nobody': await fetched('/oidc/auth/xxxxxxxxxxxxxxxxxxxxx'),
      'nothing there': await fetched('/oidc/nothing'),
      'a method of nothing': await fetched('/oidc/jwks', { method: 'DELETE' }),
    };
    for (const [name, { headers }] of Object.entries(pages)) {
      expect([name, headers.get('content-type')]).toEqual([name, expect.stringMatching(/^text\/(html|plain); charset=utf-8$/) as string]);
      expectStrict(headers);
    }
    expect(Object.values(pages).map(({ status }) => status)).toEqual([200, 200, 422, 415, 400, 400, 200, 200, 400, 404, 405]);
  });

  it("of the offices' API keep its answers from a browser", async () => {
    const { headers } = await send('POST', '/internal/users');
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });
});
