import type { Query } from '@capuy/database';

/**
 * Brings the grants of the given persons' accounts in line with their posts and memberships, in the transaction that
 * changed these. A grant has the days of what it rests on; what nothing supports any longer ends today. Grants that
 * were given by hand are not touched.
 */
export async function deriveGrants(query: Query, personIds: readonly string[]): Promise<void> {
  await query(CLOSE, [personIds]);
  await query(OPEN, [personIds]);
}

/** What posts and memberships give: one row for each role, at one organization, over the days of its source and the account. */
const DESIRED = `
with source (account_id, role, organization_id, source, source_id, basis, valid_from, valid_to) as (
  select a.id, f.role, p.organization_id, 'POST', p.id, 'Chức vụ', greatest(p.valid_from, f.valid_from, a.valid_from), least(p.valid_to, f.valid_to, a.valid_to)
  from organization.account a
  join organization.post p on p.person_id = a.person_id
  cross join lateral (
    select case
        when p.place = 'COMMITTEE' and p.position = 'SECRETARY' then 'SECRETARY'
        when p.place = 'COMMITTEE' and p.position in ('STANDING_DEPUTY_SECRETARY', 'DEPUTY_SECRETARY') then 'DEPUTY_SECRETARY'
        when p.place = 'COMMITTEE' then 'COMMITTEE_MEMBER'
        when p.place in ('STANDING_COMMITTEE', 'STANDING_BOARD') then 'STANDING_COMMITTEE_MEMBER'
        when p.place = 'INSPECTION_COMMISSION' then 'INSPECTION_COMMISSION_MEMBER'
        when p.place = 'BRANCH_COMMITTEE' and p.position = 'SECRETARY' then 'BRANCH_SECRETARY'
        when p.place = 'BRANCH_COMMITTEE' and p.position = 'DEPUTY_SECRETARY' then 'BRANCH_DEPUTY_SECRETARY'
        when p.place = 'BRANCH_COMMITTEE' and p.position = 'TEAM_LEADER' then 'TEAM_LEADER'
        when p.place = 'BRANCH_COMMITTEE' then 'BRANCH_COMMITTEE_MEMBER'
        when p.place = 'AGENCY' and p.position = 'HEAD' then 'AGENCY_HEAD'
      end, '-infinity'::date, 'infinity'::date
    where p.place <> 'BODY'
    union all
    select case f.name when 'INSPECTION_STAFF' then 'STAFF_INSPECTION' else 'STAFF_' || f.name end, b.valid_from, b.valid_to
    from organization.committee_body b cross join lateral unnest(b.functions) f (name)
    where b.id = p.body_id
  ) f (role, valid_from, valid_to)
  where a.person_id = any ($1::uuid[]) and f.role is not null
  union all
  select a.id, 'MEMBER', ms.organization_id, 'MEMBERSHIP', ms.id, 'Đảng viên của chi bộ', greatest(ms.valid_from, a.valid_from), least(ms.valid_to, a.valid_to)
  from organization.account a join organization.membership ms on ms.person_id = a.person_id
  where a.person_id = any ($1::uuid[])
), desired as (select * from source where valid_from < valid_to)`;

const CLOSE = `${DESIRED}
update organization.access_grant g
set valid_to = coalesce(w.valid_to, greatest(app.today(), g.valid_from + 1))
from (
  select s.id, d.valid_to from organization.access_grant s
  join organization.account a on a.id = s.account_id and a.person_id = any ($1::uuid[])
  left join desired d on d.account_id = s.account_id and d.role = s.role and d.organization_id = s.organization_id and d.source_id = s.source_id
  where s.source <> 'GIVEN'
) w
where g.id = w.id and g.valid_to > coalesce(w.valid_to, greatest(app.today(), g.valid_from + 1))`;

const OPEN = `${DESIRED}
insert into organization.access_grant (account_id, role, organization_id, source, source_id, basis, valid_from, valid_to)
select d.account_id, d.role, d.organization_id, d.source, d.source_id, d.basis, d.valid_from, d.valid_to from desired d
where not exists (
  select from organization.access_grant g
  where g.account_id = d.account_id and g.role = d.role and g.organization_id = d.organization_id and g.source_id = d.source_id)`;
