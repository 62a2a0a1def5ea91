import { launchBrowser } from '@capuy/testing/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { audit, sideways } from './audit';
import { buildWindow, FIXTURE_REMOTE, TESTED_SHELL } from './buildWindow';
import { demoRemotes, demoViewer } from './demoWorld';
import { serveWindow, type WindowServer } from './serveWindow';

let browser: Browser;
let server: WindowServer;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  buildWindow();
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  server = await serveWindow({ shell: TESTED_SHELL, folders: { fixture: FIXTURE_REMOTE }, viewer: demoViewer, remotes: demoRemotes });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(10_000);
  complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (/content security policy/iu.test(message.text())) complaints.push(message.text());
  });
});
afterEach(async () => {
  await page.close();
  await server.close();
  expect(complaints).toEqual([]);
});

const open = async (path: string): Promise<void> => {
  await page.goto(server.url + path);
  await page.locator('h1, [role=alert]').first().waitFor();
};
const heading = (): Promise<string | null> => page.locator('h1').textContent();

describe('the window', () => {
  it('offers the remotes of the viewer’s functions and no other', async () => {
    await open('/');
    expect(await page.getByRole('navigation').getByRole('link').allTextContents()).toEqual(['Trang chủ', 'Tổ chức', 'Văn phòng']);
    expect(await page.getByRole('list', { name: 'Phân hệ của đồng chí' }).getByRole('link').allTextContents()).toEqual([
      'Tổ chức',
      'Văn phòng',
    ]);
  });

  it('runs a remote under its own routes, with one history', async () => {
    await open('/fixture');
    expect(await page.title()).toBe('Đảng viên · Cấp ủy số');
    await page.getByRole('link', { name: 'A Thút' }).click();
    await page.waitForURL('**/fixture/second/2');
    expect(await heading()).toBe('Trang thứ hai');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.goBack();
    await page.getByRole('link', { name: 'A Thút' }).waitFor();
    await page.goto(`${server.url}/fixture/second/5`);
    expect(await heading()).toBe('Trang thứ hai');
  });

  it('says what is not there', async () => {
    await open('/nowhere');
    expect(await heading()).toBe('Không có trang này');
    await open('/fixture/nowhere');
    expect(await heading()).toContain('Không có trang này');
    await open('/inspection');
    expect(await heading()).toBe('Không có trang này');
  });

  it('keeps a dead remote inside its own part, and recovers it on retry', async () => {
    server.world.remoteAlive = false;
    await open('/fixture');
    expect(await page.getByRole('alert').textContent()).toContain('Chưa mở được phân hệ Tổ chức');
    await page.getByRole('link', { name: 'Trang chủ' }).click();
    expect(await heading()).toContain('Chào đồng chí');
    server.world.remoteAlive = true;
    await page.goBack();
    await page.getByRole('link', { name: 'A Thút' }).waitFor();
  });

  it('asks a dead remote again as often as one presses', async () => {
    server.world.remoteAlive = false;
    await open('/fixture');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect.poll(() => server.world.manifestReads).toBe(2);
    server.world.remoteAlive = true;
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('link', { name: 'A Thút' }).waitFor();
  });
});

describe('the viewer', () => {
  it('without a session sees the welcome page, which leads back here', async () => {
    server.world.signedIn = false;
    await open('/fixture/second/2?day=2025-07-01');
    const link = page.getByRole('link', { name: 'Đăng nhập' });
    expect(await link.getAttribute('href')).toBe(`/auth/login?return=${encodeURIComponent('/fixture/second/2?day=2025-07-01')}`);
    expect(await audit(page)).toEqual([]);
  });

  it('changes the committee in one place, sees whether its data are invented, and finds it again later', async () => {
    await open('/');
    expect(await page.getByText('DỮ LIỆU MINH HỌA').isVisible()).toBe(true);
    await page.getByLabel('Làm việc với').first().selectOption('Đảng bộ xã Đăk Rơ Nga');
    expect(await page.getByText('DỮ LIỆU MINH HỌA').count()).toBe(0);
    await open('/fixture');
    expect(await page.locator('main').textContent()).toContain('Đảng bộ xã Đăk Rơ Nga');
  });

  it('changes the language, and the page says which it is in', async () => {
    await open('/');
    await page.getByRole('button', { name: /Tài khoản/u }).click();
    await page.getByRole('button', { name: 'English' }).click();
    expect(await heading()).toContain('Welcome');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await open('/fixture');
    expect(await page.getByRole('button', { name: 'Download CSV' }).isVisible()).toBe(true);
  });

  it('signs out', async () => {
    await open('/');
    await page.getByRole('button', { name: /Tài khoản/u }).click();
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
  });

  it('is told when the network is gone', async () => {
    await open('/');
    await page.context().setOffline(true);
    await page.getByText('Mất kết nối mạng').waitFor();
    await page.context().setOffline(false);
    await expect.poll(() => page.getByText('Mất kết nối mạng').count()).toBe(0);
  });
});

describe('a table', () => {
  it('sorts by the given name, up and down, and says so', async () => {
    await open('/fixture');
    const header = page.getByRole('columnheader', { name: 'Họ và tên' });
    const names = (): Promise<string[]> => page.getByRole('row').getByRole('link').allTextContents();
    await header.getByRole('button').click();
    expect(await names()).toEqual(['Trần Đỗ Quốc Ẩn', 'Nguyễn Thị Hương Giang', "K'Brế", 'Y Nhàn', 'A Thút']);
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    await header.getByRole('button').click();
    expect((await names())[0]).toBe('A Thút');
    expect(await header.getAttribute('aria-sort')).toBe('descending');
  });

  it('is searched while one types, with one button to clear it', async () => {
    await open('/fixture');
    await page.getByRole('searchbox', { name: 'Tìm theo tên' }).fill('y n');
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await page.getByRole('button', { name: 'Xóa nội dung tìm' }).click();
    await expect.poll(() => page.getByRole('row').count()).toBe(6);
  });

  it('is saved as CSV that a spreadsheet reads', async () => {
    await open('/fixture');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('dang-vien.csv');
  });
});

describe('with keys only', () => {
  it('one skips to the content', async () => {
    await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('one walks the tree', async () => {
    await open('/fixture/second/2');
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-labelledby') ?? '')?.textContent);
    await page.getByRole('treeitem').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('treeitem', { name: 'Đảng bộ xã 2' }).waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Đảng bộ xã 1');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('Đảng bộ tỉnh A');
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('treeitem').count()).toBe(2);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Chưa tải được nội dung').waitFor();
  });

  it('one fills in a form, chooses from a list and closes a dialog', async () => {
    await open('/fixture/second/2');
    await page.getByRole('tab', { name: 'Cây tổ chức' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('12-QĐ/TU');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ng');
    await page.getByRole('option', { name: /Nguyễn Thị Hương Giang/u }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'Bí thư' }).inputValue()).toBe('Nguyễn Thị Hương Giang');
    await page.getByRole('textbox', { name: 'Số quyết định' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Áp dụng sắp xếp tổ chức?' });
    await dialog.waitFor();
    expect(await audit(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });
});

describe('wide and narrow', () => {
  it.each(['/', '/fixture', '/fixture/second/2', '/gone', '/nowhere'])(
    '%s has no sideways scroll and nothing serious for axe',
    async (path) => {
      await open(path);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 740 });
        expect(await sideways(page)).toBeLessThanOrEqual(0);
        expect(await audit(page)).toEqual([]);
      }
    },
  );
});

describe('large text', () => {
  it.each(['/', '/fixture', '/fixture/second/2'])('fits %s at twice the size on a narrow window', async (path) => {
    await page.setViewportSize({ width: 500, height: 740 });
    await open(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    if (path === '/') {
      await page.getByRole('button', { name: 'Danh mục' }).click();
      expect(await page.getByRole('navigation').getByRole('link', { name: 'Tổ chức' }).isVisible()).toBe(true);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
    }
  });
});
