import { afterAll, beforeEach, expect, test } from 'vitest';
import { idOf, TODAY, World } from '../../test/world.js';
import { deriveGrants } from './derive-grants.js';

let world: World;
beforeEach(async () => {
  await world?.close();
  world = await World.create();
});
afterAll(() => world.close());

const derive = (): Promise<number> => deriveGrants((text, values) => world.sql(text, values), [idOf('person Nguyễn Thị Hòa')]);

async function held(day = TODAY): Promise<string[]> {
  const rows = await world.sql<{ role: string }>(
    `select role from organization.access_grant where account_id = $1 and source <> 'GIVEN' and valid_from <= $2 and $2 < valid_to order by role`,
    [idOf('account branch secretary'), day],
  );
  return rows.map((row) => row.role);
}

test('a membership, a post and the functions of a body are roles, and a second run changes nothing', async () => {
  await world.addPost('Nguyễn Thị Hòa', 'Xã Hòa An', 'STANDING_BOARD', 'STANDING_DEPUTY_SECRETARY');
  await world.addBody('Ban Xây dựng Đảng', 'Xã Hòa An', ['ORGANIZATION', 'INFORMATION']);
  await world.addPost('Nguyễn Thị Hòa', 'Xã Hòa An', 'BODY', 'HEAD', { body: 'Ban Xây dựng Đảng' });
  expect(await derive()).toBe(4);
  expect(await held()).toEqual(['DEPUTY_SECRETARY', 'MEMBER', 'STAFF_INFORMATION', 'STAFF_ORGANIZATION']);
  expect(await derive()).toBe(0);
});

test('what is no longer founded ends today and stays in the history', async () => {
  const post = await world.addPost('Nguyễn Thị Hòa', 'Chi bộ 1', 'BRANCH_COMMITTEE', 'SECRETARY');
  await derive();
  await world.sql('update organization.post set valid_to = $2 where id = $1', [post, TODAY]);
  expect(await derive()).toBe(1);
  expect(await held()).toEqual(['MEMBER']);
  expect(await held('2026-01-14')).toEqual(['BRANCH_SECRETARY', 'MEMBER']);
});

test('a function taken from a body and given back leaves a gap, not a rewritten past', async () => {
  await world.addBody('Ban Xây dựng Đảng', 'Xã Hòa An', ['ORGANIZATION', 'INFORMATION']);
  await world.addPost('Nguyễn Thị Hòa', 'Xã Hòa An', 'BODY', 'STAFF', { body: 'Ban Xây dựng Đảng' });
  await derive();
  const set = (functions: string[]): Promise<object[]> =>
    world.sql('update organization.committee_body set functions = $2 where id = $1', [idOf('Ban Xây dựng Đảng'), functions]);
  await set(['ORGANIZATION']);
  await derive();
  expect(await held()).toEqual(['MEMBER', 'STAFF_ORGANIZATION']);
  await set(['ORGANIZATION', 'INFORMATION']);
  await derive();
  expect(await held()).toEqual(['MEMBER', 'STAFF_INFORMATION', 'STAFF_ORGANIZATION']);
  expect(await held('2026-01-14')).toEqual(['MEMBER', 'STAFF_INFORMATION', 'STAFF_ORGANIZATION']);
});

test('a post decided for a later day is a role from that day', async () => {
  await world.addPost('Nguyễn Thị Hòa', 'Chi bộ 1', 'BRANCH_COMMITTEE', 'SECRETARY', { since: '2026-03-01' });
  await derive();
  expect(await held()).toEqual(['MEMBER']);
  expect(await held('2026-03-01')).toEqual(['BRANCH_SECRETARY', 'MEMBER']);
});
