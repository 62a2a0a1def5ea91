import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { branchesOf, faultyMembers, type FaultyMembers } from '../../../services/organization/test/faulty-members.js';
import { overflow, picture, useDesk, type Visit } from '../desk.js';

const visiting = useDesk();
const open = (path: string, width = 1280): Promise<Visit> => visiting('xa.caoson', path, width);

/** What a link downloads, with the session of the page. */
async function download(page: Page, name: string): Promise<Buffer> {
  const href = await page.getByRole('link', { name }).getAttribute('href');
  const bytes = await page.evaluate(async (url) => Array.from(new Uint8Array(await (await fetch(url)).arrayBuffer())), href ?? '');
  return Buffer.from(bytes);
}

async function send(page: Page, file: Buffer, name: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: file });
  await page.getByLabel('Độ mật của tệp này').selectOption('ORDINARY');
  await page.getByRole('button', { name: 'Gửi tệp và xem trước' }).click();
}

const rowOf = (page: Page, number: number) =>
  page.getByRole('row').filter({ has: page.getByRole('cell', { name: String(number), exact: true }) });
const countOf = (page: Page, name: string): Promise<string | null> =>
  page.getByRole('group', { name: 'Kết quả đối chiếu' }).getByRole('button', { name }).textContent();

async function confirm(page: Page): Promise<void> {
  await page.getByLabel(/Bỏ qua \d+ dòng/).check();
  await page.getByRole('button', { name: 'Xác nhận nhập' }).click();
  await page.getByText('Đã nhập xong').waitFor();
}

describe('a list of members from Excel', () => {
  test('is sent, each of 40 faults and more is named, one is corrected, the rest is confirmed, and a second time nothing changes', async () => {
    const { page, complaints } = await open('/organization/imports');
    await page.getByRole('heading', { level: 1, name: 'Nhập từ Excel' }).waitFor();
    await page.getByRole('button', { name: 'Gửi tệp và xem trước' }).click();
    await page.getByText('Hãy chọn tệp').waitFor();
    const [branch = ''] = await branchesOf(await download(page, 'Tải tệp mẫu'));
    const { file, planted, sound }: FaultyMembers = await faultyMembers(branch);
    expect(planted.length).toBeGreaterThanOrEqual(40);

    await send(page, Buffer.from('%PDF-1.7\0'), 'danh-sach.pdf');
    await page.getByText('Tệp này không phải bảng tính').waitFor();
    await send(page, file, 'danh-sach-chi-bo.xlsx');
    await page.getByRole('heading', { level: 1, name: 'danh-sach-chi-bo.xlsx' }).waitFor();
    await page.getByRole('group', { name: 'Kết quả đối chiếu' }).waitFor();
    for (const { row, column, code } of planted) {
      const fault = rowOf(page, row).locator(`li[data-code="${code}"]`);
      await fault.waitFor();
      if (column !== null) expect(await fault.textContent()).toContain(`Cột ${column} `);
    }
    expect(await countOf(page, 'Có lỗi')).toBe(`${planted.length - 1} Có lỗi`);
    expect(await countOf(page, 'Thêm mới')).toBe(`${sound + 1} Thêm mới`);

    await picture(page, 'import-1280');
    // Faults of one kind in one column, and one of them put right.
    const year = planted.find(({ code, column }) => code === 'AMBIGUOUS_YEAR' && column === 'D')!;
    await page.getByLabel('Lỗi theo loại và cột').selectOption('AMBIGUOUS_YEAR 3');
    await page.getByRole('row').nth(2).waitFor({ state: 'detached' });
    await rowOf(page, year.row).getByRole('button', { name: 'Sửa' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Nội dung đúng').inputValue()).toBe('3/9/85');
    await dialog.getByLabel('Nội dung đúng').fill('03/09/1985');
    await dialog.getByRole('button', { name: 'Ghi và đối chiếu lại' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: `${sound + 2} Thêm mới` }).waitFor();

    expect(await page.getByRole('button', { name: 'Xác nhận nhập' }).isDisabled()).toBe(true);
    await confirm(page);
    await page.getByText(`Đã ghi ${sound + 1} dòng.`).waitFor();
    expect((await download(page, 'Tải tệp kết quả')).subarray(0, 2).toString()).toBe('PK');

    await page.getByRole('link', { name: 'Gửi tệp khác' }).click();
    await send(page, file, 'danh-sach-chi-bo.xlsx');
    await page.getByRole('group', { name: 'Kết quả đối chiếu' }).waitFor();
    expect(await countOf(page, 'Không có thay đổi')).toBe(`${sound} Không có thay đổi`);
    expect(await countOf(page, 'Sửa')).toBe('0 Sửa');
    await confirm(page);
    await page.getByText('Không có thay đổi: những dòng được nhận').waitFor();
    expect(complaints).toEqual([]);
  });

  test('leaves as a file from the list of members, and comes back without a change', async () => {
    const { page, complaints } = await open('/organization/members');
    await page.getByRole('table').getByRole('link').first().waitFor();
    await page.getByRole('button', { name: 'Xuất Excel' }).click();
    const file = await download(page, 'Tải tệp');
    await page.getByRole('button', { name: 'Đóng', exact: true }).last().click();
    await page.getByRole('link', { name: 'Nhập liệu' }).click();
    await send(page, file, 'xuat-ra.xlsx');
    await page.getByRole('group', { name: 'Kết quả đối chiếu' }).waitFor();
    const all = /^\d[\d.]*/.exec((await countOf(page, 'Tất cả')) ?? '')?.[0];
    expect(await countOf(page, 'Không có thay đổi')).toBe(`${all} Không có thay đổi`);
    expect(complaints).toEqual([]);
  });

  test('stands without sideways scroll on a phone', async () => {
    const { page, complaints } = await open('/organization/imports', 360);
    await page.getByRole('heading', { level: 1, name: 'Nhập từ Excel' }).waitFor();
    expect(await overflow(page)).toBe(0);
    await page.getByRole('link', { name: 'danh-sach-chi-bo.xlsx' }).last().click();
    await page.getByRole('group', { name: 'Kết quả đối chiếu' }).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});
