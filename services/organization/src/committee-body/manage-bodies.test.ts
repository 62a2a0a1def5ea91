import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, TODAY, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const create = trying(
  () => world,
  `mutation ($input: CreateCommitteeBodyInput!) { createCommitteeBody(input: $input) { changeMarker body { id name functions version organization { name } } } }`,
);
const change = trying(
  () => world,
  `mutation ($input: ChangeCommitteeBodyInput!) { changeCommitteeBody(input: $input) { changeMarker body { name functions version } } }`,
);
const end = trying(
  () => world,
  `mutation ($input: EndCommitteeBodyInput!) { endCommitteeBody(input: $input) { changeMarker body { validTo } } }`,
);

const input = { organizationId: idOf('Xã Hòa An'), name: 'Văn phòng Đảng ủy', functions: ['OFFICE'], validFrom: '2025-07-01' };

async function roles(): Promise<string[]> {
  const rows = await world.sql<{ role: string }>(
    `select role from organization.access_grant where account_id = $1 and source = 'POST' and valid_from <= $2 and $2 < valid_to order by 1`,
    [idOf('account member'), TODAY],
  );
  return rows.map((row) => row.role);
}

test('a body is set up with its functions, refused outside the reach, without functions, in a closed organization', async () => {
  expect((await create.done('clerk', input))['body']).toMatchObject({
    name: 'Văn phòng Đảng ủy',
    functions: ['OFFICE'],
    version: 1,
    organization: { name: 'Xã Hòa An' },
  });
  expect(await create.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await create.refused('member', input)).toBe('FORBIDDEN');
  expect(await create.refused('clerk', { ...input, functions: [], name: '' })).toEqual(['name REQUIRED', 'functions REQUIRED']);
  expect(await create.refused('province', { ...input, organizationId: idOf('Công an tỉnh') })).toBe('INVALID_STATE');
});

test("a body's functions decide the roles of its staff, from today on", async () => {
  const id = await world.addBody('Ban Xây dựng Đảng', 'Xã Hòa An', ['ORGANIZATION']);
  await world.addPost('Trần Văn Hoa', 'Xã Hòa An', 'BODY', 'STAFF', { body: 'Ban Xây dựng Đảng' });
  expect((await change.done('clerk', { id, version: 1, functions: ['ORGANIZATION', 'INFORMATION'] }))['body']).toEqual({
    name: 'Ban Xây dựng Đảng',
    functions: ['ORGANIZATION', 'INFORMATION'],
    version: 2,
  });
  expect(await roles()).toEqual(['STAFF_INFORMATION', 'STAFF_ORGANIZATION']);
  expect(await change.refused('clerk', { id, version: 1, functions: ['OFFICE'] })).toBe('CONFLICT');
  expect(await change.refused('stranger', { id, version: 2, functions: ['OFFICE'] })).toBe('NOT_FOUND');
  expect(await change.refused('clerk', { id, version: 2 })).toEqual(['functions NOTHING_TO_CHANGE']);
  expect(await end.refused('clerk', { id, version: 2, on: '2025-07-01' })).toEqual(['on NOT_AFTER_BEGIN']);
  expect(await end.refused('stranger', { id, version: 2, on: TODAY })).toBe('NOT_FOUND');
  expect((await end.done('clerk', { id, version: 2, on: TODAY }))['body']).toEqual({ validTo: TODAY });
  expect(await roles()).toEqual([]);
  expect(await world.sql('select end_reason from organization.post')).toEqual([{ end_reason: 'BODY_ENDED' }]);
  expect(await change.refused('clerk', { id, version: 3, functions: ['OFFICE'] })).toBe('INVALID_STATE');
  expect(await end.refused('clerk', { id, version: 3, on: TODAY })).toBe('INVALID_STATE');
});
