import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serious } from '../axe.js';
import { overflow, visit, type Visit } from '../desk.js';

const PAGES = [
  '/',
  '/organization',
  '/organization/members',
  '/organization/counts',
  '/organization/findings',
  '/organization/reorganizations',
  '/organization/reorganizations/new',
];

let visited: Visit;
let page: Page;

beforeAll(async () => {
  visited = await visit('tochuc.caoson', '/organization');
  page = visited.page;
});
afterAll(() => visited?.close());

const settled = async (path: string): Promise<void> => {
  await page.goto(`${inject('url')}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
};

/** Presses Tab until what has the focus answers to the name; fails where no key leads there. */
const tabTo = async (name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document;
      const label = at?.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : '';
      return `${label ?? ''} ${at?.getAttribute('aria-label') ?? ''} ${at?.matches('a, button, summary') ? at.textContent : ''}`;
    });
    if (name.test(focused)) return;
  }
  throw new Error(`no key leads to ${name.source}`);
};

describe('a page', () => {
  test.each(PAGES)('has nothing serious for axe: %s', async (path) => {
    await settled(path);
    expect(await serious(page)).toEqual([]);
  });

  test.each(PAGES)('holds text twice as large without sideways scroll: %s', async (path) => {
    await settled(path);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await overflow(page)).toBe(0);
  });
});

test('with keys alone one finds an organization, opens it and comes back', async () => {
  await settled('/organization');
  await tabTo(/Tìm tổ chức đảng/);
  await page.keyboard.type('ngoc thinh');
  await page.getByRole('link', { name: 'Đảng bộ xã Ngọc Thịnh' }).first().waitFor();
  await tabTo(/Đảng bộ xã Ngọc Thịnh/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Ngọc Thịnh/ }).waitFor();
  await page.goBack();
  await page.getByLabel('Tìm tổ chức đảng').waitFor();
});

test('with keys alone one drafts a merger, previews and applies it, in text twice as large', async () => {
  const choose = async (name: string): Promise<void> => {
    await page.keyboard.type(name);
    await page.getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  await settled('/organization/reorganizations/new');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await tabTo(/Tên đợt sắp xếp/);
  await page.keyboard.type('Hợp nhất hai chi bộ thôn ở Vạn Hội');
  await tabTo(/Số quyết định/);
  await page.keyboard.type('21-QĐ/ĐU');
  await tabTo(/Cơ quan ban hành/);
  await page.keyboard.type('Đảng ủy xã');
  await tabTo(/Thêm việc/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(/^\s*Hợp nhất/);
  await page.keyboard.press('Enter');
  await tabTo(/Thêm tổ chức/);
  await choose('Chi bộ thôn Gia Lộc');
  await page.getByText('Chi bộ thôn Gia Lộc').first().waitFor();
  await choose('Chi bộ thôn Phước Xá');
  await tabTo(/Tên gọi/);
  await page.keyboard.type('Thôn Gia Lộc Phước Xá');
  await tabTo(/Lưu và xem trước/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Trước và sau' }).waitFor();
  await page.getByText('Có thể áp dụng').waitFor();
  await tabTo(/^\s*Áp dụng\s*$/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(/^\s*Áp dụng\s*$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tổ chức sau sắp xếp' }).waitFor();
  expect(await overflow(page)).toBe(0);
});
