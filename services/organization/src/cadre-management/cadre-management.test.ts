import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const assign = trying(
  () => world,
  `mutation ($input: AssignCadreManagementInput!) { assignCadreManagement(input: $input) { changeMarker management { id version validFrom validTo organization { name } decision { number } } } }`,
);
const end = trying(
  () => world,
  `mutation ($input: EndCadreManagementInput!) { endCadreManagement(input: $input) { changeMarker management { version validTo } } }`,
);
const decision = { number: '7-QĐ/TU', issuerName: 'Tỉnh ủy Minh', signedOn: '2025-08-01' };
const personId = idOf('person Nguyễn Thị Hòa');
const input = { personId, organizationId: idOf('Tỉnh Minh'), from: '2025-08-01', decision };
const managed = async (asOf: string): Promise<unknown> =>
  (
    await world.ask<{ person: { managedBy: unknown } }>(
      'clerk',
      `query ($id: ID!, $asOf: LocalDate) { person(id: $id) { managedBy(asOf: $asOf) { organization { name } } } }`,
      { id: personId, asOf },
    )
  ).data.person.managedBy;

test('a cadre is managed by one committee at a time, on the days that decisions say', async () => {
  expect(await assign.refused('stranger', input)).toBe('NOT_FOUND');
  // The committee that manages records it: a commune does not say that the province does.
  expect(await assign.refused('clerk', input)).toBe('NOT_FOUND');
  expect(await assign.refused('branch secretary', input)).toBe('FORBIDDEN');
  const { management } = await assign.done('province', input);
  expect(management).toMatchObject({
    validFrom: '2025-08-01',
    validTo: null,
    organization: { name: 'Tỉnh Minh' },
    decision: { number: '7-QĐ/TU' },
  });
  expect(await assign.refused('province', { ...input, organizationId: idOf('Xã Hòa An'), from: '2026-01-01' })).toBe('INVALID_STATE');
  const { id } = management as { id: string };
  expect(await end.refused('clerk', { id, version: 1, on: '2026-01-10', decision })).toBe('NOT_FOUND');
  expect(await end.refused('province', { id, version: 4, on: '2026-01-10', decision })).toBe('CONFLICT');
  expect(await end.refused('province', { id, version: 1, on: '2025-08-01', decision })).toEqual(['on NOT_AFTER_BEGIN']);
  await end.done('province', { id, version: 1, on: '2026-01-10', decision });
  expect(await end.refused('province', { id, version: 2, on: '2026-01-11', decision })).toBe('INVALID_STATE');
  await assign.done('province', { ...input, organizationId: idOf('Xã Hòa An'), from: '2026-01-10' });
  expect([await managed('2025-07-31'), await managed('2025-12-31'), await managed('2026-01-15')]).toEqual([
    null,
    { organization: { name: 'Tỉnh Minh' } },
    { organization: { name: 'Xã Hòa An' } },
  ]);
});

test('a list is narrowed to those whom a committee manages on the day', async () => {
  const names = async (organization: string, asOf: string): Promise<string[]> => {
    const { data } = await world.ask<{ members: { nodes: { fullName: string }[] } }>(
      'clerk',
      `query ($filter: MembersFilter!, $asOf: LocalDate) { members(filter: $filter, asOf: $asOf) { nodes { fullName } } }`,
      { filter: { underId: idOf('Xã Hòa An'), managedById: idOf(organization) }, asOf },
    );
    return data.members.nodes.map(({ fullName }) => fullName);
  };
  expect(await names('Tỉnh Minh', '2025-12-31')).toEqual(['Nguyễn Thị Hòa']);
  expect(await names('Tỉnh Minh', '2026-01-15')).toEqual([]);
  expect(await names('Xã Hòa An', '2026-01-15')).toEqual(['Nguyễn Thị Hòa']);
});
