import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply, consolidate, draft } from '../../test/reorganizations.js';
import { addHead, addLocality } from '../../test/localities.js';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const reorganize = trying(
  () => world,
  `mutation ($input: ReorganizeLocalitiesInput!) { reorganizeLocalities(input: $input) { changeMarker localities { id version } } }`,
);
const decision = { number: '1-NQ', issuerName: 'HĐND', signedOn: '2026-01-02' };

/** A locality as a plain model knows it: its version, and the first ones that it comes from. */
interface Modelled {
  id: string;
  version: number;
  since: number;
  from: ReadonlySet<string>;
}
const STEP = fc.record({
  operation: fc.constantFrom('ABSORB', 'CONSOLIDATE', 'DIVIDE', 'SPLIT_OFF', 'RENAME'),
  first: fc.nat(),
  second: fc.nat(),
});

test('lineage and counts after random merges and divisions are those of a plain model', async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(STEP, { minLength: 1, maxLength: 8 }), async (steps) => {
      round += 1;
      const commune = `Xã ${round}`;
      await world.addOrganization(commune, 'COMMUNE', 'Tỉnh Minh', { since: '2025-07-01', sector: 'COMMUNE' });
      let model: Modelled[] = [];
      const counts = new Map<string, number>();
      for (let n = 0; n < 4; n++) {
        const id = await addLocality(world, `Thôn ${n} ${commune}`, commune);
        model.push({ id, version: 1, since: 0, from: new Set([id]) });
      }
      counts.set('2025-07-01', 4);
      for (const [index, { operation, first, second }] of steps.entries()) {
        const on = `2025-08-${String(index + 1).padStart(2, '0')}`;
        const a = model[first % model.length]!;
        const rest = model.filter((each) => each !== a);
        const b = rest[second % rest.length];
        if ((operation === 'ABSORB' || operation === 'CONSOLIDATE') && !b) continue;
        const fresh = (name: string): object => ({ name: `${name} ${round}.${index}`, kind: 'VILLAGE' });
        const ref = ({ id, version }: Modelled): object => ({ id, version });
        const [sources, results] = (
          {
            ABSORB: [[a], [b && ref(b)]],
            CONSOLIDATE: [[a, b], [fresh('Gộp')]],
            DIVIDE: [[a], [fresh('Chia 1'), fresh('Chia 2')]],
            SPLIT_OFF: [[a], [fresh('Tách')]],
            RENAME: [[a], [{ name: `Đổi ${round}.${index}` }]],
          } as Record<string, [Modelled[], object[]]>
        )[operation]!;
        const answered = await reorganize.done('province', { operation, on, decision, sources: sources.map(ref), results });
        const after = answered['localities'] as { id: string; version: number }[];
        const from = new Set([...sources, ...(operation === 'ABSORB' && b ? [b] : [])].flatMap((each) => [...each.from]));
        const ends = ['ABSORB', 'CONSOLIDATE', 'DIVIDE'].includes(operation) ? sources : [];
        const changed = new Set(after.map(({ id }) => id));
        model = [
          ...model.filter((each) => !ends.includes(each) && !changed.has(each.id)),
          ...after.map(({ id, version }) => ({ id, version, since: index, from })),
        ];
        counts.set(on, model.length);
      }
      for (const [asOf, expected] of counts) {
        const { data } = await world.ask<{ localityCounts: { localities: number } }>(
          'province',
          `query ($under: ID!, $asOf: LocalDate) { localityCounts(underId: $under, asOf: $asOf) { localities } }`,
          { under: idOf(commune), asOf },
        );
        expect(data.localityCounts.localities).toBe(expected);
      }
      const rows = await world.sql<{ id: string; firsts: string[] }>(
        // Back in time only: what was merged into a locality after another came out of it is none of the other's.
        `with recursive back (id, at, before) as (
           select v.locality_id, v.locality_id, date 'infinity' from organization.locality_version v
           where v.organization_id = $1 and v.valid_to = 'infinity'
           union select b.id, l.from_id, l.effective_on from back b
           join organization.locality_lineage l on l.to_id = b.at and l.effective_on < b.before)
         select b.id, array_agg(distinct b.at) as firsts from back b
         join organization.locality_version f on f.locality_id = b.at and f.valid_from = '2025-07-01' group by 1`,
        [idOf(commune)],
      );
      expect(new Map(rows.map(({ id, firsts }) => [id, firsts.toSorted()]))).toEqual(
        new Map(model.map(({ id, from }) => [id, [...from].toSorted()])),
      );
    }),
    {
      numRuns: 8,
      // Split off, then something merged into where it came from: found once by chance.
      examples: [
        [
          [
            { operation: 'SPLIT_OFF', first: 3, second: 0 },
            { operation: 'ABSORB', first: 0, second: 2 },
          ],
        ],
      ],
    },
  );
});

test('localities follow their commune when it merges, heads and branches with them', async () => {
  await addLocality(world, 'Thôn An', 'Xã Hòa An', { branch: 'Chi bộ 1' });
  await addLocality(world, 'Thôn Đông', 'Xã Đông', { branch: 'Chi bộ Đông' });
  await addHead(world, 'Nguyễn Thị Hòa', 'Thôn An', 'Xã Hòa An');
  const job = await apply(
    world,
    await draft(world, { operations: [consolidate('Xã Hòa Đông', ['Xã Hòa An', 'Xã Đông'], 'Tỉnh Minh', 'COMMUNE')] }),
  );
  expect(job).toMatchObject({ status: 'DONE', error: null });
  const of = async (asOf: string): Promise<unknown> =>
    (
      await world.ask<{ localities: { nodes: unknown } }>(
        'province',
        `query ($under: ID!, $asOf: LocalDate) { localities(filter: { underId: $under, search: "Thôn", withoutHead: false }, asOf: $asOf) {
          nodes { name headIsMember decision { number } organization { name } branch { name } head { person { fullName } } } } }`,
        { under: idOf('Tỉnh Minh'), asOf },
      )
    ).data.localities.nodes;
  const same = { name: 'Thôn An', headIsMember: true, branch: { name: 'Chi bộ 1' }, head: { person: { fullName: 'Nguyễn Thị Hòa' } } };
  expect(await of('2026-01-09')).toMatchObject([{ ...same, organization: { name: 'Xã Hòa An' }, decision: null }]);
  expect(await of('2026-01-10')).toMatchObject([
    { ...same, organization: { name: 'Xã Hòa Đông' }, decision: { number: expect.any(String) } },
  ]);
});
