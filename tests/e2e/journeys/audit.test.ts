import { describe, expect, test } from 'vitest';
import { overflow, picture, useDesk } from '../desk.js';

const open = useDesk();

describe('the audit log', () => {
  test('is read by the auditor across all services, and by no clerk', async () => {
    const { page, complaints } = await open('kiemtoan', '/administration/audit');
    await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).waitFor();
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByText('Thiếu phần nhật ký').count()).toBe(0);
    await picture(page, 'audit-1280');
    await page.getByRole('combobox', { name: 'Việc' }).fill('doc nhat ky');
    await page.getByRole('option', { name: /Đọc nhật ký/ }).click();
    await page
      .getByRole('cell', { name: /Xem: Đọc nhật ký/ })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);

    const narrow = await open('kiemtoan', '/administration/audit', 360);
    await narrow.page.getByRole('row').nth(1).waitFor();
    expect(await overflow(narrow.page)).toBe(0);
    await picture(narrow.page, 'audit-360');

    const clerk = await open('xa.caoson', '/administration/audit');
    await clerk.page.getByText('Thiếu phần nhật ký của tổ chức, đảng viên').waitFor();
  });

  test('tells a member who looked at their file', async () => {
    const { page, complaints } = await open('xa.caoson', '/my-file');
    await page.getByRole('heading', { name: 'Ai đã xem hồ sơ của tôi' }).waitFor();
    await picture(page, 'file-readings-1280');
    expect(complaints).toEqual([]);
    const narrow = await open('xa.caoson', '/my-file', 360);
    await narrow.page.getByRole('heading', { name: 'Ai đã xem hồ sơ của tôi' }).waitFor();
    expect(await overflow(narrow.page)).toBe(0);
    await picture(narrow.page, 'file-readings-360');
  });
});
