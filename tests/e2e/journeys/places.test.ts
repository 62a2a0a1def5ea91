import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { serious } from '../axe.js';
import { overflow, useDesk } from '../desk.js';

const PAGES = ['/localities', '/residence', '/residence/comments', '/training', '/contests'];

const open = useDesk();

async function pick(page: Page, label: string, text: string, index = 0): Promise<string> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: label }).fill(text);
  const option = page.getByRole('listbox').getByRole('option').nth(index);
  await option.waitFor();
  const name = (await option.textContent()) ?? '';
  await option.click();
  return name;
}

async function decide(page: Page, number: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số quyết định').fill(number);
  await dialog.getByLabel('Cơ quan ban hành').fill('Hội đồng nhân dân xã');
  await dialog.getByLabel('Ngày ký').fill('2026-01-02');
}

/** The number of a figure that leads to its rows. */
async function figure(page: Page, label: string): Promise<number> {
  const link = page.getByRole('link', { name: new RegExp(`^Xem danh sách: ${label}: `) });
  return Number(((await link.textContent()) ?? '').replaceAll('.', ''));
}

describe('places', () => {
  test('two localities become one after a preview, a member heads it, and the figure moves and opens its rows', async () => {
    const { page, complaints } = await open('xa.caoson', '/organization/localities');
    const all = await figure(page, 'Thôn, tổ dân phố');
    await page.getByRole('button', { name: 'Sáp nhập, chia tách, đổi tên' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Xem trước' }).click();
    await dialog.getByText('Chọn ít nhất 2 thôn, tổ dân phố').waitFor();
    await pick(page, 'Chọn thêm', 'th', 0);
    await pick(page, 'Chọn thêm', 'th', 1);
    await dialog.getByLabel('Tên', { exact: false }).first().fill('Thôn Hòa Hợp');
    await decide(page, '15/NQ-HĐND');
    await dialog.getByRole('button', { name: 'Xem trước' }).click();
    await dialog.getByText(`Trước: ${all} thôn, tổ dân phố của xã`).waitFor();
    await dialog.getByText(`Sau: ${all - 1}`).waitFor();
    await dialog.getByText('Chưa có người đứng đầu: Thôn Hòa Hợp', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Áp dụng' }).click();
    await page.getByRole('link', { name: `Xem danh sách: Thôn, tổ dân phố: ${all - 1}` }).waitFor();

    const before = await figure(page, 'Người đứng đầu là đảng viên');
    await page.getByRole('link', { name: /^Xem danh sách: Chưa có người đứng đầu/ }).click();
    await page.getByRole('link', { name: 'Thôn Hòa Hợp' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thôn Hòa Hợp' }).waitFor();
    await page.getByRole('table', { name: 'Nguồn gốc và kế thừa' }).getByText('Gộp thành một nơi mới').first().waitFor();
    await page.getByRole('button', { name: 'Ghi người đứng đầu, cấp phó' }).click();
    await pick(page, 'Tìm theo họ tên', 'nguyen');
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.getByText('Người đứng đầu là đảng viên').waitFor();

    await page.getByRole('link', { name: 'Địa bàn, cư trú' }).click();
    const link = page.getByRole('link', { name: `Xem danh sách: Người đứng đầu là đảng viên: ${before + 1}` });
    await link.click();
    await page.getByRole('table', { name: 'Danh sách thôn, tổ dân phố' }).getByRole('link', { name: 'Thôn Hòa Hợp' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a working member is introduced where they live and received there, with others of the bundle', async () => {
    const { page, complaints } = await open('xa.caoson', '/organization/residence');
    const there = await open('xa2.caoson', '/organization/localities');
    const summary = await there.page.getByText(/^Thuộc .+, ngày/).textContent();
    const commune = /^Thuộc (.+), ngày/.exec(summary ?? '')?.[1] ?? '';
    await page.getByRole('button', { name: 'Giới thiệu về nơi cư trú' }).click();
    const dialog = page.getByRole('dialog');
    const name = await pick(page, 'Tìm theo họ tên', 'tran');
    expect(await dialog.getByRole('combobox', { name: 'Nơi công tác' }).inputValue()).toMatch(/^Chi bộ/);
    await dialog.getByRole('combobox', { name: 'Nơi cư trú' }).fill(commune);
    await page.getByRole('option', { name: commune }).first().click();
    await dialog.getByLabel('Số giấy giới thiệu').fill('21-GT/CB');
    await dialog.getByRole('button', { name: 'Ghi giấy giới thiệu' }).click();
    await page.getByRole('link', { name: /Người của mình cư trú nơi khác, Chờ tiếp nhận/ }).click();
    await page.getByText('21-GT/CB', { exact: false }).waitFor();

    await there.page.getByRole('link', { name: 'Mối liên hệ nơi cư trú' }).click();
    await there.page.getByText('21-GT/CB', { exact: false }).waitFor();
    await there.page.getByRole('button', { name: 'Chọn tất cả giấy chờ tiếp nhận' }).click();
    await there.page.getByRole('button', { name: 'Tiếp nhận các giấy đã chọn' }).click();
    await there.page.getByRole('dialog').getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await there.page.getByRole('link', { name: /Người nơi khác cư trú ở đây, Đã tiếp nhận: 1/ }).waitFor();

    await there.page.getByRole('link', { name: 'Nhận xét hằng năm' }).click();
    const row = there.page.getByRole('group').filter({ has: there.page.getByRole('radio') });
    await row.getByRole('radio').first().focus();
    await there.page.keyboard.press('1');
    await there.page.getByRole('button', { name: 'Lưu 1 nhận xét' }).click();
    await there.page.getByText('Đã nhận xét đủ').waitFor();
    expect(name).not.toBe('');
    expect([...complaints, ...there.complaints]).toEqual([]);
  });

  test('a class is opened, its list made and attendance entered: all present except one', async () => {
    const { page, complaints } = await open('xa.caoson', '/organization/training');
    await page.getByRole('button', { name: 'Mở lớp' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên lớp').fill('Bồi dưỡng bí thư chi bộ năm 2026');
    await dialog.getByRole('button', { name: 'Mở lớp' }).click();
    await page.getByRole('link', { name: 'Bồi dưỡng bí thư chi bộ năm 2026' }).click();
    await page.getByRole('button', { name: 'Ghi tên học viên' }).click();
    for (const text of ['nguyen', 'tran']) {
      await pick(page, 'Tìm theo họ tên', text);
      await dialog.getByRole('button', { name: 'Ghi tên học viên' }).click();
      await page.getByText('Đã ghi tên').first().waitFor();
    }
    await dialog.getByRole('button', { name: 'Hủy bỏ' }).click();
    await page.getByRole('button', { name: /^Điểm danh: Buổi 1/ }).click();
    await dialog.getByText('Có mặt 2 trên 2 người').waitFor();
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByText('Có mặt 1 trên 2 người').waitFor();
    await dialog.getByRole('button', { name: 'Lưu điểm danh' }).click();
    await page.getByText('Đã điểm danh: 1 người dự').waitFor();
    expect(complaints).toEqual([]);
  });

  test.each(PAGES)('%s has nothing serious for axe, and no sideways scroll on a phone', async (path) => {
    const { page, complaints } = await open('tochuc.caoson', `/organization${path}`, 360);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await overflow(page)).toBe(0);
    expect(await serious(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
