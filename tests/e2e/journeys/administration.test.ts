import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { ROOT } from '@capuy/local';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { overflow, picture, useDesk } from '../desk.js';

const open = useDesk();

/** Nobody scrolls sideways on a phone; a picture of both widths is kept where asked for. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page), `${name} at ${width}`).toBeLessThanOrEqual(0);
    await picture(page, `${name}-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** The six digits an authenticator shows (RFC 6238, 30 seconds, SHA-1). */
function codeOf(secret: string): string {
  const bits = [...secret].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = mac.readUInt8(mac.length - 1) & 15;
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

describe('a role that opens personal data', () => {
  test('is proposed by one administrator, consented to by another, and counts with a second factor', async () => {
    const member = await open('bithu.caoson', '/');
    const name = ((await member.page.getByRole('heading', { level: 1 }).textContent()) ?? '').replace('Chào đồng chí ', '');
    const branch = ((await member.page.getByText(/^Đang làm việc với /).textContent()) ?? '').replace('Đang làm việc với ', '');

    const first = await open('quantri', '/administration');
    const { page } = first;
    await page.getByLabel('Tìm theo họ tên').fill(name);
    await page.getByRole('link', { name }).first().waitFor();
    await look(page, 'accounts');
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByText('Theo sinh hoạt đảng').waitFor();
    await look(page, 'account');
    await page.getByRole('button', { name: 'Giao vai trò' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Vai trò').selectOption('ENTRY_CLERK');
    await dialog.getByText('Một người quản trị khác phải đồng ý').waitFor();
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await dialog.getByText('Cần điền').first().waitFor();
    await dialog.getByLabel('Ở tổ chức').fill(branch);
    await page.getByRole('option', { name: branch }).first().click();
    await dialog.getByLabel('Căn cứ').fill('CV 05-CV/ĐU');
    await dialog.getByLabel('Đến ngày').fill('2030-01-01');
    await look(page, 'give');
    await dialog.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await page.goto(`${inject('url')}/administration/proposals`);
    const waiting = page.getByRole('row', { name });
    await waiting.getByRole('button', { name: 'Rút đề nghị' }).waitFor();
    expect(await waiting.getByRole('button', { name: 'Đồng ý', exact: true }).count()).toBe(0);

    const second = await open('quantri2', '/administration/proposals');
    const row = second.page.getByRole('row', { name });
    await row.getByRole('button', { name: 'Đồng ý', exact: true }).waitFor();
    await look(second.page, 'proposals');
    await row.getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await second.page.getByRole('dialog').getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await row.getByText('Đã đồng ý').waitFor();

    // Remembered for two seconds at most.
    await member.page.waitForTimeout(2500);
    await member.page.reload();
    await member.page.getByText('Cần đăng nhập hai bước').waitFor();
    await look(member.page, 'second-factor');
    await member.page.getByRole('link', { name: 'Đăng nhập lại bằng hai bước' }).click();
    await member.page.getByLabel('Tên đăng nhập').fill('bithu.caoson');
    await member.page.getByLabel('Mật khẩu').fill(inject('passwords')['bithu.caoson'] ?? '');
    await member.page.keyboard.press('Enter');
    const secret = ((await member.page.locator('span.code').textContent()) ?? '').replaceAll(' ', '');
    await member.page.locator('input[name=code]').fill(codeOf(secret));
    await member.page.getByRole('button', { name: 'Hoàn tất đăng ký' }).click();
    await member.page.getByRole('button', { name: 'Tôi đã lưu các mã' }).click();
    await member.page.getByRole('heading', { level: 1, name: /Chào đồng chí/ }).waitFor();
    expect(await member.page.getByText('Cần đăng nhập hai bước').count()).toBe(0);

    await page.goto(`${inject('url')}/administration/grants`);
    const given = page.getByRole('row', { name });
    await given.getByText('Căn cứ: CV 05-CV/ĐU').waitFor();
    await look(page, 'grants');
    await given.getByRole('button', { name: 'Kết thúc' }).click();
    await page.getByRole('dialog').getByLabel('Lý do').fill('Chi bộ đã có máy tính');
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click();
    await given.waitFor({ state: 'detached' });
    await page.goto(`${inject('url')}/administration/give-anew`);
    await page.getByRole('heading', { level: 1, name: 'Phải giao lại sau sắp xếp' }).waitFor();
    await look(page, 'give-anew');
    expect([...first.complaints, ...second.complaints, ...member.complaints]).toEqual([]);
  });
});

describe('an account that was made on the page', () => {
  const capuy = (...args: string[]): string =>
    execFileSync(process.execPath, [join(ROOT, 'infra/cli/dist/main.js'), ...args], {
      env: { ...process.env, CAPUY_DATA: inject('dataFolder'), NODE_OPTIONS: '' },
      encoding: 'utf8',
      stdio: 'pipe',
    });

  test('signs in with the slip of the command that the page names, once', async () => {
    const { page, complaints } = await open('quantri', '/administration');
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên hiển thị').fill('Lò Thị Mới');
    await dialog.getByLabel('Mã đăng nhập').fill('lo.thi.moi');
    await dialog.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await page.getByRole('heading', { name: 'Còn một việc: trao phiếu đăng nhập' }).waitFor();
    const command = (await dialog.locator('code').textContent()) ?? '';
    await look(page, 'slip-to-hand-over');
    await dialog.getByRole('button', { name: 'Đã hiểu' }).click();

    const args = command.replace('pnpm capuy ', '').split(' ');
    const { code } = JSON.parse(
      capuy(...args, '--json')
        .trimEnd()
        .split('\n')
        .at(-1) ?? '{}',
    ) as { code: string };
    expect(() => capuy(...args)).toThrow(/signs in already/);
    expect(() => capuy('sign-in', 'khong.ai')).toThrow(/There is no account/);

    const newcomer = await (await page.context().browser()!.newContext({ locale: 'vi-VN' })).newPage();
    await newcomer.goto(`${inject('url')}/auth/login?return=/`);
    await newcomer.getByRole('link', { name: 'Dùng phiếu cấp một lần' }).click();
    await newcomer.getByLabel('Tên đăng nhập').fill('lo.thi.moi');
    await newcomer.getByLabel('Mã trên phiếu').fill(code);
    await newcomer.keyboard.press('Enter');
    await newcomer.getByLabel('Mật khẩu mới', { exact: true }).fill('suối trong bên nhà sàn');
    await newcomer.getByLabel('Nhập lại mật khẩu mới').fill('suối trong bên nhà sàn');
    await newcomer.keyboard.press('Enter');
    await newcomer.getByRole('heading', { level: 1, name: /Lò Thị Mới/ }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('who can see an organization', () => {
  test("is one link away on the organization's own page", async () => {
    // Of a clerk who is secretary of this branch besides: the one role opens the page, the other the link.
    const branch = 'Chi bộ thôn Minh Hậu';
    const { page, complaints } = await open('tochuc.caoson', '/organization');
    await page.getByLabel('Tìm tổ chức đảng').fill(branch);
    await page.getByRole('link', { name: branch }).first().click();
    await look(page, 'organization-head');
    await page.getByRole('link', { name: 'Ai xem được, vì sao' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ai xem được tổ chức này, và vì sao' }).waitFor();
    await page.getByRole('row').filter({ hasText: 'Bí thư chi bộ' }).first().waitFor();
    expect(new URL(page.url()).searchParams.get('of')).toMatch(/^[\da-f-]{36}$/);
    expect(complaints).toEqual([]);
  });

  test('is answered to its secretary, and to nobody without such a role', async () => {
    const { page, complaints } = await open('chibo.caoson', '/');
    await page.getByRole('link', { name: 'Quản trị', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Ai xem được tổ chức này, và vì sao' }).waitFor();
    await page.getByRole('row').filter({ hasText: 'Bí thư chi bộ' }).first().waitFor();
    await look(page, 'reach');
    await page.getByLabel('Vai trò', { exact: true }).selectOption('BRANCH_SECRETARY');
    await page.getByRole('row').filter({ hasText: 'Dịch vụ của hệ thống' }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    const clerk = await open('dangvien.caoson', '/administration');
    expect(await clerk.page.getByRole('link', { name: 'Quản trị', exact: true }).count()).toBe(0);
  });
});
