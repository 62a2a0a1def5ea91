import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const register = trying(
  () => world,
  `mutation ($input: RegisterAgencyInput!) { registerAgency(input: $input) { changeMarker agency { id name staff version area { name } organization { name } head { id } } } }`,
);
const change = trying(
  () => world,
  `mutation ($input: ChangeAgencyInput!) { changeAgency(input: $input) { changeMarker agency { name staff version } } }`,
);
const appoint = trying(
  () => world,
  `mutation ($input: AppointPostInput!) { appointPost(input: $input) { changeMarker post { agency { name } } } }`,
);

const input = {
  name: 'Trường Tiểu học Hòa An',
  areaId: idOf('Xã Hòa An'),
  organizationId: idOf('Chi bộ 10'),
  staff: 40,
  validFrom: '2025-07-01',
};

test('an agency has an area, a Party organization inside it, dated staff, and a head who is a post', async () => {
  const { agency } = (await register.done('clerk', input)) as unknown as { agency: { id: string } };
  expect(agency).toMatchObject({
    name: input.name,
    staff: 40,
    version: 1,
    area: { name: 'Xã Hòa An' },
    organization: { name: 'Chi bộ 10' },
    head: null,
  });
  const post = {
    personId: idOf('person Phạm Văn Đức'),
    organizationId: idOf('Xã Hòa An'),
    place: 'AGENCY',
    position: 'HEAD',
    agencyId: agency.id,
    basis: 'APPOINTED',
    validFrom: '2025-09-01',
  };
  expect((await appoint.done('clerk', post))['post']).toEqual({ agency: { name: input.name } });
  await change.done('clerk', { id: agency.id, version: 1, on: '2026-01-01', staff: 42 });
  const { data } = await world.ask(
    'member',
    `query ($id: ID!, $org: ID!) { now: agency(id: $id) { staff head { person { fullName } } } before: agency(id: $id, asOf: "2025-12-31") { staff }
      partyOrganization(id: $org) { agencies { nodes { name } } } }`,
    { id: agency.id, org: idOf('Xã Hòa An') },
  );
  expect(data).toEqual({
    now: { staff: 42, head: { person: { fullName: 'Phạm Văn Đức' } } },
    before: { staff: 40 },
    partyOrganization: { agencies: { nodes: [{ name: input.name }] } },
  });
  expect(await change.refused('clerk', { id: agency.id, version: 1, on: '2026-01-02', staff: 1 })).toBe('CONFLICT');
  expect(await change.refused('clerk', { id: agency.id, version: 2, on: '2025-12-01', staff: 1 })).toEqual(['on BEFORE_BEGIN']);
  expect(await change.refused('stranger', { id: agency.id, version: 2, on: '2026-01-02', staff: 1 })).toBe('NOT_FOUND');
  expect(await change.refused('clerk', { id: agency.id, version: 2, on: '2026-01-02', areaId: idOf('Công an tỉnh') })).toBe('NOT_FOUND');
});

test('an agency is refused outside the reach, without a name, in a closed area', async () => {
  expect(await register.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await register.refused('member', input)).toBe('FORBIDDEN');
  expect(await register.refused('clerk', { ...input, name: ' ', staff: -1 })).toEqual(['name REQUIRED', 'staff OUT_OF_RANGE']);
  expect(await register.refused('province', { ...input, areaId: idOf('Công an tỉnh') })).toBe('INVALID_STATE');
});
