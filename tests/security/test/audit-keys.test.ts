import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AUDIT_KEYS, HeadFile, LogVerification, readAuditKeys, seal, Sealer, verifyLog } from '@capuy/audit';
import type { Query } from '@capuy/database';
import { rotateKey } from '@capuy/local';
import { migrateMeetings } from '@capuy/meetings';
import { createDatabases, testSecrets, type TestDatabase } from '@capuy/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

let secrets: string;
let database: TestDatabase;
let owner: pg.Client;
const query: Query = async (text, values = []) => (await owner.query(text, values as unknown[])).rows;
const act = (): Promise<unknown> =>
  query(`insert into audit.record (capability, act, entity, entity_id) select 'x:y', 'act', 'Person', uuidv7() from generate_series(1, 3)`);
const kids = async (): Promise<string[]> =>
  (await query<{ kid: string }>('select kid from audit.head order by number')).map(({ kid }) => kid);

beforeAll(async () => {
  secrets = mkdtempSync(join(tmpdir(), 'capuy-audit-keys-'));
  cpSync(await testSecrets(), secrets, { recursive: true });
  ({ meetings: database } = await createDatabases(['meetings']));
  await migrateMeetings({ databaseUrl: database.url, databaseOwnerUrl: database.ownerUrl });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  rmSync(secrets, { recursive: true });
});

test('the key of the heads is replaced while records are sealed: all of the log still verifies, and the old key signs nothing more', async () => {
  const old = readAuditKeys(secrets);
  const sealer = new Sealer({
    chain: 'meetings',
    ownerUrl: database.ownerUrl,
    secretsFolder: secrets,
    report: () => {},
    interval: 10,
  }).start();
  const verify = (): ReturnType<typeof verifyLog> => verifyLog('meetings', database.ownerUrl, secrets);
  const verified = async (): Promise<unknown> => (await verify()).findings;
  await act();
  await expect.poll(kids).toContain(old.kid);
  const rotated = rotateKey({ web: '', secrets }, 'audit', { graceSeconds: 0, settleSeconds: 0.1 });
  for (let round = 0; round < 10; round += 1) {
    await act();
    expect(await verified()).toEqual([]);
  }
  const { until } = await rotated;
  const fresh = readAuditKeys(secrets);
  await expect.poll(kids).toContain(fresh.kid);
  await sleep(Math.max(0, Date.parse(until) - Date.now()) + 20);
  await act();
  // A head of after the end is what betrays one dated before it; a transaction of another test may keep it waiting.
  await expect.poll(async () => (await verify()).unsealed, { timeout: 20_000 }).toBe(0);
  await sealer.stop();
  expect(await verified()).toEqual([]);
  expect(new Set((await kids()).slice((await kids()).indexOf(fresh.kid)))).toEqual(new Set([fresh.kid]));
  expect(readFileSync(join(secrets, AUDIT_KEYS), 'utf8').match(/"d":/g)).toHaveLength(1);

  // Whoever took the old key, and owns the database too, under today's instant and under one of before the end.
  for (const signedAt of [new Date(), new Date(Date.parse(until) - 60_000)]) {
    await query('begin');
    await act();
    await query('commit');
    await query('begin isolation level repeatable read');
    // Nothing is sealed while anything older is under way anywhere in the cluster.
    while (!(await seal(query, 'meetings', old, signedAt))) {
      await query('rollback');
      await sleep(20);
      await query('begin isolation level repeatable read');
    }
    const { findings } = await new LogVerification('meetings', fresh, HeadFile.of('meetings', secrets).read()).run(query);
    await query('rollback');
    expect(findings.map(({ kind }) => kind)).toContain('HEAD_FORGED');
  }
});
