import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '@capuy/testing';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUsers } from '../src/index.js';
import { Installation } from './installation.js';
import { RelyingParty } from './relying-party.js';

const PASSWORD = 'thông reo bên suối cũ';
/** Where to keep pictures of the pages; none are taken without it. */
const shots = process.env['CAPUY_SHOTS'];
let house: Installation;
let browser: Browser;
/** What the browser refused to do because of the policy of a page. */
const refused: string[] = [];

beforeAll(async () => {
  house = await Installation.start();
  await createUsers(house.url, [
    { userName: 'an', sub: 'sub-an', name: 'An', password: PASSWORD },
    { userName: 'hai-buoc', sub: 'sub-2', name: 'Hai Bước', password: PASSWORD, requiresSecondFactor: true },
    { userName: 'phieu', sub: 'sub-3', name: 'Phiếu' },
  ]);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house.stop();
});

async function open(width: number, zoom = 1): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'vi-VN' });
  const page = await context.newPage();
  page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()));
  await page.goto(new RelyingParty(house).authorizationUrl());
  if (zoom !== 1) {
    // As a browser set to large text does: the page's own sizes follow the root's.
    await page.evaluate(`document.documentElement.style.fontSize = '${16 * zoom}px'`);
  }
  return page;
}

async function expectWell(page: Page, name: string, width: number): Promise<void> {
  if (shots) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: join(shots, `identity-${name}-${width}.png`), fullPage: true });
  }
  expect(refused).toEqual([]);
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(overflow, `${name} scrolls sideways at ${width}`).toBeLessThanOrEqual(0);
  // Evaluated by the debugger, so that the page's policy against scripts stays on.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

describe('the pages', () => {
  it.each([360, 1280])('are readable at %d px and pass axe, from the password to the recovery codes', async (width) => {
    const page = await open(width);
    await expectWell(page, 'password', width);
    await page.getByLabel('Tên đăng nhập').fill('an');
    await page.getByLabel('Mật khẩu').fill('sai');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await expectWell(page, 'wrong-password', width);
    await page.getByRole('link', { name: 'Dùng phiếu cấp một lần' }).click();
    await expectWell(page, 'slip', width);
    const { body } = await house.administer('slips', { userName: 'phieu', by: 'van-phong' });
    await page.getByLabel('Tên đăng nhập').fill('phieu');
    await page.getByLabel('Mã trên phiếu').fill(String(body['code']));
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill('ngắn');
    await page.getByRole('button', { name: 'Lưu mật khẩu' }).click();
    await expectWell(page, 'new-password', width);
    const second = await open(width);
    await second.getByLabel('Tên đăng nhập').fill('hai-buoc');
    await second.getByLabel('Mật khẩu').fill(PASSWORD);
    await second.getByRole('button', { name: 'Đăng nhập' }).click();
    await expectWell(second, 'enrolment', width);
  });

  it('do not scroll sideways at 360 px in text twice as large', async () => {
    const page = await open(360, 2);
    await expectWell(page, 'large-text', 360);
  });

  it('lead through a sign-in by keys alone, beginning in the first field', async () => {
    const page = await open(1280);
    // The browser puts the cursor there when it first draws, which may be after the page has loaded.
    await page.getByLabel('Tên đăng nhập').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('an');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/auth/callback');
  });

  it('tell of a sign-in that has expired, with a way to begin again', async () => {
    const page = await open(360);
    await house.server.pool.query(`delete from identity.provider_record where model = 'Interaction'`);
    await page.reload();
    await expectWell(page, 'expired', 360);
    await expect(page.getByRole('link', { name: 'Đăng nhập lại' }).getAttribute('href')).resolves.toBe(`${house.publicUrl}/auth/login`);
  });
});
