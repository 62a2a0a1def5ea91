import type { Browser } from 'playwright-core';

import { findChromium } from './chromium.js';

/** A headless browser that talks to nobody but the pages it is sent to; close it when done. */
export async function launchBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core'); // heavy, and most tests need no browser
  const { executablePath, environment } = await findChromium();
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({
    executablePath,
    headless: true,
    // Without a locale that knows UTF-8 a download loses its Vietnamese name.
    env: { ...Object.fromEntries(inherited), LC_ALL: 'C.UTF-8', ...environment },
    args: [
      '--no-sandbox', // tests may run as root
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-sync',
      '--no-first-run',
      '--lang=vi-VN',
    ],
  });
}
