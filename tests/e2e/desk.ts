import { launchBrowser } from '@capuy/testing';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, inject } from 'vitest';

export interface Visit {
  page: Page;
  /** What the page complained of: uncaught errors, and whatever its policy refused. */
  complaints: string[];
  close(): Promise<void>;
}

/** Opens the page, signs in as the account and waits for the shell. */
export async function visit(account: string, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const browser: Browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN', ...options });
  const page = await context.newPage();
  // A machine that does other work too: slow is not wrong.
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|integrity|trusted/i.test(message.text())) complaints.push(message.text());
  });
  await page.goto(`${inject('url')}/auth/login?return=${encodeURIComponent(path)}`);
  await page.getByLabel('Tên đăng nhập').fill(account);
  await page.getByLabel('Mật khẩu').fill(inject('passwords')[account] ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('banner').waitFor();
  return { page, complaints, close: () => browser.close() };
}

/** How the tests of a file open pages; each is closed at the end of its test. `width` in pixels. */
export function useDesk(): (account: string, path: string, width?: number) => Promise<Visit> {
  const visits: Visit[] = [];
  afterEach(async () => {
    for (const one of visits.splice(0)) await one.close();
  });
  return async (account, path, width = 1280) => {
    const one = await visit(account, path, { viewport: { width, height: 900 } });
    visits.push(one);
    return one;
  };
}

/** A picture for whoever looks at the pages, into the folder CAPUY_PICTURES; only where asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['CAPUY_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Pixels by which the page is wider than its window: nobody scrolls sideways on a phone. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
