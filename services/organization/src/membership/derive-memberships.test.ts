import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';

let world: World;
const name = 'Hoàng Văn Thái';
beforeAll(async () => {
  world = await World.create();
  await world.addMember(name, 'Chi bộ 1', { admittedOn: '2025-07-01', recognizedOn: null, since: '2025-07-01' });
});
afterAll(() => world.close());

const FIRST = Date.UTC(2025, 6, 1);
const LENGTH = 40;
const dayOf = (n: number): string => new Date(FIRST + n * 86_400_000).toISOString().slice(0, 10);
type Span = [from: number, to: number];
interface Facts {
  recognized: number | null;
  stays: Span[];
  exemptions: Span[];
  suspensions: Span[];
  movedOn: number | null;
}
const member = idOf(`member ${name}`);
const person = idOf(`person ${name}`);

/** What a member is on a day, said without SQL. */
function expected({ recognized, stays, exemptions, suspensions, movedOn }: Facts, day: number): string[] {
  const within = (spans: readonly Span[]): boolean => spans.some(([from, to]) => from <= day && day < to);
  const silent = within(exemptions) || within(suspensions);
  const away = within(stays);
  const home = movedOn !== null && movedOn <= day ? 'Chi bộ 2' : 'Chi bộ 1';
  const votes = recognized !== null && recognized <= day && !silent && !away;
  const rows = [`PERMANENT ${home} counts ${votes ? 'votes' : '-'} ${silent || away ? '-' : 'attends'}`];
  return away ? [...rows, `TEMPORARY Chi bộ Đông - - ${silent ? '-' : 'attends'}`] : rows;
}

async function write(facts: Facts): Promise<void> {
  for (const table of ['exemption', 'suspension', 'membership'])
    await world.sql(`delete from organization.${table} where member_id = $1`, [member]);
  await world.sql('update organization.member set recognized_on = $2 where id = $1', [
    member,
    facts.recognized === null ? null : dayOf(facts.recognized),
  ]);
  const place = (kind: string, at: string, from: string, to: string): Promise<unknown> =>
    world.sql(
      `insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, valid_to, counts, votes, attends) values ($1, $2, $3, $4, $5, $6, true, true, true)`,
      [member, person, idOf(at), kind, from, to],
    );
  await place('PERMANENT', 'Chi bộ 1', dayOf(0), facts.movedOn === null ? 'infinity' : dayOf(facts.movedOn));
  if (facts.movedOn !== null) await place('PERMANENT', 'Chi bộ 2', dayOf(facts.movedOn), 'infinity');
  for (const [from, to] of facts.stays) await place('TEMPORARY', 'Chi bộ Đông', dayOf(from), dayOf(to));
  for (const [from, to] of facts.exemptions)
    await world.sql(
      `insert into organization.exemption (member_id, person_id, requested_on, valid_from, valid_to, decision_id) values ($1, $2, $3, $3, $4, $5)`,
      [member, person, dayOf(from), dayOf(to), idOf('decision')],
    );
  for (const [from, to] of facts.suspensions)
    await world.sql(
      `insert into organization.suspension (member_id, person_id, valid_from, valid_to, decision_number, decision_issuer, decision_signed_on) values ($1, $2, $3, $4, '1', 'x', $3)`,
      [member, person, dayOf(from), dayOf(to)],
    );
  await derive();
}
const derive = (): Promise<unknown> => world.sql('select organization.derive_memberships(array[$1::uuid])', [member]);
const rows = (): Promise<{ id: string; text: string; since: string; until: string }[]> =>
  world.sql(
    `select m.id, concat_ws(' ', m.kind, v.name, case when counts then 'counts' else '-' end, case when votes then 'votes' else '-' end,
       case when attends then 'attends' else '-' end) as text, m.valid_from::text as since, m.valid_to::text as until
     from organization.membership m join organization.organization_version v on v.organization_id = m.organization_id
     where m.member_id = $1 order by m.kind, m.valid_from`,
    [member],
  );

const spans = (max: number): fc.Arbitrary<Span[]> =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: LENGTH - 1 }), { minLength: 0, maxLength: max * 2 })
    .map((days) => days.toSorted((a, b) => a - b))
    .map((days) => Array.from({ length: Math.floor(days.length / 2) }, (_, n): Span => [days[n * 2] ?? 0, days[n * 2 + 1] ?? 0]));
const overlapping = fc
  .array(fc.tuple(fc.integer({ min: 1, max: LENGTH - 2 }), fc.integer({ min: 1, max: 15 })), { maxLength: 3 })
  .map((list) => list.map(([from, length]): Span => [from, from + length]));

test('on every day, a member is what the facts of that day make of them, however many hold at once', async () => {
  await world.sql(`insert into organization.decision (id, number, issuer_name, signed_on) values ($1, '1', 'x', '2025-07-01')`, [
    idOf('decision'),
  ]);
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        recognized: fc.option(fc.integer({ min: 0, max: LENGTH })),
        stays: spans(2),
        exemptions: spans(3),
        suspensions: overlapping,
        movedOn: fc.option(fc.integer({ min: 1, max: LENGTH })),
      }),
      async (facts) => {
        await write(facts);
        const found = await rows();
        for (let day = 0; day <= LENGTH + 16; day += 1) {
          const on = dayOf(day);
          expect(found.filter(({ since, until }) => since <= on && (until === 'infinity' || on < until)).map(({ text }) => text)).toEqual(
            expected(facts, day),
          );
        }
        // No cut that tells nothing, and none that changes when it is derived again.
        for (const [n, row] of found.entries()) expect(row.text === found[n - 1]?.text && row.since === found[n - 1]?.until).toBe(false);
        await derive();
        expect(await rows()).toEqual(found);
      },
    ),
    { numRuns: 40 },
  );
});

test('a row keeps its id where nothing changed', async () => {
  await write({ recognized: 5, stays: [], exemptions: [[10, 20]], suspensions: [], movedOn: null });
  const before = await rows();
  await world.sql(`update organization.exemption set valid_to = 'infinity' where member_id = $1`, [member]);
  await derive();
  const after = await rows();
  expect(after.map(({ id }) => id)).toEqual(before.slice(0, 3).map(({ id }) => id));
});
