import type { Query } from '@capuy/database';
import { demoId } from './demo-id.js';
import type { DemoSize } from './demo-organization.js';
import { daysLater } from './demo-person.js';

/** How many of each, today. `late`: sent longer ago than a transfer may take. `over`: longer away than was planned. */
const COUNTS = {
  full: { away: 40, over: 8, back: 30, underWay: 25, late: 6, refused: 8, exempt: 80 },
  quick: { away: 4, over: 1, back: 3, underWay: 3, late: 1, refused: 1, exempt: 5 },
} as const;

interface Someone {
  member_id: string;
  person_id: string;
  organization_id: string;
  /** The day from which they have been where they are. */
  since: string;
}

/** Full members who have been in their branch for two years and hold no post, the same on every machine. */
const SOMEONE = `
select ms.member_id, ms.person_id, ms.organization_id, ms.valid_from::text as since
from organization.membership ms
where ms.kind = 'PERMANENT' and ms.votes and ms.valid_to = 'infinity' and ms.valid_from < $1::date - 730
  and ms.person_id in (select p.id from organization.person p where p.demo and (p.birth_date < '1955-01-01') = $2)
  and ms.person_id not in (select x.person_id from organization.post x)
  and ms.member_id not in (select t.member_id from organization.team_assignment t)
order by md5(ms.member_id::text) limit $3`;

/** Letters under way and refused, stays elsewhere and those who came back. What a member is where then follows from them. */
export async function loadStays(query: Query, seed: string, size: DemoSize, today: string): Promise<void> {
  const counts = COUNTS[size];
  const { away, over, back, underWay, late, refused } = counts;
  const people = await query<Someone>(SOMEONE, [today, false, away + over + back + underWay + late + refused]);
  const day = (days: number): string => daysLater(today, days);
  const letters = people.map((person, nth) => {
    const other =
      people.find(({ organization_id }, at) => at > nth && organization_id !== person.organization_id) ??
      people.find((o) => o.organization_id !== person.organization_id);
    const to = other?.organization_id ?? person.organization_id;
    const letter = (
      kind: string,
      status: string,
      sentOn: string,
      more: { settledOn?: string; stayUntil?: string; returnedOn?: string } = {},
    ) => ({ ...person, to, kind, status, sentOn, ...more });
    let at = nth;
    const within = (count: number): boolean => (at -= count) < 0;
    if (within(away)) return letter('TEMPORARY', 'RECEIVED', day(-150 + nth), { settledOn: day(-140 + nth), stayUntil: day(60 + nth) });
    if (within(over)) return letter('TEMPORARY', 'RECEIVED', day(-330 - at), { settledOn: day(-320 - at), stayUntil: day(-20 + at) });
    if (within(back))
      return letter('TEMPORARY', 'RETURNED', day(-600), { settledOn: day(-590), stayUntil: day(-400), returnedOn: day(-405) });
    if (within(underWay)) return letter('PERMANENT', 'SENT', day(-1 - (nth % 20)));
    if (within(late)) return letter('PERMANENT', 'SENT', day(-110 - (nth % 10)));
    return letter('PERMANENT', 'REFUSED', day(-60), { settledOn: day(-50) });
  });
  await query(
    `insert into organization.membership_transfer
       (id, member_id, person_id, kind, status, from_id, to_id, letter_number, sent_on, stay_until, branch_id, settled_on, returned_on)
     select l.id, l.member_id, l.person_id, l.kind, l.status, l.from_id, l.to_id, l.nth || '-GT/' || extract(year from l.sent_on), l.sent_on, l.stay_until,
       case when l.status in ('RECEIVED', 'RETURNED') then l.to_id end, l.settled_on, l.returned_on
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::date[], $9::date[], $10::date[], $11::date[]) with ordinality
       l (id, member_id, person_id, kind, status, from_id, to_id, sent_on, stay_until, settled_on, returned_on, nth)`,
    [
      letters.map((l) => demoId(seed, 'letter', l.member_id)),
      letters.map((l) => l.member_id),
      letters.map((l) => l.person_id),
      letters.map((l) => l.kind),
      letters.map((l) => l.status),
      letters.map((l) => l.organization_id),
      letters.map((l) => l.to),
      letters.map((l) => l.sentOn),
      letters.map((l) => l.stayUntil ?? null),
      letters.map((l) => l.settledOn ?? null),
      letters.map((l) => l.returnedOn ?? null),
    ],
  );
  await query(
    `insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, valid_to, counts, votes, attends)
     select t.member_id, t.person_id, t.branch_id, 'TEMPORARY', t.settled_on, coalesce(t.returned_on, 'infinity'), false, false, true
     from organization.membership_transfer t where t.kind = 'TEMPORARY' and t.member_id = any ($1::uuid[])`,
    [letters.map((l) => l.member_id)],
  );
  await query('select organization.derive_memberships($1::uuid[])', [letters.map((l) => l.member_id)]);
}

/** The old who asked to be exempt, each by a decision of their branch of which the superior was informed. */
export async function loadExemptions(query: Query, seed: string, size: DemoSize, today: string): Promise<void> {
  const people = await query<Someone>(SOMEONE, [today, true, COUNTS[size].exempt]);
  const decisionIds = people.map((person) => demoId(seed, 'decision', `exemption ${person.member_id}`));
  const from = people.map((_, nth) => daysLater(today, -700 + ((nth * 37) % 680)));
  await query(
    `insert into organization.decision (id, number, issuer_id, issuer_name, signed_on, title)
     select d.id, d.nth || '-QĐ/CB', d.organization_id, v.printed_name, d.since - 3, 'Miễn công tác và sinh hoạt đảng'
     from unnest($1::uuid[], $2::uuid[], $3::date[]) with ordinality d (id, organization_id, since, nth)
     join organization.organization_version v on v.organization_id = d.organization_id and v.valid_from <= d.since and d.since < v.valid_to`,
    [decisionIds, people.map((p) => p.organization_id), from],
  );
  await query(
    `insert into organization.exemption (member_id, person_id, requested_on, valid_from, decision_id, informed_on)
     select e.member_id, e.person_id, e.since - 20, e.since, e.decision_id, e.since + 5
     from unnest($1::uuid[], $2::uuid[], $3::date[], $4::uuid[]) e (member_id, person_id, since, decision_id)`,
    [people.map((p) => p.member_id), people.map((p) => p.person_id), from, decisionIds],
  );
  await query('select organization.derive_memberships($1::uuid[])', [people.map((p) => p.member_id)]);
}
