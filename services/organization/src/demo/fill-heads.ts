import type { Query } from '@capuy/database';
import { seeded } from '../invented/random.js';
import { demoId } from './demo-id.js';
import type { DemoLocality } from './demo-localities.js';
import { inventPerson } from './demo-person.js';
import { loadPersons } from './load-people.js';

/** Of the heads of 30/9/2021 so many are members, and so many secretary of the branch that serves their locality (rows 1.6, 1.7). */
export const HEADS_A = { full: { members: 588, secretaries: 280 }, quick: { members: 28, secretaries: 13 } } as const;

/** Villagers elected them for a term; their papers' serials begin where nobody else's do. */
const TERM = { from: '2020-10-01', until: '2025-10-01' } as const;
const FIRST_SERIAL = 700_000;

interface Candidate {
  branch_id: string;
  secretary_id: string | null;
  member_id: string | null;
}

/**
 * A head for every locality: the branch's secretary, another of its members, or someone who is no member. Only such members
 * stand as are still there when the figures are counted. Which localities have which is decided by a hash of their codes.
 */
export async function fillHeads(
  query: Query,
  seed: string,
  localities: readonly DemoLocality[],
  { members, secretaries }: { members: number; secretaries: number },
): Promise<void> {
  const candidates = await query<Candidate>(
    `select b.id as branch_id,
       (select p.person_id from organization.post p where p.organization_id = b.id and p.place = 'BRANCH_COMMITTEE' and p.position = 'SECRETARY'
          and p.valid_from <= $2::date and p.valid_to = 'infinity') as secretary_id,
       (select ms.person_id from organization.membership ms where ms.organization_id = b.id and ms.votes and ms.valid_from <= $2::date and ms.valid_to = 'infinity'
          and not exists (select from organization.post p where p.person_id = ms.person_id and p.position = 'SECRETARY' and p.valid_to = 'infinity')
        order by md5(ms.person_id::text) limit 1) as member_id
     from unnest($1::uuid[]) b (id)
     order by md5(b.id::text)`,
    [localities.map((o) => demoId(seed, 'organization', o.branchKey)), TERM.from],
  );
  const byBranch = new Map(localities.map((o) => [demoId(seed, 'organization', o.branchKey), o]));
  const heads: { locality: DemoLocality; personId: string | null }[] = [];
  for (const { branch_id, secretary_id, member_id } of candidates) {
    const locality = byBranch.get(branch_id);
    if (!locality) continue;
    const filled = heads.filter(({ personId }) => personId !== null).length;
    const bySecretary = filled < secretaries ? secretary_id : null;
    heads.push({ locality, personId: bySecretary ?? (filled >= secretaries && filled < members ? member_id : null) });
  }
  const villagers = heads.filter(({ personId }) => personId === null).map(({ locality }) => locality);
  await loadVillagers(query, seed, villagers);
  await query(
    `insert into organization.post (person_id, organization_id, locality_id, place, position, basis, term_until, valid_from)
     select person_id, organization_id, locality_id, 'LOCALITY', 'HEAD', 'ELECTED', $4::date, $5::date
     from unnest($1::uuid[], $2::uuid[], $3::uuid[]) h (person_id, organization_id, locality_id)`,
    [
      heads.map(({ locality, personId }) => personId ?? villagerId(seed, locality)),
      heads.map(({ locality }) => demoId(seed, 'organization', locality.communeKey)),
      heads.map(({ locality }) => demoId(seed, 'locality', locality.key)),
      TERM.until,
      TERM.from,
    ],
  );
}

const villagerId = (seed: string, locality: DemoLocality): string => demoId(seed, 'person', `${locality.key}#head`);

/** Persons who head a locality and are no members. */
async function loadVillagers(query: Query, seed: string, localities: readonly DemoLocality[]): Promise<void> {
  const people = localities.map((locality, nth) => {
    const random = seeded(`${seed} head of ${locality.key}`);
    return inventPerson(random, { key: locality.key, name: locality.name, highland: 0.4 }, FIRST_SERIAL + nth, 1960 + random.below(35));
  });
  await loadPersons(
    query,
    people,
    localities.map((locality) => villagerId(seed, locality)),
  );
}
