import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { figure } from '../src/figure.js';
import { hostileTexts } from '../src/hostile-text.js';
import { type Desk, openDesk } from '../src/open-desk.js';
import { PersistedGraph } from '../src/persisted-graph.js';
import { type Stored, storeHostileText } from '../src/store-hostile-text.js';
import { zipParts } from '../src/zip-parts.js';

let stored: Stored;
const desks: Desk[] = [];
const passwords = inject('passwords');

beforeAll(async () => {
  stored = await storeHostileText(inject('url'), inject('dataFolder'), passwords);
  figure('hostile texts stored through the API', hostileTexts());
});
afterAll(() => Promise.all(desks.map(({ browser }) => browser.close())));

/** Pages of one account, and what they complained of. */
async function openPages(account: string): Promise<{ page: Page; complaints: string[] }> {
  const desk = await openDesk(account);
  desks.push(desk);
  const { page, context } = desk;
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (/evil/.test(request.url()) && !request.isNavigationRequest()) complaints.push(`asked for ${request.url()}`);
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => complaints.push(dialog.message())));
  page.on('console', (message) => {
    if (/content security policy|integrity|trusted/i.test(message.text())) complaints.push(message.text());
  });
  await context.addInitScript(() => {
    (globalThis as { evil?: () => void }).evil = () => {
      (globalThis as { ran?: boolean }).ran = true;
    };
  });
  return { page, complaints };
}

/** What of the stored texts the page shows, and what became of them beside text. */
async function look(page: Page, path: string): Promise<{ shown: number; made: string[]; ran: boolean }> {
  await page.goto(`${inject('url')}${path}`);
  await page.locator('h1, [role=alert]').first().waitFor();
  // What is looked for must be there: a page that shows nothing proves nothing.
  await page.getByText('evil()').first().waitFor();
  return page.evaluate(() => ({
    shown: document.body.innerText.split('evil').length - 1,
    made: [
      ...document.querySelectorAll(
        'img[src*="evil"], [onerror], [onload], a[href^="javascript:" i], a[href*="evil"], body script:not([src]), body style:not([data-mantine-styles])',
      ),
    ].map((element) => element.outerHTML.slice(0, 100)),
    ran: (globalThis as { ran?: boolean }).ran === true,
  }));
}

async function expectText(account: string, paths: readonly string[]): Promise<void> {
  const { page, complaints } = await openPages(account);
  for (const path of paths) {
    const { shown, made, ran } = await look(page, path);
    expect([path, made, ran]).toEqual([path, [], false]);
    expect(shown).toBeGreaterThan(0);
    figure('pages that show hostile text', 1);
  }
  expect(complaints).toEqual([]);
}

describe('stored through the API, hostile text is text', () => {
  test('on the lists and details of a clerk', async () => {
    await expectText('xa.caoson', [
      '/organization/members?q=evil',
      `/organization/members/${stored.memberIds[1]}`,
      `/organization/organizations/${stored.branchId}/members`,
      `/organization/organizations/${stored.branchId}/teams`,
      '/organization/candidates',
      '/organization/transfers?direction=OUTGOING',
      '/organization/localities',
      `/organization/localities/${stored.localityId}`,
      '/organization/training',
      '/organization/contests',
      '/organization/imports',
      `/organization/imports/${stored.importId}`,
    ]);
  });

  test('on the pages of others: holidays, one’s own file, the calendar', async () => {
    await expectText('tochuc.caoson', ['/organization/holidays', `/organization/organizations/${stored.meetingsOfId}/meetings`]);
    await expectText('dangvien.caoson', ['/my-file']);
  });
});

describe('exported, hostile text is no formula and no markup', () => {
  /** Cells of a list separated by semicolons, quotes taken off. */
  const cells = (csv: string): string[] => [...csv.matchAll(/"((?:[^"]|"")*)"|[^;\r\n]+/g)].map(([whole, quoted]) => quoted ?? whole);

  test.each(['members', 'localities'])('in the lists of %s as CSV and XLSX', async (kind) => {
    const clerk = await PersistedGraph.signIn(inject('url'), 'xa.caoson', passwords['xa.caoson'] ?? '');
    const query = `organizationId=${stored.communeId}&filter=%7B%7D`;
    const csv = cells((await clerk.file(`/files/organization/exports/${kind}?${query}&format=csv`)).toString('utf8').slice(1));
    const found = csv.filter((cell) => cell.includes('evil'));
    expect(found.length).toBeGreaterThan(0);
    expect(csv.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const parts = zipParts(await clerk.file(`/files/organization/exports/${kind}?${query}&format=xlsx`));
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/')).map(([, text]) => text);
    expect(sheets.join('').split('evil').length).toBeGreaterThan(1);
    for (const text of sheets) {
      // A formula's element, a cell that holds one, or a link out; and markup stays text of the part.
      expect(text).not.toMatch(/<f[\s>/]|t="str"|<hyperlink|<(?:img|script|svg)\b/);
      expect(text).not.toMatch(/TargetMode="External"/);
    }
    figure('cells of exports checked', csv.length);
  });

  test('in a letter and one’s own file as DOCX', async () => {
    const as = (login: string): Promise<PersistedGraph> => PersistedGraph.signIn(inject('url'), login, passwords[login] ?? '');
    const [clerk, member] = await Promise.all([as('xa.caoson'), as('dangvien.caoson')]);
    const files = [
      await clerk.file(`/files/organization/papers/transfer-letters/${stored.transferId}`),
      await member.file('/files/my-file?format=docx'),
    ];
    for (const [at, file] of files.entries()) {
      const parts = [...zipParts(file).entries()];
      const text = parts.map(([, part]) => part).join('');
      expect([at, text.includes('evil')]).toEqual([at, true]);
      // Pages are numbered by a field of our own; no other computes anything.
      const others = text.replaceAll(/<w:instrText[^>]*>(?:PAGE|NUMPAGES)<\/w:instrText>/g, '');
      expect(/<(?:img|script|svg)\b|w:instrText|w:fldSimple|TargetMode="External"/.exec(others)?.[0]).toBeUndefined();
      figure('papers with hostile text read', 1);
    }
  });
});
