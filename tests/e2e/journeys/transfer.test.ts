import { describe, expect, test } from 'vitest';
import { overflow, useDesk } from '../desk.js';

const open = useDesk();

const letter = '07-GT/ĐU';

describe('a member who moves to another commune', () => {
  test('is sent by the one clerk and received by the other', async () => {
    const there = await open('xa2.caoson', '/organization/members');
    const summary = await there.page.getByText(/^Đảng viên của .+ và các tổ chức trực thuộc/).textContent();
    const commune = /^Đảng viên của (.+) và các/.exec(summary ?? '')?.[1] ?? '';
    expect(commune).toMatch(/^Đảng bộ/);

    const { page, complaints } = await open('xa.caoson', '/organization/members');
    const link = page.getByRole('table').getByRole('link').first();
    const name = (await link.textContent()) ?? '';
    await link.click();
    await page.getByRole('button', { name: 'Giới thiệu đi nơi khác' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Gửi giấy giới thiệu' }).click();
    await dialog.getByText('Cần điền').first().waitFor();
    await dialog.getByLabel('Nơi nhận').fill(commune);
    await page.getByRole('option', { name: commune }).first().click();
    await dialog.getByLabel('Số giấy giới thiệu').fill(letter);
    await dialog.getByRole('button', { name: 'Gửi giấy giới thiệu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chuyển sinh hoạt đảng' }).waitFor();
    // Two people may have one name; the letter is this one's.
    const going = page.getByRole('row', { name }).filter({ hasText: letter });
    await going.getByText('Đang chuyển').waitFor();
    expect(await going.getByRole('button', { name: 'Hủy giấy' }).count()).toBe(1);
    expect(await going.getByRole('button', { name: 'Tiếp nhận', exact: true }).count()).toBe(0);

    await there.page.getByRole('link', { name: 'Chuyển sinh hoạt' }).click();
    await there.page.getByRole('heading', { level: 1, name: 'Chuyển sinh hoạt đảng' }).waitFor();
    const coming = there.page.getByRole('row', { name }).filter({ hasText: letter });
    await coming.waitFor();
    // A name is all that the receiving end sees before it has taken the member in.
    expect(await coming.getByRole('link', { name, exact: true }).count()).toBe(0);
    await coming.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    const receive = there.page.getByRole('dialog');
    await receive.getByLabel('Vào chi bộ').fill('chi bo');
    await there.page.getByRole('listbox').getByRole('option').first().click();
    await receive.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await coming.getByText('Đã tiếp nhận').waitFor();
    await coming.getByRole('link', { name, exact: true }).click();
    await there.page.getByRole('heading', { level: 1, name }).waitFor();

    await page.reload();
    await going.getByText('Đã tiếp nhận').waitFor();
    expect(await going.getByRole('link', { name, exact: true }).count()).toBe(0);
    expect([...complaints, ...there.complaints]).toEqual([]);
  });

  test('is listed without sideways scroll on a phone', async () => {
    const { page, complaints } = await open('xa.caoson', '/organization/transfers', 360);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});
