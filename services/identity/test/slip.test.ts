import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUsers } from '../src/index.js';
import { CookieBrowser } from './cookie-browser.js';
import { Installation } from './installation.js';
import { RelyingParty } from './relying-party.js';

const PASSWORD = 'thông reo bên suối cũ';
const NEW = 'mưa rừng qua cầu treo';
let house: Installation;
let count = 0;
let userName = '';

beforeAll(async () => {
  house = await Installation.start();
});
afterAll(() => house.stop());
beforeEach(async () => {
  count += 1;
  userName = `nguoi${count}`;
  await createUsers(house.url, [{ userName, sub: `sub-${count}`, name: 'Người Nhận Phiếu', ...(count % 2 ? {} : { password: PASSWORD }) }]);
});

async function slip(): Promise<string> {
  const { body, status } = await house.administer('slips', { userName, by: 'van-phong' });
  expect(status).toBe(200);
  expect(body['code']).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
  return String(body['code']);
}

async function enter(code: string): Promise<{ browser: CookieBrowser; party: RelyingParty; page: string; status: number; body: string }> {
  const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
  const page = await party.open(browser);
  return { browser, party, page, ...(await browser.submit(page, { form: 'slip', userName, code })) };
}

async function choose(entered: Awaited<ReturnType<typeof enter>>, password: string, again = password): ReturnType<CookieBrowser['submit']> {
  return entered.browser.submit(entered.page, { form: 'new-password', password, again });
}

describe('a one-time slip', () => {
  it('is entered with small letters and without dashes, sets a password and signs in', async () => {
    const entered = await enter((await slip()).toLowerCase().replaceAll('-', ' '));
    expect(entered.body).toContain('Đặt mật khẩu mới');
    const done = await choose(entered, NEW);
    expect(done.url).toContain('/auth/callback');
    expect(await entered.party.verify((await entered.party.redeem(done.url)).idToken!)).toMatchObject({
      sub: `sub-${count}`,
      amr: ['pwd'],
    });
    const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
    expect((await browser.submit(await party.open(browser), { form: 'password', userName, password: NEW })).url).toContain(
      '/auth/callback',
    );
  });

  it('works once', async () => {
    const code = await slip();
    await choose(await enter(code), NEW);
    const second = await enter(code);
    expect(second.status).toBe(422);
    expect(second.body).toContain('phiếu đã dùng hay đã hết hạn');
  });

  it('works for one of two browsers that use it at the same moment', async () => {
    const code = await slip();
    const [one, two] = [await enter(code), await enter(code)];
    const both = await Promise.all([choose(one, NEW), choose(two, `${NEW} hai`)]);
    expect(both.filter((answer) => answer.url.includes('/auth/callback'))).toHaveLength(1);
    expect(both.filter((answer) => answer.status === 422)).toHaveLength(1);
  });

  it('is worth nothing after its time', async () => {
    const code = await slip();
    await house.server.pool.query(
      `update identity.slip set made_at = now() - interval '80 hours', expires_at = now() - interval '1 second' where used_at is null`,
    );
    expect((await enter(code)).status).toBe(422);
  });

  it('is revoked by the next one', async () => {
    const first = await slip();
    const second = await slip();
    expect((await enter(first)).status).toBe(422);
    expect((await enter(second)).body).toContain('Đặt mật khẩu mới');
  });

  it('belongs to its account only, and answers the same for an unknown one', async () => {
    const code = await slip();
    await createUsers(house.url, [{ userName: 'nguoi-khac', sub: 'sub-khac', name: 'Người Khác' }]);
    const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
    const page = await party.open(browser);
    const other = await browser.submit(page, { form: 'slip', userName: 'nguoi-khac', code });
    const nobody = await browser.submit(page, { form: 'slip', userName: 'khong-co-ai', code });
    expect(other.status).toBe(422);
    expect(nobody.body.replaceAll('khong-co-ai', 'nguoi-khac')).toBe(other.body);
  });

  it('is kept until a password is good enough', async () => {
    const entered = await enter(await slip());
    expect((await choose(entered, 'ngắn')).body).toContain('ít nhất 12 ký tự');
    expect((await choose(entered, 'matkhau123456')).body).toContain('quá dễ đoán');
    expect((await choose(entered, `${userName} và thêm chữ`)).body).toContain('không được chứa tên đăng nhập');
    expect((await choose(entered, NEW, `${NEW}!`)).body).toContain('không giống nhau');
    expect((await choose(entered, NEW)).url).toContain('/auth/callback');
  });

  it('ends the sessions that the old password opened', async () => {
    await createUsers(house.url, [{ userName: 'cu', sub: 'sub-cu', name: 'Cũ', password: PASSWORD }]);
    userName = 'cu';
    const [browser, party] = [new CookieBrowser(), new RelyingParty(house)];
    await browser.submit(await party.open(browser), { form: 'password', userName, password: PASSWORD });
    await choose(await enter(await slip()), NEW);
    expect((await browser.visit(party.authorizationUrl())).url).toContain('/interaction/');
    expect(house.door.logoutTokens.length).toBeGreaterThan(0);
  });

  it('is not made for a name nobody has', async () => {
    expect((await house.administer('slips', { userName: 'khong-co-ai', by: 'van-phong' })).status).toBe(404);
  });

  it('stands in the database only as a keyed hash, with who made it in the audit', async () => {
    const code = (await slip()).replaceAll('-', '');
    const { rows } = await house.server.pool.query('select code_mac from identity.slip where used_at is null and revoked_at is null');
    expect(JSON.stringify(rows)).not.toContain(code);
    const owner = new pg.Client({ connectionString: house.ownerUrl });
    await owner.connect();
    const audited = await owner.query(`select detail from audit.record where act = 'makeSlip' order by at desc limit 1`);
    await owner.end();
    expect(audited.rows[0].detail).toEqual({ by: 'van-phong' });
  });
});
