import { createWorld, startCluster, type TestCluster, type World } from '@capuy/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMeetings, subscriptionOf } from '../src/index.js';
import { asker } from './asker.js';
import { insertMeetings } from './insert-meeting.js';
import {
  addMarkers,
  CHECK_MS,
  counts,
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

let publisher: TestCluster;
let subscriber: TestCluster;
/** organization in one cluster, meetings in another. */
let world: World;
let meetings: Meetings;

beforeAll(async () => {
  [publisher, subscriber] = await Promise.all([
    startCluster({ max_slot_wal_keep_size: '32MB', logical_decoding_work_mem: '64kB' }),
    startCluster(),
  ]);
  const [there, here] = await Promise.all([createWorld(publisher.adminUrl), createWorld(subscriber.adminUrl)]);
  world = { ...there, meetings: here.meetings };
  await publish(world);
  meetings = await startMeetings(await meetingsEnv(world), CHECK_MS);
  await ready(meetings);
  await withClient(world.meetings.ownerUrl, (owner) =>
    insertMeetings(owner, [{ organizationId: ORGANIZATION.branch1, at: '2025-09-03', title: 'Tháng 9' }]),
  );
}, 120_000);
afterAll(async () => {
  await meetings.close();
  await Promise.all([publisher.stop(), subscriber.stop()]);
});

async function titles(): Promise<string[] | string | undefined> {
  const { data, errors } = await asker(meetings.url)<{ meetings: { nodes: { title: string }[] } }>('office', LIST, {
    variables: { f: { underId: ORGANIZATION.branch1 } },
  });
  return errors ? errors[0]?.extensions.code : data.meetings.nodes.map((node) => node.title);
}

async function sameCounts(): Promise<void> {
  const tables = await publishedTables(world);
  const there = await counts(world.organization.ownerUrl, tables);
  await until('the same rows on both sides', async () => {
    return JSON.stringify(await counts(world.meetings.ownerUrl, tables)) === JSON.stringify(there);
  });
}

const slotName = async (): Promise<string> => subscriptionOf(await meetingsEnv(world)).name;

test('while the publisher is down the copies answer; when it is back changes go on', async () => {
  await publisher.restart(async () => {
    expect(await readiness(meetings)).toBe(200);
    expect(await titles()).toEqual(['Tháng 9']);
    await until('the lag is told', async () => !meetings.copies.streaming && meetings.copies.lagSeconds > 0);
  });
  await addMarkers(world, 5);
  await sameCounts();
  await until('streaming', async () => meetings.copies.streaming);
  expect(meetings.copies.copies).toBe(1);
});

test('a transaction too large for memory is streamed while it runs, and is seen whole or not at all', async () => {
  const before = await markersHere(world);
  const added = addMarkers(world, 20_000);
  const seen = new Set<number>();
  await until('20,000 changes of one transaction', async () => {
    const arrived = (await markersHere(world)) - before;
    seen.add(arrived);
    return arrived > 0;
  });
  expect([...seen].filter((arrived) => arrived > 0)).toEqual([20_000]);
  await added;
  const [slot] = await rows<{ streamed: boolean }>(
    publisher.adminUrl,
    'select stream_txns > 0 as streamed from pg_stat_replication_slots where slot_name = $1',
    [await slotName()],
  );
  expect(slot?.streamed).toBe(true);
});

test("the subscriber's own server may restart", async () => {
  await subscriber.restart(async () => expect(await titles()).toBe('UNAVAILABLE'));
  await addMarkers(world, 5);
  await sameCounts();
  await until('answers', async () => Array.isArray(await titles()));
  expect(meetings.copies.copies).toBe(1);
});

test('a slot that was lost while the service was away leads to a new copy', async () => {
  const name = await slotName();
  await meetings.close();
  await rows(world.meetings.ownerUrl, `alter subscription "${name}" disable`);
  const admin = world.replicationUrl.replace(/\/\/[^@]*@/, `//postgres:${new URL(publisher.adminUrl).password}@`);
  await addMarkers(world, 100);
  await until('the slot is lost', async () => {
    await addMarkers(world, 10);
    await rows(admin, 'select pg_switch_wal()');
    await rows(admin, 'checkpoint');
    const [slot] = await rows<{ wal_status: string }>(admin, 'select wal_status from pg_replication_slots where slot_name = $1', [name]);
    return slot?.wal_status === 'lost';
  });
  meetings = await startMeetings(await meetingsEnv(world), CHECK_MS);
  await until('a new copy', async () => meetings.copies.copies === 1 && meetings.copies.whole);
  await sameCounts();
  expect(await titles()).toEqual(['Tháng 9']);
});

test('a slot that is gone while the service runs leads to a new copy, and streaming goes on after it', async () => {
  const name = await slotName();
  await rows(publisher.adminUrl, 'select pg_terminate_backend(active_pid, 2000) from pg_replication_slots where slot_name = $1', [name]);
  await until('the slot is dropped', async () => {
    await rows(
      publisher.adminUrl,
      'select pg_terminate_backend(active_pid, 2000) from pg_replication_slots where slot_name = $1 and active',
      [name],
    );
    await rows(world.replicationUrl, 'select pg_drop_replication_slot($1)', [name]);
    return true;
  });
  await addMarkers(world, 100);
  await until('a new copy', async () => meetings.copies.copies === 2 && meetings.copies.whole);
  await sameCounts();
  const before = await markersHere(world);
  await addMarkers(world, 7);
  await until('seven more', async () => (await markersHere(world)) === before + 7);
  const slots = await rows<{ slot_name: string }>(publisher.adminUrl, 'select slot_name from pg_replication_slots');
  expect(slots).toEqual([{ slot_name: name }]);
});
