import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { overflow, useDesk } from '../desk.js';

const open = useDesk();

const NAME = 'Trịnh Thị Kết Nạp';

/** Opens an act of the page and gives its window. */
async function act(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

async function send(page: Page, dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function vote(dialog: Locator, heldOn: string, base: number, inFavor: number): Promise<void> {
  await dialog.getByLabel('Ngày họp biểu quyết').fill(heldOn);
  await dialog.getByLabel('Tổng số có quyền biểu quyết').fill(String(base));
  await dialog.getByLabel('Số tán thành').fill(String(inFavor));
}

async function decision(dialog: Locator, number: string, signedOn: string): Promise<void> {
  await dialog.getByLabel('Số quyết định').fill(number);
  await dialog.getByLabel('Cơ quan ban hành').fill('Đảng ủy xã');
  await dialog.getByLabel('Ngày ký').fill(signedOn);
}

/** The committee right above the branch. */
async function nearest(dialog: Locator): Promise<void> {
  const select = dialog.getByLabel('Cấp ủy biểu quyết');
  const options = await select.locator('option').count();
  await select.selectOption({ index: options - 1 });
}

describe('somebody worth admitting', () => {
  test('is followed from registration to recognition, across the working-day clock', async () => {
    const { page, complaints } = await open('xa.caoson', '/organization/candidates');
    await page.getByRole('heading', { level: 1, name: 'Nguồn kết nạp' }).waitFor();
    const register = await act(page, 'Đưa vào nguồn');
    await register.getByRole('button', { name: 'Đưa vào nguồn' }).click();
    await register.getByText('Cần điền').first().waitFor();
    await register.getByLabel('Ngày đưa vào nguồn').fill('2025-07-14');
    await register.getByLabel('Chi bộ quản lý').fill('chi bo');
    await page.getByRole('listbox').getByRole('option').first().click();
    await register.getByLabel('Họ và tên').fill(NAME);
    await register.getByLabel('Ngày sinh').fill('2001-03-26');
    await send(page, register, 'Đưa vào nguồn');
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();

    const lesson = await act(page, 'Ghi học xong lớp');
    await lesson.getByLabel('Ngày học xong').fill('2025-07-25');
    await lesson.getByLabel('Số giấy chứng nhận').fill('GCN-12');
    await send(page, lesson, 'Ghi học xong lớp');
    await page.getByText('Học xong ngày 25/07/2025').waitFor();

    const check = await act(page, 'Ghi kết quả thẩm tra');
    await check.getByLabel('Ngày kết luận').fill('2025-08-01');
    await check.getByLabel('Đủ tiêu chuẩn', { exact: true }).check();
    await send(page, check, 'Ghi kết quả thẩm tra');
    await page.getByText('Đủ tiêu chuẩn, kết luận ngày 01/08/2025').waitFor();

    // Two of five is kept and goes no further; four of five is two thirds.
    const failed = await act(page, 'Ghi biểu quyết của chi bộ');
    await vote(failed, '2025-08-04', 5, 2);
    await send(page, failed, 'Ghi biểu quyết của chi bộ');
    await page.getByText('Không đạt', { exact: true }).waitFor();
    const branch = await act(page, 'Ghi biểu quyết của chi bộ');
    await vote(branch, '2025-08-05', 5, 4);
    await send(page, branch, 'Ghi biểu quyết của chi bộ');
    await page.getByText('4/5 tán thành').waitFor();

    const decide = await act(page, 'Ghi quyết định kết nạp');
    await nearest(decide);
    await vote(decide, '2025-08-18', 11, 10);
    await decision(decide, '21-QĐ/ĐU', '2025-08-20');
    await send(page, decide, 'Ghi quyết định kết nạp');
    // Thirty working days after 20/8/2025; National Day is off.
    await page.getByText('Hạn cuối 02/10/2025').waitFor();

    const office = await open('vanphong.caoson', '/organization/holidays?year=2025');
    const holiday = await act(office.page, 'Thêm ngày nghỉ');
    await holiday.getByLabel('Ngày nghỉ, hoặc ngày đầu').fill('2025-09-01');
    await holiday.getByLabel('Tên ngày nghỉ').fill('Nghỉ liền Quốc khánh');
    await holiday.getByLabel('Căn cứ').fill('Thông báo minh họa');
    await send(office.page, holiday, 'Thêm ngày nghỉ');
    await office.page.getByRole('row', { name: /01\/09\/2025.*thứ hai/i }).waitFor();

    await page.goto(page.url());
    await page.getByText('Hạn cuối 03/10/2025').waitFor();
    await page.getByRole('link', { name: 'Việc cần làm' }).click();
    const due = page.getByRole('row', { name: NAME });
    await due.getByText('Tổ chức lễ kết nạp').waitFor();
    await due.getByText('03/10/2025').waitFor();
    await due.getByText(/Quá hạn \d+ ngày làm việc/).waitFor();
    await due.getByRole('link', { name: NAME }).click();

    const ceremony = await act(page, 'Ghi lễ kết nạp');
    await ceremony.getByLabel('Ngày tổ chức lễ').fill('2025-09-15');
    await ceremony.getByLabel('Số lý lịch').fill('LL-2025-777');
    await send(page, ceremony, 'Ghi lễ kết nạp');
    await page.getByText('Hết thời gian dự bị ngày 15/09/2026').waitFor();

    await page.getByRole('link', { name: 'Mở trang đảng viên' }).click();
    await page.getByText('Dự bị', { exact: true }).first().waitFor();
    await page.getByText('Chi bộ xét công nhận chính thức').waitFor();
    const review = await act(page, 'Ghi kết quả biểu quyết');
    await vote(review, '2026-10-01', 6, 6);
    await send(page, review, 'Ghi kết quả biểu quyết');
    await page.getByText('Cấp ủy quyết định công nhận chính thức').waitFor();
    const committee = await act(page, 'Ghi kết quả biểu quyết');
    await committee.getByLabel('Ai biểu quyết').selectOption({ label: 'Cấp ủy quyết định' });
    await nearest(committee);
    await vote(committee, '2026-10-15', 11, 11);
    await send(page, committee, 'Ghi kết quả biểu quyết');
    await page.getByText('11/11 tán thành').waitFor();
    const recognize = await act(page, 'Công nhận chính thức');
    expect(await recognize.getByLabel('Ngày chính thức').inputValue()).toBe('2026-09-15');
    await decision(recognize, '88-QĐ/ĐU', '2026-10-16');
    await send(page, recognize, 'Công nhận chính thức');
    await page.getByText('Chính thức', { exact: true }).first().waitFor();
    await page.getByText('Số 88-QĐ/ĐU').first().waitFor();
    expect([...complaints, ...office.complaints]).toEqual([]);
  });

  test('an office enters a stricter limit, sees what it changes, and takes it back', async () => {
    const { page, complaints } = await open('vanphong.caoson', '/organization/findings/rules');
    await page.getByRole('button', { name: 'Nhập quy định' }).click();
    await page.getByLabel('Số, ký hiệu văn bản').fill('07-QĐ/TU');
    await page.getByLabel('Cơ quan ban hành').fill('Tỉnh ủy minh họa');
    await page.getByLabel('Ngày ký').fill('2026-11-02');
    await page.getByLabel('Có hiệu lực từ ngày').fill('2026-11-10');
    const limit = page.getByRole('group', { name: 'Tổ chức lễ kết nạp sau quyết định' });
    await limit.getByLabel('Giá trị').fill('hai mươi');
    await limit.getByLabel('Mục, điều').fill('2');
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    await page.getByText('Viết bằng số').waitFor();
    await limit.getByLabel('Giá trị').fill('20');
    await page.getByRole('button', { name: 'Xem trước thay đổi' }).click();
    await page.getByText('20 ngày làm việc').waitFor();
    await page.getByText(/Áp dụng cho [\d.]+ tổ chức/).waitFor();
    await page.getByRole('button', { name: 'Nhập quy định' }).click();
    const row = page.getByRole('row', { name: '07-QĐ/TU' });
    await row.waitFor();
    await row.getByRole('button', { name: 'Hết hiệu lực' }).click();
    const end = page.getByRole('dialog');
    await end.getByLabel('Ngày đầu tiên không còn hiệu lực').fill('2026-11-10');
    await send(page, end, 'Hết hiệu lực');
    await row.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  test('needs no sideways scroll on a phone', async () => {
    const { page, complaints } = await open('xa.caoson', '/organization/candidates', 360);
    for (const path of ['candidates', 'deadlines', 'holidays', 'findings/rules']) {
      await page.goto(new URL(`/organization/${path}`, page.url()).href);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      expect(await overflow(page), path).toBe(0);
    }
    await page.goto(new URL('/organization/candidates', page.url()).href);
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { level: 2, name: 'Các bước' }).waitFor();
    expect(await overflow(page), 'candidate').toBe(0);
    expect(complaints).toEqual([]);
  });
});
