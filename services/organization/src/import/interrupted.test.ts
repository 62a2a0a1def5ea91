import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testSecrets } from '@capuy/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { batch, type BatchAnswer, members, newcomer, send } from '../../test/imports.js';
import { finishJob } from '../../test/reorganizations.js';
import { World } from '../../test/world.js';

const MAIN = join(import.meta.dirname, '../../dist/main.js');

let world: World;
let service: ChildProcess | undefined;
beforeAll(async () => void (world = await World.create()));
afterEach(() => service?.kill('SIGKILL'));
afterAll(() => world.close());

async function startService(): Promise<ChildProcess> {
  const role = (name: string): string => {
    const url = new URL(world.url);
    url.username = name;
    return url.href;
  };
  service = spawn(process.execPath, ['--enable-source-maps', MAIN], {
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
  return service;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(30);
}

const countOf = async (name: string): Promise<number> =>
  (await world.sql('select from organization.person_name where full_name like $1', [`${name}%`])).length;

/** Asks for a table to be applied; its job waits for a service. */
async function queued(name: string): Promise<{ sent: BatchAnswer; job: string }> {
  const letters = Array.from('ABCDEFGH');
  const sent = await send(world, await members(letters.map((letter) => newcomer(`${name} ${letter}`))));
  const { data } = await world.ask<{ applyImport: { batch: { job: { id: string } } } }>(
    'clerk',
    `mutation ($input: ApplyImportInput!) { applyImport(input: $input) { batch { job { id } } } }`,
    { input: { id: sent.id, version: sent.version, leaveOutFaulty: false, includeHidden: false } },
  );
  return { sent, job: data.applyImport.batch.job.id };
}

/** Until somebody waits for a table that the test holds. */
const waitedFor = (table: string): Promise<void> =>
  until(
    async () => (await world.sql(`select from pg_locks where not granted and relation = 'organization.${table}'::regclass`)).length > 0,
  );

const statusOf = async (id: string): Promise<string | undefined> =>
  (await world.sql<{ status: string }>('select status from organization.job where id = $1', [id]))[0]?.status;

test('a service that is killed while it writes a table leaves nothing of it, and the next start writes it whole', async () => {
  const { sent, job } = await queued('Sùng Thị');
  await world.sql('begin');
  await world.sql('lock table organization.change_marker in exclusive mode');
  const child = await startService();
  await waitedFor('change_marker');
  expect(await statusOf(job)).toBe('RUNNING');
  child.kill('SIGKILL');
  await once(child, 'exit');
  await world.sql('rollback');
  expect(await countOf('Sùng Thị')).toBe(0);
  expect(await batch(world, sent.id)).toMatchObject({ status: 'READY', counts: { applied: 0 } });
  await startService();
  await until(async () => (await statusOf(job)) === 'DONE');
  expect(await countOf('Sùng Thị')).toBe(8);
  expect(await batch(world, sent.id)).toMatchObject({ status: 'APPLIED', counts: { applied: 8 } });
});

test('a table whose writing is cancelled is not written, and may be confirmed again', async () => {
  const { sent, job } = await queued('Giàng Thị');
  await world.sql('begin');
  await world.sql('lock table organization.person in exclusive mode');
  const finished = finishJob(world, job, 'clerk');
  await waitedFor('person');
  const { errors } = await world.ask('clerk', `mutation ($input: CancelJobInput!) { cancelJob(input: $input) { changeMarker } }`, {
    input: { id: job },
  });
  expect(errors).toEqual([]);
  await world.sql('rollback');
  expect(await finished).toMatchObject({ status: 'CANCELLED' });
  expect(await countOf('Giàng Thị')).toBe(0);
  expect(await batch(world, sent.id)).toMatchObject({ status: 'READY', counts: { applied: 0 } });
});
