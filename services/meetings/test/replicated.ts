import { setTimeout as sleep } from 'node:timers/promises';
import { unsubscribe } from '@capuy/database';
import { migrateOrganization } from '@capuy/organization';
import { testSecrets, type World } from '@capuy/testing';
import pg from 'pg';
import { type Env, startMeetings, subscriptionOf } from '../src/index.js';
import { populate } from './populate.js';
import { TODAY } from './people.js';

/** Between two checks of a subscription: tests are in a hurry. */
export const CHECK_MS = 250;

export type Meetings = Awaited<ReturnType<typeof startMeetings>>;

export async function meetingsEnv(world: World): Promise<Env> {
  process.env['CAPUY_TODAY'] = TODAY;
  return {
    port: 0,
    databaseUrl: world.meetings.url,
    databaseOwnerUrl: world.meetings.ownerUrl,
    replicationUrl: world.replicationUrl,
    secretsFolder: await testSecrets(),
  };
}

/** The organization database with the test's tree, published. */
export async function publish(world: World): Promise<void> {
  const { organization, replicationUrl } = world;
  await migrateOrganization({ databaseUrl: organization.url, databaseOwnerUrl: organization.ownerUrl, replicationUrl });
  await withClient(organization.ownerUrl, (client) => populate(client, { publisher: true }));
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function rows<Row extends object>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(url, async (client) => (await client.query<Row>(text, values)).rows);
}

/** Waits until something holds; throws what it last was. */
export async function until(what: string, holds: () => Promise<boolean>, seconds = 60): Promise<void> {
  for (const end = Date.now() + seconds * 1000; ;) {
    const now = await holds().catch(() => false);
    if (now) return;
    if (Date.now() > end) throw new Error(`after ${seconds} s still not: ${what}`);
    await sleep(20);
  }
}

export async function readiness(meetings: Meetings): Promise<number> {
  return (await fetch(meetings.url.replace('/graphql', '/readyz'))).status;
}

export async function ready(meetings: Meetings): Promise<void> {
  await until('ready', async () => (await readiness(meetings)) === 200);
}

/** Counts of every published table, on one side. */
export async function counts(url: string, tables: readonly string[]): Promise<Record<string, number>> {
  const list = tables.map((table) => `select '${table}' as name, count(*)::int from ${table}`).join(' union all ');
  return Object.fromEntries((await rows<{ name: string; count: number }>(url, list)).map((row) => [row.name, row.count]));
}

export async function publishedTables(world: World): Promise<string[]> {
  const found = await rows<{ name: string }>(
    world.replicationUrl,
    `select schemaname || '.' || tablename as name from pg_publication_tables where pubname = 'organization_contract' order by 1`,
  );
  return found.map((row) => row.name);
}

export function addMarkers(world: World, number: number): Promise<{ id: string }[]> {
  return rows(
    world.organization.ownerUrl,
    'insert into organization.change_marker (at) select now() from generate_series(1, $1) returning id',
    [number],
  );
}

export async function markersHere(world: World): Promise<number> {
  return (await counts(world.meetings.ownerUrl, ['organization.change_marker']))['organization.change_marker'] ?? 0;
}

/** The cluster's slots and workers are not endless: what a test subscribed ends with it. */
export async function endSubscription(world: World): Promise<void> {
  const env = await meetingsEnv(world);
  await unsubscribe(subscriptionOf(env));
}
