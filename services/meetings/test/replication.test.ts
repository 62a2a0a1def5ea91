import { randomUUID } from 'node:crypto';
import { createWorld, type World } from '@capuy/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMeetings } from '../src/index.js';
import { asker } from './asker.js';
import {
  addMarkers,
  CHECK_MS,
  counts,
  endSubscription,
  markersHere,
  type Meetings,
  meetingsEnv,
  publish,
  publishedTables,
  readiness,
  ready,
  rows,
  until,
  withClient,
} from './replicated.js';
import { ORGANIZATION } from './tree.js';

const LIST = `query ($f: MeetingFilter!) { meetings(filter: $f) { nodes { title } } }`;
const FILTER = { variables: { f: { underId: ORGANIZATION.provinceA } } };

let world: World;
let meetings: Meetings;
beforeAll(async () => {
  world = await createWorld();
  meetings = await startMeetings(await meetingsEnv(world), CHECK_MS);
});
afterAll(async () => {
  await meetings.close();
  await endSubscription(world);
});

test('waits for a publisher that is not migrated yet: alive, not ready, UNAVAILABLE', async () => {
  expect((await fetch(meetings.url.replace('/graphql', '/healthz'))).status).toBe(200);
  expect(await readiness(meetings)).toBe(503);
  const { errors } = await asker(meetings.url)('office', LIST, FILTER);
  expect(errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
  await publish(world);
  await ready(meetings);
  expect((await asker(meetings.url)('office', LIST, FILTER)).errors).toBeUndefined();
});

test('the first copy holds every row of every published table, row-level security notwithstanding', async () => {
  const tables = await publishedTables(world);
  expect(tables.length).toBeGreaterThanOrEqual(16);
  const there = await counts(world.organization.ownerUrl, tables);
  expect(there['organization.closure']).toBeGreaterThan(20);
  expect(await counts(world.meetings.ownerUrl, tables)).toEqual(there);
  // The application role reads the copies as they are.
  expect(await counts(world.meetings.url, tables)).toEqual(there);
});

test('a change arrives; the median of 200 is measured', async () => {
  const waits = await withClient(world.organization.ownerUrl, (publisher) =>
    withClient(world.meetings.ownerUrl, async (subscriber) => {
      const samples: number[] = [];
      for (let sample = 0; sample < 200; sample += 1) {
        const { rows: made } = await publisher.query<{ id: string }>(
          'insert into organization.change_marker (at) values (now()) returning id',
        );
        const committed = performance.now();
        while ((await subscriber.query('select from organization.change_marker where id = $1', [made[0]?.id])).rowCount === 0);
        samples.push(performance.now() - committed);
      }
      return samples.toSorted((a, b) => a - b);
    }),
  );
  const at = (part: number): string => (waits[Math.floor(waits.length * part)] ?? 0).toFixed(1);
  process.stdout.write(`replication lag, commit to visible: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(0.999)} ms\n`);
  expect(Number(at(0.5))).toBeLessThan(2000);
});

test('reads its own writes: waits for the change marker, then sees what came with it', async () => {
  const { rows: made } = await withClient(world.organization.ownerUrl, async (client) => {
    await client.query('begin');
    await client.query(
      `insert into organization.access_grant (account_id, role, organization_id, source, basis, valid_from)
       select id, 'STAFF_OFFICE', $1, 'GIVEN', 'x', '2020-01-01' from organization.account where external_subject = 'administrator'`,
      [ORGANIZATION.provinceA],
    );
    const marker = await client.query<{ id: string }>('insert into organization.change_marker (at) values (now()) returning id');
    await client.query('commit');
    return marker;
  });
  const { errors } = await asker(meetings.url)('administrator', LIST, { ...FILTER, headers: { 'x-capuy-change': made[0]?.id ?? '' } });
  expect(errors).toBeUndefined();
});

test('answers RETRY when the change has not come after two seconds', async () => {
  const start = performance.now();
  const { errors } = await asker(meetings.url)('office', LIST, { ...FILTER, headers: { 'x-capuy-change': randomUUID() } });
  expect(errors?.[0]?.extensions.code).toBe('RETRY');
  expect(performance.now() - start).toBeGreaterThan(1800);
});

test('the service may restart: nothing is copied again, and what came meanwhile is there', async () => {
  const before = await markersHere(world);
  await meetings.close();
  await addMarkers(world, 10);
  meetings = await startMeetings(await meetingsEnv(world), CHECK_MS);
  await ready(meetings);
  await until('the ten markers', async () => (await markersHere(world)) === before + 10);
  expect(meetings.copies.copies).toBe(0);
});

test('a subscriber away for 100,000 changes catches up', async () => {
  await meetings.close();
  const [subscription] = await rows<{ name: string }>(
    world.meetings.ownerUrl,
    'select subname as name from pg_subscription s join pg_database d on d.oid = s.subdbid where datname = current_database()',
  );
  await rows(world.meetings.ownerUrl, `alter subscription "${subscription?.name}" disable`);
  const before = await markersHere(world);
  for (let batch = 0; batch < 10; batch += 1) await addMarkers(world, 10_000);
  expect(await markersHere(world)).toBe(before);
  const start = performance.now();
  meetings = await startMeetings(await meetingsEnv(world), CHECK_MS);
  await ready(meetings);
  await until('100,000 changes', async () => (await markersHere(world)) === before + 100_000);
  process.stdout.write(
    `100,000 changes caught up in ${((performance.now() - start) / 1000).toFixed(1)} s after the start of the service\n`,
  );
  expect(meetings.copies.copies).toBe(0);
});

test('tells its lag and its requests to whoever watches', async () => {
  await until('streaming', async () => meetings.copies.streaming);
  const text = await (await fetch(meetings.url.replace('/graphql', '/metrics'))).text();
  expect(text).toMatch(/^capuy_replication_whole\{publication="organization_contract"\} 1$/m);
  expect(text).toMatch(/^capuy_replication_streaming\{publication="organization_contract"\} 1$/m);
  expect(text).toMatch(/^capuy_replication_lag_seconds\{.*\} [\d.]+/m);
  expect(text).toMatch(/^capuy_replication_lag_bytes\{.*\} \d+/m);
  expect(text).toMatch(/^capuy_requests_total\{service="meetings",outcome="ok"\} \d+$/m);
});
