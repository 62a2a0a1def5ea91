/**
 * The plan of a reorganization, computed in tables of the transaction from its operations and the tree of its day.
 * Preview reads these tables and rolls back; apply writes exactly what stands in them. $1 reorganization, $2 day.
 */
export const PLAN_TABLES = `
create temp table plan_result (organization_id uuid, is_new boolean, name text, code text, type_code text, area_kind text, reporting_sector text,
  branch_kind text, parent_id uuid, ordinal integer, kind text, decision_id uuid) on commit drop;
create temp table plan_part (operation_id uuid, ordinal integer, kind text, decision_id uuid, from_id uuid, to_id uuid, area text, population text) on commit drop;
create temp table plan_end (id uuid primary key, decision_id uuid, kind text) on commit drop;
create temp table plan_subject (id uuid primary key, is_new boolean, name text, code text, type_code text, area_kind text, reporting_sector text,
  branch_kind text, parent_id uuid, decision_id uuid, version_id uuid, changes boolean, renames boolean) on commit drop;
create temp table plan_successor (from_id uuid, to_id uuid, population text, area text, rank integer, candidates integer, decision_id uuid) on commit drop;
create temp table plan_follow (subject_kind text, subject_id uuid, from_id uuid, reason text, default_to_id uuid, chosen_to_id uuid, to_id uuid,
  decision_id uuid, primary key (subject_kind, subject_id, from_id)) on commit drop;
create temp table plan_placement (organization_id uuid primary key, parent_id uuid, decision_id uuid, is_new boolean, follows boolean) on commit drop;
create temp table plan_heir (id uuid primary key, heir_id uuid) on commit drop;
create temp table plan_agency (version_id uuid primary key, organization_id uuid, area_id uuid) on commit drop;
create temp table plan_locality (version_id uuid primary key, organization_id uuid, branch_id uuid, decision_id uuid) on commit drop;
create temp table plan_membership (id uuid primary key, member_id uuid, person_id uuid, kind text, from_id uuid, to_id uuid, decision_id uuid, valid_to date) on commit drop`;

const RESULTS = `
insert into plan_result
select r.organization_id, r.is_new, r.name, r.code, r.type_code, r.area_kind, r.reporting_sector, r.branch_kind, r.parent_id, o.ordinal, o.kind, o.decision_id
from organization.reorganization_operation o join organization.reorganization_result r on r.operation_id = o.id
where o.reorganization_id = $1 and $2::date is not null`;

const PARTS = `
insert into plan_part
select o.id, o.ordinal, o.kind, o.decision_id, p.from_id, p.to_id, p.area, p.population
from organization.reorganization_operation o join organization.reorganization_part p on p.operation_id = o.id
where o.reorganization_id = $1 and $2::date is not null`;

/** Sources end, unless some operation says that they go on. */
const ENDS = `
insert into plan_end
select distinct on (p.from_id) p.from_id, p.decision_id, p.kind from plan_part p
where p.kind in ('END', 'ABSORB', 'CONSOLIDATE', 'DIVIDE') and $1::uuid is not null and $2::date is not null
  and not exists (select from plan_result r where r.organization_id = p.from_id and not r.is_new)
  and not exists (select from plan_part s where s.from_id = p.from_id and s.kind = 'SPLIT_OFF')
order by p.from_id, p.ordinal`;

const last = (column: string): string => `(array_agg(r.${column} order by r.ordinal desc) filter (where r.${column} is not null))[1]`;

/** What each result will be: of several operations on one organization the last word on each attribute counts. */
const SUBJECTS = `
insert into plan_subject
select n.organization_id, n.is_new, coalesce(n.name, v.name), coalesce(n.code, v.code), coalesce(n.type_code, v.type_code), coalesce(n.area_kind, v.area_kind),
  coalesce(n.reporting_sector, v.reporting_sector), coalesce(n.branch_kind, v.branch_kind), n.parent_id, n.decision_id, v.id,
  n.is_new or (n.name <> v.name) is true or (n.code is distinct from v.code and n.code is not null) or (n.type_code <> v.type_code) is true
    or (n.area_kind is distinct from v.area_kind and n.area_kind is not null)
    or (n.reporting_sector is distinct from v.reporting_sector and n.reporting_sector is not null)
    or (n.branch_kind is distinct from v.branch_kind and n.branch_kind is not null),
  not n.is_new and (n.name <> v.name) is true
from (
  select r.organization_id, bool_or(r.is_new) as is_new, ${[
    'name',
    'code',
    'type_code',
    'area_kind',
    'reporting_sector',
    'branch_kind',
    'parent_id',
  ]
    .map((column) => `${last(column)} as ${column}`)
    .join(', ')}, (array_agg(r.decision_id order by r.ordinal))[1] as decision_id
  from plan_result r where $1::uuid is not null group by r.organization_id
) n
left join organization.organization_version v on v.organization_id = n.organization_id and v.valid_from <= $2::date and v.valid_to > $2::date`;

/** In the order of the default: the whole population, a part, unknown, none; then area; then code. */
const SUCCESSORS = `
insert into plan_successor
select f.from_id, f.to_id, f.population, f.area,
  row_number() over (partition by f.from_id order by f.stays desc, array_position(array['WHOLE', 'PART', 'UNKNOWN', 'NONE'], f.population),
    array_position(array['WHOLE', 'PART', 'UNKNOWN', 'NONE'], f.area), s.code nulls last, f.to_id),
  case when count(*) filter (where f.population <> 'NONE') over w > 0 then count(*) filter (where f.population <> 'NONE') over w else count(*) over w end,
  f.decision_id
from (
  select p.from_id, p.to_id, p.population, p.area, false as stays, p.decision_id from plan_part p
  where p.to_id is not null and p.to_id <> p.from_id and (p.kind = 'SPLIT_OFF' or exists (select from plan_end e where e.id = p.from_id))
  union all
  -- What is split off leaves the rest where it is.
  select p.from_id, p.from_id, case when bool_or(p.population = 'WHOLE') then 'NONE' else 'PART' end, 'PART', not bool_or(p.population = 'WHOLE'),
    (array_agg(p.decision_id order by p.ordinal))[1]
  from plan_part p where p.kind = 'SPLIT_OFF' and $1::uuid is not null and $2::date is not null group by p.from_id
) f
left join plan_subject s on s.id = f.to_id
window w as (partition by f.from_id)`;

const REASON = `case when s.to_id is null then 'NO_PLACE' when s.candidates > 1 then 'SPLIT' end`;

/** Organizations below what ends or is split, unless an operation places them itself. */
const FOLLOWING_ORGANIZATIONS = `
insert into plan_follow
select 'ORGANIZATION', p.organization_id, p.parent_id, ${REASON}, s.to_id, c.chosen_to_id, coalesce(c.chosen_to_id, s.to_id), coalesce(s.decision_id, e.decision_id)
from (select id from plan_end union select from_id from plan_part where kind = 'SPLIT_OFF') x
join organization.placement p on p.parent_id = x.id and p.valid_from <= $2::date and p.valid_to > $2::date
left join plan_end e on e.id = x.id
left join plan_successor s on s.from_id = x.id and s.rank = 1
left join organization.reorganization_choice c on c.reorganization_id = $1 and c.subject_kind = 'ORGANIZATION' and c.subject_id = p.organization_id and c.from_id = x.id
where not exists (select from plan_end own where own.id = p.organization_id)
  and not exists (select from plan_subject own where own.id = p.organization_id and own.parent_id is not null)`;

/** Members of branches that end or are split. */
const FOLLOWING_MEMBERS = `
insert into plan_follow
select distinct on (m.member_id, m.organization_id) 'MEMBER', m.member_id, m.organization_id, ${REASON}, s.to_id, c.chosen_to_id, coalesce(c.chosen_to_id, s.to_id),
  coalesce(s.decision_id, e.decision_id)
from (select id from plan_end union select from_id from plan_part where kind = 'SPLIT_OFF') x
join organization.membership m on m.organization_id = x.id and m.valid_from < $2::date and m.valid_to > $2::date
left join plan_end e on e.id = x.id
left join plan_successor s on s.from_id = x.id and s.rank = 1
left join organization.reorganization_choice c on c.reorganization_id = $1 and c.subject_kind = 'MEMBER' and c.subject_id = m.member_id and c.from_id = x.id
order by m.member_id, m.organization_id, m.kind`;

const PLACEMENTS = `
insert into plan_placement
select s.id, s.parent_id, s.decision_id, s.is_new, false from plan_subject s
where $1::uuid is not null and s.parent_id is not null and not exists (
  select from organization.placement p where p.organization_id = s.id and p.parent_id = s.parent_id and p.valid_from <= $2::date and p.valid_to > $2::date)
union all
select f.subject_id, f.to_id, f.decision_id, false, true from plan_follow f
where f.subject_kind = 'ORGANIZATION' and f.to_id is not null and f.to_id <> f.from_id`;

const MEMBERSHIPS = `
insert into plan_membership
select m.id, m.member_id, m.person_id, m.kind, m.organization_id, f.to_id, f.decision_id, m.valid_to
from plan_follow f
join organization.membership m on m.member_id = f.subject_id and m.organization_id = f.from_id and m.valid_from < $2::date and m.valid_to > $2::date
where $1::uuid is not null and f.subject_kind = 'MEMBER' and f.to_id is not null and f.to_id <> f.from_id`;

/** Who answers for what an ended organization answered for: its first successor that lives, else its last parent or that one's heir. */
const HEIRS = `
insert into plan_heir
with recursive heir (id, heir_id, step) as (
  select e.id, coalesce(s.to_id, p.parent_id), 1 from plan_end e
  left join plan_successor s on s.from_id = e.id and s.rank = 1
  left join organization.placement p on p.organization_id = e.id and p.valid_from <= $2::date and p.valid_to > $2::date
  union all
  select h.id, coalesce(s.to_id, p.parent_id), h.step + 1 from heir h join plan_end e on e.id = h.heir_id
  left join plan_successor s on s.from_id = e.id and s.rank = 1
  left join organization.placement p on p.organization_id = e.id and p.valid_from <= $2::date and p.valid_to > $2::date
  where h.step < 20
)
select h.id, h.heir_id from heir h
where $1::uuid is not null and h.heir_id is not null and not exists (select from plan_end e where e.id = h.heir_id)`;

/** Agencies whose Party organization or area ends: the area passes to the heir, the Party organization to a successor only. */
const AGENCIES = `
insert into plan_agency
select v.id, case when exists (select from plan_end e where e.id = v.organization_id) then s.to_id else v.organization_id end, coalesce(h.heir_id, v.area_id)
from organization.agency_version v
left join plan_heir h on h.id = v.area_id
left join plan_successor s on s.from_id = v.organization_id and s.rank = 1
where $1::uuid is not null and v.valid_from < $2::date and v.valid_to > $2::date
  and (v.area_id in (select id from plan_end) or v.organization_id in (select id from plan_end))`;

/**
 * Localities follow their commune, as agencies do; where the commune ends and the branch that serves them gets another
 * parent, they go where the branch goes.
 */
const LOCALITIES = `
insert into plan_locality
select v.id,
  case when c.id is null then v.organization_id else coalesce(p.parent_id, h.heir_id, v.organization_id) end,
  case when b.id is null then v.branch_id else s.to_id end, coalesce(c.decision_id, b.decision_id)
from organization.locality_version v
left join plan_end c on c.id = v.organization_id
left join plan_end b on b.id = v.branch_id
left join plan_heir h on h.id = v.organization_id
left join plan_placement p on p.organization_id = v.branch_id and not p.is_new
left join plan_successor s on s.from_id = v.branch_id and s.rank = 1
where $1::uuid is not null and v.valid_from < $2::date and v.valid_to > $2::date and (c.id is not null or b.id is not null)`;

/** In order; each takes the reorganization and its day, and its table is analyzed afterwards. */
export const PLAN_STEPS: readonly [table: string, statement: string][] = [
  ['plan_result', RESULTS],
  ['plan_part', PARTS],
  ['plan_end', ENDS],
  ['plan_subject', SUBJECTS],
  ['plan_successor', SUCCESSORS],
  ['plan_follow', FOLLOWING_ORGANIZATIONS],
  ['plan_follow', FOLLOWING_MEMBERS],
  ['plan_placement', PLACEMENTS],
  ['plan_membership', MEMBERSHIPS],
  ['plan_heir', HEIRS],
  ['plan_agency', AGENCIES],
  ['plan_locality', LOCALITIES],
];
