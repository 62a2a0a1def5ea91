import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { overflow, picture, useDesk } from '../desk.js';

const open = useDesk();

const number = '01-BB/ĐU';

describe('records whose time of keeping is over', () => {
  test('are listed, handed over with minutes, and say so once the archive has them', async () => {
    const { page, complaints } = await open('xa.caoson', '/organization/retention');
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ đến hạn nộp lưu' }).waitFor();
    const table = page.getByRole('table');
    const link = table.getByRole('row', { name: 'Hồ sơ đảng viên đã ra khỏi Đảng' }).getByRole('link').first();
    await link.waitFor();
    const name = (await link.textContent()) ?? '';
    const address = (await link.getAttribute('href')) ?? '';
    await picture(page, 'retention-1280');
    await page.getByRole('row', { name }).first().getByRole('checkbox').check();
    await page.getByRole('button', { name: /^Lập biên bản \(1/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Lập biên bản' }).click();
    await dialog.getByText('Cần điền').first().waitFor();
    await dialog.getByLabel('Số biên bản').fill(number);
    await dialog.getByLabel('Người giao').fill('Nguyễn Văn An, Ban Xây dựng Đảng');
    await dialog.getByLabel('Lưu trữ nhận').fill('Lưu trữ lịch sử của Đảng tỉnh Cao Sơn');
    await picture(page, 'retention-draft');
    await dialog.getByRole('button', { name: 'Lập biên bản' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => table.locator(`a[href="${address}"]`).count()).toBe(0);

    await page.getByRole('tab', { name: 'Các lần giao nộp' }).click();
    const made = page.getByRole('row').filter({ hasText: number });
    await made.getByText('Đã lập, chờ nhận').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), made.getByRole('link', { name: 'Tải biên bản' }).click()]);
    expect(download.suggestedFilename()).toBe('Biên bản giao nộp - 01-BB-ĐU.docx');
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
    if (process.env['CAPUY_PICTURES']) await download.saveAs(`${process.env['CAPUY_PICTURES']}/minutes.docx`);
    await made.getByRole('button', { name: 'Ghi đã nhận' }).click();
    await dialog.getByLabel('Số biên nhận').fill('7/BN');
    await dialog.getByLabel('Người hoặc cơ quan nhận').fill('Trần Thị Lưu');
    await dialog.getByRole('button', { name: 'Ghi đã nhận' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await made.getByText('Lưu trữ đã nhận: biên nhận 7/BN').waitFor();
    await picture(page, 'hand-overs-1280');

    await page.goto(new URL(address, page.url()).href);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByText(`biên bản số ${number}`).waitFor();
    await picture(page, 'retention-member');
    expect(complaints).toEqual([]);
  });

  test('are listed without sideways scroll on a phone, and an office without such files is told that nothing is due', async () => {
    const { page, complaints } = await open('xa.caoson', '/organization/retention', 360);
    await page.getByRole('heading', { name: 'Thời hạn đang áp dụng' }).waitFor();
    expect(await overflow(page)).toBe(0);
    await picture(page, 'retention-360');
    await page.getByLabel('Tìm theo tên hoặc số').fill('không có ai tên thế này');
    await page.getByText('Không có hồ sơ nào đến hạn').waitFor();
    await page.getByRole('tab', { name: 'Các lần giao nộp' }).click();
    await page.getByRole('heading', { name: 'Các biên bản giao nộp' }).waitFor();
    expect(await overflow(page)).toBe(0);
    await picture(page, 'hand-overs-360');
    expect(complaints).toEqual([]);
  });
});
