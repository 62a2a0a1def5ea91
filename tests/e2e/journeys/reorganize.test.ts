import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { overflow, visit, type Visit } from '../desk.js';

let visited: Visit;
let page: Page;

beforeAll(async () => {
  visited = await visit('tochuc.caoson', '/organization');
  page = visited.page;
});
afterAll(() => visited?.close());

const national = inject('national');
if (!national) console.log('SKIPPED national');

describe.skipIf(!national)('the national tree, for a clerk of an invented province', () => {
  test('finds a commune of 30/6/2025 by its name typed without marks', async () => {
    await page.getByRole('button', { name: '30/06/2025' }).click();
    await page.getByLabel('Tìm tổ chức đảng').fill('hoang thu pho');
    await page.getByRole('link', { name: 'Đảng bộ xã Hoàng Thu Phố' }).first().waitFor();
  });

  test('sees on 1/7/2025 that it has ended, and its successor', async () => {
    await page.getByRole('button', { name: '01/07/2025' }).click();
    await page.getByText('Đã kết thúc hoạt động').waitFor();
    const successor = page.getByRole('link', { name: 'Đảng bộ xã Bắc Hà' }).first();
    await successor.click();
    await page.getByRole('heading', { name: 'Đảng bộ xã Bắc Hà' }).waitFor();
    await page
      .getByRole('link', { name: /Nguồn gốc|Lịch sử/ })
      .first()
      .click();
    await page.getByText('Đảng bộ xã Hoàng Thu Phố').first().waitFor();
    expect(await overflow(page)).toBe(0);
  });
});

describe('a small merger in the invented province', () => {
  /** Villages of one commune of the demonstration, which its seed always names so. */
  const [first, second] = ['Chi bộ thôn Yên Hà', 'Chi bộ thôn Kim Giang'];
  const parent = 'Đảng bộ xã Ngọc Thịnh';
  const merged = 'Chi bộ thôn Yên Hà Kim Giang';
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

  const pick = async (label: string | RegExp, text: string): Promise<void> => {
    const field = page.getByRole('combobox', { name: label }).last();
    await field.fill(text);
    await page.getByRole('option', { name: text }).first().click();
  };

  test('is drafted with its decision', async () => {
    await page.goto(`${inject('url')}/organization/reorganizations/new`);
    await page.getByLabel('Tên đợt sắp xếp').fill('Hợp nhất hai chi bộ thôn');
    await page.getByLabel('Số quyết định').fill('17-QĐ/ĐU');
    await page.getByLabel('Cơ quan ban hành').fill('Đảng ủy xã Ngọc Thịnh');
    await page.getByRole('button', { name: 'Thêm việc' }).click();
    await page.getByRole('button', { name: /^Hợp nhất/ }).click();
    await pick(/Thêm tổ chức|Tìm tổ chức/, first);
    await pick(/Thêm tổ chức|Tìm tổ chức/, second);
    // A new organization takes type and place of its sources.
    expect(await page.getByRole('combobox', { name: /^Trực thuộc/ }).inputValue()).toBe(parent);
    await page.getByLabel('Tên gọi').fill('Thôn Yên Hà Kim Giang');
    await page.getByRole('button', { name: 'Lưu và xem trước' }).click();
  });

  test('is previewed before and after, and applied', async () => {
    await page.getByRole('heading', { name: 'Trước và sau' }).waitFor();
    await page.getByText('Có thể áp dụng').waitFor();
    for (const name of [first, second, merged]) await page.getByText(name).first().waitFor();
    await page.getByRole('button', { name: 'Áp dụng' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Áp dụng' }).click();
    await page.getByRole('heading', { name: 'Tổ chức sau sắp xếp' }).waitFor();
  });

  test('shows both sides of its lineage', async () => {
    await page.getByRole('link', { name: 'Thôn Yên Hà Kim Giang' }).first().click();
    await page.getByRole('heading', { name: merged }).waitFor();
    await page.getByRole('link', { name: 'Lịch sử, nguồn gốc' }).click();
    for (const name of [first, second]) await page.getByRole('link', { name }).first().waitFor();
    await page.getByRole('link', { name: first }).first().click();
    await page.getByRole('heading', { name: first }).waitFor();
    await page.getByRole('link', { name: 'Lịch sử, nguồn gốc' }).click();
    await page.getByRole('link', { name: merged }).first().waitFor();
  });

  test('has moved the members: in the old branch the day before, in the new one the day after', async () => {
    const old = new URL(page.url());
    const rows = async (day: string, url: URL): Promise<number> => {
      url.pathname = url.pathname.replace(/\/[a-z]+$/, '/members');
      url.searchParams.set('asOf', day);
      await page.goto(url.href);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('table').or(page.getByText('Không có đảng viên')).first().waitFor();
      return page.getByRole('table').locator('tbody tr').count();
    };
    const before = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
    const stayed = await rows(before, old);
    expect(stayed).toBeGreaterThan(2);
    await page.goto(`${inject('url')}/organization?asOf=${today}`);
    await page.getByLabel('Tìm tổ chức đảng').fill('yen ha kim giang');
    await page.getByRole('link', { name: merged }).first().click();
    await page.getByRole('heading', { name: merged }).waitFor();
    await page.getByRole('link', { name: 'Đảng viên', exact: true }).last().click();
    await page.getByRole('table').first().waitFor();
    expect(await page.getByRole('table').locator('tbody tr').count()).toBeGreaterThan(stayed);
  });
});

test('nothing on the way was refused by the page policy', () => {
  expect(visited.complaints).toEqual([]);
});
