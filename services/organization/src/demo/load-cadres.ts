import type { Query } from '@capuy/database';
import { demoId } from './demo-id.js';

/** The province manages its own committee and the heads of its communes since the districts ended. */
export async function loadCadres(query: Query, seed: string): Promise<void> {
  const provinces = ['A', 'B'].map((key) => demoId(seed, 'organization', key));
  await query(
    `with decided as (
       insert into organization.decision (number, issuer_id, issuer_name, signed_on, title)
       select '1460-QĐ/TU', v.organization_id, v.name, '2025-06-25', 'Phân cấp quản lý cán bộ'
       from organization.organization_version v where v.organization_id = any ($1::uuid[]) and v.valid_to = 'infinity'
       returning id, issuer_id
     )
     insert into organization.cadre_management (person_id, organization_id, valid_from, decision_id)
     select distinct on (p.person_id) p.person_id, d.issuer_id, date '2025-07-01', d.id
     from decided d
     join organization.closure c on c.ancestor_id = d.issuer_id and c.valid_to = 'infinity' and c.depth < 2
     join organization.post p on p.organization_id = c.descendant_id and p.place = 'COMMITTEE' and p.valid_to = 'infinity'
       and (c.depth = 0 or p.position in ('SECRETARY', 'STANDING_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY'))
     order by p.person_id, c.depth`,
    [provinces],
  );
}

/** Some who were struck off or withdrew long ago have been admitted again, with a second Party life in the same branch. */
export async function loadReadmissions(query: Query, seed: string, count: number, today: string): Promise<void> {
  const people = await query<{ person_id: string; organization_id: string }>(
    `select m.person_id, ms.organization_id from organization.member m
     join organization.membership ms on ms.member_id = m.id and ms.valid_to = m.ended_on
     join organization.party_organization o on o.id = ms.organization_id and o.demo and o.valid_to = 'infinity'
     where m.end_kind in ('STRIKE_OFF', 'WITHDRAWAL') and m.ended_on < $1::date - 1500
     order by md5(m.id::text) limit $2`,
    [today, count],
  );
  await query(
    `with again as (
       insert into organization.member (id, person_id, file_number, admitted_on)
       select r.id, r.person_id, 'KL-' || lpad(r.nth::text, 6, '0'), $4::date - 150 - 9 * r.nth::int
       from unnest($1::uuid[], $2::uuid[]) with ordinality r (id, person_id, nth)
       returning id, person_id, admitted_on
     )
     insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends)
     select a.id, a.person_id, r.branch_id, 'PERMANENT', a.admitted_on, true, false, true
     from again a join unnest($1::uuid[], $3::uuid[]) r (id, branch_id) on r.id = a.id`,
    [
      people.map((p) => demoId(seed, 'member', `again ${p.person_id}`)),
      people.map((p) => p.person_id),
      people.map((p) => p.organization_id),
      today,
    ],
  );
}
