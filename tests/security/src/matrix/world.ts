import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startSubgraphs, type Subgraphs } from './subgraphs.js';
import { fillMeetings, fillOrganization, TODAY } from './fixtures.js';

/** Both subgraphs over the world of the matrix, once the second one's copies know every account of it. */
export async function startMatrixWorld(roles: readonly string[]): Promise<Subgraphs> {
  process.env['CAPUY_TODAY'] = TODAY;
  const subgraphs = await startSubgraphs();
  const { organization, meetings } = subgraphs.world;
  await fillOrganization(organization.ownerUrl, roles);
  await fillMeetings(meetings.ownerUrl);
  const count = 'select (select count(*) from organization.access_grant) + (select count(*) from organization.reach) as all';
  const there = await one<{ all: string }>(organization.ownerUrl, count);
  while ((await one<{ all: string }>(meetings.ownerUrl, count)).all !== there.all) await sleep(100);
  return subgraphs;
}

/** A digest of every row of the service's own tables: what is equal before and after was not written to. */
export async function digest(ownerUrl: string, schema: string): Promise<string> {
  const tables = `select string_agg(format('select %L || count(*) || coalesce(sum(hashtextextended(t::text, 0)), 0)::text as d from %I.%I t',
    c.relname, n.nspname, c.relname), ' union all ') as text from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = '${schema}' and c.relkind = 'r'`;
  const { text } = await one<{ text: string }>(ownerUrl, tables);
  return (await one<{ all: string }>(ownerUrl, `select string_agg(d, ',' order by d) as all from (${text}) x`)).all;
}

export async function one<Row>(url: string, text: string, values: readonly unknown[] = []): Promise<Row> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values as unknown[])).rows[0] as Row;
  } finally {
    await client.end();
  }
}
