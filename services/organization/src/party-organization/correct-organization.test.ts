import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const correct = trying(
  () => world,
  `mutation ($input: CorrectOrganizationInput!) { correctOrganization(input: $input) { changeMarker organization { name printedName code branchKind version } } }`,
);
const totals = trying(
  () => world,
  `mutation ($input: SetClosedNodeTotalsInput!) { setClosedNodeTotals(input: $input) { changeMarker organization { closed } } }`,
);

test('what was written wrongly is put right, found by its new name, and audited', async () => {
  const input = { id: idOf('Chi bộ 2'), version: 1, name: 'Thôn Hai', code: 'M.1.2', branchKind: null, reason: 'Ghi sai tên' };
  expect((await correct.done('clerk', input))['organization']).toEqual({
    name: 'Thôn Hai',
    printedName: 'Chi bộ thôn Hai',
    code: 'M.1.2',
    branchKind: null,
    version: 2,
  });
  const { data } = await world.ask('member', `{ partyOrganizations(filter: { search: "thon hai" }) { nodes { name } } }`);
  expect(data).toEqual({ partyOrganizations: { nodes: [{ name: 'Thôn Hai' }] } });
  expect(await world.sql(`select fields from audit.record where act = 'correctOrganization'`)).toEqual([
    { fields: ['name', 'code', 'branchKind'] },
  ]);
  expect(await correct.refused('clerk', input)).toBe('CONFLICT');
});

test('a correction is refused outside the reach, to a name taken beside it, before its first day, without a reason', async () => {
  const input = { id: idOf('Chi bộ 1'), version: 1, name: 'Chi bộ Một', reason: 'Ghi sai tên' };
  expect(await correct.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await correct.refused('member', input)).toBe('FORBIDDEN');
  expect(await correct.refused('clerk', { ...input, name: 'CHI BỘ 10' })).toBe('INVALID_STATE');
  expect(await correct.refused('clerk', { ...input, asOf: '2020-01-01' })).toBe('INVALID_STATE');
  expect(await correct.refused('clerk', { id: input.id, version: 1, reason: '' })).toEqual(['name NOTHING_TO_CHANGE', 'reason REQUIRED']);
});

test('only a closed organization has totals by hand', async () => {
  const input = { organizationId: idOf('Công an tỉnh'), asOf: '2025-12-31', members: 700, baseOrganizations: 20, branches: 60 };
  expect((await totals.done('province', input))['organization']).toEqual({ closed: true });
  await totals.done('province', { ...input, members: 705 });
  const { data } = await world.ask(
    'province',
    `{ organizationCounts(underId: "${idOf('Tỉnh Minh')}") { closed { members baseOrganizations } } }`,
  );
  expect(data).toEqual({ organizationCounts: { closed: { members: 705, baseOrganizations: 20 } } });
  expect(await totals.refused('province', { ...input, organizationId: idOf('Xã Đông') })).toBe('INVALID_STATE');
  expect(await totals.refused('clerk', input)).toBe('NOT_FOUND');
  expect(await totals.refused('member', input)).toBe('FORBIDDEN');
  expect(await totals.refused('province', { ...input, branches: -1 })).toEqual(['branches OUT_OF_RANGE']);
});
