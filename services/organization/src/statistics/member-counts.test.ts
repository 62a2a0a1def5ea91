import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.addAccount('inspector', [['STAFF_INSPECTION', 'Xã Hòa An']]);
  await world.addAccount('inspector of two', [
    ['STAFF_INSPECTION', 'Xã Hòa An'],
    ['STAFF_INSPECTION', 'Chi bộ 10'],
  ]);
  const ethnicities = [...Array<string>(9).fill('Kinh'), ...Array<string>(7).fill('Ba Na'), 'Xơ Đăng'];
  for (const [n, ethnicity] of ethnicities.entries()) {
    await world.addMember(`Người ${n}`, n % 2 ? 'Chi bộ 10' : 'Chi bộ 2', { gender: n % 3 ? 'MALE' : 'FEMALE' });
    await world.sql(
      `update organization.person set ethnicity = $2, birth_date = make_date(1960 + $3, 3, 3), education = $4 where id = $1`,
      [idOf(`person Người ${n}`), ethnicity, n * 2, n % 4 ? 'Đại học' : null],
    );
  }
  await world.addMember('Đến sau', 'Chi bộ 10', { admittedOn: '2026-01-10', recognizedOn: null });
  await world.sql(`update organization.person set ethnicity = 'Gia Rai' where id = $1`, [idOf('person Đến sau')]);
});
afterAll(() => world.close());

interface Table {
  day: string;
  total: number;
  byStatus: unknown;
  byEthnicity: { day: string; whole: boolean; cells: { code: string; count: number }[]; other: number } | null;
}
const BLOCKS = `day total byStatus { code count } byGender { code count } byAge { from to count } byPartyAge { from to count } byEducation { code count }
  byBaseType { code count } bySector { code count } byBranchKind { code count } byEthnicity { day whole cells { code count } other }`;

async function count(account: string, under: string, days: string[], blocks = BLOCKS): Promise<Table[]> {
  const { data, errors, statements } = await world.ask<{ memberCounts: Table[] }>(
    account,
    `query ($under: ID!, $days: [LocalDate!]!) { memberCounts(underId: $under, days: $days) { ${blocks} } }`,
    { under: idOf(under), days },
  );
  expect(errors).toEqual([]);
  expect(statements).toBeLessThanOrEqual(2);
  return data.memberCounts;
}

test('members are counted by what they are, each block once and whole', async () => {
  const [table] = await count('clerk', 'Xã Hòa An', ['2026-01-15']);
  expect(table).toMatchObject({
    total: 21,
    byStatus: [
      { code: 'FULL', count: 19 },
      { code: 'PROBATIONARY', count: 2 },
    ],
    byBaseType: [{ code: 'COMMUNE', count: 21 }],
    bySector: [{ code: 'COMMUNE', count: 21 }],
    byBranchKind: [{ code: 'LOCALITY', count: 21 }],
    byPartyAge: [
      { from: 0, to: 4, count: 2 },
      { from: 5, to: 9, count: 19 },
    ],
  });
  for (const block of ['byGender', 'byAge', 'byEducation', 'byBaseType']) {
    const cells = (table as unknown as Record<string, { count: number }[]>)[block] ?? [];
    expect(cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(21);
  }
});

test('two days stand side by side, each counted from what was so on that day', async () => {
  const tables = await count('clerk', 'Xã Hòa An', ['2025-12-31', '2026-01-15'], 'day total byStatus { code count }');
  expect(tables.map(({ day, total }) => [day, total])).toEqual([
    ['2025-12-31', 20],
    ['2026-01-15', 21],
  ]);
});

test('outside the reach nothing is counted, and no more than four days at a time', async () => {
  expect(await count('stranger', 'Xã Hòa An', ['2026-01-15'])).toEqual([]);
  expect(await count('member', 'Xã Hòa An', ['2026-01-15'])).toEqual([]);
  const { errors } = await world.ask('clerk', `query ($u: ID!) { memberCounts(underId: $u, days: []) { day } }`, { u: idOf('Xã Hòa An') });
  expect(errors[0]?.extensions?.['code']).toBe('BAD_INPUT');
});

test('an age changes with the year and not on the birthday, which is personal', async () => {
  const ages = async (day: string): Promise<unknown> => (await count('clerk', 'Chi bộ 2', [day], 'day total byAge { from to count }'))[0];
  expect(await ages('2025-12-31')).toMatchObject({ byAge: ((await ages('2025-10-01')) as { byAge: unknown }).byAge });
});

test('ethnicity is told in full by role, and that is kept in the audit', async () => {
  const [table] = await count('clerk', 'Xã Hòa An', ['2026-01-15']);
  expect(table?.byEthnicity).toMatchObject({ whole: true, day: '2026-01-15', other: 0 });
  expect(table?.byEthnicity?.cells).toContainEqual({ code: 'Xơ Đăng', count: 1 });
  expect(await world.sql(`select distinct fields, detail from audit.record where act = 'countMembers'`)).toEqual([
    { fields: ['ethnicity'], detail: {} },
  ]);
});

test('whoever has no such role cannot learn an ethnicity by subtracting', async () => {
  const all: NonNullable<Table['byEthnicity']>[] = [];
  for (const under of ['Tỉnh Minh', 'Xã Hòa An', 'Chi bộ 1', 'Chi bộ 2', 'Chi bộ 10']) {
    for (const days of [['2025-12-31', '2026-01-01'], ['2026-01-09', '2026-01-10', '2026-01-15'], ['2024-06-01']]) {
      for (const { byEthnicity } of await count('inspector', under, days)) if (byEthnicity) all.push(byEthnicity);
    }
  }
  // Every answer is the same one, of the same day: there are no two to be subtracted, and in it no cell is small.
  expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(all[0]).toEqual({ day: '2026-01-01', whole: false, cells: [{ code: 'Kinh', count: 12 }], other: 8 });
  // A role below another role's committee opens no second table.
  expect((await count('inspector of two', 'Chi bộ 10', ['2026-01-15']))[0]?.byEthnicity).toBeNull();
  // Where everybody is of one ethnicity nothing is told.
  expect((await count('branch secretary', 'Chi bộ 1', ['2026-01-15']))[0]).toMatchObject({ total: 2, byEthnicity: null });
});
