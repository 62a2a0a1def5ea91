import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const create = trying(
  () => world,
  `mutation ($input: CreatePartyTeamInput!) { createPartyTeam(input: $input) { changeMarker team { id name ordinal version } } }`,
);
const assign = trying(
  () => world,
  `mutation ($input: AssignToTeamInput!) { assignToTeam(input: $input) { changeMarker team { members { fullName } } } }`,
);
const end = trying(
  () => world,
  `mutation ($input: EndPartyTeamInput!) { endPartyTeam(input: $input) { changeMarker team { validTo members { id } } } }`,
);

async function team(name: string): Promise<string> {
  const payload = await create.done('clerk', { organizationId: idOf('Chi bộ 1'), name, validFrom: '2025-08-01' });
  return (payload['team'] as { id: string }).id;
}

test('teams are numbered in their branch, outside the tree and its counts', async () => {
  await team('Tổ 1');
  const payload = await create.done('clerk', { organizationId: idOf('Chi bộ 1'), name: 'Tổ 2', validFrom: '2025-08-01' });
  expect(payload['team']).toMatchObject({ name: 'Tổ 2', ordinal: 2, version: 1 });
  const { data } = await world.ask('clerk', `{ organizationCounts(underId: "${idOf('Chi bộ 1')}") { teams byType { code } } }`);
  expect(data).toEqual({ organizationCounts: { teams: 0, byType: [] } });
});

test('a team is refused outside the reach, above branches, without a name', async () => {
  const input = { organizationId: idOf('Chi bộ 1'), name: 'Tổ', validFrom: '2025-08-01' };
  expect(await create.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await create.refused('member', input)).toBe('FORBIDDEN');
  expect(await create.refused('clerk', { ...input, organizationId: idOf('Xã Hòa An') })).toBe('INVALID_STATE');
  expect(await create.refused('clerk', { ...input, name: '' })).toEqual(['name REQUIRED']);
});

test('members of the branch enter a team and leave the one they were in', async () => {
  const [first, second] = [await team('Tổ A'), await team('Tổ B')];
  const hoa = idOf('member Trần Văn Hoa');
  expect((await assign.done('clerk', { teamId: first, memberIds: [hoa], on: '2025-09-01' }))['team']).toEqual({
    members: [{ fullName: 'Trần Văn Hoa' }],
  });
  await assign.done('clerk', { teamId: second, memberIds: [hoa], on: '2025-10-01' });
  const { data } = await world.ask(
    'clerk',
    `query ($id: ID!) { now: member(id: $id) { team { name } } before: member(id: $id, asOf: "2025-09-15") { team { name } } }`,
    { id: hoa },
  );
  expect(data).toEqual({ now: { team: { name: 'Tổ B' } }, before: { team: { name: 'Tổ A' } } });
  expect(await assign.refused('clerk', { teamId: first, memberIds: [hoa], on: '2025-09-15' })).toBe('INVALID_STATE');
  expect(await assign.refused('clerk', { teamId: first, memberIds: [idOf('member Lê Thị Ánh')], on: '2025-10-15' })).toEqual([
    'memberIds NOT_OF_BRANCH',
  ]);
  expect(await assign.refused('stranger', { teamId: first, memberIds: [hoa], on: '2025-11-01' })).toBe('NOT_FOUND');
});

test('a team ends with its assignments; a stale or second end is refused', async () => {
  const id = await team('Tổ C');
  await assign.done('clerk', { teamId: id, memberIds: [idOf('member Nguyễn Thị Hòa')], on: '2025-09-01' });
  const input = { id, version: 1, on: '2026-01-01' };
  expect(await end.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await end.refused('clerk', { ...input, version: 2 })).toBe('CONFLICT');
  expect(await end.refused('clerk', { ...input, on: '2025-08-01' })).toEqual(['on NOT_AFTER_BEGIN']);
  expect((await end.done('clerk', input))['team']).toEqual({ validTo: '2026-01-01', members: [] });
  expect(await end.refused('clerk', { ...input, version: 2 })).toBe('INVALID_STATE');
});
