import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { idOf, TODAY, World } from '../../test/world.js';

let world: World;
/** One session, as a pool keeps it: what it holds of a reach outlives each of its transactions. */
let session: pg.Client;

beforeAll(async () => {
  world = await World.create();
  session = new pg.Client({ connectionString: world.url });
  await session.connect();
});
afterAll(async () => {
  await session.end();
  await world.close();
});
beforeEach(() => session.query('rollback'));

async function enter(account: string, day = TODAY): Promise<void> {
  await session.query('begin');
  await session.query(
    `select set_config('app.account', $1, true), set_config('app.capability', 'member:read', true), set_config('app.today', $2, true)`,
    [idOf(`account ${account}`), day],
  );
}

/** The names of organizations whose bit is set, and of those that the table of reaches has: the same, always. */
async function reached(): Promise<string[]> {
  const names = async (condition: string): Promise<string[]> => {
    const { rows } = await session.query<{ name: string }>(
      `select v.name from organization.party_organization o
       join organization.organization_version v on v.organization_id = o.id and v.valid_to = 'infinity' where ${condition} order by v.name`,
    );
    return rows.map(({ name }) => name);
  };
  const bits = await names('app.has((select app.reach_bits()), o.number)');
  expect(bits).toEqual(
    await names(`(select app.reaches_everything()) or o.id in (select r.organization_id from organization.reach r
      where r.holder_id = any (app.scope()) and r.valid_from <= app.today() and app.today() < r.valid_to)`),
  );
  return bits;
}

async function reachedBy(account: string, day?: string): Promise<string[]> {
  await enter(account, day);
  const names = await reached();
  await session.query('commit');
  return names;
}

test('each account has its own, on a session that others used; nobody has none', async () => {
  const clerk = await reachedBy('clerk');
  expect(clerk).toEqual(['Chi bộ 1', 'Chi bộ 10', 'Chi bộ 2', 'Xã Hòa An']);
  expect(await reachedBy('stranger')).toEqual(['Chi bộ Đông', 'Xã Đông']);
  expect(await reachedBy('province')).toHaveLength(8);
  expect(await reachedBy('clerk')).toEqual(clerk);
  expect(await reachedBy('nobody')).toEqual([]);
  expect(await reachedBy('administrator')).toEqual([]);
});

test('a role at the root reaches what is and what comes', async () => {
  await world.addAccount('whole', [['STAFF_ORGANIZATION', 'root']]);
  const before = await reachedBy('whole');
  await world.addOrganization('Chi bộ mới của tỉnh', 'GRASSROOTS_BRANCH', 'Tỉnh Minh');
  expect(await reachedBy('whole')).toHaveLength(before.length + 1);
});

test('an organization of today is reached with the next statement, of tomorrow tomorrow', async () => {
  const before = await reachedBy('stranger');
  await enter('stranger');
  await world.addOrganization('Chi bộ Đông 2', 'SUBORDINATE_BRANCH', 'Xã Đông', { since: TODAY });
  expect((await reached()).toSorted()).toEqual([...before, 'Chi bộ Đông 2'].toSorted());
  await session.query('commit');
  await world.addOrganization('Chi bộ Đông 3', 'SUBORDINATE_BRANCH', 'Xã Đông', { since: '2026-01-16' });
  expect(await reachedBy('stranger')).not.toContain('Chi bộ Đông 3');
  expect(await reachedBy('stranger', '2026-01-16')).toContain('Chi bộ Đông 3');
  expect(await reachedBy('stranger')).not.toContain('Chi bộ Đông 3');
});

test('a grant that ends is out with the next statement, within a transaction too', async () => {
  await world.addAccount('leaving', [['STAFF_ORGANIZATION', 'Xã Đông']]);
  await enter('leaving');
  expect(await reached()).toContain('Xã Đông');
  await world.sql('update organization.access_grant set valid_to = $2 where account_id = $1', [idOf('account leaving'), TODAY]);
  expect(await reached()).toEqual([]);
});

test('what is rolled back is forgotten, whatever was made of it', async () => {
  const before = await reachedBy('clerk');
  await enter('clerk');
  await session.query(`insert into organization.party_organization (id, valid_from) values ($1, $2)`, [idOf('never'), TODAY]);
  await session.query(
    `insert into organization.organization_version (organization_id, name, printed_name, type_code, search_key, valid_from)
     values ($1, 'never', 'never', 'SUBORDINATE_BRANCH', 'never', $2)`,
    [idOf('never'), TODAY],
  );
  await session.query(`insert into organization.reach (holder_id, organization_id, via, valid_from) values ($1, $2, 'SUBTREE', $3)`, [
    idOf('Xã Hòa An'),
    idOf('never'),
    TODAY,
  ]);
  expect(await reached()).toContain('never');
  await session.query('rollback');
  expect(await reachedBy('clerk')).toEqual(before);
  // The next state of the tree has the version that was rolled back.
  await world.addOrganization('Chi bộ 3', 'SUBORDINATE_BRANCH', 'Xã Hòa An', { since: TODAY });
  expect(await reachedBy('clerk')).toEqual([...before.slice(0, 3), 'Chi bộ 3', 'Xã Hòa An']);
});

test('a membership has the number of its organization, whoever writes another', async () => {
  await world.sql('update organization.membership set organization_number = 1');
  expect(
    await world.sql(
      'select from organization.membership ms join organization.party_organization o on o.id = ms.organization_id where o.number <> ms.organization_number',
    ),
  ).toEqual([]);
});
