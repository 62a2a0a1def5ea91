import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { deployRemote, deployWeb, readDeployment, rollbackRemote, ROOT, type WebFolder } from '@capuy/local';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildFixtureRemote } from '../src/build-fixture-remote.js';
import { figure } from '../src/figure.js';
import { type Desk, openDesk } from '../src/open-desk.js';
import { startProxy } from '../src/start-proxy.js';

/** Appended to a script: it says that it ran. */
const EVIL = ';globalThis.evil = (globalThis.evil ?? 0) + 1;';
/** The gateway believes what it has just checked for a quarter of a second. */
const BELIEVED_MS = 400;

let desk: Desk;
let page: Page;
let folder: string;
let built: string;
let place: WebFolder;

beforeAll(async () => {
  folder = mkdtempSync('/var/tmp/capuy-remote-test-');
  built = join(folder, 'dist');
  buildFixtureRemote(built);
  writeFileSync(join(built, 'assets/extra.css'), '.fixture { color: green }');
  writeFileSync(join(built, 'documents.json'), JSON.stringify(documents('Before')));
  place = { web: join(inject('dataFolder'), 'web'), secrets: join(inject('dataFolder'), 'secrets') };
  deployRemote(built, place);
  desk = await openDesk('tochuc.caoson');
  ({ page } = desk);
});
afterAll(async () => {
  await desk?.browser.close();
  rmSync(folder, { recursive: true, force: true });
});

function documents(name: string): Record<string, string> {
  const text = `query ${name} { __typename }`;
  return { [createHash('sha256').update(text).digest('hex')]: text };
}

const release = (): string =>
  join(place.web, 'remotes/fixture', readDeployment(place).remotes.find(({ name }) => name === 'fixture')!.release);
/** The chunk that holds the remote's first page. */
const chunk = (): string => `assets/${readdirSync(join(built, 'assets')).find((file) => /^module-.*\.js$/.test(file))!}`;
const evil = (): Promise<number> => page.evaluate(() => (globalThis as { evil?: number }).evil ?? 0);

async function opens(path: string, at: Page = page): Promise<string> {
  await at.goto(`${inject('url')}${path}`);
  return shown(at);
}

async function shown(at: Page = page): Promise<string> {
  await at.locator('h1, [role=alert]').first().waitFor();
  return (await at.locator('h1, [role=alert]').first().textContent()) ?? '';
}

/** The remote is refused in its own part of the window; shell and the other remote are as they were. */
async function expectRefused(): Promise<void> {
  expect(await opens('/fixture')).toContain('Chưa mở được phân hệ Phân hệ thử');
  expect(await evil()).toBe(0);
  await page.getByRole('navigation').getByRole('link', { name: 'Tổ chức' }).first().click();
  await page.waitForURL('**/organization**');
  await page.getByLabel('Tìm tổ chức đảng').waitFor();
}

test('a remote as it was deployed runs', async () => {
  expect(await opens('/fixture')).toContain('Đảng viên');
});

describe('in the folder that is served, a remote does not run after', () => {
  const append = (file: string, text: string) => () => appendFileSync(join(release(), file), text);
  test.each([
    ['a chunk was edited', () => append(chunk(), EVIL)()],
    [
      'its entry was replaced',
      () => writeFileSync(join(release(), 'remoteEntry.js'), `${EVIL} export const init = () => {}, get = () => {};`),
    ],
    [
      'its manifest names a new file',
      () => {
        writeFileSync(join(release(), 'evil.js'), `${EVIL} export * from './remoteEntry.js';`);
        const manifest = readFileSync(join(release(), 'mf-manifest.json'), 'utf8');
        writeFileSync(join(release(), 'mf-manifest.json'), manifest.replace('"remoteEntry.js"', '"evil.js"'));
      },
    ],
    ['a style was edited', append('assets/extra.css', 'body { display: none }')],
    ['a file was added', () => writeFileSync(join(release(), 'assets/new.js'), EVIL)],
    ['its documents were edited', () => writeFileSync(join(release(), 'documents.json'), JSON.stringify(documents('Evil')))],
    ['a file was removed', () => rmSync(join(release(), chunk()))],
  ])('%s', async (_what, tamper) => {
    tamper();
    await sleep(BELIEVED_MS);
    await expectRefused();
    figure('tamperings of a remote refused', 1);
    // The same build once more puts things right, as the test after the last of these shows.
    deployRemote(built, place);
    await sleep(BELIEVED_MS);
  });

  test('the list of remotes names another release: the list is not believed', async () => {
    const file = join(place.web, 'remotes.json');
    const signed = readFileSync(file, 'utf8');
    const other = join(place.web, 'remotes/fixture/eeeeeeeeeeee');
    cpSync(release(), other, { recursive: true });
    appendFileSync(join(other, chunk()), EVIL);
    writeFileSync(file, signed.replaceAll(release().split('/').at(-1)!, 'eeeeeeeeeeee'));
    expect(await opens('/fixture')).toContain('Đảng viên');
    expect(await evil()).toBe(0);
    figure('tamperings of a remote refused', 1);
    rmSync(other, { recursive: true });
    writeFileSync(file, signed);
  });
});

describe('on the way to the browser, a remote does not run after', () => {
  /** A disk or a proxy between gateway and browser that answers otherwise. */
  const answer = (file: string, change: (text: string) => string) =>
    page.route(`**/remotes/fixture/*/${file}`, async (route) => {
      const response = await route.fetch();
      // Not to be kept: the next test asks for the same address.
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'cache-control': 'no-store' },
        body: change(await response.text()),
      });
    });

  test.each([
    ['a chunk was edited', () => answer(chunk(), (text) => text + EVIL)],
    ['its entry was edited', () => answer('remoteEntry.js', (text) => EVIL + text)],
    [
      'its manifest names a new file',
      async () => {
        await answer('mf-manifest.json', (text) => text.replace('"remoteEntry.js"', '"evil.js"'));
        const body = `${EVIL} export * from './remoteEntry.js';`;
        await page.route('**/evil.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
      },
    ],
  ])('%s', async (_what, tamper) => {
    await tamper();
    await expectRefused();
    figure('tamperings of a remote refused', 1);
    await page.unrouteAll();
  });

  test('a chunk was edited once and is kept by the browser, until one tries again', async () => {
    let spoil = true;
    const proxy = await startProxy(inject('url'), (path, body) =>
      spoil && path.endsWith(chunk()) ? Buffer.concat([body, Buffer.from(EVIL)]) : body,
    );
    const behind = await desk.context.newPage();
    const open = async (): Promise<string> => {
      await behind.goto(`${proxy.url}/fixture`);
      return shown(behind);
    };
    expect(await open()).toContain('Chưa mở được phân hệ Phân hệ thử');
    spoil = false;
    // What is kept for ever is not asked for again.
    expect(await open()).toContain('Chưa mở được phân hệ Phân hệ thử');
    await behind.getByRole('button', { name: 'Thử lại' }).click();
    await behind.getByRole('heading', { level: 1, name: /Đảng viên/ }).waitFor();
    expect(await behind.evaluate(() => (globalThis as { evil?: number }).evil ?? 0)).toBe(0);
    figure('tamperings of a remote refused', 1);
    await behind.close();
    await proxy.close();
  });
});

describe('deployed in any order', () => {
  const ask = (name: string, at: Page = page): Promise<number> =>
    at.evaluate(
      async (documentId) =>
        (
          await fetch('/graphql', {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-capuy-csrf': '1' },
            body: JSON.stringify({ documentId }),
          })
        ).status,
      `sha256:${Object.keys(documents(name))[0]}`,
    );

  /** Another build of the remote: another heading, other documents. */
  function next(name: string): string {
    const other = join(folder, name, 'dist');
    cpSync(built, other, { recursive: true });
    writeFileSync(join(other, 'documents.json'), JSON.stringify(documents(name)));
    const file = readdirSync(join(other, 'assets')).find(
      (one) => one.endsWith('.js') && readFileSync(join(other, 'assets', one), 'utf8').includes('Trang thứ hai'),
    );
    const path = join(other, 'assets', file ?? 'none');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Trang thứ hai', name));
    return other;
  }

  test('a page that was open goes on with its release; two deployments later it is opened anew', async () => {
    const open = await desk.context.newPage();
    await opens('/', open);
    deployRemote(next('Second'), place);
    // The open page had not loaded the remote yet: it takes the release it was opened with, and that one's documents.
    await open.getByRole('navigation').getByRole('link', { name: 'Phân hệ thử' }).click();
    expect(await shown(open)).toContain('Đảng viên');
    expect([await ask('Before', open), await ask('Second', open)]).toEqual([200, 200]);
    expect(await opens('/fixture/second/2')).toBe('Second');

    const late = await desk.context.newPage();
    await opens('/', late);
    deployRemote(next('Third'), place);
    deployRemote(next('Fourth'), place);
    // The gateway looks every two seconds where nobody asks for what it does not know.
    await expect.poll(() => ask('Second', open), { timeout: 10_000 }).toBe(400);
    expect([await ask('Before', open), await ask('Third', open), await ask('Fourth', open)]).toEqual([400, 200, 200]);
    await late.getByRole('navigation').getByRole('link', { name: 'Phân hệ thử' }).click();
    await late.getByText('Chưa mở được phân hệ Phân hệ thử').waitFor();
    await late.getByRole('button', { name: 'Thử lại' }).click();
    await late.getByRole('heading', { level: 1, name: /Đảng viên/ }).waitFor();
    await Promise.all([open, late].map((one) => one.close()));
  });

  test('what the graph does not know is not deployed, and the command puts a release back', async () => {
    const capuy = (...args: string[]): string =>
      execFileSync(process.execPath, [join(ROOT, 'infra/cli/dist/main.js'), ...args], {
        env: { ...process.env, CAPUY_DATA: inject('dataFolder'), NODE_OPTIONS: '' },
        encoding: 'utf8',
        stdio: 'pipe',
      });
    const wrong = next('Wrong');
    const text = 'query Wrong { viewer { secretOf } }';
    writeFileSync(join(wrong, 'documents.json'), JSON.stringify({ [createHash('sha256').update(text).digest('hex')]: text }));
    expect(() => capuy('deploy-remote', wrong)).toThrow(/1 of its documents do not fit the graph/);
    expect(await opens('/fixture/second/2')).toBe('Fourth');
    expect(capuy('rollback-remote', 'fixture')).toContain('fixture is again release');
    expect(await opens('/fixture/second/2')).toBe('Third');
  });

  /** The shell with another page and a document of its own, as the next build of it. */
  function nextShell(name: string): void {
    const frontends = join(folder, name);
    const dist = join(frontends, 'shell/dist');
    cpSync(join(ROOT, 'frontends/shell/dist'), dist, { recursive: true });
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    writeFileSync(join(dist, 'index.html'), html.replace('</head>', `<meta name="release" content="${name}" /></head>`));
    const known = JSON.parse(readFileSync(join(dist, 'documents.json'), 'utf8')) as Record<string, string>;
    writeFileSync(join(dist, 'documents.json'), JSON.stringify({ ...known, ...documents(name) }));
    deployWeb(frontends, place);
  }
  const shellOf = (at: Page): Promise<string | null> => at.locator('meta[name=release]').getAttribute('content');

  test('a new shell runs the remotes of before, an open page of the shell before goes on, and its documents are answered', async () => {
    nextShell('ShellOne');
    const open = await desk.context.newPage();
    await opens('/', open);
    nextShell('ShellTwo');
    // The remotes as they are, under the new shell.
    expect(await opens('/fixture')).toContain('Đảng viên');
    expect(await shellOf(page)).toBe('ShellTwo');
    await page.getByRole('navigation').getByRole('link', { name: 'Tổ chức' }).first().click();
    await page.getByLabel('Tìm tổ chức đảng').waitFor();
    // The page of before loads a part of its own shell and a remote only now.
    expect(await shellOf(open)).toBe('ShellOne');
    await open.getByRole('navigation').getByRole('link', { name: 'Tổ chức' }).first().click();
    await open.getByLabel('Tìm tổ chức đảng').waitFor();
    await expect.poll(async () => [await ask('ShellOne', open), await ask('ShellTwo', open)], { timeout: 10_000 }).toEqual([200, 200]);
    // A remote's new release, and that one taken back, under the new shell and in the page of the shell before.
    const { release: before } = readDeployment(place).remotes.find(({ name }) => name === 'fixture')!;
    deployRemote(next('Fifth'), place);
    expect(await opens('/fixture/second/2')).toBe('Fifth');
    rollbackRemote('fixture', place);
    expect(readDeployment(place).remotes.find(({ name }) => name === 'fixture')!.release).toBe(before);
    expect(await opens('/fixture/second/2')).not.toBe('Fifth');
    await open.getByRole('navigation').getByRole('link', { name: 'Phân hệ thử' }).click();
    expect(await shown(open)).toContain('Đảng viên');
    await open.close();
    deployWeb(join(ROOT, 'frontends'), place);
    expect(await opens('/fixture')).toContain('Đảng viên');
    expect(await page.locator('meta[name=release]').count()).toBe(0);
  });
});
