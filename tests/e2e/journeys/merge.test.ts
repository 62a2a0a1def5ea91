import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { broken } from '../axe.js';
import { overflow, picture, useDesk } from '../desk.js';

const open = useDesk();

async function fact(page: Page, label: string): Promise<string> {
  return (await page.locator('dt', { hasText: label }).locator('xpath=following-sibling::dd').first().textContent()) ?? '';
}

describe('two records of one person', () => {
  test('are found, compared, merged, and made two again', async () => {
    const { page, complaints } = await open('xa.caoson', '/organization/members');
    const member = page.locator('td a[href*="/organization/members/"]').nth(4);
    const name = (await member.textContent()) ?? '';
    await member.click();
    await page.getByRole('button', { name: 'Gộp với hồ sơ khác' }).waitFor();
    const fileNumber = await fact(page, 'Số lý lịch');
    await page.locator('dd').getByRole('link').first().click();
    await page.locator('a[href*="/organizations/"][href*="/members"]').first().click();
    // The same person once more, the number typed with spaces.
    await page.getByRole('button', { name: 'Thêm đảng viên' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Họ và tên khai sinh').fill(name.toUpperCase());
    await form.getByLabel('Ngày sinh').fill('1990-03-03');
    await form.getByLabel('Số lý lịch đảng viên').fill(fileNumber.split('').join(' '));
    await form.getByRole('textbox', { name: 'Ngày vào Đảng', exact: true }).fill('2025-05-05');
    await form.getByLabel('Sinh hoạt tại chi bộ này').fill('2025-09-05');
    await form.getByLabel('Điện thoại').fill('0900000001');
    await form.getByRole('button', { name: 'Thêm đảng viên' }).click();
    await form.waitFor({ state: 'detached' });

    await page.getByRole('navigation', { name: 'Mục của phần Tổ chức' }).getByRole('link', { name: 'Đảng viên' }).click();
    await page.getByRole('link', { name: 'Hồ sơ trùng' }).click();
    const pair = page.getByRole('row', { name: /Cùng số lý lịch/ });
    await pair.waitFor();
    await picture(page, 'duplicates-1280');
    expect(await broken(page)).toEqual([]);
    await pair.getByRole('link', { name: /^So sánh/ }).click();
    await page.getByRole('heading', { level: 1, name: /^So sánh hai hồ sơ/ }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Thông tin khác nhau' }).waitFor();
    await picture(page, 'merge-1280');
    expect(await broken(page)).toEqual([]);
    const kept = page.locator('.og-merge-side').first();
    if (!(await kept.textContent())?.includes(fileNumber)) await page.getByRole('button', { name: 'Giữ lại hồ sơ kia' }).click();
    await kept.getByText(fileNumber, { exact: true }).waitFor();
    await page.getByRole('group', { name: 'Điện thoại' }).getByRole('radio').last().check();
    await page.getByRole('button', { name: 'Gộp hai hồ sơ' }).click();
    const confirm = page.getByRole('dialog');
    await confirm.getByText('Trong 30 ngày có thể tách lại').waitFor();
    await picture(page, 'merge-confirm-1280');
    await confirm.getByRole('button', { name: 'Gộp hai hồ sơ' }).click();

    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Hồ sơ đã gộp' }).waitFor();
    await page.getByText('•••• 001').waitFor();
    await page.getByText('Còn 30 ngày để hoàn tác').waitFor();
    await picture(page, 'merged-1280');
    await page.getByRole('button', { name: 'Tách lại' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tách lại' }).click();
    await page.getByText(/^Đã tách lại ngày/).waitFor();
    expect(await page.getByText('•••• 001').count()).toBe(0);
    await page.getByRole('navigation', { name: 'Mục của phần Tổ chức' }).getByRole('link', { name: 'Đảng viên' }).click();
    await page.getByRole('link', { name: 'Hồ sơ trùng' }).click();
    await pair.waitFor();
    // They may as well be two.
    await pair.getByRole('button', { name: 'Là hai người' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Là hai người' }).click();
    await pair.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  test('are compared without sideways scroll on a phone', async () => {
    const { page, complaints } = await open('xa.caoson', '/organization/members', 360);
    await page.getByRole('link', { name: /./ }).and(page.locator('[href*="/members/"]')).first().click();
    await page.getByRole('button', { name: 'Gộp với hồ sơ khác' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Hồ sơ thứ hai').fill('nguyen');
    await page.getByRole('option').last().click();
    await dialog.getByRole('button', { name: 'Xem hai hồ sơ' }).click();
    await page.getByRole('heading', { level: 2, name: 'Thông tin khác nhau' }).waitFor();
    await picture(page, 'merge-360');
    expect(await overflow(page)).toBe(0);
    expect(await broken(page)).toEqual([]);
    await page.goto(page.url().replace(/\/duplicates\/.*/, '/duplicates'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await picture(page, 'duplicates-360');
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('an act entered for a branch', () => {
  test('stands with the photo of the signed page, and is listed with who signed and who typed', async () => {
    const { page, complaints } = await open('xa.caoson', '/organization/on-behalf');
    await page.getByRole('heading', { level: 2, name: 'Chi bộ đồng chí được giao nhập thay' }).waitFor();
    const photo = await page.screenshot({ type: 'jpeg' });
    const branch = page.getByRole('main').locator('a[href*="/organizations/"]').first();
    const name = (await branch.textContent()) ?? '';
    await branch.click();
    await page.getByRole('button', { name: 'Thêm đảng viên' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Họ và tên khai sinh').fill('Trần Thị Nhập Thay');
    await form.getByLabel('Ngày sinh').fill('1991-04-04');
    await form.getByLabel('Số lý lịch đảng viên').fill('NT-000001');
    await form.getByRole('textbox', { name: 'Ngày vào Đảng', exact: true }).fill('2025-08-08');
    await form.getByLabel('Nhập thay chi bộ, theo giấy').check();
    await form.getByRole('button', { name: 'Thêm đảng viên' }).click();
    await form.getByText('Cần điền').first().waitFor();
    await form.getByLabel('Người ký').fill('Lê Văn Ký, Bí thư chi bộ');
    await form.locator('input[type=file]').setInputFiles({ name: 'trang.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
    await form.getByRole('button', { name: 'Thêm đảng viên' }).click();
    await form.getByText('rồi chọn độ mật').waitFor();
    await form.getByLabel('Độ mật của tệp này').selectOption('ORDINARY');
    await form.getByRole('button', { name: 'Thêm đảng viên' }).click();
    await form.getByText('không phải ảnh JPEG').waitFor();
    await form.locator('input[type=file]').setInputFiles({ name: 'trang.jpg', mimeType: 'image/jpeg', buffer: photo });
    await form.getByLabel('Độ mật của tệp này').selectOption('ORDINARY');
    await picture(page, 'on-behalf-form-1280');
    expect(await broken(page)).toEqual([]);
    await form.getByRole('button', { name: 'Thêm đảng viên' }).click();
    await form.waitFor({ state: 'detached' });

    await page.goto(new URL('/organization/on-behalf', page.url()).href);
    const entry = page.getByRole('row', { name: /Lê Văn Ký/ });
    await entry.getByText('Thêm đảng viên').waitFor();
    await entry.getByText(name).waitFor();
    await picture(page, 'on-behalf-1280');
    expect(await broken(page)).toEqual([]);
    await entry.getByRole('button', { name: 'Xem ảnh' }).click();
    await page.getByRole('dialog').getByRole('img').waitFor();
    await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.og-signed-page')?.naturalWidth ?? 0) > 0);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await overflow(page)).toBe(0);
    await picture(page, 'on-behalf-360');
    expect(complaints).toEqual([]);
  });
});

describe('the rooms of Organization', () => {
  test('are seven on a line, and one menu that the keyboard opens on a phone', async () => {
    const { page, complaints } = await open('xa.caoson', '/organization/transfers');
    const rooms = page.getByRole('navigation', { name: 'Mục của phần Tổ chức' });
    await rooms.getByRole('link').first().waitFor();
    expect(await rooms.getByRole('link').count()).toBeLessThanOrEqual(7);
    const tops = await rooms.getByRole('link').evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    await picture(page, 'rooms-1280');
    expect(await broken(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    const menu = page.getByText('Đảng viên: Chuyển sinh hoạt');
    await menu.focus();
    await page.keyboard.press('Enter');
    await picture(page, 'rooms-360');
    expect(await overflow(page)).toBe(0);
    expect(await broken(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await rooms.getByRole('link').count()).toBe(0);
    await menu.press('Enter');
    await rooms.getByRole('link', { name: 'Việc đến hạn' }).click();
    await page.getByText('Việc cần làm: Việc đến hạn').waitFor();
    expect(await rooms.getByRole('link').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
