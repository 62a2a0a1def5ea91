import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.addAccount('office', [['STAFF_OFFICE', 'Tỉnh Minh']]);
});
afterAll(() => world.close());

const YEAR = `year { year days { day name legalBasis } workingDays }`;
const add = trying(() => world, `mutation ($input: AddHolidaysInput!) { addHolidays(input: $input) { changeMarker ${YEAR} } }`);
const correct = trying(() => world, `mutation ($input: CorrectHolidayInput!) { correctHoliday(input: $input) { changeMarker ${YEAR} } }`);
const remove = trying(() => world, `mutation ($input: RemoveHolidayInput!) { removeHoliday(input: $input) { changeMarker ${YEAR} } }`);

const tet = { from: '2026-02-16', to: '2026-02-20', name: 'Tết Nguyên đán', legalBasis: 'Bộ luật Lao động, Điều 112' };
interface Year {
  days: { day: string }[];
  workingDays: number;
}
const days = async (): Promise<number> => (await world.sql(`select from organization.holiday where day > '2025-12-31'`)).length;

describe('holidays', () => {
  test('are added as a range by a provincial office, and working days are counted around them', async () => {
    const { year } = (await add.done('office', tet)) as { year: { days: { day: string }[]; workingDays: number } } & {
      changeMarker: string;
    };
    expect(year.days.map(({ day }) => day)).toEqual(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']);
    expect(year.workingDays).toBe(261 - 5);
    expect(await world.sql(`select organization.add_working_days('2026-02-13', 1)::text as day`)).toEqual([{ day: '2026-02-23' }]);
  });

  test('are refused twice, without a name, as too long a range', async () => {
    expect(await add.refused('office', { ...tet, to: null })).toEqual(['from TAKEN']);
    expect(await add.refused('office', { ...tet, name: '', legalBasis: ' ', to: '2026-02-01' })).toEqual([
      'name REQUIRED',
      'legalBasis REQUIRED',
      'to NOT_AFTER_BEGIN',
    ]);
    expect(await add.refused('office', { ...tet, from: '2026-06-01', to: '2026-07-02' })).toEqual(['to OUT_OF_RANGE']);
  });

  test('are corrected and removed, and what is not there is not found', async () => {
    const year = (await correct.done('province', { day: tet.to, name: 'Mồng Bốn Tết', legalBasis: 'Thông báo 1' }))['year'] as Year;
    expect(year.days.at(-1)).toEqual({ day: tet.to, name: 'Mồng Bốn Tết', legalBasis: 'Thông báo 1' });
    expect(await correct.refused('office', { day: '2026-03-02', name: 'x', legalBasis: 'x' })).toBe('NOT_FOUND');
    await remove.done('office', { day: tet.to });
    expect(await remove.refused('office', { day: tet.to })).toBe('NOT_FOUND');
    expect(await days()).toBe(4);
  });

  test('are not for a commune or a branch to change, in either line', async () => {
    expect(await add.refused('clerk', { ...tet, from: '2026-09-02', to: null })).toBe('FORBIDDEN');
    expect(await add.refused('branch secretary', { ...tet, from: '2026-09-02', to: null })).toBe('FORBIDDEN');
    const READ = `{ holidays(year: 2026) { days { day } viewerCanManage } }`;
    expect((await world.ask('clerk', READ)).data).toMatchObject({ holidays: { viewerCanManage: false, days: { length: 4 } } });
    expect((await world.ask('office', READ)).data).toMatchObject({ holidays: { viewerCanManage: true } });
    expect(await world.sql(`select act, count(*)::int as n from audit.record where entity = 'Holiday' group by 1 order by 1`)).toEqual([
      { act: 'addHolidays', n: 1 },
      { act: 'correctHoliday', n: 1 },
      { act: 'removeHoliday', n: 1 },
    ]);
  });
});
