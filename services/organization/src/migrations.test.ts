import { createWorld } from '@capuy/testing';
import pg from 'pg';
import { expect, test } from 'vitest';
import { migrateOrganization } from './migrations.js';

test('migrations run once, in order, and a second start applies nothing', async () => {
  const world = await createWorld();
  const env = { databaseUrl: world.organization.url, databaseOwnerUrl: world.organization.ownerUrl, replicationUrl: world.replicationUrl };
  expect((await migrateOrganization(env)).length).toBeGreaterThan(4);
  expect(await migrateOrganization(env)).toEqual([]);
  const client = new pg.Client({ connectionString: world.organization.url });
  await client.connect();
  // Without an account nothing is readable, whatever the SQL says.
  expect((await client.query('select from organization.party_organization')).rowCount).toBe(0);
  await client.query(
    `select set_config('app.account', '00000000-0000-7000-8000-000000000002', false), set_config('app.capability', 'member:read', false)`,
  );
  expect((await client.query('select from organization.party_organization')).rowCount).toBe(1);
  expect((await client.query('select app.reaches_everything() as all')).rows[0].all).toBe(true);
  await client.end();
});
