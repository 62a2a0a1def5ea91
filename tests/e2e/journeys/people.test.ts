import { afterEach, describe, expect, inject, test } from 'vitest';
import { overflow, visit, type Visit } from '../desk.js';

let visited: Visit | undefined;
afterEach(async () => {
  await visited?.close();
  visited = undefined;
});

const open = async (account: string, path: string, width = 1280): Promise<Visit> => {
  visited = await visit(account, path, { viewport: { width, height: 800 } });
  return visited;
};

describe('whoever signs in', () => {
  test('sees the remotes of their functions, and none without a function', async () => {
    const clerk = await open('tochuc.caoson', '/');
    await clerk.page.getByRole('navigation').getByRole('link', { name: 'Tổ chức' }).first().waitFor();
    await clerk.close();
    const auditor = await open('kiemtoan', '/');
    await auditor.page.getByRole('main').waitFor();
    expect(await auditor.page.getByRole('navigation').getByRole('link', { name: 'Tổ chức', exact: true }).count()).toBe(0);
  });

  test('sees on every screen that the data is invented', async () => {
    const { page } = await open('tochuc.caoson', '/organization/members');
    await page.getByText('DỮ LIỆU MINH HỌA').first().waitFor();
  });

  test.each(['/', '/organization', '/organization/members', '/organization/counts', '/organization/reorganizations'])(
    'has no sideways scroll on a phone: %s',
    async (path) => {
      const { page, complaints } = await open('tochuc.caoson', path, 360);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await overflow(page)).toBe(0);
      expect(complaints).toEqual([]);
    },
  );

  test('is signed out for good', async () => {
    const { page } = await open('dangvien.caoson', '/');
    const cookies = await page.context().cookies();
    const answer = await page.evaluate(
      async () => (await fetch('/auth/logout?everywhere=1', { method: 'POST', headers: { 'x-capuy-csrf': '1' } })).status,
    );
    expect(answer).toBeLessThan(400);
    await page.context().addCookies(cookies);
    const session = await page.evaluate(
      async (url) => (await fetch(`${url}/auth/session`)).json() as Promise<{ signedIn: boolean }>,
      inject('url'),
    );
    expect(session.signedIn).toBe(false);
  });
});
