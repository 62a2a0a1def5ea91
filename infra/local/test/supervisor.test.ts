import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { freePort } from '../src/index.js';
import { Fixture, SERVICE, Started, writeRemote } from './fixture.js';

let fixture: Fixture;
const others: Fixture[] = [];

beforeEach(() => {
  fixture = new Fixture();
});

afterEach(async () => {
  for (const one of [fixture, ...others.splice(0)]) await one.remove();
});

const ask = async (port: number): Promise<string[]> => (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as string[];

async function sql(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

it('starts everything, tells each process no more than it needs, and writes run.json', async () => {
  writeRemote(join(fixture.folder, 'frontends/organization/dist'), 'organization', 'one');
  const { run, port, system } = await fixture.ready();
  expect(run.processes.map(({ name }) => name)).toEqual(['postgres', 'organization', 'meetings', 'identity', 'gateway']);
  expect(run.url).toBe(`http://localhost:${port}`);
  expect(run.ready).toBe(true);
  expect(system.lines.at(-1)).toBe(`ready http://localhost:${port}`);
  const names = await ask(run.processes.find(({ name }) => name === 'meetings')?.port ?? 0);
  expect(names.filter((name) => /DATABASE|REPLICATION/.test(name)).toSorted()).toEqual([
    'MEETINGS_DATABASE_OWNER_URL',
    'MEETINGS_DATABASE_URL',
    'ORGANIZATION_REPLICATION_URL',
  ]);
  expect(await ask(port)).toEqual(
    expect.arrayContaining(['ORGANIZATION_URL', 'MEETINGS_URL', 'IDENTITY_URL', 'GATEWAY_DATABASE_URL', 'WEB_ROOT']),
  );
  expect(readdirSync(join(fixture.data, 'web/shell'))).toHaveLength(1);
  expect(readFileSync(join(fixture.data, 'web/remotes.json'), 'utf8')).toContain('"name": "organization"');
});

it('leaves no process and no run.json behind on SIGTERM', async () => {
  const { system } = await fixture.ready();
  const start = performance.now();
  system.child.kill('SIGTERM');
  expect(await system.exited).toBe(0);
  expect(performance.now() - start).toBeLessThan(6_000);
  expect(fixture.processes()).toEqual([]);
  expect(existsSync(join(fixture.data, 'run.json'))).toBe(false);
  expect(existsSync(join(fixture.data, 'lock'))).toBe(false);
});

it('stops within six seconds though a service does not listen to SIGTERM', async () => {
  fixture.program(
    'meetings',
    `${readFileSync(join(fixture.folder, 'meetings/dist/main.js'), 'utf8')}\nprocess.removeAllListeners('SIGTERM'); process.on('SIGTERM', () => undefined);`,
  );
  const { system } = await fixture.ready();
  const start = performance.now();
  system.child.kill('SIGTERM');
  await system.exited;
  expect(performance.now() - start).toBeLessThan(6_000);
  expect(fixture.processes()).toEqual([]);
});

it('stops while it is still starting', async () => {
  fixture.program('identity', 'setInterval(() => undefined, 1000);');
  const system = fixture.start(['--empty'], { PORT: String(await freePort()) });
  await system.says(/^database/);
  await sleep(300);
  system.child.kill('SIGTERM');
  expect(await system.exited).toBe(0);
  expect(fixture.processes()).toEqual([]);
});

it('begins again when its first start was interrupted, and only then', async () => {
  fixture.program('identity', 'setInterval(() => undefined, 1000);');
  const interrupted = fixture.start(['--empty'], { PORT: String(await freePort()) });
  await interrupted.says(/^database/);
  interrupted.child.kill('SIGKILL');
  await interrupted.exited;
  fixture.program('identity', SERVICE);
  const second = await fixture.ready();
  expect(second.system.lines[0]).toBe('the first start was interrupted; beginning again');
  await sql(second.run.databases.ORGANIZATION_DATABASE_OWNER_URL, 'CREATE TABLE kept (a int)');
  second.system.child.kill('SIGKILL');
  await second.system.exited;
  const third = await fixture.ready();
  expect(third.system.lines[0]).toMatch(/^database/);
  expect((await sql(third.run.databases.ORGANIZATION_DATABASE_OWNER_URL, "SELECT to_regclass('kept') AS t")).rows).toEqual([{ t: 'kept' }]);
});

it('starts a killed service again at its port', async () => {
  const { run, system } = await fixture.ready();
  const victim = run.processes.find(({ name }) => name === 'organization');
  process.kill(victim?.pid ?? 0, 'SIGKILL');
  await system.says(/^organization ended \(SIGKILL\)/);
  await expect.poll(() => fixture.run().processes.find(({ name }) => name === 'organization')?.pid).not.toBe(victim?.pid);
  await expect.poll(() => ask(victim?.port ?? 0).catch(() => [])).not.toEqual([]);
});

it('starts a killed PostgreSQL again at its port with what was committed', async () => {
  const { run } = await fixture.ready();
  const url = run.databases.ORGANIZATION_DATABASE_OWNER_URL;
  await sql(url, 'CREATE TABLE kept AS SELECT 1 AS a');
  process.kill(run.processes.find(({ name }) => name === 'postgres')?.pid ?? 0, 'SIGKILL');
  const rows = (): Promise<unknown> =>
    sql(url, 'SELECT a FROM kept')
      .then((result) => result.rows)
      .catch(() => undefined);
  await expect.poll(rows, { timeout: 10_000 }).toEqual([{ a: 1 }]);
});

it('goes on after its supervisor was killed: services leave by themselves, the database is replaced', async () => {
  const { run, system } = await fixture.ready();
  await sql(run.databases.ORGANIZATION_DATABASE_OWNER_URL, 'CREATE TABLE kept AS SELECT 1 AS a');
  system.child.kill('SIGKILL');
  await system.exited;
  await expect.poll(() => fixture.processes().filter((command) => command.includes('main.js')), { timeout: 8_000 }).toEqual([]);
  const again = await fixture.ready();
  const { rows } = await sql(again.run.databases.ORGANIZATION_DATABASE_OWNER_URL, 'SELECT a FROM kept');
  expect(rows).toEqual([{ a: 1 }]);
  again.system.child.kill('SIGTERM');
  await again.system.exited;
  expect(fixture.processes()).toEqual([]);
});

it('runs beside another installation', async () => {
  const other = new Fixture();
  others.push(other);
  const [here, there] = await Promise.all([fixture.ready(), other.ready()]);
  expect(await ask(here.port)).not.toEqual([]);
  expect(await ask(there.port)).not.toEqual([]);
  const ports = [...here.run.processes, ...there.run.processes].map(({ port }) => port);
  expect(new Set(ports).size).toBe(ports.length);
});

it('keeps its data between runs and forgets it with --reset', async () => {
  const first = await fixture.ready();
  await sql(first.run.databases.ORGANIZATION_DATABASE_OWNER_URL, 'CREATE TABLE kept (a int)');
  first.system.child.kill('SIGTERM');
  await first.system.exited;
  const second = await fixture.ready();
  expect((await sql(second.run.databases.ORGANIZATION_DATABASE_OWNER_URL, "SELECT to_regclass('kept') AS t")).rows).toEqual([
    { t: 'kept' },
  ]);
  second.system.child.kill('SIGTERM');
  await second.system.exited;
  const third = await fixture.ready(['--empty', '--reset']);
  expect((await sql(third.run.databases.ORGANIZATION_DATABASE_OWNER_URL, "SELECT to_regclass('kept') AS t")).rows).toEqual([{ t: null }]);
});

// Anybody else runs the database as themselves, and reaches what is theirs.
if (process.getuid?.() === 0) {
  it('puts the database where its user can reach it when the data folder is out of reach', async () => {
    const hidden = join(fixture.folder, 'hidden');
    mkdirSync(hidden, { mode: 0o700 });
    const port = await freePort();
    const system = fixture.start(['--empty'], { PORT: String(port), CAPUY_DATA: join(hidden, 'data') });
    await system.saysReady();
    const room = /the database is in (\/var\/tmp\/capuy-[0-9a-f]{12})\/postgres$/.exec(system.lines[0] ?? '')?.[1] ?? '';
    expect(existsSync(join(room, 'postgres/PG_VERSION'))).toBe(true);
    expect(statSync(room).mode & 0o777).toBe(0o711);
    system.child.kill('SIGTERM');
    expect(await system.exited).toBe(0);
    rmSync(room, { recursive: true, force: true });
  });
}

it('stops when the npm above it is gone, though no signal came through', async () => {
  const waiter = join(fixture.folder, 'waiter.mjs');
  const module = join(import.meta.dirname, '../scripts/watch-ancestors.mjs');
  writeFileSync(
    waiter,
    `import { watchAncestors } from '${module}'; watchAncestors(); process.on('SIGTERM', () => process.exit(0)); setInterval(() => undefined, 1000); console.log('watching');`,
  );
  const npm = new Started(
    spawn('bash', ['-c', `exec -a npm bash -c '${process.execPath} ${waiter} & wait'`], { stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  await npm.says(/^watching/);
  npm.child.kill('SIGKILL');
  await expect.poll(() => fixture.processes(), { timeout: 5_000 }).toEqual([]);
});
