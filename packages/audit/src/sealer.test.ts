import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate, type Query } from '@capuy/database';
import { createDatabases, testSecrets, type TestDatabase } from '@capuy/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAuditKeys, type AuditKeys } from './audit-keys.js';
import type { Finding } from './finding.js';
import { HeadFile } from './head-file.js';
import { Sealer } from './sealer.js';
import { tamperings } from './tampering.js';
import { verifyLog } from './verify.js';
import { LogVerification } from './verify-log.js';

let database: TestDatabase;
let owner: pg.Client;
let pool: pg.Pool;
let secrets: string;
let keys: AuditKeys;
let sealer: Sealer;

const query: Query = async (text, values = []) => (await owner.query(text, values as unknown[])).rows;
const newSealer = (): Sealer =>
  new Sealer({ chain: 'identity', ownerUrl: database.ownerUrl, secretsFolder: secrets, report: () => {}, interval: 20 });
const verification = async (): Promise<readonly Finding[]> => (await verifyLog('identity', database.ownerUrl, secrets)).findings;

beforeAll(async () => {
  secrets = mkdtempSync(join(tmpdir(), 'capuy-audit-'));
  cpSync(await testSecrets(), secrets, { recursive: true });
  keys = readAuditKeys(secrets);
  ({ identity: database } = await createDatabases(['identity']));
  const folder = mkdtempSync(join(tmpdir(), 'capuy-none-'));
  await migrate({ ownerUrl: database.ownerUrl, applicationUrl: database.url, folder });
  rmSync(folder, { recursive: true });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  pool = new pg.Pool({ connectionString: database.url, max: 20 });
  sealer = newSealer().start();
});
afterAll(async () => {
  await sealer.stop();
  await pool.end();
  await owner.end();
  rmSync(secrets, { recursive: true });
});

/** One act of the application: so many records, in a transaction that takes a while. */
async function act(records = 1, seconds = 0): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (let i = 0; i < records; i++)
      await client.query(
        `insert into audit.record (capability, act, entity, entity_id, fields, detail) values ('x:y', $1, 'Person', uuidv7(), '{phone,"a,b"}', '{"n": 1}')`,
        [`act${i}`],
      );
    if (seconds > 0) await client.query('select pg_sleep($1)', [seconds]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function allSealed(): Promise<void> {
  for (let i = 0; i < 300; i++) {
    const [row] = await query<{ left: number }>(
      'select count(*)::integer as left from audit.record r where not exists (select from audit.link l where l.record_id = r.id)',
    );
    if (row?.left === 0) return;
    await sleep(20);
  }
  throw new Error('not sealed after six seconds');
}

test('writers with slow acts do not queue behind one another, and every record is sealed once', async () => {
  const start = performance.now();
  await Promise.all(Array.from({ length: 15 }, () => act(2, 0.3)));
  expect(performance.now() - start).toBeLessThan(15 * 300 * 0.5);
  await allSealed();
  const [count] = await query('select count(*)::integer as records, (select count(*)::integer from audit.link) as links from audit.record');
  expect(count).toEqual({ records: 30, links: 30 });
});

test('an untouched log raises no alarm while others write, and two sealers do not seal twice', async () => {
  const second = newSealer().start();
  const writing = new AbortController();
  const writers = Array.from({ length: 4 }, async () => {
    while (!writing.signal.aborted) await act(1, Math.random() < 0.3 ? 0.05 : 0);
  });
  for (let i = 0; i < 15; i++) expect(await verification()).toEqual([]);
  writing.abort();
  await Promise.all(writers);
  await second.stop();
  await allSealed();
  expect(await verification()).toEqual([]);
});

test('what was committed while no sealer ran is sealed by the next; half a line of a killed process does no harm', async () => {
  await sealer.stop();
  await act(7);
  const { path } = HeadFile.of('identity', secrets);
  appendFileSync(path, '{"number": 99');
  sealer = newSealer().start();
  await allSealed();
  await sleep(100);
  expect(await verification()).toEqual([]);
});

test('the application can neither change nor delete a record, nor reach a month or the seal by name', async () => {
  for (const statement of [
    `update audit.record set act = 'x'`,
    'delete from audit.record',
    'truncate audit.record',
    'select from audit.link',
    `insert into audit.head values (1000, 1000, '', '0', now(), '', '')`,
    'delete from audit.record_default',
    `select audit.make_partitions('2030-01-01', '2030-01-01')`,
  ])
    await expect(pool.query(statement)).rejects.toThrow('permission denied');
});

test('a record for which no month was made lies in the default partition until its month is', async () => {
  const far = `insert into audit.record (at, capability, act, entity) values ('2031-05-05T00:00:00Z', 'x:y', 'far', 'Person')`;
  await query('begin');
  await query(far);
  expect(await query(`select tableoid::regclass::text as month from audit.record where act = 'far'`)).toEqual([
    { month: 'audit.record_default' },
  ]);
  await query(`select audit.make_partitions('2031-05-01', '2031-05-31')`);
  expect(await query(`select tableoid::regclass::text as month from audit.record where act = 'far'`)).toEqual([
    { month: 'audit.record_2031_05' },
  ]);
  await query('rollback');
});

test('each of 100 random tamperings by the owner of the database is found', async () => {
  await sealer.stop();
  await Promise.all(Array.from({ length: 10 }, () => act(4)));
  sealer = newSealer().start();
  await allSealed();
  await sealer.stop();
  const file = HeadFile.of('identity', secrets).read();
  const unfound: string[] = [];
  for (const tamper of tamperings(20261125, 100)) {
    await query('begin isolation level repeatable read');
    await tamper.run(query);
    const { findings } = await new LogVerification('identity', keys, file).run(query);
    await query('rollback');
    if (findings.length === 0) unfound.push(tamper.name);
  }
  expect(unfound).toEqual([]);
  expect(await verification()).toEqual([]);
  sealer = newSealer().start();
});

test('a head taken out of the file, and a line changed in it, show', async () => {
  const { path } = HeadFile.of('identity', secrets);
  const whole = readFileSync(path, 'utf8');
  const lines = whole.trimEnd().split('\n');
  writeFileSync(path, `${lines.with(0, (lines[0] ?? '').replace(/"seq":"\d+"/, '"seq":"9"')).join('\n')}\n`);
  expect((await verification()).map(({ kind }) => kind)).toContain('FILE_CHANGED');
  writeFileSync(path, `${lines.slice(1).join('\n')}\n`);
  const later = new Date(Date.now() + 600_000);
  const { findings } = await new LogVerification('identity', keys, HeadFile.of('identity', secrets).read()).run(query, later);
  expect(findings.map(({ kind }) => kind)).toContain('FILE_BEHIND');
  writeFileSync(path, whole);
});
