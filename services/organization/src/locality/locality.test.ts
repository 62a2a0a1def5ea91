import { afterAll, beforeAll, expect, test } from 'vitest';
import { addHead, addLocality, addPerson } from '../../test/localities.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await addLocality(world, 'Thôn 1', 'Xã Hòa An', { branch: 'Chi bộ 1', code: 'T1' });
  await addLocality(world, 'Thôn 2', 'Xã Hòa An', { branch: 'Chi bộ 2' });
  await addLocality(world, 'Thôn 10', 'Xã Hòa An');
  await addLocality(world, 'Tổ dân phố Đông', 'Xã Đông', { kind: 'RESIDENTIAL_GROUP', branch: 'Chi bộ Đông' });
  await addPerson(world, 'Vũ Văn Lâm');
  // The head of Thôn 2 belongs to a branch of another commune; of Thôn 1, to the one that serves it, and is its secretary.
  await addHead(world, 'Nguyễn Thị Hòa', 'Thôn 1', 'Xã Hòa An');
  await world.addPost('Nguyễn Thị Hòa', 'Chi bộ 1', 'BRANCH_COMMITTEE', 'SECRETARY');
  await addHead(world, 'Phạm Văn Đức', 'Thôn 2', 'Xã Hòa An');
  await addHead(world, 'Vũ Văn Lâm', 'Tổ dân phố Đông', 'Xã Đông');
  await world.sql(
    `insert into organization.declared_value (organization_id, indicator, kind, day, value, source) values
     ($1, 'LOCALITY_HEAD_IS_MEMBER', 'BASELINE', '2025-07-01', 39.63, 'Báo cáo của Tỉnh ủy'),
     ($1, 'LOCALITY_HEAD_IS_MEMBER', 'TARGET', '2025-07-01', 70, 'Nghị quyết Đại hội'),
     ($1, 'LOCALITY_HEAD_IS_MEMBER', 'BASELINE', '2027-01-01', 1, 'Về sau')`,
    [idOf('Tỉnh Minh')],
  );
});
afterAll(() => world.close());

interface Row {
  name: string;
  headIsMember: boolean | null;
  secretaryIsHead: boolean;
}
async function list(account: string, under: string, filter = '', asOf = '2026-01-15'): Promise<Row[]> {
  const { data, errors, statements } = await world.ask<{ localities: { nodes: Row[] } }>(
    account,
    `query ($under: ID!, $asOf: LocalDate) { localities(filter: { underId: $under ${filter} }, asOf: $asOf) { nodes { name headIsMember secretaryIsHead } } }`,
    { under: idOf(under), asOf },
  );
  expect(errors).toEqual([]);
  expect(statements).toBe(1);
  return data.localities.nodes;
}
const names = async (...asked: Parameters<typeof list>): Promise<string[]> => (await list(...asked)).map(({ name }) => name);

test('localities come by name, numbers by their value, with what posts and memberships say of their heads', async () => {
  expect(await list('province', 'Tỉnh Minh')).toEqual([
    { name: 'Thôn 1', headIsMember: true, secretaryIsHead: true },
    { name: 'Thôn 2', headIsMember: true, secretaryIsHead: false },
    { name: 'Thôn 10', headIsMember: false, secretaryIsHead: false },
    { name: 'Tổ dân phố Đông', headIsMember: false, secretaryIsHead: false },
  ]);
});

test('each condition narrows, and a search forgives tone marks', async () => {
  expect(await names('province', 'Tỉnh Minh', 'search: "to dan"')).toEqual(['Tổ dân phố Đông']);
  expect(await names('province', 'Tỉnh Minh', 'search: "T1"')).toEqual(['Thôn 1']);
  expect(await names('province', 'Tỉnh Minh', 'kind: RESIDENTIAL_GROUP')).toEqual(['Tổ dân phố Đông']);
  expect(await names('province', 'Tỉnh Minh', 'withoutHead: true')).toEqual(['Thôn 10']);
  expect(await names('province', 'Tỉnh Minh', 'headIsMember: true')).toEqual(['Thôn 1', 'Thôn 2']);
  expect(await names('province', 'Tỉnh Minh', 'headIsMember: false')).toEqual(['Tổ dân phố Đông']);
  expect(await names('province', 'Tỉnh Minh', 'secretaryIsHead: true')).toEqual(['Thôn 1']);
  expect(await names('province', 'Tỉnh Minh', '', '2025-06-30')).toEqual([]);
});

test('a list shows what is in reach; a branch sees the locality that it serves', async () => {
  expect(await names('clerk', 'Tỉnh Minh')).toEqual(['Thôn 1', 'Thôn 2', 'Thôn 10']);
  expect(await names('stranger', 'Xã Hòa An')).toEqual([]);
  expect(await names('branch secretary', 'Chi bộ 1')).toEqual(['Thôn 1']);
});

test('pages follow each other', async () => {
  const pageOf = async (after: string | null) =>
    (
      await world.ask<{ localities: { nodes: Row[]; pageInfo: { endCursor: string } } }>(
        'province',
        `query ($under: ID!, $after: String) { localities(filter: { underId: $under }, first: 2, after: $after) { nodes { name } pageInfo { endCursor } } }`,
        { under: idOf('Tỉnh Minh'), after },
      )
    ).data.localities;
  const first = await pageOf(null);
  expect(first.nodes).toEqual([{ name: 'Thôn 1' }, { name: 'Thôn 2' }]);
  expect((await pageOf(first.pageInfo.endCursor)).nodes).toEqual([{ name: 'Thôn 10' }, { name: 'Tổ dân phố Đông' }]);
});

test('one locality is open to anyone signed in, what follows from a membership is not', async () => {
  const { data } = await world.ask<{ locality: unknown }>(
    'stranger',
    `query ($id: ID!) { locality(id: $id) { name code kind headIsMember viewerCanChange viewerCanAppoint organization { name } branch { name } head { person { fullName } locality { name } } } }`,
    { id: idOf('locality Thôn 1') },
  );
  expect(data.locality).toEqual({
    name: 'Thôn 1',
    code: 'T1',
    kind: 'VILLAGE',
    headIsMember: null,
    viewerCanChange: false,
    viewerCanAppoint: false,
    organization: { name: 'Xã Hòa An' },
    branch: { name: 'Chi bộ 1' },
    head: { person: { fullName: 'Nguyễn Thị Hòa' }, locality: { name: 'Thôn 1' } },
  });
});

const COUNTS = `query ($under: ID!, $asOf: LocalDate) { localityCounts(underId: $under, asOf: $asOf) { localities heads byKind { name count }
  headIsMember { count of percent aboveBaseline aboveTarget baseline { value source } target { value } } secretaryIsHead { count of percent baseline { value } } } }`;
async function counts(account: string, under: string, asOf = '2026-01-15'): Promise<unknown> {
  const { data, errors, statements } = await world.ask<{ localityCounts: unknown }>(account, COUNTS, { under: idOf(under), asOf });
  expect(errors).toEqual([]);
  expect(statements).toBe(1);
  return data.localityCounts;
}

test('counts come from facts, beside the declared values of the day with their source', async () => {
  expect(await counts('province', 'Tỉnh Minh')).toEqual({
    localities: 4,
    heads: 3,
    byKind: [
      { name: 'Thôn', count: 3 },
      { name: 'Tổ dân phố', count: 1 },
    ],
    headIsMember: {
      count: 2,
      of: 4,
      percent: 50,
      aboveBaseline: 10.37,
      aboveTarget: -20,
      baseline: { value: 39.63, source: 'Báo cáo của Tỉnh ủy' },
      target: { value: 70 },
    },
    secretaryIsHead: { count: 1, of: 4, percent: 25, baseline: null },
  });
  expect(await counts('clerk', 'Xã Hòa An')).toMatchObject({ localities: 3, headIsMember: { count: 2, percent: 66.67 } });
  expect(await counts('clerk', 'Tỉnh Minh')).toBeNull();
  expect(await counts('province', 'Tỉnh Minh', '2025-06-30')).toMatchObject({ localities: 0, headIsMember: { percent: null } });
});

test('a membership that ends moves the figure, and so does a post', async () => {
  await world.sql(`update organization.membership set valid_to = '2026-01-10' where person_id = $1`, [idOf('person Phạm Văn Đức')]);
  expect(await counts('province', 'Tỉnh Minh')).toMatchObject({ headIsMember: { count: 1 } });
  expect(await counts('province', 'Tỉnh Minh', '2026-01-09')).toMatchObject({ headIsMember: { count: 2 } });
  await world.sql(`update organization.post set valid_to = '2026-01-12' where person_id = $1 and position = 'SECRETARY'`, [
    idOf('person Nguyễn Thị Hòa'),
  ]);
  expect(await counts('province', 'Tỉnh Minh')).toMatchObject({ heads: 3, secretaryIsHead: { count: 0 } });
});
