import { pick, pickDay, random } from '../random.js';
import type { World } from '../world/world.js';
import type { Read, Variables } from './reads.js';

/** An organization that had much below it from one day to another. */
interface Wide {
  id: string;
  from: string;
  to: string;
}

/** Parts of names, with marks and without, each found more than a hundred times in the demonstration. */
const TERMS = ['chi bo thon', 'Chi bộ thôn', 'thôn 1', 'truong', 'Trường', 'to dan pho', 'chi bo', 'Đảng bộ xã', 'dang bo xa'];

/** Random variables for each reading, the same for the same seed. */
export async function questions(world: World): Promise<Readonly<Record<Read, (seed: number) => Variables>>> {
  const branches = await wide(world, 101);
  const people = await world.query<Wide>(
    'organization',
    `select c.ancestor_id as id, greatest(max(c.valid_from), '2022-01-01')::text as from, least(min(c.valid_to) - 1, '2026-10-31')::text as to
     from organization.closure c join organization.membership ms on ms.organization_id = c.descendant_id and ms.valid_to = 'infinity'
     join organization.reach r on r.organization_id = c.ancestor_id and r.valid_to = 'infinity'
       and r.holder_id in (select g.organization_id from organization.access_grant g where g.account_id = $1 and g.role = 'STAFF_ORGANIZATION')
     where c.valid_to = 'infinity' group by 1 having count(distinct ms.id) > 100`,
    [world.subject],
  );
  const provinces = await world.query<{ id: string }>(
    'organization',
    `select c.ancestor_id as id from organization.closure c
     join organization.organization_version a on a.organization_id = c.ancestor_id and a.type_code = 'PROVINCE' and a.valid_to = 'infinity'
     join organization.organization_version v on v.organization_id = c.descendant_id and v.type_code = 'COMMUNE' and v.valid_from <= '2022-01-01' and v.valid_to >= '2025-07-01'
     where c.valid_from <= '2022-01-01' and c.valid_to >= '2025-07-01' group by 1 having count(*) >= 100`,
  );
  const terms = await frequent(world);
  const ids = provinces.map(({ id }) => id);
  return {
    subtree: (seed) => under(seed, branches),
    members: (seed) => under(seed, people),
    counts: (seed) =>
      under(
        seed,
        branches.filter(({ id }) => people.some((each) => each.id === id)),
      ),
    search: (seed) => {
      const draw = random(seed);
      return { search: pick(draw, terms), asOf: pickDay(draw, '2022-01-01', '2026-10-31') };
    },
    lineage: (seed) => {
      const draw = random(seed);
      // The day before and the years before it: every commune has a successor.
      return { underId: pick(draw, ids), asOf: pickDay(draw, '2022-01-01', '2025-06-30') };
    },
  };
}

function under(seed: number, list: readonly Wide[]): Variables {
  const draw = random(seed);
  const { id, from, to } = pick(draw, list);
  return { underId: id, asOf: pickDay(draw, from, to) };
}

/** Organizations with more than so many below them, of today and of the time of the districts. */
async function wide(world: World, least: number): Promise<Wide[]> {
  return world.query<Wide>(
    'organization',
    `select c.ancestor_id as id, day.from::text, day.to::text
     from (values (date '2022-01-01', date '2025-06-30'), (date '2025-07-01', date '2026-10-31')) day ("from", "to")
     join organization.closure c on c.valid_from <= day.from and day.to < c.valid_to and c.depth > 0
     join organization.party_organization o on o.id = c.ancestor_id and o.demo
     group by 1, 2, 3 having count(*) >= $1 order by 1, 2`,
    [least],
  );
}

async function frequent(world: World): Promise<string[]> {
  const found = await world.query<{ term: string }>(
    'organization',
    `select term from unnest($1::text[]) term
     where (select count(*) from organization.organization_version v
            where v.search_key like organization.like_term(term) and v.valid_from <= '2022-01-01' and v.valid_to > '2025-06-30') > 100
       and (select count(*) from organization.organization_version v
            where v.search_key like organization.like_term(term) and v.valid_to = 'infinity' and v.valid_from <= '2025-07-01') > 100`,
    [TERMS],
  );
  return found.map(({ term }) => term);
}
