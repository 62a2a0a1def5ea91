/** What applying writes, exactly what the plan's tables say. $1 reorganization, $2 day. Nothing is deleted: rows end. */
const ORGANIZATIONS = `
insert into organization.party_organization (id, closed, demo, valid_from)
select s.id, t.is_closed, coalesce(bool_or(o.demo), parent.demo, root.demo), $2::date
from plan_subject s
join organization.reorganization r on r.id = $1
join organization.party_organization root on root.id = r.root_id
join organization.organization_type t on t.code = s.type_code and t.valid_from <= $2::date and t.valid_to > $2::date
left join organization.party_organization parent on parent.id = s.parent_id
left join plan_part p on p.to_id = s.id
left join organization.party_organization o on o.id = p.from_id
where s.is_new
group by s.id, t.is_closed, parent.demo, root.demo`;

const CLOSE_VERSIONS = `
update organization.organization_version v set valid_to = $2::date
where $1::uuid is not null and v.valid_from < $2::date and v.valid_to > $2::date
  and v.organization_id in (select id from plan_end union all select id from plan_subject where changes and not is_new)`;

const VERSIONS = `
insert into organization.organization_version
  (organization_id, code, name, printed_name, type_code, area_kind, reporting_sector, branch_kind, search_key, valid_from, decision_id)
select s.id, s.code, s.name, organization.printed_name(t.printed_prefix, s.name), s.type_code, s.area_kind, s.reporting_sector, s.branch_kind,
  app.fold(organization.printed_name(t.printed_prefix, s.name)), $2::date, s.decision_id
from plan_subject s
join organization.organization_type t on t.code = s.type_code and t.valid_from <= $2::date and t.valid_to > $2::date
where s.changes and $1::uuid is not null`;

const CLOSE_PLACEMENTS = `
update organization.placement p set valid_to = $2::date
where $1::uuid is not null and p.valid_from < $2::date and p.valid_to > $2::date
  and p.organization_id in (select id from plan_end union all select organization_id from plan_placement where not is_new)`;

const PLACEMENTS = `
insert into organization.placement (organization_id, parent_id, valid_from, decision_id)
select organization_id, parent_id, $2::date, decision_id from plan_placement where $1::uuid is not null`;

const CLOSE_ORGANIZATIONS = `
update organization.party_organization o set valid_to = $2::date, version = o.version + 1
where $1::uuid is not null and o.id in (select id from plan_end)`;

const LINEAGE = `
insert into organization.lineage (from_id, to_id, area, population, operation, effective_on, decision_id, reorganization_id)
select p.from_id, p.to_id, p.area, p.population, p.kind, $2::date, p.decision_id, $1
from plan_part p where p.to_id is not null and p.to_id <> p.from_id`;

const CLOSE_MEMBERSHIPS = `
update organization.membership m set valid_to = $2::date
where $1::uuid is not null and m.id in (select id from plan_membership)`;

const MEMBERSHIPS = `
insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, valid_to, counts, votes, attends, decision_id)
select m.member_id, m.person_id, x.to_id, m.kind, $2::date, x.valid_to, m.counts, m.votes, m.attends, x.decision_id
from plan_membership x
join organization.membership m on m.id = x.id where $1::uuid is not null`;

/** Where facts cut off the same place for later days, such as the planned end of an exemption: those days lie in the new branch too. */
const CUT_PLACES = `
select organization.place_member(x.member_id, x.kind, x.to_id, $2::date, x.decision_id) from plan_membership x
where $1::uuid is not null and exists (select from organization.membership later
  where later.member_id = x.member_id and later.kind = x.kind and later.organization_id = x.from_id and later.valid_from = x.valid_to)`;

const CUT_AGAIN = `
select organization.derive_memberships(array_agg(distinct x.member_id)) from plan_membership x
where $1::uuid is not null and $2::date is not null and x.valid_to <> 'infinity'`;

const CUT_GRANTS = `
select organization.derive_grants(array_agg(distinct x.person_id)) from plan_membership x
where $1::uuid is not null and $2::date is not null and x.valid_to <> 'infinity' having count(*) > 0`;

/** A member's own grant is derived from the membership, so it is the only one that is made anew. */
const CLOSE_MEMBER_GRANTS = `
update organization.access_grant g set valid_to = $2::date
where $1::uuid is not null and g.source = 'MEMBERSHIP' and g.source_id in (select id from plan_membership) and g.valid_from < $2::date and g.valid_to > $2::date`;

const MEMBER_GRANTS = `
insert into organization.access_grant (account_id, role, organization_id, source, source_id, basis, valid_from, valid_to)
select g.account_id, g.role, m.organization_id, 'MEMBERSHIP', m.id, g.basis, $2::date, m.valid_to
from plan_membership p
join organization.access_grant g on g.source = 'MEMBERSHIP' and g.source_id = p.id and g.valid_to = $2::date
join organization.membership m on m.member_id = p.member_id and m.organization_id = p.to_id and m.valid_from = $2::date
where $1::uuid is not null`;

const CLOSE_TEAM_ASSIGNMENTS = `
update organization.team_assignment t set valid_to = $2::date
where $1::uuid is not null and t.valid_from < $2::date and t.valid_to > $2::date
  and (t.organization_id in (select id from plan_end) or (t.member_id, t.organization_id) in (select member_id, from_id from plan_membership))`;

const CLOSE_AGENCIES = `
update organization.agency_version v set valid_to = $2::date
where $1::uuid is not null and v.id in (select version_id from plan_agency)`;

const AGENCIES = `
insert into organization.agency_version (agency_id, name, organization_id, area_id, staff, valid_from)
select v.agency_id, v.name, p.organization_id, p.area_id, v.staff, $2::date
from plan_agency p join organization.agency_version v on v.id = p.version_id where $1::uuid is not null`;

const CLOSE_LOCALITIES = `
update organization.locality_version v set valid_to = $2::date
where $1::uuid is not null and v.id in (select version_id from plan_locality)`;

const LOCALITIES = `
insert into organization.locality_version (locality_id, name, code, kind, organization_id, branch_id, decision_id, valid_from)
select v.locality_id, v.name, v.code, v.kind, p.organization_id, p.branch_id, p.decision_id, $2::date
from plan_locality p join organization.locality_version v on v.id = p.version_id where $1::uuid is not null`;

const closeAt = (table: string, more = ''): string => `
update organization.${table} t set valid_to = $2::date${more}
where $1::uuid is not null and t.valid_from < $2::date and t.valid_to > $2::date and t.organization_id in (select id from plan_end)`;

/** Posts in an agency or a locality are not posts of the Party organization that ends. */
const CLOSE_POSTS = `${closeAt('post', ", end_reason = 'REORGANIZATION', version = t.version + 1")} and t.place not in ('AGENCY', 'LOCALITY')`;

/**
 * Candidates of a branch that ends go on where most of its members do. Their branch is not dated: for a decision that lies in
 * the future they stay, and are handed over by hand (`moveCandidate`).
 */
const CANDIDATES = `
update organization.admission_candidate c set branch_id = x.to_id, version = c.version + 1
from (
  select distinct on (p.from_id) p.from_id, p.to_id from plan_part p
  left join lateral (select count(*) as n from plan_membership m where m.from_id = p.from_id and m.to_id = p.to_id) m on true
  where p.to_id is not null and p.from_id in (select id from plan_end) order by p.from_id, m.n desc, p.ordinal) x
where $1::uuid is not null and $2::date <= app.today() and c.branch_id = x.from_id and c.member_id is null and c.closed_on is null`;

const DONE = `
update organization.reorganization set status = 'APPLIED', applied_by = (select app.account()), applied_at = now(), version = version + 1
where id = $1 and $2::date is not null`;

/** What row-level security lets through only once the new organizations stand in the tree. */
export const AFTER_TREE: readonly string[] = [CANDIDATES];

/** Name of the step as a job tells it, and its statements. */
export const APPLY_STEPS: readonly [step: string, statements: readonly string[]][] = [
  ['ORGANIZATIONS', [ORGANIZATIONS, CLOSE_VERSIONS, VERSIONS]],
  ['PLACEMENTS', [CLOSE_PLACEMENTS, PLACEMENTS, CLOSE_ORGANIZATIONS, LINEAGE]],
  [
    'MEMBERS',
    [CLOSE_MEMBERSHIPS, MEMBERSHIPS, CUT_PLACES, CUT_AGAIN, CLOSE_MEMBER_GRANTS, MEMBER_GRANTS, CUT_GRANTS, CLOSE_TEAM_ASSIGNMENTS],
  ],
  [
    'POSTS',
    [
      CLOSE_POSTS,
      CLOSE_AGENCIES,
      AGENCIES,
      CLOSE_LOCALITIES,
      LOCALITIES,
      closeAt('access_grant'),
      closeAt('party_team', ', version = t.version + 1'),
      closeAt('party_committee', ', version = t.version + 1'),
      closeAt('committee_body', ', version = t.version + 1'),
    ],
  ],
  ['FINISH', [DONE]],
];
