import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { DATABASE_VARIABLES, identify } from '@capuy/local';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** A command that only says what it was given, put in front of the built CLI. */
const PROBE = `
import { Session } from '${join(import.meta.dirname, '../dist/session.js')}';
const session = new Session({ command: 'probe', account: 'system', json: true, scratch: process.argv[2] === 'scratch', signal: new AbortController().signal });
const urls = await session.databases();
console.log(session.installation().postgres);
console.log(JSON.stringify(urls));
await session.close();
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync('/var/tmp/capuy-cli-test-');
  chmodSync(folder, 0o711);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  code: number | null;
  out: string[];
  err: string[];
}

function start(program: string, args: readonly string[]): ChildProcess {
  const env = { PATH: process.env['PATH'], CAPUY_DATA: join(folder, 'data') };
  return spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function capuy(args: readonly string[], program = join(import.meta.dirname, '../dist/main.js')): Promise<Answer> {
  const child = start(program, args);
  const [out, err] = ['', ''].map((text) => ({ text }));
  child.stdout?.on('data', (chunk: Buffer) => out && (out.text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => err && (err.text += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const lines = (text = ''): string[] => text.split('\n').filter(Boolean);
  return { code, out: lines(out?.text), err: lines(err?.text) };
}

it('lists its commands', async () => {
  const { code, out } = await capuy(['--help']);
  expect(code).toBe(0);
  expect(out.join('\n')).toMatch(/deploy-remote .*\n(.*\n)*.*status /);
});

it.each([
  { args: ['reorganise'], said: 'There is no command "reorganise".' },
  { args: ['status', '--verbose'], said: "Unknown option '--verbose'" },
  { args: ['status', 'now'], said: 'status takes no arguments.' },
  { args: ['deploy-remote'], said: 'Name the folder of one built remote.' },
])('refuses $args with a sentence, the usage and code 2', async ({ args, said }) => {
  const { code, err } = await capuy(args);
  expect(code).toBe(2);
  expect(err[0]).toContain(said);
  expect(err.join('\n')).toContain('pnpm capuy ');
});

it('ends with one JSON object when asked to', async () => {
  const { code, out } = await capuy(['status', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out.at(-1) ?? '')).toEqual({ running: false });
});

it('says in one sentence why a folder is no remote', async () => {
  const { code, err } = await capuy(['deploy-remote', folder]);
  expect(code).toBe(1);
  expect(err).toEqual([`${folder}/dist holds no built remote: there is no remote.json in it.`]);
});

it('starts the embedded database when nothing runs, and stops it at the end', async () => {
  const probe = join(folder, 'probe.mjs');
  writeFileSync(probe, PROBE);
  const { code, out, err } = await capuy([], probe);
  expect(err).toEqual([]);
  expect(code).toBe(0);
  expect(Object.keys(JSON.parse(out.at(-1) ?? '') as object)).toEqual([...DATABASE_VARIABLES]);
  expect(readdirSync(join(folder, 'data')).includes('lock')).toBe(false);
});

it('leaves nothing of a throw-away database', async () => {
  const probe = join(folder, 'probe.mjs');
  writeFileSync(probe, PROBE);
  const { code, out } = await capuy(['scratch'], probe);
  expect(code).toBe(0);
  expect(out[0]).toMatch(/capuy-scratch-/);
  expect(existsSync(dirname(out[0] ?? ''))).toBe(false);
  expect(readdirSync(folder)).toEqual(['probe.mjs']);
});

it('uses the databases of the running system', async () => {
  const probe = join(folder, 'probe.mjs');
  writeFileSync(probe, PROBE);
  const databases = Object.fromEntries(DATABASE_VARIABLES.map((name) => [name, `postgres://a:b@127.0.0.1:1/${name}`]));
  await capuy(['status']);
  writeFileSync(
    join(folder, 'data/run.json'),
    JSON.stringify({ ...identify(process.pid), url: 'http://localhost:4000', ready: true, processes: [], databases }),
  );
  const { out } = await capuy([], probe);
  expect(JSON.parse(out.at(-1) ?? '')).toEqual(databases);
  expect((await capuy(['status'])).out[0]).toBe(`running at http://localhost:4000 (process ${process.pid})`);
});
