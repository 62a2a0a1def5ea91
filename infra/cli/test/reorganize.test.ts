import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { type DatabaseEnvironment, openDatabases, type PostgresServer, settleInstallation, startCluster } from '@capuy/local';
import { migrateOrganization } from '@capuy/organization';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// Each starts a database of its own, some of them twice.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const BAC_HA = join(import.meta.dirname, '../../../services/organization/test/bac-ha');
const MAIN = join(import.meta.dirname, '../dist/main.js');

const BEFORE = { provinces: 1, districts: 1, communes: 18 };
const AFTER = { provinces: 1, districts: 0, communes: 6 };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync('/var/tmp/capuy-cli-test-');
  chmodSync(folder, 0o711);
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));

interface Result {
  code: number | null;
  out: string[];
  err: string;
}

function start(args: readonly string[], more: NodeJS.ProcessEnv = {}): { child: ChildProcess; result: Promise<Result> } {
  const env = { PATH: process.env['PATH'], CAPUY_DATA: join(folder, 'data'), ...more };
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN, 'reorganize', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text.err += chunk.toString()));
  const result = new Promise<Result>((resolve) =>
    child.once('close', (code) => resolve({ code, out: text.out.split('\n').filter(Boolean), err: text.err })),
  );
  return { child, result };
}

const run = (args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Result> => start(args, more).result;
const last = ({ out }: Result): Record<string, unknown> => JSON.parse(out.at(-1) ?? 'null') as Record<string, unknown>;

it('applies the reorganization of huyện Bắc Hà, and says the same when asked again', async () => {
  const first = await run(['--data', BAC_HA, '--people', '1', '--repeats', '1', '--json']);
  expect(first.err).toBe('');
  expect(first.code).toBe(0);
  expect(first.out).toContain('huyện Bắc Hà: 18 communes in 6 successors');
  const figures = last(first);
  expect(figures).toMatchObject({ before: BEFORE, after: AFTER, lineage: { checked: 6, mismatches: 0 }, alreadyApplied: false });
  expect(figures['ratioToSql']).toBeGreaterThan(0);
  const again = await run(['--data', BAC_HA, '--json']);
  expect(again.code).toBe(0);
  expect(last(again)).toEqual({ ...figures, alreadyApplied: true });
});

it('leaves nothing behind with --scratch', async () => {
  const before = readdirSync('/var/tmp').filter((name) => name.startsWith('capuy-scratch-'));
  const { code, out } = await run(['--data', BAC_HA, '--repeats', '0', '--scratch', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({ after: AFTER, ratioToSql: null });
  expect(readdirSync('/var/tmp').filter((name) => name.startsWith('capuy-scratch-'))).toEqual(before);
});

it('tells all that is wrong with the input by file and line, and touches no database', async () => {
  const broken = join(folder, 'input');
  cpSync(BAC_HA, broken, { recursive: true });
  rmSync(join(broken, 'current_provinces.csv'));
  writeFileSync(join(broken, 'legacy_provinces.csv'), 'code,name\r\n10,Tỉnh Lào Cai\r\n');
  const { code, err } = await run(['--data', broken]);
  expect(code).toBe(1);
  expect(err).toContain('current_provinces.csv:0: the file is missing');
  expect(err).toContain('legacy_provinces.csv:1: Windows line ends (2 lines)');
  expect(err).toContain('2 problems; nothing was written.');
  expect(readdirSync(folder)).toEqual(['input']);
});

it('refuses a wrong call', async () => {
  expect((await run([])).code).toBe(2);
  expect((await run(['--data', BAC_HA, '--repeats', 'often'])).code).toBe(2);
});

it('is refused to an account that is none, in one sentence', async () => {
  const { code, err } = await run(['--data', BAC_HA, '--scratch', '--as', 'nobody']);
  expect(code).toBe(1);
  expect(err.trim().split('\n')).toEqual(['no account of this installation belongs to the session (UNAUTHENTICATED)']);
});

describe('killed in the middle of applying', () => {
  let environment: DatabaseEnvironment;
  let cluster: PostgresServer;

  beforeEach(async () => {
    const opened = await openDatabases(settleInstallation(join(folder, 'server')), undefined, false);
    if (!opened.cluster) throw new Error('no cluster');
    ({ environment, cluster } = { environment: opened.environment, cluster: opened.cluster });
    await migrateOrganization({
      databaseUrl: environment.ORGANIZATION_DATABASE_URL,
      databaseOwnerUrl: environment.ORGANIZATION_DATABASE_OWNER_URL,
      replicationUrl: environment.ORGANIZATION_REPLICATION_URL,
    });
  });
  afterEach(() => cluster.stop());

  const owner = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: environment.ORGANIZATION_DATABASE_OWNER_URL });
    client.on('error', () => {}); // its server is killed
    await client.connect();
    return client;
  };

  /** Starts the command, and holds it where it writes lineage: organizations and placements are written by then. */
  const startAndHold = async (): Promise<{ child: ChildProcess; result: Promise<Result>; holder: pg.Client }> => {
    const holder = await owner();
    await holder.query('begin; lock table organization.lineage in exclusive mode');
    const started = start(['--data', BAC_HA, '--repeats', '0', '--json'], { ...environment });
    for (;;) {
      const { rowCount } = await holder.query(`select from pg_locks where not granted and relation = 'organization.lineage'::regclass`);
      if (rowCount) return { ...started, holder };
      await sleep(20);
    }
  };

  const expectOldTree = async (): Promise<void> => {
    const client = await owner();
    const { rows } = await client.query<{ type_code: string; n: number }>(
      `select type_code, count(*)::int as n from organization.organization_version where type_code <> 'CENTRAL' and valid_to = 'infinity' group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { type_code: 'COMMUNE', n: 18 },
      { type_code: 'DISTRICT', n: 1 },
      { type_code: 'PROVINCE', n: 1 },
    ]);
    expect(
      (await client.query(`select from organization.party_organization where valid_from = '2025-07-01' or valid_to < 'infinity'`)).rowCount,
    ).toBe(0);
    await client.end();
  };

  const expectSuccess = async (): Promise<void> => {
    const { code, out, err } = await run(['--data', BAC_HA, '--repeats', '0', '--json'], { ...environment });
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({
      before: BEFORE,
      after: AFTER,
      lineage: { checked: 6, mismatches: 0 },
      alreadyApplied: false,
    });
  };

  it('the command leaves the old tree whole, and succeeds when run again', async () => {
    const { child, result, holder } = await startAndHold();
    child.kill('SIGKILL');
    await result;
    await holder.end();
    await expectOldTree();
    await expectSuccess();
  });

  it('PostgreSQL leaves the old tree whole, and the command succeeds when run again', async () => {
    const { result, holder } = await startAndHold();
    const { port } = cluster;
    process.kill(cluster.pid, 'SIGKILL');
    expect((await result).code).toBe(1);
    await cluster.exited;
    await holder.end().catch(() => undefined);
    const password = new URL(cluster.adminUrl).password;
    cluster = await startCluster(settleInstallation(join(folder, 'server')), decodeURIComponent(password), false, port);
    await expectOldTree();
    await expectSuccess();
  });
});
