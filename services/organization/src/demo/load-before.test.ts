import { createDataSource, Database } from '@capuy/database';
import { type Actor, ROOT_ID } from '@capuy/subgraph';
import { createWorld } from '@capuy/testing';
import { expect, test } from 'vitest';
import { migrateOrganization } from '../migrations.js';
import { loadBefore } from './load-before.js';

const SYSTEM: Actor = {
  accountId: '00000000-0000-7000-8000-000000000002',
  personId: null,
  displayName: 'system',
  kind: 'system',
  grants: [{ role: 'SYSTEM', organizationId: ROOT_ID }],
  secondFactor: false,
  deadline: Date.now() + 600_000,
};

test('the invented provinces stand before the districts ended, with everybody in a branch', async () => {
  const world = await createWorld();
  await migrateOrganization({
    databaseUrl: world.organization.url,
    databaseOwnerUrl: world.organization.ownerUrl,
    replicationUrl: world.replicationUrl,
  });
  const dataSource = await createDataSource({ url: world.organization.url, entities: [], applicationName: 'test' }).initialize();
  const database = new Database(dataSource);
  const size = process.env['CAPUY_NIGHTLY'] ? 'full' : 'quick';
  const begun = performance.now();
  const loaded = await loadBefore(database, SYSTEM, { seed: 'demo', size, today: '2026-11-22' }, () => undefined);
  console.log(`demo before (${size}): ${JSON.stringify(loaded)} in ${Math.round(performance.now() - begun)} ms`);
  const [counts] = await database.read({ accountId: SYSTEM.accountId, capability: 'member:read' }, (query) =>
    query<{ orphans: string; secretaries: string; branches: string; b: string }>(
      `select (select count(*) from organization.membership ms where not exists (
           select from organization.closure c where c.descendant_id = ms.organization_id and c.depth > 1)) as orphans,
         (select count(*) from organization.post where place = 'BRANCH_COMMITTEE' and position = 'SECRETARY') as secretaries,
         (select count(*) from organization.organization_version where type_code in ('BASE_BRANCH', 'SUBORDINATE_BRANCH') and valid_to = 'infinity') as branches,
         (select count(distinct ms.member_id) from organization.membership ms
          join organization.closure c on c.descendant_id = ms.organization_id
          join organization.organization_version v on v.organization_id = c.ancestor_id and v.code = 'B.1'
          where ms.valid_from <= '2024-05-30' and '2024-05-30' < ms.valid_to) as b`,
    ),
  );
  expect(counts?.orphans).toBe('0');
  expect(counts?.b).toBe(size === 'full' ? '20764' : '640');
  // Every branch that had a full member on the first day of the term has a secretary.
  expect(Number(counts?.secretaries)).toBeGreaterThan(Number(counts?.branches) * 0.9);
  await dataSource.destroy();
});
