import { describe, expect, test } from 'vitest';
import { serious } from '../axe.js';
import { overflow, picture, useDesk, type Visit } from '../desk.js';

/** The five years of the seed. */
const BETWEEN = '?asOf=2021-09-30&since=2016-09-30';

const visiting = useDesk();
async function open(account: string, path: string, width = 1280): Promise<Visit> {
  const one = await visiting(account, path, width);
  await one.page.getByRole('heading', { level: 1 }).waitFor();
  return one;
}

const numberIn = (text: string | null): number => Number((text ?? '').replaceAll(/[^\d]/gu, ''));

describe('figures between two days', () => {
  test('add up, and a figure opens exactly its rows', async () => {
    const { page, complaints } = await open('tochuc.caoson', `/organization/counts${BETWEEN}`);
    const flow = page.getByRole('table', { name: 'Đảng viên tăng, giảm' });
    await flow.waitFor();
    const figure = async (name: string): Promise<number> =>
      numberIn(
        await flow
          .getByRole('row', { name: new RegExp(`^${name}`, 'u') })
          .getByRole('cell')
          .last()
          .textContent(),
      );
    const [before, came, left, after] = [
      await figure('Có ngày 30/09/2016'),
      await figure('Tăng'),
      await figure('Giảm'),
      await figure('Có ngày 30/09/2021'),
    ];
    expect(before + came - left).toBe(after);
    const admitted = await figure('Kết nạp ');
    expect(admitted).toBeGreaterThan(0);

    await picture(page, 'counts-1280');
    await flow
      .getByRole('row', { name: /^Từ trần/u })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { level: 1, name: 'Đảng viên tăng, giảm' }).waitFor();
    const rows = page.getByRole('table').getByRole('row');
    await rows.nth(1).waitFor();
    await rows.nth(1).getByText('Từ trần').waitFor();
    // Who left opens: the record stays readable where the Party life ended.
    await rows.nth(1).getByRole('link').first().click();
    await page.getByText('Thông tin đảng viên').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Về bảng số liệu' }).click();

    const organizations = page.getByRole('table', { name: 'Tổ chức đảng tăng, giảm' });
    await organizations.waitFor();
    const merged = organizations
      .getByRole('row', { name: /^Sáp nhập, hợp nhất/u })
      .getByRole('link')
      .last();
    const count = numberIn(await merged.textContent());
    await merged.click();
    await page.getByRole('heading', { level: 1, name: 'Tổ chức đảng tăng, giảm' }).waitFor();
    await page.getByRole('table').getByRole('row').nth(1).waitFor();
    expect((await page.getByRole('table').getByRole('row').count()) - 1).toBe(count);
    expect(complaints).toEqual([]);
  });

  test('a cell of one day opens the list with its conditions, and the workbook comes down', async () => {
    const { page, complaints } = await open('tochuc.caoson', '/organization/counts');
    await page.getByRole('link', { name: 'Nữ', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Đảng viên', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Bỏ điều kiện Giới tính: Nữ' }).waitFor();
    await page.goBack();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải Excel' }).click();
    expect((await download).suggestedFilename()).toMatch(/^so-lieu-.*\.xlsx$/u);
    expect(await serious(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('people', () => {
  test('are found without tones, by file number and by post', async () => {
    const { page, complaints } = await open('tochuc.caoson', '/organization/members');
    const box = page.getByRole('searchbox', { name: 'Tìm theo họ tên, số lý lịch hoặc số thẻ' });
    await box.fill('nguyen');
    await page
      .getByRole('table')
      .getByText(/Nguyễn/u)
      .first()
      .waitFor();
    await box.fill('A-000012');
    await page.getByRole('button', { name: /A-000012/u }).waitFor();
    await page.getByText('Đang hiển thị 1 dòng').waitFor();
    await box.fill('');
    await page.getByText('Thêm điều kiện tìm').click();
    await page.getByLabel('Đang giữ chức vụ').selectOption({ label: 'Bí thư' });
    await page.getByRole('button', { name: 'Bỏ điều kiện Đang giữ chức vụ: Bí thư' }).waitFor();
    await page.getByRole('table').getByRole('row').nth(1).waitFor();
    expect(await serious(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Người chưa là đảng viên' }).click();
    await page.getByRole('searchbox', { name: 'Tìm theo họ tên' }).fill('an');
    await page.getByRole('heading', { name: 'Người chưa là đảng viên' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a finding', () => {
  test('says what to do, and is set aside and put back', async () => {
    const { page, complaints } = await open('tochuc.caoson', '/organization/findings?asOf=2026-07-01');
    const table = page.getByRole('table').first();
    await table.getByRole('row').nth(1).waitFor();
    expect(await table.getByRole('row').nth(1).getByRole('link').count()).toBeGreaterThanOrEqual(2);
    await page.goto(page.url().replace('?asOf=2026-07-01', ''));
    await page
      .getByText(/chưa có toàn văn nên/u)
      .first()
      .waitFor();
    const row = page.getByRole('table').first().getByRole('row').nth(1);
    await row.waitFor();
    const name = (await row.getByRole('link').first().textContent()) ?? '';
    await row.getByRole('button', { name: 'Để lại sau' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Trở lại ngày').fill('2027-06-01');
    await dialog.getByRole('button', { name: 'Để lại sau' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByLabel('Danh sách', { exact: true }).selectOption({ label: 'Đã để lại sau' });
    const aside = page.getByRole('row', { name }).first();
    await aside.getByText('Đang khắc phục').waitFor();
    expect(await serious(page)).toEqual([]);
    await aside.getByRole('button', { name: 'Đưa lại danh sách' }).click();
    await page.getByText('Không có điểm nào để lại sau').waitFor();
    expect(complaints).toEqual([]);
  });
});

test.each([
  `/organization/counts${BETWEEN}`,
  '/organization/members?standing=FULL',
  '/organization/findings',
  `/organization/movements${BETWEEN}`,
])('nobody scrolls sideways on a phone: %s', async (path) => {
  const { page, complaints } = await open('tochuc.caoson', path, 360);
  await page.getByRole('table').first().waitFor();
  expect(await overflow(page)).toBe(0);
  expect(complaints).toEqual([]);
});
