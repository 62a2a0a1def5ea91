import pg from 'pg';
import { expect, it } from 'vitest';

import { createDatabases, createWorld } from './world.js';

async function query(url: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

it('gives the owner the database and the application role nothing but the door', async () => {
  const { organization } = await createDatabases(['organization']);
  await query(organization.ownerUrl, 'CREATE SCHEMA organization; CREATE TABLE organization.t (a int)');
  await expect(query(organization.url, 'SELECT * FROM organization.t')).rejects.toThrow('denied');
  await expect(query(organization.url, 'CREATE TABLE u (a int)')).rejects.toThrow('denied');
  await expect(query(organization.url, 'CREATE TEMP TABLE u (a int)')).rejects.toThrow('denied');
});

it("keeps each application role out of the others' databases", async () => {
  const { organization, meetings } = await createDatabases(['organization', 'meetings']);
  const trespass = organization.url.replace(organization.name, meetings.name);
  await expect(query(trespass, 'SELECT 1')).rejects.toThrow('permission denied for database');
});

it("lets a subscriber's owner copy what organization's owner publishes", async () => {
  const world = await createWorld();
  await query(
    world.organization.ownerUrl,
    `CREATE TABLE t (a int PRIMARY KEY); INSERT INTO t VALUES (1), (2);
     GRANT SELECT ON t TO capuy_replicator; CREATE PUBLICATION p FOR TABLE t`,
  );
  const slot = `slot_${world.meetings.name}`;
  await query(world.replicationUrl, `SELECT pg_create_logical_replication_slot('${slot}', 'pgoutput')`);
  await query(world.meetings.ownerUrl, 'CREATE TABLE t (a int PRIMARY KEY)');
  await query(
    world.meetings.ownerUrl,
    `CREATE SUBSCRIPTION s CONNECTION '${world.replicationUrl}' PUBLICATION p
       WITH (create_slot = false, slot_name = '${slot}')`,
  );
  await expect.poll(async () => (await query(world.meetings.ownerUrl, 'SELECT a FROM t')).rowCount).toBe(2);
});
