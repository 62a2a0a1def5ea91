import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

async function names(account: string, filter: object, more = ''): Promise<string[]> {
  const { data, errors, statements } = await world.ask<{ members: { nodes: { fullName: string }[] } }>(
    account,
    `query ($filter: MembersFilter!) { members(filter: $filter ${more}) { nodes { id fullName gender status admittedOn } } }`,
    { filter: { underId: idOf('Tỉnh Minh'), ...filter } },
  );
  expect(errors).toEqual([]);
  expect(statements).toBe(1);
  return data.members.nodes.map((node) => node.fullName);
}

const HOA = ['Trần Văn Hoa', 'Nguyễn Thị Hòa'];

test('members are listed by given name in Vietnamese order', async () => {
  expect(await names('province', {})).toEqual(['Lê Thị Ánh', 'Phạm Văn Đức', ...HOA]);
});

test('members are listed as far as the reach goes', async () => {
  expect(await names('clerk', {})).toEqual(['Lê Thị Ánh', ...HOA]);
  expect(await names('branch secretary', {})).toEqual(HOA);
  expect(await names('member', {})).toEqual([]);
  expect(await names('administrator', {})).toEqual([]);
});

test('members are found by name, status and gender', async () => {
  expect(await names('province', { search: 'hoa' })).toEqual(HOA);
  expect(await names('province', { search: 'hoà' })).toEqual(HOA.toReversed());
  expect(await names('province', { search: 'duc' })).toEqual(['Phạm Văn Đức']);
  expect(await names('province', { status: 'PROBATIONARY' })).toEqual(['Lê Thị Ánh']);
  expect(await names('province', { gender: 'MALE', status: 'FULL' })).toEqual(['Phạm Văn Đức', 'Trần Văn Hoa']);
});

test('members are listed by the day of admission', async () => {
  expect((await names('province', {}, ', orderBy: ADMITTED_ON')).at(-1)).toBe('Lê Thị Ánh');
});

test('pages of members follow each other', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data }: { data: { members: { nodes: { fullName: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } =
      await world.ask(
        'province',
        `query ($under: ID!, $after: String) { members(filter: { underId: $under }, first: 1, after: $after) { nodes { fullName } pageInfo { hasNextPage endCursor } } }`,
        { under: idOf('Tỉnh Minh'), after },
      );
    seen.push(...data.members.nodes.map((node) => node.fullName));
    after = data.members.pageInfo.hasNextPage ? data.members.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(['Lê Thị Ánh', 'Phạm Văn Đức', ...HOA]);
});

test("a member's record is not found outside the reach, and one's own is", async () => {
  const read = (account: string): ReturnType<typeof world.ask> =>
    world.ask(account, `query ($id: ID!) { member(id: $id) { fullName organization { name } person { gender } } }`, {
      id: idOf('member Trần Văn Hoa'),
    });
  const record = { member: { fullName: 'Trần Văn Hoa', organization: { name: 'Chi bộ 1' }, person: { gender: 'MALE' } } };
  expect((await read('stranger')).data).toEqual({ member: null });
  expect((await read('clerk')).data).toEqual(record);
  expect((await read('member')).data).toEqual(record);
});
