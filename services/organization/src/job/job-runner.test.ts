import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testSecrets } from '@capuy/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askApply, consolidate, draft, finishJob } from '../../test/reorganizations.js';
import { World } from '../../test/world.js';

const MAIN = join(import.meta.dirname, '../../dist/main.js');
const merger = { operations: [consolidate('Chi bộ 1 và 2', ['Chi bộ 1', 'Chi bộ 2'], 'Xã Hòa An')] };

let world: World;
let service: ChildProcess | undefined;

beforeEach(async () => {
  world = await World.create();
});
afterEach(async () => {
  service?.kill('SIGKILL');
  await world.close();
});

async function startService(): Promise<ChildProcess> {
  const role = (name: string): string => {
    const url = new URL(world.url);
    url.username = name;
    return url.href;
  };
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    env: {
      ...process.env,
      PORT: '0',
      ORGANIZATION_DATABASE_URL: world.url,
      ORGANIZATION_DATABASE_OWNER_URL: role('capuy_organization_owner'),
      ORGANIZATION_REPLICATION_URL: role('capuy_replicator'),
      CAPUY_SECRETS: await testSecrets(),
    },
    stdio: 'ignore',
  });
  service = child;
  return child;
}

async function queued(): Promise<string> {
  const { data, errors } = await askApply(world, await draft(world, merger));
  expect(errors).toEqual([]);
  return data.applyReorganization.job.id;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(30);
}

const statusOf = async (id: string): Promise<string | undefined> =>
  (await world.sql<{ status: string }>('select status from organization.job where id = $1', [id]))[0]?.status;

test('a job outlives kill -9 of the service: the old tree stays whole, and the next start does the work', async () => {
  const id = await queued();
  await world.sql('begin');
  await world.sql('lock table organization.lineage in exclusive mode');
  const child = await startService();
  await until(
    async () => (await world.sql(`select from pg_locks where not granted and relation = 'organization.lineage'::regclass`)).length > 0,
  );
  expect(await statusOf(id)).toBe('RUNNING');
  child.kill('SIGKILL');
  await once(child, 'exit');
  await world.sql('rollback');
  expect(await world.sql(`select from organization.organization_version where name = 'Chi bộ 1 và 2'`)).toEqual([]);
  expect(await world.sql(`select from organization.party_organization where valid_to < 'infinity'`)).toEqual([]);
  await startService();
  await until(async () => (await statusOf(id)) === 'DONE');
  expect(await world.sql(`select from organization.organization_version where name = 'Chi bộ 1 và 2'`)).toHaveLength(1);
});

test('a job that waits is cancelled at once, and one that is over not at all', async () => {
  const cancel = `mutation ($input: CancelJobInput!) { cancelJob(input: $input) { changeMarker job { status } } }`;
  const id = await queued();
  const { data } = await world.ask<{ cancelJob: { job: { status: string } } }>('province', cancel, { input: { id } });
  expect(data.cancelJob.job.status).toBe('CANCELLED');
  expect(await finishJob(world, id)).toMatchObject({ status: 'CANCELLED' });
  const { errors } = await world.ask('province', cancel, { input: { id } });
  expect(errors[0]?.extensions?.['code']).toBe('INVALID_STATE');
});

test("somebody else's job is not there, and a role that ended since does not carry it", async () => {
  const id = await queued();
  const { errors } = await world.ask('clerk', `query ($id: ID!) { job(id: $id) { id } }`, { id });
  expect(errors[0]?.extensions?.['code']).toBe('NOT_FOUND');
  await world.sql(
    `update organization.access_grant set valid_to = '2026-01-01' where account_id = (select account_id from organization.job where id = $1)`,
    [id],
  );
  expect(await finishJob(world, id)).toMatchObject({ status: 'FAILED', error: { code: 'FORBIDDEN' } });
});
