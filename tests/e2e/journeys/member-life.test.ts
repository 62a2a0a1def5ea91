import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { overflow, picture, useDesk } from '../desk.js';

const open = useDesk();

/** The page of the n-th member that the account's list shows; answers the name. */
async function openMember(page: Page, n: number): Promise<string> {
  const link = page.getByRole('table').getByRole('row').nth(n).getByRole('link').first();
  const name = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return name;
}

async function decide(dialog: Locator, number: string): Promise<void> {
  await dialog.getByLabel('Số quyết định').fill(number);
  await dialog.getByLabel('Cơ quan ban hành').fill('Đảng ủy xã');
  await dialog.getByLabel('Ngày ký').fill('2026-06-02');
}

describe("a member's life", () => {
  test('an exemption is begun, seen in the sentence of the day and in the timeline, and ended', async () => {
    const { page, complaints } = await open('xa.caoson', '/organization/members');
    await openMember(page, 2);
    await page.getByText('có quyền biểu quyết ở chi bộ').waitFor();
    await page.getByRole('button', { name: 'Ghi miễn sinh hoạt' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ghi miễn sinh hoạt' }).click();
    await dialog.getByText('Cần điền').first().waitFor();
    await decide(dialog, '04-NQ/CB');
    await dialog.getByRole('button', { name: 'Ghi miễn sinh hoạt' }).click();
    await page.getByText('không tính vào số biểu quyết của chi bộ').waitFor();
    const life = page.getByRole('region', { name: 'Quá trình đảng viên' });
    await life.getByText('Được miễn công tác và sinh hoạt đảng').waitFor();
    await picture(page, 'member-1280');
    expect(complaints).toEqual([]);
  });

  test('the letter of a transfer is saved as a paper and tells who goes where', async () => {
    const there = await open('xa2.caoson', '/organization/members');
    const summary = await there.page.getByText(/^Đảng viên của .+ và các tổ chức trực thuộc/).textContent();
    const commune = /^Đảng viên của (.+) và các/.exec(summary ?? '')?.[1] ?? '';
    const { page } = await open('xa.caoson', '/organization/members');
    const name = await openMember(page, 3);
    await send(page, commune, '21-GT/ĐU');
    await page.getByRole('heading', { level: 1, name: 'Chuyển sinh hoạt đảng' }).waitFor();
    const row = page.getByRole('row', { name });
    const [saved] = await Promise.all([page.waitForEvent('download'), row.getByRole('link', { name: 'In giấy' }).click()]);
    expect(saved.suggestedFilename()).toBe(`Giấy giới thiệu - ${name}.docx`);
    const content = await readFile(await saved.path());
    expect(content.subarray(0, 2).toString()).toBe('PK');
    if (process.env['CAPUY_PICTURES']) await saved.saveAs(`${process.env['CAPUY_PICTURES']}/letter.docx`);
    await picture(page, 'transfers-1280');
  });

  test('who stays where they are for now gets one sentence, and whoever sends them sees no more than that', async () => {
    const clerk = await open('xa.caoson', '/organization/members');
    const name = await openMember(clerk.page, 4);
    const address = new URL(clerk.page.url());
    const inspector = await open('kiemtra.caoson', address.pathname);
    await inspector.page.getByRole('heading', { level: 1, name }).waitFor();
    await inspector.page.getByRole('button', { name: 'Tạm dừng chuyển sinh hoạt' }).click();
    const dialog = inspector.page.getByRole('dialog');
    await dialog.getByLabel('Số quyết định').fill('31-QĐ/UBKT');
    await dialog.getByRole('button', { name: 'Tạm dừng chuyển sinh hoạt' }).click();
    await inspector.page.getByText('quyết định số 31-QĐ/UBKT').waitFor();

    await clerk.page.reload();
    await clerk.page.getByRole('heading', { level: 1, name }).waitFor();
    expect(await clerk.page.getByText(/31-QĐ|Tạm dừng/).count()).toBe(0);
    await send(clerk.page, 'xã', '22-GT/ĐU');
    await clerk.page.getByText('Chưa đủ điều kiện, liên hệ cấp ủy.').waitFor();
    await picture(clerk.page, 'blocked-1280');
  });

  test('badges that fall due are listed, and the steps that are not known are said to be so', async () => {
    const { page, complaints } = await open('tochuc.caoson', '/organization/badges');
    await page.getByRole('heading', { level: 1, name: 'Huy hiệu Đảng' }).waitFor();
    await page.getByLabel('Cả người đã đủ năm từ các đợt trước').check();
    await page.getByRole('table').getByText('30 năm').first().waitFor();
    await picture(page, 'badges-1280');
    expect(complaints).toEqual([]);
  });

  test('reads without sideways scroll on a phone', async () => {
    const { page } = await open('xa.caoson', '/organization/badges', 360);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await overflow(page)).toBe(0);
    await picture(page, 'badges-360');
    await page.goto(new URL('/organization/members', page.url()).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page
      .getByRole('link', { name: /^\S+ \S+ \S+/ })
      .first()
      .waitFor();
    await openMember(page, 2);
    await page.getByRole('region', { name: 'Quá trình đảng viên' }).waitFor();
    expect(await overflow(page)).toBe(0);
    await picture(page, 'member-360');
  });
});

async function send(page: Page, to: string, letter: string): Promise<void> {
  await page.getByRole('button', { name: 'Giới thiệu đi nơi khác' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nơi nhận').fill(to);
  await page
    .getByRole('option')
    .filter({ hasText: /^Đảng bộ xã/ })
    .last()
    .click();
  await dialog.getByLabel('Số giấy giới thiệu').fill(letter);
  await dialog.getByRole('button', { name: 'Gửi giấy giới thiệu' }).click();
}
