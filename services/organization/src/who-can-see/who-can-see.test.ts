import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.addAccount('secretary', [['SECRETARY', 'Xã Hòa An']]);
});
afterAll(() => world.close());

interface Answered {
  whoCanSee: {
    nodes: { displayName: string; role: string; classes: string[]; holder: { name: string } | null }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}
const ask = (account: string, filter: object, paging: object = {}): ReturnType<typeof world.ask<Answered>> =>
  world.ask<Answered>(
    account,
    `query ($filter: WhoCanSeeFilter!, $first: Int, $after: String) { whoCanSee(filter: $filter, first: $first, after: $after) {
       nodes { displayName role source basis via secondFactor validFrom validTo classes holder { name } } pageInfo { hasNextPage endCursor } } }`,
    { filter, ...paging },
  );
const branch = { organizationId: idOf('Chi bộ 1') };

test('everybody who reaches an organization is named, with the role, where it is held and what it opens', async () => {
  const { data, errors, statements } = await ask('administrator', branch);
  expect(errors).toEqual([]);
  expect(data.whoCanSee.nodes.map(({ displayName, role, holder }) => `${displayName}: ${role} ${holder?.name}`)).toEqual([
    'administrator: ADMINISTRATOR Tỉnh Minh',
    'branch secretary: BRANCH_SECRETARY Chi bộ 1',
    'clerk: STAFF_ORGANIZATION Xã Hòa An',
    'Hệ thống: SYSTEM Đảng Cộng sản Việt Nam',
    'member: MEMBER Chi bộ 1',
    'province: STAFF_ORGANIZATION Tỉnh Minh',
    'secretary: SECRETARY Xã Hòa An',
  ]);
  expect(data.whoCanSee.nodes.find(({ displayName }) => displayName === 'clerk')?.classes).toEqual(['P0', 'P1', 'P2']);
  expect(data.whoCanSee.nodes.find(({ displayName }) => displayName === 'administrator')?.classes).toEqual(['P0']);
  expect(statements).toBeLessThanOrEqual(5);
});

test('it is asked by whoever administers above and whoever leads it, and by nobody else', async () => {
  expect((await ask('branch secretary', branch)).data.whoCanSee.nodes).toHaveLength(7);
  expect((await ask('secretary', { organizationId: idOf('Xã Hòa An') })).data.whoCanSee.nodes.length).toBeGreaterThan(2);
  const code = async (account: string, at: string): Promise<unknown> =>
    (await ask(account, { organizationId: idOf(at) })).errors[0]?.extensions?.['code'];
  // A secretary of the committee above leads the committee, not the branch.
  expect(await code('secretary', 'Chi bộ 1')).toBe('NOT_FOUND');
  expect(await code('branch secretary', 'Chi bộ 2')).toBe('NOT_FOUND');
  expect(await code('clerk', 'Chi bộ 1')).toBe('FORBIDDEN');
  expect(await code('member', 'Chi bộ 1')).toBe('FORBIDDEN');
  const { data } = await world.ask('branch secretary', 'query ($id: ID!) { partyOrganization(id: $id) { viewerCanReadReach } }', {
    id: idOf('Chi bộ 1'),
  });
  expect(data).toEqual({ partyOrganization: { viewerCanReadReach: true } });
});

test('it is searched, narrowed to a role and paged', async () => {
  expect((await ask('administrator', { ...branch, search: 'secretary' })).data.whoCanSee.nodes).toHaveLength(2);
  expect((await ask('administrator', { ...branch, role: 'MEMBER' })).data.whoCanSee.nodes.map((node) => node.displayName)).toEqual([
    'member',
  ]);
  const first = await ask('administrator', branch, { first: 5 });
  expect(first.data.whoCanSee.pageInfo.hasNextPage).toBe(true);
  const rest = await ask('administrator', branch, { first: 5, after: first.data.whoCanSee.pageInfo.endCursor });
  expect(rest.data.whoCanSee.nodes.map((node) => node.displayName)).toEqual(['province', 'secretary']);
});

test('a day before the organization lived has nobody', async () => {
  expect((await ask('administrator', { ...branch, asOf: '2025-06-01' })).data.whoCanSee.nodes).toEqual([]);
});
