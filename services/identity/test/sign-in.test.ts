import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUsers } from '../src/index.js';
import { hashPassword } from '../src/user/password-hash.js';
import { CookieBrowser } from './cookie-browser.js';
import { Installation } from './installation.js';
import { RelyingParty } from './relying-party.js';

const PASSWORD = 'thông reo bên suối cũ';
let house: Installation;

beforeAll(async () => {
  house = await Installation.start();
  await createUsers(house.url, [
    { userName: 'Nguyen.An', sub: 'sub-an', name: 'Nguyễn Văn An', password: PASSWORD },
    { userName: 'binh', sub: 'sub-binh', name: 'Trần Bình', password: PASSWORD },
    { userName: 'phieu', sub: 'sub-phieu', name: 'Lê Phiếu' },
  ]);
});
afterAll(() => house.stop());

describe('signing in', () => {
  it('takes name and password to a code, and the code with its verifier to an id token', async () => {
    const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
    const { url, body, status } = await browser.visit(party.authorizationUrl());
    expect(status).toBe(200);
    expect(body).toContain('Tên đăng nhập');
    expect(body).toContain('DỮ LIỆU MINH HỌA');
    expect(body).not.toContain('<script');
    const done = await browser.submit(url, { form: 'password', userName: ' nguyen.an ', password: PASSWORD.normalize('NFD') });
    expect(new URL(done.url).pathname).toBe('/auth/callback');
    const tokens = await party.redeem(done.url);
    const claims = await party.verify(tokens.idToken!);
    expect(claims).toMatchObject({ sub: 'sub-an', name: 'Nguyễn Văn An', amr: ['pwd'], nonce: 'nonce' });
    expect(claims['auth_time']).toBeTypeOf('number');
    expect(claims['sid']).toBeTypeOf('string');
    expect(tokens.refreshToken).toBeDefined();
  });

  it('takes a code once, even when it is redeemed twice at the same moment', async () => {
    const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
    const done = await browser.submit(await party.open(browser), { form: 'password', userName: 'binh', password: PASSWORD });
    const both = await Promise.all([party.redeem(done.url), party.redeem(done.url)]);
    expect(both.filter((tokens) => tokens.status === 200).length).toBeLessThanOrEqual(1);
    expect((await party.redeem(done.url)).error).toBe('invalid_grant');
  });

  it('refuses a code without PKCE', async () => {
    const party = new RelyingParty(house);
    const url = party.authorizationUrl().replace(/&code_challenge=[^&]+&code_challenge_method=S256/, '');
    const { url: end } = await new CookieBrowser().visit(url);
    expect(new URL(end).searchParams.get('error')).toBe('invalid_request');
  });

  it('asks nobody twice in one browser, and again when the client asks for it', async () => {
    const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
    await browser.submit(await party.open(browser), { form: 'password', userName: 'binh', password: PASSWORD });
    expect(new URL((await browser.visit(party.authorizationUrl())).url).pathname).toBe('/auth/callback');
    expect(new URL((await browser.visit(party.authorizationUrl({ prompt: 'login' }))).url).pathname).toMatch(/^\/oidc\/interaction\//);
  });

  it('gives the same answer, in the same time, for a wrong password, an unknown name and an account without a password', async () => {
    const times: Record<string, number[]> = {};
    const bodies = new Set<string>();
    for (let round = 0; round < 4; round += 1) {
      for (const userName of ['binh', `nobody${round}`, 'phieu']) {
        const browser = new CookieBrowser();
        const page = await new RelyingParty(house).open(browser);
        const begun = performance.now();
        const { body, status } = await browser.submit(page, { form: 'password', userName, password: 'sai hoàn toàn rồi' });
        (times[userName.replace(/\d/, '')] ??= []).push(performance.now() - begun);
        expect(status).toBe(422);
        bodies.add(body.replaceAll(page.split('/').at(-1)!, '').replaceAll(`value="${userName}"`, ''));
      }
    }
    expect(bodies.size).toBe(1);
    expect([...bodies][0]).toContain('Tên đăng nhập hoặc mật khẩu không đúng');
    const least = (name: string): number => Math.min(...times[name]!);
    // Without the hash an unknown name would take a tenth.
    expect(least('nobody')).toBeGreaterThan(least('binh') / 2.5);
    expect(least('phieu')).toBeGreaterThan(least('binh') / 2.5);
  });

  it('replaces a hash made with other parameters at the next sign-in', async () => {
    const old = await hashPassword(PASSWORD, { algorithm: 'scrypt', parameters: { ln: 10, r: 8, p: 1 } });
    await house.server.pool.query(`update identity.user_account set password_hash = $1 where user_name = 'binh'`, [old]);
    await house.server.pool.query('delete from identity.failed_attempt');
    const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
    const done = await browser.submit(await party.open(browser), { form: 'password', userName: 'binh', password: PASSWORD });
    expect(new URL(done.url).pathname).toBe('/auth/callback');
    const { rows } = await house.server.pool.query(`select password_hash from identity.user_account where user_name = 'binh'`);
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19,m=19456,t=2,p=1\$/);
  });

  it('escapes what was typed and never gives a password back', async () => {
    const browser = new CookieBrowser();
    const page = await new RelyingParty(house).open(browser);
    const { body } = await browser.submit(page, { form: 'password', userName: '"><script>alert(1)</script>', password: 'bí mật không lộ' });
    expect(body).toContain('&quot;&gt;&lt;script&gt;');
    expect(body).not.toContain('<script');
    expect(body).not.toContain('bí mật không lộ');
  });

  it('sends every page with a policy that allows no script and no frame', async () => {
    const browser = new CookieBrowser();
    const response = await browser.request(await new RelyingParty(house).open(browser));
    const policy = response.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('leads nowhere but to the public URL, whatever host a request names', async () => {
    const response = await fetch(new RelyingParty(house).authorizationUrl(), {
      redirect: 'manual',
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', host: 'evil.example' },
    });
    expect(response.headers.get('location')).toMatch(/^\/oidc\/interaction\//);
    const { rows } = await house.server.pool.query(
      `select payload ->> 'returnTo' as back from identity.provider_record where model = 'Interaction'`,
    );
    for (const { back } of rows) expect(back).toMatch(new RegExp(`^${house.publicUrl}/oidc/auth/`));
    const discovery = await (await fetch(`http://127.0.0.1:${house.server.port}/oidc/.well-known/openid-configuration`)).json();
    expect(discovery).toMatchObject({
      issuer: house.issuer,
      token_endpoint: `${house.issuer}/token`,
      authorization_endpoint: `${house.issuer}/auth`,
    });
  });

  it('is of no use to another browser', async () => {
    const page = await new RelyingParty(house).open(new CookieBrowser());
    const other = await new CookieBrowser().submit(page, { form: 'password', userName: 'binh', password: PASSWORD });
    expect(other.status).toBe(400);
    expect(other.body).toContain('đã hết hạn');
  });

  it('refuses a disabled account, with the answer of a wrong password', async () => {
    await createUsers(house.url, [{ userName: 'nghi', sub: 'sub-nghi', name: 'Đã Nghỉ', password: PASSWORD }]);
    expect((await house.administer('disable-user', { userName: 'nghi', by: 'office' })).status).toBe(200);
    const browser = new CookieBrowser();
    const { status, body } = await browser.submit(await new RelyingParty(house).open(browser), {
      form: 'password',
      userName: 'nghi',
      password: PASSWORD,
    });
    expect(status).toBe(422);
    expect(body).toContain('Tên đăng nhập hoặc mật khẩu không đúng');
    expect((await house.administer('enable-user', { userName: 'nghi', by: 'office' })).status).toBe(200);
    const again = await browser.submit(await new RelyingParty(house).open(browser), {
      form: 'password',
      userName: 'nghi',
      password: PASSWORD,
    });
    expect(new URL(again.url).pathname).toBe('/auth/callback');
  });
});
