import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';

let world: World;
const COMMUNES = ['Xã Hòa An', 'Xã Đông', 'Xã Ngoài'] as const;
const PROVINCE_OF: Readonly<Record<string, string>> = { 'Xã Hòa An': 'Tỉnh Minh', 'Xã Đông': 'Tỉnh Minh', 'Xã Ngoài': 'Tỉnh Ngoài' };
const BRANCHES = ['Chi bộ a', 'Chi bộ b', 'Chi bộ c', 'Chi bộ d'] as const;
const LAST = 60;
const FOREVER = 10_000;

beforeAll(async () => {
  world = await World.create();
  await world.addOrganization('Tỉnh Ngoài', 'PROVINCE', 'root');
  await world.addOrganization('Xã Ngoài', 'COMMUNE', 'Tỉnh Ngoài', { since: '2025-07-01' });
  for (const name of BRANCHES) await world.addOrganization(name, 'SUBORDINATE_BRANCH', 'Xã Hòa An', { since: '2025-07-01' });
  await world.sql('delete from organization.membership');
  await world.sql('drop index organization.member_living_once');
  await world.addAccount('all', [['SYSTEM', 'root']]);
});
afterAll(() => world.close());

interface Stay {
  branch: number;
  from: number;
  to: number;
}
interface Life {
  stays: Stay[];
  admittedOn: number;
  ended: boolean;
}
/** Commune of a branch from a day on. */
type Places = { commune: number; from: number; to: number }[];

const day = (n: number): string => new Date(Date.UTC(2025, 8, 1 + n)).toISOString().slice(0, 10);
const days = (count: number): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.integer({ min: 0, max: LAST }), { minLength: 1, maxLength: count }).map((list) => list.toSorted((a, b) => a - b));

const placesOf: fc.Arbitrary<Places> = fc
  .tuple(days(3), fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }))
  .map(([cuts, communes]) => [-60, ...cuts].map((from, n) => ({ commune: communes[n] ?? 0, from, to: cuts[n] ?? FOREVER })));

/** Stays one after the other, some with a gap; the last may go on, end, or end with the Party life. */
const lifeOf: fc.Arbitrary<Life> = fc
  .tuple(days(5), fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }), fc.boolean(), fc.boolean(), fc.boolean())
  .map(([cuts, branches, goesOn, ended, gap]) => {
    const ends = [...cuts.slice(1), goesOn ? FOREVER : LAST + 5];
    const all = cuts.map((from, n) => ({ branch: branches[n] ?? 0, from, to: ends[n] ?? FOREVER }));
    const stays = gap && all.length > 2 ? all.toSpliced(1, 1) : all;
    return { stays, admittedOn: stays[0]?.from ?? 0, ended: !goesOn && ended };
  });

async function write(places: readonly Places[], lives: readonly Life[]): Promise<void> {
  const branchIds = BRANCHES.map(idOf);
  await world.sql(
    `delete from organization.membership where member_id in (select id from organization.member where file_number like 'R-%')`,
  );
  await world.sql(`delete from organization.member where file_number like 'R-%'`);
  await world.sql(`delete from organization.closure where descendant_id = any ($1) and ancestor_id <> all ($1)`, [branchIds]);
  const above = places.flatMap((list, branch) =>
    list.flatMap(({ commune, from, to }) => {
      const name = COMMUNES[commune] ?? '';
      const period = { id: branchIds[branch], from: day(from), to: to === FOREVER ? 'infinity' : day(to) };
      return [
        { ...period, above: idOf(name), depth: 1 },
        { ...period, above: idOf(PROVINCE_OF[name] ?? ''), depth: 2 },
      ];
    }),
  );
  await world.sql(
    `insert into organization.closure (id, ancestor_id, descendant_id, depth, valid_from, valid_to)
     select uuidv7(), above, id, depth, "from", "to" from jsonb_to_recordset($1) r (above uuid, id uuid, depth int, "from" date, "to" date)`,
    [JSON.stringify(above)],
  );
  const person = idOf('person Trần Văn Hoa');
  const members = lives.map(({ stays, admittedOn, ended }, n) => ({
    id: idOf(`random ${n}`),
    number: `R-${n}`,
    admitted: day(admittedOn),
    ended: ended ? day(stays.at(-1)?.to ?? 0) : null,
  }));
  await world.sql(
    `insert into organization.member (id, person_id, file_number, admitted_on, ended_on, end_kind)
     select id, $2, number, admitted, ended, case when ended is not null then 'DEATH' end from jsonb_to_recordset($1) r (id uuid, number text, admitted date, ended date)`,
    [JSON.stringify(members), person],
  );
  const stays = lives.flatMap((life, n) =>
    life.stays.map(({ branch, from, to }) => ({
      member: idOf(`random ${n}`),
      branch: branchIds[branch],
      from: day(from),
      to: to === FOREVER ? 'infinity' : day(to),
    })),
  );
  await world.sql(
    `insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, valid_to, counts, votes, attends)
     select member, $2, branch, 'PERMANENT', "from", "to", true, true, true from jsonb_to_recordset($1) r (member uuid, branch uuid, "from" date, "to" date)`,
    [JSON.stringify(stays), person],
  );
}

/** Whether a member belongs below the organization on a day: the model, day by day. */
function belongs(under: string, places: readonly Places[], { stays }: Life, on: number): boolean {
  const at = stays.find(({ from, to }) => from <= on && on < to)?.branch;
  if (at === undefined) return false;
  const commune = COMMUNES[places[at]?.find(({ from, to }) => from <= on && on < to)?.commune ?? 0] ?? '';
  return under === commune || under === PROVINCE_OF[commune];
}

test('whatever happens, what was before, came and left gives what is after', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(placesOf, { minLength: 4, maxLength: 4 }),
      fc.array(lifeOf, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('Xã Hòa An', 'Xã Ngoài', 'Tỉnh Minh'),
      fc.integer({ min: -5, max: LAST - 5 }),
      fc.integer({ min: 1, max: 40 }),
      async (places, lives, under, since, length) => {
        const until = since + length;
        await write(places, lives);
        const { data, errors } = await world.ask<{
          memberCounts: { day: string; total: number }[];
          memberChanges: { came: { kind: string; count: number }[]; left: { kind: string; count: number }[] };
        }>(
          'all',
          `query ($under: ID!, $since: LocalDate!, $until: LocalDate!) { memberCounts(underId: $under, days: [$since, $until]) { day total }
             memberChanges(underId: $under, since: $since, until: $until) { came { kind count } left { kind count } } }`,
          { under: idOf(under), since: day(since), until: day(until) },
        );
        expect(errors).toEqual([]);
        const total = (on: number): number => data.memberCounts.find((each) => each.day === day(on))?.total ?? 0;
        const here = (life: Life, on: number): boolean => belongs(under, places, life, on);
        const turns = lives.flatMap((life) =>
          Array.from({ length }, (_, n) => since + 1 + n).flatMap((on) =>
            here(life, on) === here(life, on - 1) ? [] : [{ life, on, came: here(life, on) }],
          ),
        );
        const sum = (list: readonly { kind: string; count: number }[], ...kinds: string[]): number =>
          list.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).reduce((n, { count }) => n + count, 0);
        const { came, left } = data.memberChanges;
        expect(total(since)).toBe(lives.filter((life) => here(life, since)).length);
        expect(total(until)).toBe(lives.filter((life) => here(life, until)).length);
        expect(sum(came)).toBe(turns.filter((turn) => turn.came).length);
        expect(sum(left)).toBe(turns.filter((turn) => !turn.came).length);
        expect(total(since) + sum(came) - sum(left)).toBe(total(until));
        expect(sum(came, 'ADMITTED', 'READMITTED')).toBe(
          turns.filter(({ life, on, came: comes }) => comes && on === life.admittedOn).length,
        );
        expect(sum(left, 'DEATH')).toBe(
          turns.filter(({ life, on, came: comes }) => !comes && life.ended && on === life.stays.at(-1)?.to).length,
        );
      },
    ),
    { numRuns: 40 },
  );
});
