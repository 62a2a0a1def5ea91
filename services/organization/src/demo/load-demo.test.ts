import { createDataSource, Database, type Query } from '@capuy/database';
import { ROOT_ID, type Actor } from '@capuy/subgraph';
import { createWorld } from '@capuy/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateOrganization } from '../migrations.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { FIGURES_ON } from './demo-country.js';
import { demoId } from './demo-id.js';
import { loadDemo, type LoadedDemo } from './load-demo.js';
import { provinceA, PROVINCE_A_FROM } from './province-a.js';
import { PROVINCE_B_SIZES } from './province-b.js';
import { ADMISSIONS, figureOf, ORGANIZATION_FIGURES, type SeedFigure } from './seed-figures.js';

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
let owner: pg.Client;

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
  owner = new pg.Client({ connectionString: world.organization.ownerUrl });
  await owner.connect();
  database = new Database(await createDataSource({ url: world.organization.url, entities: [], applicationName: 'test' }).initialize());
  const begun = performance.now();
  loaded = await loadDemo(database, SYSTEM, { seed: 'demo', size, today: '2026-11-22' }, () => undefined);
  console.log(
    `demo (${size}): ${loaded.organizations} organizations, ${loaded.people} people in ${Math.round(performance.now() - begun)} ms`,
  );
}, 180_000);
afterAll(async () => {
  await owner.end();
  await database.dataSource.destroy();
});

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

describe('the figures of the seeds, on their own day', () => {
  const values = [demoId('demo', 'organization', 'A'), PROVINCE_A_FROM, FIGURES_ON.A] as const;
  const query: Query = async (text, list = []) => (await owner.query(text, list as unknown[])).rows;
  /** What a figure is once some rows are gone; then they are there again. */
  const without = async (statements: readonly string[], figure: SeedFigure): Promise<number> => {
    await owner.query('begin');
    try {
      for (const statement of statements) await owner.query(statement);
      return await figureOf(query, figure, values);
    } finally {
      await owner.query('rollback');
    }
  };

  test.each([...ORGANIZATION_FIGURES, ADMISSIONS])('$name', async (figure) => {
    expect(await figureOf(query, figure, values)).toBe(figure[size]);
  });
  test('members of both provinces are as many as were invented for the day', async () => {
    const below = (key: string, day: string): string =>
      `from organization.membership ms join organization.closure c on c.descendant_id = ms.organization_id and c.ancestor_id = '${demoId('demo', 'organization', key)}'
       where ms.kind = 'PERMANENT' and ms.counts and ms.valid_from <= '${day}' and '${day}' < ms.valid_to and c.valid_from <= '${day}' and '${day}' < c.valid_to`;
    const inA = provinceA('demo', size).reduce((sum, o) => sum + (o.members ?? 0), 0);
    expect(await count(below('A', FIGURES_ON.A))).toBe(inA);
    expect(await count(below('B', FIGURES_ON.B))).toBe(PROVINCE_B_SIZES[size].members);
  });
  test('follow their events: without a lineage, an organization or an admission they are others', async () => {
    const [established, ended, merged] = ORGANIZATION_FIGURES;
    if (!established || !ended || !merged) throw new Error('no figures');
    const lineage = `delete from organization.lineage where id in (select l.id from organization.lineage l
      join organization.party_organization o on o.id = l.from_id and o.valid_to <= '${FIGURES_ON.A}' order by l.id limit 1)`;
    expect(await without([lineage], merged)).toBe(merged[size] - 1);
    expect(await without([lineage], ended)).toBe(ended[size] + 1);
    const founded = `update organization.party_organization set valid_from = '${PROVINCE_A_FROM}' where id = (select o.id from organization.party_organization o
      where o.demo and o.valid_from = '2019-01-01' and not exists (select from organization.lineage l where l.to_id = o.id) order by o.id limit 1)`;
    expect(await without([founded], established)).toBe(established[size] - 1);
    const admission = `delete from organization.membership where (member_id, valid_from) in (
      select id, admitted_on from organization.member where admitted_on between '2017-01-01' and '${FIGURES_ON.A}' and file_number like 'A-%' order by id limit 3)`;
    expect(await without([admission], ADMISSIONS)).toBe(ADMISSIONS[size] - 3);
  });
  test('every way of coming and going is there', async () => {
    const kinds = await query<{ kind: string }>(`select distinct end_kind as kind from organization.member where ended_on <= $1`, [
      FIGURES_ON.A,
    ]);
    expect(kinds.map((row) => row.kind).toSorted()).toEqual(['ADMISSION_ANNULLED', 'DEATH', 'EXPULSION', 'STRIKE_OFF', 'WITHDRAWAL']);
    const [found] = await query<{ letters: string; over: string; nowhere: string }>(
      `select (select count(*) from organization.membership_transfer where status = 'RECEIVED') as letters,
         (select count(*) from organization.member m join organization.membership ms on ms.member_id = m.id and ms.valid_to > m.ended_on) as over,
         (select count(*) from organization.member m where m.ended_on is null and not exists (
            select from organization.membership ms where ms.member_id = m.id and ms.valid_to = 'infinity')) as nowhere`,
    );
    expect(Number(found?.letters)).toBeGreaterThan(20);
    expect([found?.over, found?.nowhere]).toEqual(['0', '0']);
  });
});
