import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { overflow, picture, useDesk } from '../desk.js';

const open = useDesk();
/** A page without text, as a scanner makes it. */
const SCAN = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF');

/** What a link downloads, with the session of the page. */
async function download(page: Page, name: string, within: Locator | Page = page): Promise<Buffer> {
  const href = await within.getByRole('link', { name }).first().getAttribute('href');
  const bytes = await page.evaluate(async (url) => Array.from(new Uint8Array(await (await fetch(url)).arrayBuffer())), href ?? '');
  return Buffer.from(bytes);
}

describe('a member', () => {
  test('reads what is held about them, asks for a correction, and the office answers', async () => {
    const right = `Số đúng là 0900${Date.now() % 1_000_000}`;
    const { page, complaints } = await open('dangvien.caoson', '/my-file');
    await page.getByRole('heading', { level: 1, name: 'Hồ sơ của tôi' }).waitFor();
    const identity = page.getByRole('region', { name: 'Thông tin cá nhân' });
    await identity.getByText('Ngày sinh').waitFor();
    expect(await identity.getByText('••••').count()).toBe(0);
    await picture(page, 'my-file-1280');
    await identity.getByRole('button', { name: 'Đề nghị sửa' }).click();
    const asking = page.getByRole('dialog');
    await asking.getByLabel('Nội dung đúng').fill(right);
    await asking.getByText('Không ghi bí mật nhà nước').waitFor();
    await asking.locator('input[type=file]').setInputFiles({ name: 'giay-khai-sinh.pdf', mimeType: 'application/pdf', buffer: SCAN });
    await asking.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await asking.getByText('rồi chọn độ mật').waitFor();
    await asking.getByLabel('Độ mật của tệp này').selectOption('ORDINARY');
    await picture(page, 'my-file-ask-1280');
    await asking.getByRole('button', { name: 'Gửi đề nghị' }).click();
    const mine = page.getByRole('region', { name: 'Đề nghị sửa của tôi' }).getByRole('listitem').filter({ hasText: right });
    await mine.getByRole('link', { name: 'Tệp 1' }).waitFor();

    const json = JSON.parse((await download(page, 'Tải bản JSON')).toString()) as { whole: boolean; sections: { code: string }[] };
    expect(json.whole).toBe(true);
    expect(json.sections.map(({ code }) => code)).toEqual(expect.arrayContaining(['IDENTITY', 'MEMBERSHIP', 'MEETING_CHAIR']));
    expect((await download(page, 'Tải bản Word')).subarray(0, 2).toString()).toBe('PK');

    const office = await open('tochuc.caoson', '/organization/corrections');
    const row = office.page.getByRole('row', { name: right });
    await row.getByText('Chưa rõ thời hạn').waitFor();
    const proof = await download(office.page, 'Tệp 1', row);
    expect(proof.equals(SCAN)).toBe(true);
    await picture(office.page, 'corrections-1280');
    await office.page.goto(new URL('/organization/deadlines', office.page.url()).href);
    await office.page
      .getByRole('row', { name: /Trả lời đề nghị sửa hồ sơ/ })
      .first()
      .waitFor();
    await picture(office.page, 'deadlines-correction-1280');
    await office.page.goBack();
    await row.getByRole('button', { name: 'Trả lời' }).click();
    const answering = office.page.getByRole('dialog');
    await answering.getByLabel('Việc đã làm, hoặc lý do không sửa').fill('Đã đối chiếu với bản khai và sửa lại');
    await answering.getByRole('button', { name: 'Trả lời' }).click();
    await row.waitFor({ state: 'detached' });

    await page.reload();
    await page.getByRole('region', { name: 'Đề nghị sửa của tôi' }).getByText('Đã đối chiếu với bản khai và sửa lại').waitFor();
    expect([...complaints, ...office.complaints]).toEqual([]);
  });

  test('does so on a phone without scrolling sideways, from the account menu', async () => {
    const { page } = await open('dangvien.caoson', '/', 360);
    await page.getByRole('button', { name: /^Tài khoản/ }).click();
    await page.getByRole('link', { name: 'Hồ sơ của tôi' }).click();
    await page.getByRole('region', { name: 'Thông tin cá nhân' }).waitFor();
    await picture(page, 'my-file-360');
    await page.getByRole('region', { name: 'Thông tin cá nhân' }).getByRole('button', { name: 'Đề nghị sửa' }).click();
    const asking = page.getByRole('dialog');
    await asking.locator('input[type=file]').setInputFiles({ name: 'cccd (MẬT).pdf', mimeType: 'application/pdf', buffer: SCAN });
    await asking.getByLabel('Độ mật của tệp này').selectOption('SECRET');
    await asking.getByText('văn thư bảo mật của cấp ủy').waitFor();
    await picture(page, 'my-file-ask-360');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
