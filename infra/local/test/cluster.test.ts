import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { postgresPasswords, roleUrl, settleCluster, settleSecrets, startPostgres, type PostgresServer } from '../src/index.js';

let folder: string;
let servers: PostgresServer[];

beforeEach(() => {
  folder = mkdtempSync('/var/tmp/capuy-local-test-');
  chmodSync(folder, 0o711);
  servers = [];
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(password = 'secret', durable = false): Promise<PostgresServer> {
  const server = await startPostgres({ folder: join(folder, 'postgres'), password, logFile: join(folder, 'log'), durable });
  servers.push(server);
  return server;
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

it('makes a cluster at the first start and keeps its data for the next', async () => {
  const first = await start();
  await ask(first.adminUrl, 'CREATE TABLE kept (a int)');
  await first.stop();
  const again = performance.now();
  const second = await start();
  expect(performance.now() - again).toBeLessThan(5_000);
  expect(second.port).toBe(first.port);
  expect(await ask(second.adminUrl, 'SELECT count(*)::int FROM kept')).toEqual([0]);
});

it('is durable, ready for logical replication and asks for SCRAM passwords', async () => {
  const { adminUrl, port } = await start('secret', true);
  const shown = `SELECT current_setting(name) FROM unnest(ARRAY['fsync', 'synchronous_commit', 'wal_level', 'password_encryption',
    'max_slot_wal_keep_size', 'shared_buffers']) AS name`;
  expect(await ask(adminUrl, shown)).toEqual(['on', 'on', 'logical', 'scram-sha-256', '4GB', '256MB']);
  await expect(ask(`postgres://postgres:wrong@127.0.0.1:${port}/postgres`, 'SELECT 1')).rejects.toThrow('authentication failed');
});

it('sorts Vietnamese and folds its tone marks', async () => {
  await settleSecrets(join(folder, 'secrets'));
  const passwords = postgresPasswords(join(folder, 'secrets'));
  const { adminUrl } = await start(passwords['postgres']);
  await settleCluster(adminUrl, passwords);
  const url = roleUrl(adminUrl, 'capuy_organization', passwords['capuy_organization'] ?? '', 'organization');
  const names = `SELECT name FROM unnest(ARRAY['Đỗ', 'Dương', 'Ánh', 'An', 'Ăn', 'Đặng']) AS name ORDER BY name COLLATE "vi-x-icu"`;
  expect(await ask(url, names)).toEqual(['An', 'Ánh', 'Ăn', 'Dương', 'Đặng', 'Đỗ']);
  expect(await ask(url, `SELECT unaccent('Đặng')`)).toEqual(['Dang']);
});

it('settles roles and databases, and settling again changes nothing', async () => {
  await settleSecrets(join(folder, 'secrets'));
  const passwords = postgresPasswords(join(folder, 'secrets'));
  const { adminUrl } = await start(passwords['postgres']);
  await settleCluster(adminUrl, passwords);
  await settleSecrets(join(folder, 'secrets'));
  await settleCluster(adminUrl, postgresPasswords(join(folder, 'secrets')));
  expect(postgresPasswords(join(folder, 'secrets'))).toEqual(passwords);
  const owners = 'SELECT datname, datdba::regrole::text FROM pg_database WHERE NOT datistemplate ORDER BY datname';
  expect(await ask(adminUrl, owners)).toEqual(
    ['gateway', 'identity', 'meetings', 'organization'].flatMap((name) => [name, `capuy_${name}_owner`]).concat('postgres', 'postgres'),
  );
  expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'secrets/postgres.json')).mode & 0o777).toBe(0o600);
});

it('replaces a postmaster that a killed parent left', async () => {
  const orphan = await start();
  await ask(orphan.adminUrl, 'CREATE TABLE kept (a int)');
  const heir = await start();
  await orphan.exited;
  expect(await ask(heir.adminUrl, 'SELECT count(*)::int FROM kept')).toEqual([0]);
});

it('recovers what was committed when it is killed', async () => {
  const killed = await start();
  await ask(killed.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS a');
  process.kill(killed.pid, 'SIGKILL');
  await killed.exited;
  const { adminUrl } = await start();
  expect(await ask(adminUrl, 'SELECT a FROM kept')).toEqual([1]);
});

it('says so when the secrets are not those of the cluster', async () => {
  await (await start('secret')).stop();
  await expect(start('another')).rejects.toThrow(/does not accept the password in the secrets folder/);
});

it('writes no statement of an error, which may name people, into its log', async () => {
  const { adminUrl } = await start();
  await expect(ask(adminUrl, `SELECT 'Nguyễn Văn Kín'::int`)).rejects.toThrow('invalid input');
  await expect(
    ask(adminUrl, `CREATE TABLE t (a text PRIMARY KEY); INSERT INTO t VALUES ('Nguyễn Văn Kín'), ('Nguyễn Văn Kín')`),
  ).rejects.toThrow('duplicate');
  const log = readFileSync(join(folder, 'log'), 'utf8');
  expect(log).not.toContain('INSERT INTO');
  expect(existsSync(join(folder, 'postgres.password'))).toBe(false);
});
