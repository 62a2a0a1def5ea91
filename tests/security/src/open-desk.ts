import { launchBrowser } from '@capuy/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';

export interface Desk {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A browser in which the account is signed in, at the shell's home page. */
export async function openDesk(account: string): Promise<Desk> {
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${inject('url')}/auth/login?return=/`);
  await page.getByLabel('Tên đăng nhập').fill(account);
  await page.getByLabel('Mật khẩu').fill(inject('passwords')[account] ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('banner').waitFor();
  return { browser, context, page };
}
