import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const form = trying(
  () => world,
  `mutation ($input: FormCommitteeInput!) { formCommittee(input: $input) { changeMarker committee { kind termName termUntil basis seats version } } }`,
);
const input = {
  organizationId: idOf('Xã Hòa An'),
  kind: 'COMMITTEE',
  termName: '2025-2030',
  basis: 'APPOINTED',
  seats: 27,
  validFrom: '2025-07-01',
  termUntil: '2030-07-01',
};

test('a committee leads until the next one does', async () => {
  expect((await form.done('clerk', input))['committee']).toEqual({
    kind: 'COMMITTEE',
    termName: '2025-2030',
    termUntil: '2030-07-01',
    basis: 'APPOINTED',
    seats: 27,
    version: 1,
  });
  await form.done('clerk', { ...input, termName: '2025-2030 (kiện toàn)', basis: 'ELECTED', validFrom: '2025-10-01' });
  const { data } = await world.ask(
    'member',
    `query ($id: ID!) { now: partyOrganization(id: $id) { committee { basis } committees { kind } } before: partyOrganization(id: $id, asOf: "2025-09-30") { committee { basis } } }`,
    { id: idOf('Xã Hòa An') },
  );
  expect(data).toEqual({
    now: { committee: { basis: 'ELECTED' }, committees: [{ kind: 'COMMITTEE' }] },
    before: { committee: { basis: 'APPOINTED' } },
  });
  expect(await form.refused('clerk', { ...input, validFrom: '2025-08-01' })).toBe('INVALID_STATE');
});

test('a committee is refused outside the reach, of another kind than the type has, with a term over before it begins', async () => {
  expect(await form.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await form.refused('branch secretary', input)).toBe('FORBIDDEN');
  expect(await form.refused('clerk', { ...input, kind: 'BRANCH_COMMITTEE' })).toEqual(['kind NOT_OF_TYPE']);
  expect(await form.refused('clerk', { ...input, termUntil: '2025-01-01', termName: '' })).toEqual([
    'termName REQUIRED',
    'termUntil BEFORE_BEGIN',
  ]);
  expect(await form.refused('province', { ...input, organizationId: idOf('Công an tỉnh') })).toBe('INVALID_STATE');
});
