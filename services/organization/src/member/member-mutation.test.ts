import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const register = trying(
  () => world,
  `mutation ($input: RegisterMemberInput!) { registerMember(input: $input) { changeMarker member { id fullName status organization { name } memberships { votes validFrom } person { version } } } }`,
);
const transfer = trying(
  () => world,
  `mutation ($input: TransferMembershipInput!) { transferMembership(input: $input) { changeMarker member { version organization { name } } } }`,
);

const input = {
  organizationId: idOf('Chi bộ 1'),
  fullName: '  Đỗ  Thị Ánh ',
  gender: 'FEMALE',
  birthDate: '1999-03-01',
  birthPrecision: 'MONTH',
  phone: '0987654321',
  fileNumber: 'HA-0001',
  admittedOn: '2025-10-01',
};

test('a member is registered with a person and a first membership', async () => {
  const payload = await register.done('clerk', input);
  expect(payload['member']).toMatchObject({
    fullName: 'Đỗ Thị Ánh',
    status: 'PROBATIONARY',
    organization: { name: 'Chi bộ 1' },
    memberships: [{ votes: false, validFrom: '2025-10-01' }],
    person: { version: 1 },
  });
  const { data } = await world.ask<{ members: { nodes: { fullName: string }[] } }>(
    'clerk',
    `{ members(filter: { underId: "${idOf('Chi bộ 1')}", search: "do thi anh" }) { nodes { fullName } } }`,
  );
  expect(data.members.nodes).toEqual([{ fullName: 'Đỗ Thị Ánh' }]);
  expect(await register.refused('clerk', input)).toEqual(['fileNumber TAKEN']);
});

test('a member is refused outside the reach, above branches, in a closed organization, with days in the wrong order', async () => {
  expect(await register.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await register.refused('branch secretary', input)).toBe('FORBIDDEN');
  expect(await register.refused('clerk', { ...input, organizationId: idOf('Xã Hòa An') })).toBe('INVALID_STATE');
  expect(await register.refused('province', { ...input, organizationId: idOf('Công an tỉnh') })).toBe('INVALID_STATE');
  expect(
    await register.refused('clerk', {
      ...input,
      fullName: '',
      birthDate: '2025-12-01',
      recognizedOn: '2025-01-01',
      admittedOn: '2025-10-01',
    }),
  ).toEqual(['fullName REQUIRED', 'birthDate NOT_BEFORE_ADMISSION', 'recognizedOn BEFORE_ADMISSION']);
});

test('a member moves to another branch on a day: the places the day before and after', async () => {
  const id = idOf('member Trần Văn Hoa');
  const move = { memberId: id, version: 1, toId: idOf('Chi bộ 10'), on: '2026-01-10' };
  expect(await transfer.refused('stranger', move)).toBe('NOT_FOUND');
  expect(await transfer.refused('clerk', { ...move, toId: idOf('Chi bộ Đông') })).toBe('NOT_FOUND');
  expect(await transfer.refused('member', move)).toBe('FORBIDDEN');
  expect(await transfer.refused('clerk', { ...move, version: 3 })).toBe('CONFLICT');
  expect(await transfer.refused('clerk', { ...move, toId: idOf('Chi bộ 1'), on: '2019-01-01' })).toEqual([
    'toId SAME_PLACE',
    'on NOT_AFTER_BEGIN',
  ]);
  expect(await transfer.refused('clerk', { ...move, toId: idOf('Xã Hòa An') })).toBe('INVALID_STATE');
  expect((await transfer.done('clerk', move))['member']).toEqual({ version: 2, organization: { name: 'Chi bộ 10' } });
  const { data } = await world.ask(
    'clerk',
    `query ($id: ID!) { before: member(id: $id, asOf: "2026-01-09") { organization { name } } after: member(id: $id) { organization { name } memberships { organization { name } } } }`,
    { id },
  );
  expect(data).toEqual({
    before: { organization: { name: 'Chi bộ 1' } },
    after: {
      organization: { name: 'Chi bộ 10' },
      memberships: [{ organization: { name: 'Chi bộ 10' } }, { organization: { name: 'Chi bộ 1' } }],
    },
  });
});

test('posts and roles in the branch one leaves end that day; others stay', async () => {
  const name = 'Nguyễn Thị Hòa';
  await world.addPost(name, 'Chi bộ 1', 'BRANCH_COMMITTEE', 'SECRETARY', { since: '2025-01-01' });
  await world.addPost(name, 'Xã Hòa An', 'COMMITTEE', 'COMMITTEE_MEMBER', { since: '2025-01-01' });
  const later = await world.addPost(name, 'Chi bộ 1', 'BRANCH_COMMITTEE', 'BRANCH_COMMITTEE_MEMBER', { since: '2026-02-01' });
  const move = { memberId: idOf(`member ${name}`), version: 1, toId: idOf('Chi bộ 10'), on: '2026-01-15' };
  expect(await transfer.refused('clerk', move)).toBe('INVALID_STATE');
  await world.sql(`update organization.post set valid_to = '2026-02-02' where id = $1`, [later]);
  expect(await transfer.refused('clerk', move)).toBe('INVALID_STATE');
  await world.sql(`delete from organization.post where id = $1`, [later]);
  await transfer.done('clerk', move);
  const posts = await world.sql(
    `select o.valid_to::text as until, o.end_reason as reason, o.position from organization.post o where o.person_id = $1 order by o.position`,
    [idOf(`person ${name}`)],
  );
  expect(posts).toEqual([
    { until: 'infinity', reason: null, position: 'COMMITTEE_MEMBER' },
    { until: '2026-01-15', reason: 'TRANSFER', position: 'SECRETARY' },
  ]);
});
