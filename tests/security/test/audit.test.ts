import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadFile, LogVerification, readAuditKeys, Sealer } from '@capuy/audit';
import { tamperings } from '@capuy/audit/tampering';
import type { Query } from '@capuy/database';
import { migrateMeetings } from '@capuy/meetings';
import { createDatabases, testSecrets } from '@capuy/testing';
import pg from 'pg';
import { expect, test } from 'vitest';
import { figure } from '../src/figure.js';

const TAMPERINGS = 100;

test('each of 100 random tamperings with a subgraph’s log is found, and an untouched log raises no alarm', async () => {
  const secrets = mkdtempSync(join(tmpdir(), 'capuy-audit-'));
  cpSync(await testSecrets(), secrets, { recursive: true });
  const { meetings } = await createDatabases(['meetings']);
  await migrateMeetings({ databaseUrl: meetings.url, databaseOwnerUrl: meetings.ownerUrl });
  const owner = new pg.Client({ connectionString: meetings.ownerUrl });
  await owner.connect();
  const query: Query = async (text, values = []) => (await owner.query(text, values as unknown[])).rows;
  try {
    // Several heads: a tail to cut.
    for (let i = 0; i < 8; i++) {
      await query(
        `insert into audit.record (capability, act, entity, entity_id, fields, subject_ids, reading)
         select 'x:y', 'act' || n, 'Person', uuidv7(), '{phone}', array[uuidv7()], true from generate_series(1, 12) n`,
      );
      await new Sealer({ chain: 'meetings', ownerUrl: meetings.ownerUrl, secretsFolder: secrets, report: () => {} }).stop();
    }
    const [keys, file] = [readAuditKeys(secrets), HeadFile.of('meetings', secrets).read()];
    const found = async (): Promise<number> => (await new LogVerification('meetings', keys, file).run(query)).findings.length;
    expect(await found()).toBe(0);
    const missed: string[] = [];
    for (const { name, run } of tamperings(Date.now() % 1_000_000, TAMPERINGS)) {
      await query('begin isolation level repeatable read');
      await run(query);
      if ((await found()) === 0) missed.push(name);
      await query('rollback');
    }
    figure('tamperings found', TAMPERINGS - missed.length);
    expect(missed).toEqual([]);
    expect(await found()).toBe(0);
  } finally {
    await owner.end();
    rmSync(secrets, { recursive: true });
  }
});
