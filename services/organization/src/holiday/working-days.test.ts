import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const DAY = 86_400_000;
const BEGIN = Date.parse('2026-01-01');
const dayOf = (offset: number): string => new Date(BEGIN + offset * DAY).toISOString().slice(0, 10);

/** The plain model: walk day by day. */
class Calendar {
  constructor(readonly holidays: ReadonlySet<number>) {}

  works(offset: number): boolean {
    const weekday = new Date(BEGIN + offset * DAY).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !this.holidays.has(offset);
  }

  add(from: number, days: number): number {
    let at = from;
    for (let left = days; left > 0;) if (this.works(++at)) left -= 1;
    return at;
  }

  between(from: number, to: number): number {
    let found = 0;
    for (let at = from + 1; at <= to; at++) if (this.works(at)) found += 1;
    return found;
  }
}

const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 25 });
const day = fc.integer({ min: 0, max: 300 });

describe('working days', () => {
  test('are those of a plain calendar, whatever the holidays', async () => {
    await fc.assert(
      fc.asyncProperty(holidays, day, day, fc.integer({ min: 1, max: 60 }), async (off, from, to, days) => {
        await world.sql('delete from organization.holiday');
        await world.sql(`insert into organization.holiday (day, name, legal_basis) select d, 'Nghỉ', 'BLLĐ' from unnest($1::date[]) d`, [
          off.map(dayOf),
        ]);
        const calendar = new Calendar(new Set(off));
        const [row] = await world.sql(
          `select organization.add_working_days($1, $2)::text as added, organization.working_days_between($1, $3) as between`,
          [dayOf(from), days, dayOf(to)],
        );
        expect(row).toEqual({ added: dayOf(calendar.add(from, days)), between: calendar.between(from, to) });
      }),
      { numRuns: 60 },
    );
  });
});
