import type { Query } from '@capuy/database';

export interface Committees {
  organizationIds: readonly string[];
  /** Day from which the committee and its posts stand. */
  from: string;
  termName: string;
  termUntil: string;
  basis: 'ELECTED' | 'APPOINTED';
  seats: number;
}

/**
 * Forms one committee for each organization and fills it from the full members below: secretary, standing deputy,
 * deputy, members; the first third is also its standing committee. At most a third of the members sit. Who does
 * is decided by a hash of person and code, so it is always the same: a new organization's identity is not.
 */
export async function fillCommittees(
  query: Query,
  { organizationIds, from, termName, termUntil, basis, seats }: Committees,
): Promise<void> {
  await query(
    `insert into organization.party_committee (organization_id, kind, term_name, term_until, basis, seats, valid_from)
     select id, 'COMMITTEE', $2, $3::date, $4, $5::int, $6::date from unnest($1::uuid[]) id`,
    [organizationIds, termName, termUntil, basis, seats, from],
  );
  await query(
    `with candidate as (
       select c.ancestor_id as organization_id, ms.person_id,
         row_number() over (partition by c.ancestor_id order by md5(ms.person_id::text || v.code)) as nth,
         count(*) over (partition by c.ancestor_id) as total
       from organization.closure c
       join organization.organization_version v on v.organization_id = c.ancestor_id and v.valid_from <= $2::date and $2::date < v.valid_to
       join organization.membership ms on ms.organization_id = c.descendant_id and ms.votes and ms.valid_from <= $2::date and $2::date < ms.valid_to
       where c.ancestor_id = any ($1::uuid[]) and c.valid_from <= $2::date and $2::date < c.valid_to
     ), seat as (select * from candidate where nth <= least($3::int, greatest(3, total / 3)))
     insert into organization.post (person_id, organization_id, place, position, basis, term_until, valid_from)
     select person_id, organization_id, 'COMMITTEE',
       case nth when 1 then 'SECRETARY' when 2 then 'STANDING_DEPUTY_SECRETARY' when 3 then 'DEPUTY_SECRETARY' else 'COMMITTEE_MEMBER' end, $4, $5::date, $2::date
     from seat
     union all
     select person_id, organization_id, 'STANDING_COMMITTEE', 'STANDING_COMMITTEE_MEMBER', $4, $5::date, $2::date
     from seat where nth <= $3::int / 3`,
    [organizationIds, from, seats, basis, termUntil],
  );
}

/** Branch secretary, deputy from four full members on, and a branch committee of three from nine on (QĐ 294, 23.2). */
export async function fillBranches(query: Query, branchIds: readonly string[], from: string, termUntil: string): Promise<void> {
  await query(
    `with candidate as (
       select ms.organization_id, ms.person_id, count(*) over (partition by ms.organization_id) as total,
         row_number() over (partition by ms.organization_id order by md5(ms.person_id::text)) as nth
       from organization.membership ms
       where ms.organization_id = any ($1::uuid[]) and ms.votes and ms.valid_from <= $2::date and $2::date < ms.valid_to
     )
     insert into organization.post (person_id, organization_id, place, position, basis, term_until, valid_from)
     select person_id, organization_id, 'BRANCH_COMMITTEE',
       case nth when 1 then 'SECRETARY' when 2 then 'DEPUTY_SECRETARY' else 'BRANCH_COMMITTEE_MEMBER' end, 'ELECTED', $3::date, $2::date
     from candidate where nth = 1 or (nth = 2 and total >= 4) or (nth = 3 and total >= 9)`,
    [branchIds, from, termUntil],
  );
}
