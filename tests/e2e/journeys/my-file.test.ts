import { describe, expect, test } from 'vitest';
import { overflow, picture, useDesk } from '../desk.js';

const open = useDesk();

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
    await picture(page, 'my-file-ask-1280');
    await asking.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await page.getByRole('region', { name: 'Đề nghị sửa của tôi' }).getByText(right).waitFor();

    const office = await open('tochuc.caoson', '/organization/corrections');
    const row = office.page.getByRole('row', { name: right });
    await row.getByText('Chưa rõ thời hạn theo quy định').waitFor();
    await picture(office.page, 'corrections-1280');
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
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});
