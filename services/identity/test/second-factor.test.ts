import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUsers } from '../src/index.js';
import { CookieBrowser } from './cookie-browser.js';
import { Installation } from './installation.js';
import { RelyingParty } from './relying-party.js';

const PASSWORD = 'thông reo bên suối cũ';
let house: Installation;
let count = 0;

beforeAll(async () => {
  house = await Installation.start();
});
afterAll(() => house.stop());
beforeEach(() => {
  count += 1;
});

const code = (secret: string, seconds = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + seconds * 1000 });

interface Started {
  userName: string;
  browser: CookieBrowser;
  party: RelyingParty;
  page: string;
  body: string;
}

async function start(userName: string): Promise<Started> {
  const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
  const page = await party.open(browser);
  const { body } = await browser.submit(page, { form: 'password', userName, password: PASSWORD });
  return { userName, browser, party, page, body };
}

/** A new account with its second factor, enrolled a minute ago. */
async function enrolled(): Promise<{ userName: string; secret: string; recovery: string[] }> {
  const userName = `hai-buoc-${count}`;
  await createUsers(house.url, [{ userName, sub: userName, name: 'Hai Bước', password: PASSWORD, requiresSecondFactor: true }]);
  const { browser, page, body } = await start(userName);
  const secret = /class="code">([A-Z2-7 ]+)</.exec(body)![1]!.replaceAll(' ', '');
  const shown = await browser.submit(page, { form: 'enrolment', code: code(secret) });
  const recovery = [...shown.body.matchAll(/<li>([0-9A-Z-]{14})<\/li>/g)].map((match) => match[1]!);
  await browser.submit(page, { form: 'recovery-codes' });
  await house.server.pool.query('update identity.user_account set totp_last_step = totp_last_step - 4 where user_name = $1', [userName]);
  return { userName, secret, recovery };
}

describe('the second factor', () => {
  it('is enrolled at the first sign-in of an account that must have one', async () => {
    const userName = 'bat-buoc';
    await createUsers(house.url, [{ userName, sub: userName, name: 'Bắt Buộc', password: PASSWORD, requiresSecondFactor: true }]);
    const { browser, party, page, body } = await start(userName);
    expect(body).toContain('<svg');
    const secret = /class="code">([A-Z2-7 ]+)</.exec(body)![1]!.replaceAll(' ', '');
    expect(secret).toHaveLength(32);
    expect((await browser.submit(page, { form: 'enrolment', code: '000000' })).status).toBe(422);
    const shown = await browser.submit(page, { form: 'enrolment', code: code(secret) });
    expect([...shown.body.matchAll(/<li>[0-9A-Z-]{14}<\/li>/g)]).toHaveLength(10);
    const done = await browser.submit(page, { form: 'recovery-codes' });
    expect(await party.verify((await party.redeem(done.url)).idToken!)).toMatchObject({ sub: userName, amr: ['pwd', 'otp'] });
  });

  it('is enrolled, and signed in with again, where a client asks for it', async () => {
    const userName = 'vai-tro-moi';
    await createUsers(house.url, [{ userName, sub: userName, name: 'Vai Trò Mới', password: PASSWORD }]);
    const [browser, plain] = [new CookieBrowser(), new RelyingParty(house)];
    const first = await browser.submit(await plain.open(browser), { form: 'password', userName, password: PASSWORD });
    expect(await plain.verify((await plain.redeem(first.url)).idToken!)).toMatchObject({ amr: ['pwd'] });
    // The same browser, signed in by its password: what is asked for now needs more.
    const party = new RelyingParty(house);
    const again = await browser.visit(party.authorizationUrl({ acr_values: 'otp' }));
    expect(again.url).toContain('/interaction/');
    const { body } = await browser.submit(again.url, { form: 'password', userName, password: PASSWORD });
    const secret = /class="code">([A-Z2-7 ]+)</.exec(body)![1]!.replaceAll(' ', '');
    await browser.submit(again.url, { form: 'enrolment', code: code(secret) });
    const done = await browser.submit(again.url, { form: 'recovery-codes' });
    expect(await party.verify((await party.redeem(done.url)).idToken!)).toMatchObject({ sub: userName, amr: ['pwd', 'otp'] });
    // And not a third time.
    const third = new RelyingParty(house);
    expect((await browser.visit(third.authorizationUrl({ acr_values: 'otp' }))).url).toContain('/auth/callback');
  });

  it('is asked for after the password, and only then', async () => {
    const { userName, secret } = await enrolled();
    const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
    const page = await party.open(browser);
    expect((await browser.submit(page, { form: 'second-factor', code: code(secret) })).status).toBe(422);
    expect((await browser.submit(page, { form: 'password', userName, password: PASSWORD })).body).toContain('Xác thực bước hai');
    expect((await browser.visit(party.authorizationUrl())).url).toContain('/interaction/');
    const second = await start(userName);
    const done = await second.browser.submit(second.page, { form: 'second-factor', code: code(secret) });
    expect(await second.party.verify((await second.party.redeem(done.url)).idToken!)).toMatchObject({ amr: ['pwd', 'otp'] });
  });

  it('accepts a code once, however many use it at the same moment', async () => {
    const { userName, secret } = await enrolled();
    const [one, two, three] = [await start(userName), await start(userName), await start(userName)];
    const now = code(secret);
    const both = await Promise.all([one, two].map(({ browser, page }) => browser.submit(page, { form: 'second-factor', code: now })));
    expect(both.filter((answer) => answer.url.includes('/auth/callback'))).toHaveLength(1);
    const replayed = await three.browser.submit(three.page, { form: 'second-factor', code: now });
    expect(replayed.body).toContain('Mã này đã được dùng');
    const earlier = await three.browser.submit(three.page, { form: 'second-factor', code: code(secret, -30) });
    expect(earlier.status).toBe(422);
  });

  it('refuses a code of two minutes ago and of two minutes ahead', async () => {
    const { userName, secret } = await enrolled();
    const { browser, page } = await start(userName);
    for (const seconds of [-120, 120]) {
      expect((await browser.submit(page, { form: 'second-factor', code: code(secret, seconds) })).status).toBe(422);
    }
  });

  it('locks after five wrong codes', async () => {
    const { userName, secret } = await enrolled();
    const { browser, page } = await start(userName);
    for (let i = 0; i < 5; i += 1) await browser.submit(page, { form: 'second-factor', code: '000000' });
    expect((await browser.submit(page, { form: 'second-factor', code: code(secret) })).status).toBe(429);
  });

  it('is replaced by a recovery code, once', async () => {
    const { userName, recovery } = await enrolled();
    expect(recovery).toHaveLength(10);
    const one = await start(userName);
    const page = await one.browser.visit(`${one.page}?recovery`);
    expect(page.body).toContain('Dùng mã dự phòng');
    const done = await one.browser.submit(one.page, { form: 'recovery', code: recovery[3]!.toLowerCase() });
    expect(await one.party.verify((await one.party.redeem(done.url)).idToken!)).toMatchObject({ amr: ['pwd', 'otp'] });
    const two = await start(userName);
    expect((await two.browser.submit(two.page, { form: 'recovery', code: recovery[3]! })).body).toContain(
      'Mã dự phòng không đúng hoặc đã dùng',
    );
  });

  it('is still asked for after a slip has set a new password', async () => {
    const { userName } = await enrolled();
    const { body } = await house.administer('slips', { userName, by: 'van-phong' });
    const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
    const page = await party.open(browser);
    await browser.submit(page, { form: 'slip', userName, code: String(body['code']) });
    const next = await browser.submit(page, { form: 'new-password', password: 'mưa rừng qua cầu', again: 'mưa rừng qua cầu' });
    expect(next.body).toContain('Xác thực bước hai');
  });

  it('is asked for at once when an office begins to require it', async () => {
    const userName = 'nang-cap';
    await createUsers(house.url, [{ userName, sub: userName, name: 'Nâng Cấp', password: PASSWORD }]);
    const { browser, party } = await start(userName);
    expect((await browser.visit(party.authorizationUrl())).url).toContain('/auth/callback');
    await createUsers(house.url, [{ userName, sub: userName, name: 'Nâng Cấp', requiresSecondFactor: true }]);
    expect((await browser.visit(party.authorizationUrl())).url).toContain('/interaction/');
  });

  it('is enrolled again after an office has reset it', async () => {
    const { userName } = await enrolled();
    expect((await house.administer('reset-second-factor', { userName, by: 'van-phong' })).status).toBe(200);
    expect((await start(userName)).body).toContain('Đăng ký xác thực bước hai');
  });

  it('keeps its secret sealed in the database', async () => {
    const { userName, secret } = await enrolled();
    const { rows } = await house.server.pool.query('select totp_secret from identity.user_account where user_name = $1', [userName]);
    expect(rows[0].totp_secret).not.toContain(secret);
    expect(() => house.secrets.sealer.open(rows[0].totp_secret, 'totp:another')).toThrow('no key opens');
  });
});
