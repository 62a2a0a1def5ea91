import { createDataSource, Database, type Query } from '@capuy/database';
import { ROOT_ID, type Actor } from '@capuy/subgraph';
import { createWorld } from '@capuy/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateOrganization } from '../migrations.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { loadDemo, type LoadedDemo } from './load-demo.js';

const SYSTEM: Actor = {
  accountId: '00000000-0000-7000-8000-000000000002',
  personId: null,
  displayName: 'system',
  kind: 'system',
  grants: [{ role: 'SYSTEM', organizationId: ROOT_ID }],
  secondFactor: false,
};
const size = process.env['CAPUY_NIGHTLY'] ? 'full' : 'quick';
let database: Database;
let loaded: LoadedDemo;

const count = async (sql: string): Promise<number> => {
  const scope = { accountId: SYSTEM.accountId, capability: 'member:read' };
  const rows = await database.read(scope, (query: Query) => query<{ n: string }>(`select count(*) as n ${sql}`));
  return Number(rows[0]?.n);
};
const living = (type: string, day: string): string =>
  `from organization.organization_version v join organization.party_organization o on o.id = v.organization_id and o.demo
   where v.type_code = '${type}' and v.valid_from <= '${day}' and '${day}' < v.valid_to`;

beforeAll(async () => {
  const world = await createWorld();
  await migrateOrganization({
    databaseUrl: world.organization.url,
    databaseOwnerUrl: world.organization.ownerUrl,
    replicationUrl: world.replicationUrl,
  });
  database = new Database(await createDataSource({ url: world.organization.url, entities: [], applicationName: 'test' }).initialize());
  const begun = performance.now();
  loaded = await loadDemo(database, SYSTEM, { seed: 'demo', size, today: '2026-11-22' }, () => undefined);
  console.log(
    `demo (${size}): ${loaded.organizations} organizations, ${loaded.people} people in ${Math.round(performance.now() - begun)} ms`,
  );
}, 180_000);
afterAll(() => database.dataSource.destroy());

describe('the demonstration', () => {
  test('passes through 1/7/2025: districts before, none after, fewer communes', async () => {
    expect(await count(living('DISTRICT', '2025-06-30'))).toBe(size === 'full' ? 11 : 4);
    expect(await count(living('DISTRICT', '2025-07-01'))).toBe(0);
    expect(await count(living('COMMUNE', '2025-07-01'))).toBeLessThan((await count(living('COMMUNE', '2025-06-30'))) / 2);
  });
  test('leaves no branch without a place and nobody without a branch', async () => {
    expect(
      await count(`${living('SUBORDINATE_BRANCH', '2026-11-22')} and not exists (
        select from organization.closure c where c.descendant_id = v.organization_id and c.ancestor_id = '${ROOT_ID}' and c.valid_to = 'infinity')`),
    ).toBe(0);
    expect(
      await count(
        `from organization.membership ms join organization.party_organization o on o.id = ms.organization_id where ms.valid_to > o.valid_to`,
      ),
    ).toBe(0);
  });
  test('gives every account the role that it is for', async () => {
    expect(loaded.users.map((user) => user.username)).toEqual(DEMO_ACCOUNTS.map((account) => account.username));
    const [clerk] = loaded.users;
    expect(
      await count(
        `from organization.access_grant g where g.account_id = '${clerk?.sub}' and g.role = 'STAFF_ORGANIZATION' and g.valid_to = 'infinity'`,
      ),
    ).toBe(1);
    const commune = loaded.users.find((user) => user.username === 'xa.caoson');
    expect(
      await count(
        `from organization.access_grant g where g.account_id = '${commune?.sub}' and g.role like 'STAFF_%' and g.valid_to = 'infinity'`,
      ),
    ).toBe(3);
  });
});
