import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SessionCipher } from '../src/session/session-cipher.js';
import { type SessionKey, SessionKeys } from '../src/session/session-keys.js';
import { ask } from './fixture/ask.js';
import { Browser } from './fixture/browser.js';
import { signedOut } from './fixture/graphs.js';
import { startIssuer } from './fixture/issuer.js';
import { type GatewayWorld, startWorld } from './fixture/world.js';

const WHO = 'query Who { whoAmI }';

let world: GatewayWorld;
let url: string;
let pool: pg.Pool;
beforeAll(async () => {
  world = await startWorld();
  url = world.config.publicUrl;
  pool = new pg.Pool({ connectionString: world.config.databaseUrl });
  await world.know(WHO);
});
afterAll(async () => {
  await pool.end();
  await world.stop();
});

async function signIn(
  account: string,
  path = '/auth/login?return=%2Forganization%3Fday%3D1',
): Promise<{ browser: Browser; way: string[] }> {
  world.issuer.account = account;
  const browser = new Browser(url);
  const { way } = await browser.go(path);
  return { browser, way };
}
const who = async (browser: Browser): Promise<unknown> => (await ask(url, WHO, { cookie: browser.cookies })).body.data?.['whoAmI'];
const session = async (browser: Browser): Promise<unknown> => (await browser.fetch('/auth/session')).json();
const signOut = (browser: Browser, query = ''): Promise<{ response: Response; way: string[] }> =>
  browser.go(`/auth/logout${query}`, { method: 'POST', headers: { 'x-capuy-csrf': '1' } });

describe('signing in', () => {
  it('goes through the provider and on to where the person wanted to be', async () => {
    const { browser, way } = await signIn('an');
    expect(way[0]).toMatch(/^\/auth\/login/);
    expect(way[1]).toMatch(/^\/oidc\/auth\?.*code_challenge_method=S256/);
    expect(way.at(-1)).toBe('/organization?day=1');
    expect(await session(browser)).toEqual({
      signedIn: true,
      name: 'Nguyễn Văn an',
      expiresAt: expect.stringMatching(/^\d{4}-/) as string,
    });
    expect(await who(browser)).toBe('capuy|an');
    expect(world.organization.asked.at(-1)!.claims).toMatchObject({ uis: 'capuy', kind: 'user', amr: ['pwd'] });
  });

  it('with a second factor says so to the subgraphs, and one without does not', async () => {
    const plain = await signIn('an');
    const stronger = await signIn('an', '/auth/login?return=%2F&secondFactor=1');
    expect(stronger.way[1]).toContain('acr_values=otp');
    expect(plain.way[1]).not.toContain('acr_values');
    const amr = async (browser: Browser): Promise<unknown> => {
      expect(await who(browser)).toBe('capuy|an');
      return world.organization.asked.at(-1)!.claims.amr;
    };
    expect(await amr(stronger.browser)).toEqual(['pwd', 'otp']);
    expect(await amr(plain.browser)).toEqual(['pwd']);
    // What a browser writes into its own request adds nothing.
    const lying = await ask(url, WHO, { cookie: plain.browser.cookies, headers: { 'x-capuy-amr': 'otp', 'x-capuy-second-factor': '1' } });
    expect(lying.status).toBe(200);
    expect(world.organization.asked.at(-1)!.claims.amr).toEqual(['pwd']);
  });

  it('leaves nothing that JavaScript could read, and in the database neither the id nor a token', async () => {
    world.issuer.account = 'an';
    const browser = new Browser(url);
    let path = '/auth/login';
    const lines: string[] = [];
    for (let step = 0; step < 8; step += 1) {
      const response = await browser.fetch(path);
      if (path.startsWith('/auth/')) lines.push(...response.headers.getSetCookie());
      const next = response.headers.get('location');
      if (!next) break;
      path = next.replace(url, '');
    }
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/; HttpOnly; SameSite=Lax/);
    const { rows } = await pool.query<{ id_hash: Buffer; sealed_id_token: Buffer }>('select * from gateway.session where subject = $1', [
      'an',
    ]);
    const text = JSON.stringify(rows) + rows.map(({ sealed_id_token: sealed }) => sealed.toString('latin1')).join('');
    expect(text).not.toContain(browser.cookie('capuy'));
    expect(text).not.toContain('eyJ');
    expect(rows[0]!.sealed_id_token.length).toBeGreaterThan(100);
  });

  it.each([
    ['https://evil.example/x', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/%5Cevil', '/%5Cevil'],
    ['javascript:alert(1)', '/'],
    ['/auth/login', '/'],
    ['/a/../..//evil.example', '/'],
    ['/members?x=1#y', '/members?x=1#y'],
  ])('goes on to a local address only: %s', async (wanted, expected) => {
    const { way } = await signIn('an', `/auth/login?return=${encodeURIComponent(wanted)}`);
    expect(way.at(-1)).toBe(expected.split('#')[0]);
  });

  it('is refused with somebody else’s state, a state used before, or none', async () => {
    world.issuer.account = 'an';
    const victim = new Browser(url);
    const attacker = new Browser(url);
    const start = await attacker.fetch('/auth/login');
    const { way } = await attacker.go(start.headers.get('location')!.replace(url, ''));
    const callback = way.find((address) => address.startsWith('/auth/callback'))!;
    for (const [browser, address] of [
      [victim, callback],
      [attacker, callback],
      [victim, '/auth/callback?code=x'],
    ] as const) {
      const response = await browser.fetch(address);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('Đăng nhập lại');
    }
    expect(await session(victim)).toEqual({ signedIn: false });
  });

  it('never goes on with a session id that was there before', async () => {
    const { browser } = await signIn('an');
    const before = browser.cookie('capuy');
    await browser.go('/auth/login');
    expect(browser.cookie('capuy')).not.toBe(before);
    expect((await ask(url, WHO, { cookie: `capuy=${before}` })).status).toBe(401);
  });

  it('begins at the name that the provider leads back to', async () => {
    const { port } = new URL(url);
    const response = await fetch(`http://localhost:${port}/auth/login?return=/members`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([303, `${url}/auth/login?return=/members`]);
  });

  it('works in two tabs at the same time', async () => {
    world.issuer.account = 'an';
    const browser = new Browser(url);
    const first = await browser.fetch('/auth/login?return=/one');
    const second = await browser.fetch('/auth/login?return=/two');
    const ends = [];
    for (const tab of [first, second]) ends.push((await browser.go(tab.headers.get('location')!.replace(url, ''))).way.at(-1));
    expect(ends).toEqual(['/one', '/two']);
  });

  it('with the provider down shows a page in Vietnamese, and works as soon as it is back', async () => {
    const issuer = await startIssuer('http://127.0.0.1:9');
    await issuer.stop();
    const replica = await world.replica({ identityUrl: issuer.url });
    for (const path of ['/auth/login', '/oidc/auth']) {
      const response = await fetch(`${replica.url}${path}`, { headers: { accept: 'text/html' } });
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await response.text()).toContain('Dịch vụ đăng nhập đang tạm gián đoạn');
    }
    expect((await fetch(`${replica.url}/healthz`)).status).toBe(200);
    await world.issuer.stop();
    const late = await world.replica();
    expect((await fetch(`${late.url}/auth/login`)).status).toBe(503);
    await world.issuer.restart();
    await pause(1100);
    expect((await fetch(`${late.url}/auth/login`, { redirect: 'manual' })).status).toBe(303);
  });
});

describe('a session', () => {
  it('ends with the sign-out, at the provider too', async () => {
    const { browser } = await signIn('binh');
    const stolen = browser.cookies;
    const { way } = await signOut(browser);
    expect(way[1]).toMatch(/^\/oidc\/session\/end\?/);
    expect(browser.cookie('capuy')).toBeUndefined();
    expect(await session(browser)).toEqual({ signedIn: false });
    expect((await ask(url, WHO, { cookie: stolen })).status).toBe(401);
  });

  it('is not ended by another site', async () => {
    const { browser } = await signIn('binh');
    expect((await browser.fetch('/auth/logout', { method: 'POST' })).status).toBe(403);
    expect((await browser.fetch('/auth/logout')).status).toBe(404);
    expect(await who(browser)).toBe('capuy|binh');
  });

  it('ends everywhere when its owner asks, and nobody else’s does', async () => {
    const [one, two, other] = [await signIn('chi'), await signIn('chi'), await signIn('dung')];
    const start = Math.floor(Date.now() / 1000);
    await signOut(one.browser, '?everywhere=1');
    const [told, ...more] = signedOut.filter(({ subject }) => subject === 'capuy|chi');
    expect(more).toEqual([]);
    expect(Date.parse(told!.before) / 1000).toBeGreaterThanOrEqual(start);
    // The word itself is younger than what it ends.
    expect(told!.since * 1000).toBeGreaterThanOrEqual(Date.parse(told!.before));
    expect(await session(two.browser)).toEqual({ signedIn: false });
    expect(await who(other.browser)).toBe('capuy|dung');
  });

  it('that is revoked ends at every replica within five seconds', async () => {
    const replica = await world.replica();
    const { browser } = await signIn('em');
    const cookie = browser.cookies;
    expect((await ask(replica.url, WHO, { cookie })).status).toBe(200);
    await signOut(browser);
    const start = Date.now();
    while ((await ask(replica.url, WHO, { cookie })).status === 200) {
      expect(Date.now() - start).toBeLessThan(5000);
      await pause(200);
    }
  });

  it('ends when it was not used for two hours, and after twelve hours whatever its use', async () => {
    const set = async (subject: string, change: string): Promise<number> => {
      const cookie = await world.session(subject);
      await pool.query(`update gateway.session set ${change} where subject = $1`, [subject]);
      return (await ask(url, WHO, { cookie })).status;
    };
    expect(await set('idle-1', `seen_at = now() - interval '119 minutes'`)).toBe(200);
    expect(await set('idle-2', `seen_at = now() - interval '121 minutes'`)).toBe(401);
    expect(await set('old', `created_at = now() - interval '13 hours', expires_at = now() - interval '1 minute'`)).toBe(401);
    await world.gateway.sessions.flush();
    const { rows } = await pool.query<{ fresh: boolean }>(
      `select seen_at > now() - interval '1 minute' as fresh from gateway.session where subject = 'idle-1'`,
    );
    expect(rows).toEqual([{ fresh: true }]);
  });

  it('stays readable after the sealing key was replaced, and is not there for a key of another installation', async () => {
    const [key] = JSON.parse(readFileSync(`${world.config.secrets}/session-key.json`, 'utf8')) as string[];
    const fresh = Buffer.alloc(32, 7).toString('base64url');
    const cipher = (...keys: SessionKey[]): SessionCipher => new SessionCipher(new SessionKeys(keys));
    const sealed = cipher(key!).seal('token', 'one');
    expect(cipher(fresh, key!).open(sealed, 'one')).toBe('token');
    expect(cipher(key!).open(sealed, 'two')).toBeUndefined();
    expect(cipher(fresh).open(sealed, 'one')).toBeUndefined();
    const until = (ms: number): string => new Date(Date.now() + ms).toISOString();
    expect(cipher(fresh, { key: key!, until: until(60_000) }).open(sealed, 'one')).toBe('token');
    expect(cipher(fresh, { key: key!, until: until(-1) }).open(sealed, 'one')).toBeUndefined();
  });
});
