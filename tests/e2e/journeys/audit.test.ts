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
    await page.getByRole('option', { name: /^Đọc nhật ký\s*readAuditLog$/ }).click();
    await page
      .getByRole('cell', { name: /Đọc nhật ký/ })
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

  test('is found by who acted, whose record, where and when, and the incident report of that is saved', async () => {
    const { page, complaints } = await open('kiemtoan', '/administration/audit');
    const choose = async (label: string, typed: string): Promise<void> => {
      await page.getByRole('combobox', { name: label, exact: true }).fill(typed);
      await page.getByRole('option').first().click();
    };
    await page.getByRole('row').nth(1).waitFor();
    await choose('Người làm', 'giám sát');
    await page.waitForURL(/account=/);
    await page
      .getByRole('cell', { name: /Đọc nhật ký/ })
      .first()
      .waitFor();
    await choose('Hồ sơ của', 'Nguyễn');
    await page.waitForURL(/person=/);
    await choose('Tổ chức đảng và cấp dưới', 'Cao Sơn');
    await page.waitForURL(/organization=/);
    // That it was searched so is itself what is found.
    await page
      .getByRole('cell', { name: /Đọc nhật ký/ })
      .first()
      .waitFor();
    await choose('Việc', 'huy cuoc hop');
    await page.waitForURL(/act=cancelMeeting/);
    await page.getByText('Không có việc nào').waitFor();

    await page.goto(new URL('/administration/audit', page.url()).href);
    await page.getByRole('button', { name: 'Báo cáo sự cố' }).click();
    await picture(page, 'incident-1280');
    const saved: string[] = [];
    page.on('download', (download) => saved.push(download.suggestedFilename()));
    await page.getByRole('button', { name: 'Tải báo cáo' }).click();
    await page.getByText('Đã tải báo cáo sự cố').waitFor();
    expect(saved.map((name) => name.replace(/-\d{4}.*/u, ''))).toEqual(['su-co-organization', 'su-co-meetings']);
    await picture(page, 'incident-done-1280');
    expect(complaints).toEqual([]);

    const narrow = await open('kiemtoan', '/administration/audit', 360);
    await narrow.page.getByRole('button', { name: 'Báo cáo sự cố' }).click();
    expect(await overflow(narrow.page)).toBe(0);
    await picture(narrow.page, 'incident-360');
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
