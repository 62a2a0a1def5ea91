import type { Query } from '@capuy/database';
import { seeded } from '../invented/random.js';
import { recordVote } from '../member-vote/record-vote.js';
import { VoteStep } from '../member-vote/member-vote.js';
import { candidateDays, CANDIDATE_STAGES, type CandidateDays } from './candidate-days.js';
import { demoId } from './demo-id.js';
import type { DemoSize } from './demo-organization.js';
import { daysLater, inventPerson } from './demo-person.js';
import { loadPersons } from './load-people.js';

/** Candidates at each stage. */
const PER_STAGE = { full: 12, quick: 2 } as const;
const FIRST_SERIAL = 730_000;

/** A branch directly under a commune, those first that the demonstration's accounts reach. */
interface Place {
  id: string;
  code: string;
  name: string;
  commune_id: string;
  province_id: string;
  /** Votes there are in the branch and in both committees. */
  full_members: number;
  commune_seats: number;
  province_seats: number;
}

interface Placed {
  id: string;
  place: Place;
  days: CandidateDays;
}

const PLACES = `
with commune as (
  select v.organization_id as id, row_number() over (order by v.code) as nth, pl.parent_id as province_id
  from organization.organization_version v
  join organization.placement pl on pl.organization_id = v.organization_id and pl.valid_to = 'infinity' and pl.parent_id = any ($1::uuid[])
  where v.type_code = 'COMMUNE' and v.valid_to = 'infinity'
), branch as materialized (
  select v.organization_id as id, v.code, v.name, c.id as commune_id, c.province_id, row_number() over (order by least(c.nth, 3), md5(v.code)) as nth
  from commune c
  join organization.placement pl on pl.parent_id = c.id and pl.valid_to = 'infinity'
  join organization.organization_version v on v.organization_id = pl.organization_id and v.valid_to = 'infinity' and v.type_code = 'SUBORDINATE_BRANCH'
), near as materialized (
  select * from branch where nth <= 2 * $2::int
), vote as materialized (
  select ms.organization_id, count(*)::int as n from organization.membership ms
  where ms.organization_id in (select id from near) and ms.votes and ms.valid_to = 'infinity' group by 1
), seat as materialized (
  select p.organization_id, count(*)::int as n from organization.post p where p.place = 'COMMITTEE' and p.valid_to = 'infinity' group by 1
)
select b.id, b.code, b.name, b.commune_id, b.province_id, m.n as full_members, c.n as commune_seats, p.n as province_seats
from near b
join vote m on m.organization_id = b.id and m.n >= 4
join seat c on c.organization_id = b.commune_id
join seat p on p.organization_id = b.province_id
order by b.nth limit $2`;

export async function loadCandidates(query: Query, seed: string, size: DemoSize, today: string): Promise<void> {
  const total = PER_STAGE[size] * CANDIDATE_STAGES.length;
  const places = await query<Place>(PLACES, [['A', 'B'].map((key) => demoId(seed, 'organization', key)), total]);
  if (places.length === 0) return;
  const placed = Array.from({ length: total }, (_, nth): Placed => ({
    id: demoId(seed, 'candidate', String(nth)),
    place: places[nth % places.length] as Place,
    days: candidateDays(nth, today),
  }));
  const random = seeded(`${seed} candidates`);
  const personIds = placed.map(({ id }) => demoId(seed, 'person', id));
  await loadPersons(
    query,
    placed.map(({ place }, nth) =>
      inventPerson(random, { key: place.code, name: place.name, highland: 0.3 }, FIRST_SERIAL + nth, 1990 + random.below(16)),
    ),
    personIds,
  );
  await insertCandidates(query, seed, placed, personIds);
  for (const candidate of placed) await vote(query, candidate);
  await query(
    `insert into organization.admission_helper (candidate_id, member_id, person_id, valid_from)
     select c.id, h.member_id, h.person_id, c.registered_on from organization.admission_candidate c
     cross join lateral (select ms.member_id, ms.person_id from organization.membership ms where ms.organization_id = c.branch_id and ms.votes and ms.valid_to = 'infinity'
       and ms.valid_from < c.registered_on order by md5(ms.member_id::text) limit 2) h
     where c.id = any ($1::uuid[]) and c.stage <> 'CLOSED'`,
    [placed.map(({ id }) => id)],
  );
  await insertTargets(query, seed, today);
}

async function insertCandidates(query: Query, seed: string, placed: readonly Placed[], personIds: readonly string[]): Promise<void> {
  const decided = placed.filter(({ days }) => days.decidedOn);
  const decisionId = ({ id }: Placed): string => demoId(seed, 'decision', `admission ${id}`);
  await query(
    `insert into organization.decision (id, number, issuer_id, issuer_name, signed_on, title)
     select d.id, (300 + d.nth) || '-QĐ/TU', d.issuer_id, v.printed_name, d.signed_on, 'Kết nạp đảng viên'
     from unnest($1::uuid[], $2::uuid[], $3::date[]) with ordinality d (id, issuer_id, signed_on, nth)
     join organization.organization_version v on v.organization_id = d.issuer_id and v.valid_to = 'infinity'`,
    [decided.map(decisionId), decided.map(({ place }) => place.province_id), decided.map(({ days }) => days.decidedOn)],
  );
  await query(
    `insert into organization.admission_candidate (id, person_id, branch_id, stage, registered_on, class_on, class_certificate, background_on, background_outcome,
       proposed_on, decided_on, decider_id, decision_id, closed_on, close_reason)
     select c.id, c.person_id, c.branch_id, c.stage, c.registered_on, c.class_on, 'NT-' || c.nth || '/' || extract(year from c.class_on),
       c.background_on, case when c.background_on is not null then 'QUALIFIED' end, c.proposed_on, c.decided_on, case when c.decided_on is not null then c.province_id end,
       c.decision_id, c.closed_on, case when c.closed_on is not null then (array['WITHDREW', 'MOVED', 'NOT_QUALIFIED'])[1 + c.nth % 3] end
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::date[], $7::date[], $8::date[], $9::date[], $10::uuid[], $11::uuid[], $12::date[]) with ordinality
       c (id, person_id, branch_id, stage, registered_on, class_on, background_on, proposed_on, decided_on, province_id, decision_id, closed_on, nth)`,
    [
      placed.map(({ id }) => id),
      personIds,
      placed.map(({ place }) => place.id),
      placed.map(({ days }) => days.stage),
      placed.map(({ days }) => days.registeredOn),
      placed.map(({ days }) => days.classOn),
      placed.map(({ days }) => days.backgroundOn),
      placed.map(({ days }) => days.committeeOn ?? days.branchOn),
      placed.map(({ days }) => days.decidedOn),
      placed.map(({ place }) => place.province_id),
      placed.map((candidate) => (candidate.days.decidedOn ? decisionId(candidate) : null)),
      placed.map(({ days }) => days.closedOn),
    ],
  );
}

/** Nearly everyone is in favor; the rule of the day is asked as in an office. */
async function vote(query: Query, { id, place, days }: Placed): Promise<void> {
  const ballots: [VoteStep, string, number, string | null][] = [
    [VoteStep.BRANCH, place.id, place.full_members, days.branchOn],
    [VoteStep.PROPOSING, place.commune_id, place.commune_seats, days.committeeOn],
    [VoteStep.DECIDING, place.province_id, place.province_seats, days.decidedOn && daysLater(days.decidedOn, -1)],
  ];
  for (const [step, organizationId, base, heldOn] of ballots) {
    if (!heldOn) continue;
    const on = { matter: 'admission', subject: { candidateId: id }, step, organizationId } as const;
    await recordVote(query, on, { heldOn, base, inFavor: Math.ceil(base * 0.9) }, days.registeredOn);
  }
}

/** What the province and each commune mean to admit this year. */
async function insertTargets(query: Query, seed: string, today: string): Promise<void> {
  await query(
    `insert into organization.admission_target (organization_id, year, target)
     select c.descendant_id, $2::int, case when c.depth = 0 then 300 else 3 + c.nth % 4 end
     from (
       select c.descendant_id, c.depth, row_number() over (order by v.code) as nth from organization.closure c
       join organization.organization_version v on v.organization_id = c.descendant_id and v.valid_to = 'infinity' and v.type_code in ('PROVINCE', 'COMMUNE')
       where c.ancestor_id = any ($1::uuid[]) and c.valid_to = 'infinity') c`,
    [['A', 'B'].map((key) => demoId(seed, 'organization', key)), today.slice(0, 4)],
  );
}
