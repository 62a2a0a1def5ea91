import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.addPost('Nguyễn Thị Hòa', 'Chi bộ 1', 'BRANCH_COMMITTEE', 'SECRETARY');
  await world.sql(
    `insert into organization.party_committee (organization_id, kind, term_name, basis, seats, valid_from) values ($1, 'COMMITTEE', '2025–2030', 'APPOINTED', 3, '2025-07-01')`,
    [idOf('Xã Hòa An')],
  );
  await world.addPost('Trần Văn Hoa', 'Xã Hòa An', 'COMMITTEE', 'COMMITTEE_MEMBER');
  await world.addPost('Trần Văn Hoa', 'Xã Hòa An', 'STANDING_COMMITTEE', 'STANDING_COMMITTEE_MEMBER');
  await world.addBody('Ban Xây dựng Đảng', 'Xã Hòa An', ['ORGANIZATION']);
});
afterAll(() => world.close());

interface Row {
  code: string;
  actual: number;
  limit: number | null;
  aside: { until: string; reason: string; version: number } | null;
  viewerCanSetAside: boolean;
  organization: { name: string };
}
async function list(account: string, filter: object = {}, under = 'Xã Hòa An', asOf = '2026-01-15'): Promise<Row[]> {
  const { data, errors, statements } = await world.ask<{ findings: { nodes: Row[] } }>(
    account,
    `query ($under: ID!, $filter: FindingFilter, $asOf: LocalDate) { findings(underId: $under, filter: $filter, asOf: $asOf) {
      nodes { code actual limit viewerCanSetAside aside { until reason version } organization { name } } } }`,
    { under: idOf(under), filter, asOf },
  );
  expect(errors).toEqual([]);
  expect(statements).toBeLessThanOrEqual(2);
  return data.findings.nodes;
}
const codes = (rows: Row[]): string[] => rows.map(({ code, organization }) => `${code} ${organization.name}`);
const setAside = trying(() => world, `mutation ($input: SetFindingAsideInput!) { setFindingAside(input: $input) { changeMarker } }`);
const takeUp = trying(() => world, `mutation ($input: TakeFindingUpInput!) { takeFindingUp(input: $input) { changeMarker } }`);

test('an empty seat, a branch without secretary, a body without head are found from posts', async () => {
  const rows = await list('clerk', {
    codes: ['COMMITTEE_SEAT_EMPTY', 'COMMITTEE_WITHOUT_SECRETARY', 'BODY_WITHOUT_HEAD', 'BRANCH_WITHOUT_SECRETARY'],
  });
  expect(codes(rows)).toEqual([
    'BODY_WITHOUT_HEAD Xã Hòa An',
    ...codes(rows).filter((code) => code.startsWith('BRANCH_WITHOUT')),
    'COMMITTEE_SEAT_EMPTY Xã Hòa An',
    'COMMITTEE_WITHOUT_SECRETARY Xã Hòa An',
  ]);
  expect(
    codes(rows)
      .filter((code) => code.startsWith('BRANCH_WITHOUT'))
      .toSorted(),
  ).toEqual(['BRANCH_WITHOUT_SECRETARY Chi bộ 10', 'BRANCH_WITHOUT_SECRETARY Chi bộ 2']);
  // Two posts of one person are one seat.
  expect(rows.find(({ code }) => code === 'COMMITTEE_SEAT_EMPTY')).toMatchObject({ actual: 1, limit: 3 });
});

test('findings are narrowed by code and sector, and counted by code', async () => {
  expect(await list('clerk', { codes: ['BRANCH_TOO_SMALL'], reportingSectors: ['AGENCY'] })).toEqual([]);
  expect(await list('clerk', { codes: ['BRANCH_TOO_SMALL'], reportingSectors: ['COMMUNE'] })).toHaveLength(3);
  expect(await list('stranger')).toEqual([]);
  const { data, statements } = await world.ask<{ findingCounts: object[] }>(
    'clerk',
    `query ($u: ID!) { findingCounts(underId: $u) { code severity open aside } }`,
    { u: idOf('Xã Hòa An') },
  );
  expect(statements).toBe(1);
  expect(data.findingCounts).toContainEqual({ code: 'BRANCH_TOO_SMALL', severity: 'WARNING', open: 3, aside: 0 });
});

test('a regulation without known values finds nothing of sizes, empty seats are found all the same', async () => {
  const rows = await list('clerk', {}, 'Xã Hòa An', '2026-08-01');
  expect(rows.filter(({ code }) => code === 'BRANCH_TOO_SMALL')).toEqual([]);
  expect(rows.some(({ code }) => code === 'COMMITTEE_SEAT_EMPTY')).toBe(true);
});

test('a finding is set aside until a day, comes back by itself, and is taken up before', async () => {
  const input = { organizationId: idOf('Xã Hòa An'), code: 'COMMITTEE_SEAT_EMPTY', until: '2026-03-01', reason: 'BEING_MENDED' };
  expect(await setAside.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await setAside.refused('branch secretary', input)).toBe('FORBIDDEN');
  expect(await setAside.refused('clerk', { ...input, until: '2026-01-15' })).toEqual(['until NOT_AFTER_TODAY']);
  expect(await setAside.refused('clerk', { ...input, code: 'BRANCH_TOO_SMALL' })).toBe('INVALID_STATE');
  const only = { codes: ['COMMITTEE_SEAT_EMPTY'] };
  expect((await list('clerk', only))[0]).toMatchObject({ aside: null, viewerCanSetAside: true });
  await setAside.done('clerk', input);
  expect(await list('clerk', only)).toEqual([]);
  expect((await list('clerk', { ...only, aside: true }))[0]).toMatchObject({
    aside: { until: '2026-03-01', reason: 'BEING_MENDED', version: 1 },
  });
  expect(await list('clerk', only, 'Xã Hòa An', '2026-03-01')).toHaveLength(1);
  expect(await setAside.refused('clerk', input)).toBe('CONFLICT');
  await setAside.done('clerk', { ...input, until: '2026-04-01', version: 1 });
  expect(await takeUp.refused('clerk', { organizationId: input.organizationId, code: input.code, version: 1 })).toBe('CONFLICT');
  expect(await takeUp.refused('stranger', { organizationId: input.organizationId, code: input.code, version: 2 })).toBe('NOT_FOUND');
  await takeUp.done('clerk', { organizationId: input.organizationId, code: input.code, version: 2 });
  expect(await list('clerk', only)).toHaveLength(1);
  expect(await takeUp.refused('clerk', { organizationId: input.organizationId, code: input.code, version: 3 })).toBe('INVALID_STATE');
  expect(await world.sql(`select act, organization_id from audit.record where entity = 'Finding' order by at`)).toEqual(
    ['setFindingAside', 'setFindingAside', 'takeFindingUp'].map((act) => ({ act, organization_id: idOf('Xã Hòa An') })),
  );
});
