import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

interface Named {
  id: string;
  name: string;
}

test('an organization on a day, with its type, place and children, takes a statement for each', async () => {
  const { data, errors, statements } = await world.ask(
    'member',
    `query ($id: ID!) { partyOrganization(id: $id) { id asOf name state type { code levelClass } parent { name } ancestors { name } childCount
      children(first: 2) { nodes { name reportingSector } pageInfo { hasNextPage } } } }`,
    { id: idOf('Xã Hòa An') },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    partyOrganization: {
      id: idOf('Xã Hòa An'),
      asOf: '2026-01-15',
      name: 'Xã Hòa An',
      state: 'ACTIVE',
      type: { code: 'COMMUNE', levelClass: 'UPPER' },
      parent: { name: 'Tỉnh Minh' },
      ancestors: [{ name: 'Đảng Cộng sản Việt Nam' }, { name: 'Tỉnh Minh' }],
      childCount: 3,
      children: {
        nodes: [
          { name: 'Chi bộ 1', reportingSector: 'COMMUNE' },
          { name: 'Chi bộ 2', reportingSector: 'COMMUNE' },
        ],
        pageInfo: { hasNextPage: true },
      },
    },
  });
  expect(statements).toBe(5);
});

test('a batch of organizations takes one statement whatever its size', async () => {
  const list = `query ($first: Int!) { partyOrganizations(first: $first, filter: { underId: "${idOf('Tỉnh Minh')}" }) { nodes { name parent { name } childCount } } }`;
  const one = await world.ask('member', list, { first: 1 });
  const all = await world.ask<{ partyOrganizations: { nodes: Named[] } }>('member', list, { first: 100 });
  expect(all.data.partyOrganizations.nodes.map((node) => node.name)).toEqual([
    'Chi bộ 1',
    'Chi bộ 2',
    'Chi bộ 10',
    'Chi bộ Đông',
    'Công an tỉnh',
    'Xã Đông',
    'Xã Hòa An',
  ]);
  expect([one.statements, all.statements]).toEqual([3, 3]);
});

test('pages follow each other without a gap or a repetition', async () => {
  const names: string[] = [];
  let after: string | null = null;
  do {
    const { data }: { data: { partyOrganizations: { nodes: Named[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } =
      await world.ask(
        'member',
        `query ($after: String) { partyOrganizations(first: 2, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
    names.push(...data.partyOrganizations.nodes.map((node) => node.name));
    after = data.partyOrganizations.pageInfo.hasNextPage ? data.partyOrganizations.pageInfo.endCursor : null;
  } while (after);
  expect(names).toHaveLength(9);
  expect(new Set(names).size).toBe(9);
});

test('a search forgives case, marks, đ and tone placement, and exact spellings come first', async () => {
  const search = async (term: string): Promise<string[]> => {
    const { data, statements } = await world.ask<{ partyOrganizations: { nodes: Named[] } }>(
      'member',
      `query ($term: String!) { partyOrganizations(filter: { search: $term }) { nodes { name } } }`,
      { term },
    );
    expect(statements).toBe(1);
    return data.partyOrganizations.nodes.map((node) => node.name);
  };
  expect(await search('hoa an')).toEqual(['Xã Hòa An']);
  expect(await search('HOÀ AN')).toEqual(['Xã Hòa An']);
  expect(await search('dong')).toEqual(['Chi bộ Đông', 'Xã Đông']);
  expect(await search('xã Đông'.normalize('NFD'))).toEqual(['Xã Đông']);
  expect(await search('M.1')).toEqual(['Xã Hòa An']);
  expect(await search('100%')).toEqual([]);
});

test('filters narrow by type, sector, kind and depth', async () => {
  const list = async (filter: object): Promise<number> => {
    const { data } = await world.ask<{ partyOrganizations: { nodes: Named[] } }>(
      'member',
      `query ($filter: PartyOrganizationFilter) { partyOrganizations(filter: $filter) { nodes { id name } } }`,
      { filter },
    );
    return data.partyOrganizations.nodes.length;
  };
  expect(await list({ typeCodes: ['COMMUNE'] })).toBe(2);
  expect(await list({ reportingSector: 'COMMUNE' })).toBe(6);
  expect(await list({ branchKind: 'SCHOOL' })).toBe(1);
  expect(await list({ underId: idOf('Tỉnh Minh'), depth: 1 })).toBe(3);
  expect(await list({ ended: true })).toBe(0);
});

test('before its first day an organization has a name and no place', async () => {
  const { data } = await world.ask(
    'member',
    `query ($id: ID!) { partyOrganization(id: $id, asOf: "2024-01-01") { name state parent { id } childCount } }`,
    { id: idOf('Xã Đông') },
  );
  expect(data).toEqual({ partyOrganization: { name: 'Xã Đông', state: 'NOT_YET', parent: null, childCount: 0 } });
});

test('a page of more than a hundred is refused', async () => {
  const { errors } = await world.ask('member', `{ partyOrganizations(first: 101) { nodes { id } } }`);
  expect(errors[0]?.extensions?.['code']).toBe('BAD_INPUT');
});

test('organizations of different days, as a neighbor asks for them, take one statement', async () => {
  const representations = ['2025-08-01', '2025-09-01', '2026-01-01'].map((asOf) => ({
    __typename: 'PartyOrganization',
    id: idOf('Xã Đông'),
    asOf,
  }));
  const { data, statements } = await world.ask<{ _entities: object[] }>(
    'member',
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on PartyOrganization { name asOf } } }`,
    { representations },
  );
  expect(data._entities).toEqual(representations.map(({ asOf }) => ({ name: 'Xã Đông', asOf })));
  expect(statements).toBe(1);
});
