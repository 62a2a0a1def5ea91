import type { Query } from '@capuy/database';
import { VoteStep } from '../member-vote/member-vote.js';
import { recordVote } from '../member-vote/record-vote.js';
import { demoId } from './demo-id.js';
import type { DemoSize } from './demo-organization.js';
import { daysLater, yearLater } from './demo-person.js';

/** How many probationers of today get the road that led to their admission. */
const ADMITTED = { full: 60, quick: 8 } as const;

interface Probationer {
  member_id: string;
  person_id: string;
  admitted_on: string;
  organization_id: string;
  province_id: string;
  full_members: number;
}

const PROBATIONERS = `
select m.id as member_id, m.person_id, m.admitted_on::text, ms.organization_id, c.ancestor_id as province_id,
  (select count(*)::int from organization.membership x where x.organization_id = ms.organization_id and x.votes and x.valid_to = 'infinity') as full_members
from organization.member m
join organization.membership ms on ms.member_id = m.id and ms.valid_to = 'infinity' and ms.kind = 'PERMANENT'
join organization.closure c on c.descendant_id = ms.organization_id and c.valid_to = 'infinity' and c.ancestor_id = any ($1::uuid[])
where m.recognized_on is null and m.ended_on is null
order by c.ancestor_id, m.admitted_on, m.id`;

/** The roads of those admitted last; ballots on the recognition of those whose year is over. */
export async function loadProbation(query: Query, seed: string, size: DemoSize, today: string): Promise<void> {
  const all = (await query<Probationer>(PROBATIONERS, [['A', 'B'].map((key) => demoId(seed, 'organization', key))])).filter(
    (p) => p.full_members > 0,
  );
  const due = all.filter((p) => yearLater(p.admitted_on) < daysLater(today, -7));
  await loadRoads(query, seed, all.slice(-ADMITTED[size]));
  for (const [nth, person] of due.entries()) {
    // One carried, one failed, one not yet held.
    if (nth % 3 === 2) continue;
    const base = person.full_members;
    const on = {
      matter: 'recognition',
      subject: { memberId: person.member_id },
      step: VoteStep.BRANCH,
      organizationId: person.organization_id,
    } as const;
    const heldOn = daysLater(yearLater(person.admitted_on), 5);
    await recordVote(query, on, { heldOn, base, inFavor: nth % 3 === 0 ? base : Math.floor(base / 2) }, person.admitted_on);
  }
}

async function loadRoads(query: Query, seed: string, people: readonly Probationer[]): Promise<void> {
  const decisionIds = people.map((p) => demoId(seed, 'decision', `admission of ${p.member_id}`));
  const signedOn = people.map((p) => daysLater(p.admitted_on, -15));
  const candidateIds = people.map((p) => demoId(seed, 'candidate', p.member_id));
  await query(
    `insert into organization.decision (id, number, issuer_id, issuer_name, signed_on, title)
     select d.id, (500 + d.nth) || '-QĐ/TU', d.issuer_id, v.printed_name, d.signed_on, 'Kết nạp đảng viên'
     from unnest($1::uuid[], $2::uuid[], $3::date[]) with ordinality d (id, issuer_id, signed_on, nth)
     join organization.organization_version v on v.organization_id = d.issuer_id and v.valid_to = 'infinity'`,
    [decisionIds, people.map((p) => p.province_id), signedOn],
  );
  await query(
    `with road as (
       insert into organization.admission_candidate (id, person_id, branch_id, stage, registered_on, class_on, class_certificate, background_on, background_outcome,
         proposed_on, decided_on, decider_id, decision_id, member_id)
       select c.id, c.person_id, c.branch_id, 'ADMITTED', c.day - 420, c.day - 300, 'NT-' || c.nth || '/' || extract(year from c.day - 300), c.day - 200, 'QUALIFIED',
         c.day - 70, c.day - 15, c.province_id, c.decision_id, c.member_id
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::uuid[], $6::uuid[], $7::uuid[]) with ordinality
         c (id, person_id, branch_id, day, province_id, decision_id, member_id, nth)
       returning member_id, decision_id
     )
     update organization.member m set admission_decision_id = road.decision_id from road where m.id = road.member_id`,
    [
      candidateIds,
      people.map((p) => p.person_id),
      people.map((p) => p.organization_id),
      people.map((p) => p.admitted_on),
      people.map((p) => p.province_id),
      decisionIds,
      people.map((p) => p.member_id),
    ],
  );
  for (const [nth, person] of people.entries()) {
    const on = {
      matter: 'admission',
      subject: { candidateId: candidateIds[nth] ?? '' },
      step: VoteStep.BRANCH,
      organizationId: person.organization_id,
    } as const;
    const vote = { heldOn: daysLater(person.admitted_on, -70), base: person.full_members, inFavor: person.full_members };
    await recordVote(query, on, vote, daysLater(person.admitted_on, -420));
  }
}
