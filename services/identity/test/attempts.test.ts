import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createUsers, unlockUser } from '../src/index.js';
import { beginAttempt, PATIENCE } from '../src/sign-in/attempts.js';
import { CookieBrowser } from './cookie-browser.js';
import { Installation } from './installation.js';
import { RelyingParty } from './relying-party.js';

const PASSWORD = 'thông reo bên suối cũ';
let house: Installation;

beforeAll(async () => {
  house = await Installation.start();
  await createUsers(house.url, [
    { userName: 'an', sub: 'sub-an', name: 'An', password: PASSWORD },
    { userName: 'binh', sub: 'sub-binh', name: 'Bình', password: PASSWORD },
  ]);
});
afterAll(() => house.stop());
beforeEach(() => house.server.pool.query('delete from identity.failed_attempt'));

async function attempt(userName: string, password: string, address?: string): Promise<{ status: number; body: string; url: string }> {
  const browser = new CookieBrowser(address);
  return browser.submit(await new RelyingParty(house).open(browser), { form: 'password', userName, password });
}

async function pretend(seconds: number): Promise<void> {
  await house.server.pool.query(
    'update identity.failed_attempt set last_failed_at = last_failed_at - make_interval(secs => $1), locked_until = locked_until - make_interval(secs => $1)',
    [seconds],
  );
}

describe('repeated failures', () => {
  it('lock an account for a while, even for the right password, and let it in afterwards', async () => {
    for (let i = 0; i < 5; i += 1) expect((await attempt('an', 'sai rồi sai nữa')).status).toBe(422);
    const locked = await attempt('an', PASSWORD);
    expect(locked.status).toBe(429);
    expect(locked.body).toMatch(/thử lại sau (\d+) giây/);
    expect((await attempt('binh', PASSWORD)).url).toContain('/auth/callback');
    await pretend(31);
    expect((await attempt('an', PASSWORD)).url).toContain('/auth/callback');
  });

  it('lock a name nobody has in the same way', async () => {
    for (let i = 0; i < 5; i += 1) expect((await attempt('khong-co-ai', 'sai')).status).toBe(422);
    expect((await attempt('khong-co-ai', 'sai')).status).toBe(429);
  });

  it('make each wait twice as long as the one before', async () => {
    for (let i = 0; i < 5; i += 1) await beginAttempt(house.server.pool, 'ACCOUNT', 'doubling');
    expect(await beginAttempt(house.server.pool, 'ACCOUNT', 'doubling')).toBeGreaterThan(28);
    await pretend(31);
    expect(await beginAttempt(house.server.pool, 'ACCOUNT', 'doubling')).toBe(0);
    const wait = await beginAttempt(house.server.pool, 'ACCOUNT', 'doubling');
    expect(wait).toBeGreaterThan(58);
    expect(wait).toBeLessThanOrEqual(60);
    for (let i = 0; i < 12; i += 1) {
      await pretend(3601);
      await beginAttempt(house.server.pool, 'ACCOUNT', 'doubling');
    }
    expect(await beginAttempt(house.server.pool, 'ACCOUNT', 'doubling')).toBeLessThanOrEqual(PATIENCE.ACCOUNT.longest);
  });

  it('are forgotten after a day', async () => {
    for (let i = 0; i < 5; i += 1) await beginAttempt(house.server.pool, 'ACCOUNT', 'old');
    await pretend(86_401);
    for (let i = 0; i < 5; i += 1) expect(await beginAttempt(house.server.pool, 'ACCOUNT', 'old')).toBe(0);
    expect(await beginAttempt(house.server.pool, 'ACCOUNT', 'old')).toBeGreaterThan(0);
  });

  it('are all counted when they come at the same moment: no more guesses are judged than are free', async () => {
    const waits = await Promise.all(Array.from({ length: 60 }, () => beginAttempt(house.server.pool, 'ACCOUNT', 'storm')));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(PATIENCE.ACCOUNT.free);
    await pretend(31);
    const again = await Promise.all(Array.from({ length: 60 }, () => beginAttempt(house.server.pool, 'ACCOUNT', 'storm')));
    expect(again.filter((wait) => wait === 0)).toHaveLength(1);
  });

  it('hold back an address that tries many names, and not the others', async () => {
    const names = Array.from({ length: PATIENCE.ADDRESS.free + 20 }, (_, i) => `name${i}`);
    const waits = await Promise.all(names.map(() => beginAttempt(house.server.pool, 'ADDRESS', '203.0.113.9')));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(PATIENCE.ADDRESS.free);
    expect((await attempt('an', PASSWORD, '203.0.113.9')).status).toBe(429);
    expect((await attempt('an', PASSWORD, '203.0.113.10')).url).toContain('/auth/callback');
  });

  it('cannot be blamed on another address by a header of the browser', async () => {
    const browser = new CookieBrowser('203.0.113.20');
    const page = await new RelyingParty(house).open(browser);
    await browser.visit(page, {
      method: 'POST',
      headers: { 'x-forwarded-for': '192.0.2.1' },
      body: new URLSearchParams({ form: 'password', userName: 'an', password: 'sai' }),
    });
    await Promise.all(Array.from({ length: PATIENCE.ADDRESS.free - 1 }, () => beginAttempt(house.server.pool, 'ADDRESS', '203.0.113.20')));
    expect(await beginAttempt(house.server.pool, 'ADDRESS', '203.0.113.20')).toBeGreaterThan(0);
  });

  it('are forgiven by an office', async () => {
    for (let i = 0; i < 6; i += 1) await attempt('an', 'sai');
    expect(await unlockUser(house.server.pool, { userName: 'AN', by: 'office' })).toBe(true);
    expect((await attempt('an', PASSWORD)).url).toContain('/auth/callback');
    expect(await unlockUser(house.server.pool, { userName: 'khong-co-ai', by: 'office' })).toBe(false);
  });
});
