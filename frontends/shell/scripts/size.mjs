import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '@capuy/testing/browser';
import { demoViewer } from '../test/demoWorld.ts';
import { serveWindow } from '../test/serveWindow.ts';

// JavaScript that a browser loads for the shell and one remote to its first page, gzipped.
// node scripts/size.mjs [the remote's dist folder]; both must be built. Exit code 1 above the limit.
const LIMIT_KB = 300;

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../../organization/dist'));
const { name, path, ...described } = JSON.parse(readFileSync(join(folder, 'remote.json'), 'utf8'));
const remote = { ...described, name, path, functions: [], entry: `/remotes/${name}/r1/mf-manifest.json` };
const server = await serveWindow({
  shell: join(import.meta.dirname, '../dist'),
  folders: { [name]: folder },
  viewer: demoViewer,
  remotes: [remote],
});
const browser = await launchBrowser();
const page = await browser.newPage();
const sizes = new Map();
page.on('response', async (response) => {
  if (!response.url().endsWith('.js') || !response.ok()) return;
  const body = await response.body();
  sizes.set(new URL(response.url()).pathname, gzipSync(body).length / 1000);
});
await page.goto(server.url + path);
await page.locator('h1').waitFor();
await page.waitForLoadState('networkidle');
await browser.close();
await server.close();

const total = (begin) => [...sizes].filter(([file]) => file.startsWith(begin)).reduce((sum, [, size]) => sum + size, 0);
for (const [file, size] of [...sizes].toSorted(([, left], [, right]) => right - left))
  console.log(`${size.toFixed(1).padStart(7)}  ${file}`);
const [all, ofRemote] = [total('/'), total('/remotes/')];
console.log(
  `first load: shell ${(all - ofRemote).toFixed(1)} + ${name} ${ofRemote.toFixed(1)} = ${all.toFixed(1)} kB gzip (limit ${LIMIT_KB})`,
);
process.exitCode = all > LIMIT_KB ? 1 : 0;
