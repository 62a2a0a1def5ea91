import { afterEach, expect, it } from 'vitest';

import { launchBrowser } from './browser.js';

afterEach(() => void delete process.env['CAPUY_CHROMIUM']);

it.each(['', 'package'])(
  'renders Vietnamese in the browser found with CAPUY_CHROMIUM=%s',
  async (choice) => {
    process.env['CAPUY_CHROMIUM'] = choice;
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent('<button onclick="this.textContent = \'Đã duyệt\'">Duyệt</button>');
      await page.getByRole('button').click();
      expect(await page.getByRole('button').textContent()).toBe('Đã duyệt');
    } finally {
      await browser.close();
    }
  },
  60_000,
);
