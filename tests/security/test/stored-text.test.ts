import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { figure } from '../src/figure.js';
import { type Desk, openDesk } from '../src/open-desk.js';

/** What somebody could have stored: markup, addresses that run, templates, marks that turn the direction of writing. */
const PAYLOADS = [
  '<img src="/evil.png" onerror="evil()">',
  '<script>evil()</script>',
  '<svg onload="evil()"></svg>',
  '"><a href="javascript:evil()">x</a>',
  'javascript:evil()',
  '${evil()}{{evil()}}',
  '\u202Eevil()\u2066',
];
/** Values that are no text of anyone: ids, days, instants, names of the graph, cursors. */
const NO_TEXT = /^(?:[\da-f]{8}-[\da-f-]{27}|\d{4}-\d\d-\d\d.*|[A-Z][A-Z_\d]*|[\w+/=-]{16,}|\/.*|)$/;
const NO_TEXT_FIELDS = new Set(['__typename', 'id', 'asOf', 'cursor', 'startCursor', 'endCursor', 'code', 'kind', 'status']);
/** Pages of one kind differ by an id. */
const ID = /[\da-f]{8}-[\da-f-]{27}/g;
/** The nightly run walks every page. */
const PAGES_AT_MOST = process.env['CAPUY_NIGHTLY'] ? 200 : 20;

let desk: Desk;
let stored = 0;
const origins = new Map<string, number>();
const complaints: string[] = [];

/** The same answer with a payload behind every text in it, as though it had been stored there. */
function spoiled(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => spoiled(one, field));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoiled(one, name)]));
  }
  if (typeof value !== 'string' || NO_TEXT_FIELDS.has(field) || NO_TEXT.test(value)) return value;
  return `${value} ${PAYLOADS[stored++ % PAYLOADS.length]}`;
}

beforeAll(async () => {
  desk = await openDesk('tochuc.caoson');
  const { page, context } = desk;
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:') origins.set(origin, (origins.get(origin) ?? 0) + 1);
    if (request.url().includes('evil')) complaints.push(`asked for ${request.url()}`);
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (/content security policy|integrity|trusted/i.test(message.text())) complaints.push(message.text());
  });
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  await context.addInitScript(() => {
    (globalThis as { evil?: () => void }).evil = () => {
      (globalThis as { ran?: boolean }).ran = true;
    };
  });
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const answer = JSON.parse(text) as { data?: unknown };
    await route.fulfill({ response, json: { ...answer, ...(answer.data ? { data: spoiled(answer.data) } : {}) } });
  });
});
afterAll(() => desk?.browser.close());

test('on the pages stored text is text: nothing of it runs, becomes an element or asks anyone', async () => {
  const { page } = desk;
  const waiting = ['/', '/organization'];
  const seen = new Set(waiting);
  let pages = 0;
  for (let path = waiting.shift(); path !== undefined && pages < PAGES_AT_MOST; path = waiting.shift()) {
    await page.goto(`${inject('url')}${path}`);
    await page.locator('h1, [role=alert]').first().waitFor();
    await page.waitForLoadState('networkidle');
    pages += 1;
    const found = await page.evaluate(() => ({
      ran: (globalThis as { ran?: boolean }).ran === true,
      made: [
        ...document.querySelectorAll(
          'img[src*="evil"], [onerror], [onload], svg[onload], a[href^="javascript:" i], body script:not([src])',
        ),
      ].map((element) => element.outerHTML.slice(0, 100)),
      links: [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? ''),
    }));
    expect([path, found.ran, found.made]).toEqual([path, false, []]);
    for (const link of found.links) {
      const [address = ''] = link.split(/[?#]/);
      const kind = address.replace(ID, '*');
      if (/^\/(?:auth|files|oidc)\//.test(address) || seen.has(kind)) continue;
      seen.add(kind);
      waiting.push(link);
    }
  }
  expect(complaints).toEqual([]);
  expect(pages).toBeGreaterThanOrEqual(20);
  expect(stored).toBeGreaterThan(300);
  figure('pages walked', pages);
  figure('stored payloads tried', stored);
}, 600_000);

test('a string becomes no markup, no script and no address of one, and there is no other policy to let it', async () => {
  const refused = await desk.page.evaluate(() => {
    const part = document.createElement('div');
    const script = document.createElement('script');
    const policies = (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes;
    const attempts: Record<string, () => void> = {
      markup: () => (part.innerHTML = '<b>x</b>'),
      entity: () => (part.innerHTML = '&lt;b&gt;'),
      inserted: () => part.insertAdjacentHTML('beforeend', '<img onerror=evil()>'),
      parsed: () => void new DOMParser().parseFromString('<p>x</p>', 'text/html'),
      framed: () => (document.createElement('iframe').srcdoc = '<script>evil()</script>'),
      script: () => (script.text = 'evil()'),
      'address of a script': () => (script.src = '/evil.js'),
      handler: () => part.setAttribute('onclick', 'evil()'),
      'second policy': () => policies.createPolicy('other', { createHTML: (text: string) => text }),
      'first policy again': () => policies.createPolicy('default', { createHTML: (text: string) => text }),
      text: () => (part.innerHTML = '.a > .b { color: red }'),
    };
    return Object.entries(attempts).flatMap(([name, attempt]) => {
      try {
        attempt();
        return [];
      } catch {
        return [name];
      }
    });
  });
  expect(refused).toEqual([
    'markup',
    'entity',
    'inserted',
    'parsed',
    'framed',
    'script',
    'address of a script',
    'handler',
    'second policy',
    'first policy again',
  ]);
  figure('ways from a string to a script refused', refused.length);
});

test('no other origin was asked for anything', () => {
  expect([...origins.keys()]).toEqual([inject('url')]);
  figure('requests to other origins', 0);
});
