import { unaudited } from '@capuy/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const SCOPE = { accountId: idOf('account clerk'), capability: 'organization:manage' };
const MARK = 'insert into organization.change_marker default values returning id';
const marks = async (): Promise<number> =>
  (await world.sql<{ n: number }>('select count(*)::int as n from organization.change_marker'))[0]?.n ?? 0;

test('a change that nobody records is rolled back', async () => {
  const before = await marks();
  await expect(world.database.write(SCOPE, (_, query) => query(MARK))).rejects.toThrow('without a record in the audit');
  await expect(world.database.write(SCOPE, (manager) => manager.query(MARK))).rejects.toThrow('without a record in the audit');
  expect(await marks()).toBe(before);
});

test('one that is recorded stands, and so does what says why it needs no record, and what changes nothing', async () => {
  const before = await marks();
  await world.database.write(SCOPE, async (_, query) => {
    await query(MARK);
    await query(`insert into audit.record (account_id, capability, act, entity) values ($1, 'organization:manage', 'x', 'X')`, [
      SCOPE.accountId,
    ]);
  });
  await world.database.write(SCOPE, async (_, query) => {
    await unaudited(query, 'of the test');
    await query(MARK);
  });
  await world.database.write(SCOPE, (_, query) => query('select 1'));
  expect(await marks()).toBe(before + 2);
});

test('that one transaction needed no record says nothing of the next on the same connection', async () => {
  await world.database.write(SCOPE, (_, query) => unaudited(query, 'of the test'));
  for (let i = 0; i < 12; i++) await expect(world.database.write(SCOPE, (_, query) => query(MARK))).rejects.toThrow();
});
