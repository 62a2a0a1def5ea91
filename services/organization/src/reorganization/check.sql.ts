/**
 * What speaks against a plan, read from its tables. $1 reorganization, $2 day. Each statement selects
 * (code, severity, organization_id, params). ERROR blocks applying.
 */
/** Two organizations of one name under one parent that day. Permuted names clash with nobody, since only the outcome is compared. */
const NAME_CLASH = `
with placed (id, parent_id, decided) as (
  select organization_id, parent_id, not follows from plan_placement
  union all
  select s.id, p.parent_id, true from plan_subject s join organization.placement p on p.organization_id = s.id and p.valid_from <= $2::date and p.valid_to > $2::date
  where s.renames and not exists (select from plan_placement x where x.organization_id = s.id)
), parents as (
  select distinct parent_id from placed
), siblings (id, parent_id, decided) as (
  select id, parent_id, decided from placed
  union all
  select p.organization_id, p.parent_id, false from parents x
  join organization.placement p on p.parent_id = x.parent_id and p.valid_from <= $2::date and p.valid_to > $2::date
  where not exists (select from placed d where d.id = p.organization_id) and not exists (select from plan_end e where e.id = p.organization_id)
), named as (
  select s.id, s.parent_id, s.decided, coalesce(n.name, v.name) as name, organization.spelling(coalesce(n.name, v.name)) as key
  from siblings s left join plan_subject n on n.id = s.id
  left join organization.organization_version v on v.organization_id = s.id and v.valid_from <= $2::date and v.valid_to > $2::date
)
select 'NAME_CLASH' as code, case when bool_or(decided) then 'ERROR' else 'WARNING' end as severity, (array_agg(id order by decided desc, id))[1] as organization_id,
  jsonb_build_object('name', min(name), 'count', count(*), 'parentId', parent_id, 'organizationIds', to_jsonb((array_agg(id order by decided desc, id))[1:10])) as params
from named where $1::uuid is not null
group by parent_id, key
having count(*) > 1 and bool_or(exists (select from placed d where d.id = named.id))`;

/** Whether each type is in force that day and allowed under its parent's type: of all that change place or type, and of what stands below a changed type. */
const BAD_PARENT_TYPE = `
with placed (id, parent_id) as (
  select organization_id, parent_id from plan_placement
  union
  select s.id, p.parent_id from plan_subject s join organization.placement p on p.organization_id = s.id and p.valid_from <= $2::date and p.valid_to > $2::date
  where s.changes and not exists (select from plan_placement x where x.organization_id = s.id)
  union
  select p.organization_id, p.parent_id from plan_subject s join organization.placement p on p.parent_id = s.id and p.valid_from <= $2::date and p.valid_to > $2::date
  where s.changes and not s.is_new and not exists (select from plan_placement x where x.organization_id = p.organization_id)
    and not exists (select from plan_end e where e.id = p.organization_id)
), typed as (
  select p.id, p.parent_id, coalesce(s.type_code, v.type_code) as type_code, coalesce(ps.type_code, pv.type_code) as parent_type
  from placed p
  left join plan_subject s on s.id = p.id
  left join organization.organization_version v on v.organization_id = p.id and v.valid_from <= $2::date and v.valid_to > $2::date
  left join plan_subject ps on ps.id = p.parent_id
  left join organization.organization_version pv on pv.organization_id = p.parent_id and pv.valid_from <= $2::date and pv.valid_to > $2::date
)
select case when t.code is null then 'TYPE_NOT_IN_FORCE' else 'PARENT_NOT_ALLOWED' end as code, 'ERROR' as severity, (array_agg(x.id order by x.id))[1] as organization_id,
  jsonb_build_object('type', x.type_code, 'parentType', x.parent_type, 'count', count(*)) as params
from typed x left join organization.organization_type t on t.code = x.type_code and t.valid_from <= $2::date and t.valid_to > $2::date
where $1::uuid is not null and (t.code is null or x.parent_type is null or not x.parent_type = any (t.allowed_parents))
group by t.code, x.type_code, x.parent_type, case when t.code is null or x.parent_type is not null then null else x.parent_id end`;

/** Sources, results and parents that do not live on that day once the plan is applied. */
const STALE = `
with named (id, role) as (
  select from_id, 'SOURCE' from plan_part
  union select id, 'RESULT' from plan_subject where not is_new
  union select parent_id, 'PARENT' from plan_placement
  union select to_id, 'RESULT' from plan_part where to_id is not null
)
select case when e.id is not null then 'ENDS_AND_GOES_ON' else 'NOT_LIVING' end as code, 'ERROR' as severity, n.id as organization_id, jsonb_build_object('role', min(n.role)) as params
from named n
left join plan_subject s on s.id = n.id and s.is_new
left join organization.party_organization o on o.id = n.id and o.valid_from <= $2::date and o.valid_to > $2::date
left join plan_end e on e.id = n.id and n.role <> 'SOURCE'
where $1::uuid is not null and s.id is null and (o.id is null or e.id is not null)
group by n.id, e.id`;

/** An END whose source an operation keeps. */
const ENDS_AND_KEPT = `
select distinct 'ENDS_AND_GOES_ON' as code, 'ERROR' as severity, p.from_id as organization_id, jsonb_build_object('role', 'SOURCE') as params
from plan_part p where p.kind = 'END' and $1::uuid is not null and $2::date is not null and not exists (select from plan_end e where e.id = p.from_id)`;

/** What a later decision already changed, or something that begins on the day itself or later. */
const LATER_CHANGE = `
with touched (id) as (
  select id from plan_end union select id from plan_subject where not is_new union select organization_id from plan_placement where not is_new
), later (id, day, decision_id) as (
  select t.id, greatest(v.valid_from, case when v.valid_to < 'infinity' then v.valid_to else v.valid_from end), v.decision_id
  from touched t join organization.organization_version v on v.organization_id = t.id and (v.valid_from >= $2::date or (v.valid_to > $2::date and v.valid_to < 'infinity'))
  union all
  select t.id, greatest(p.valid_from, case when p.valid_to < 'infinity' then p.valid_to else p.valid_from end), p.decision_id
  from touched t join organization.placement p on p.organization_id = t.id and (p.valid_from >= $2::date or (p.valid_to > $2::date and p.valid_to < 'infinity'))
  union all
  select t.id, l.effective_on, l.decision_id from touched t join organization.lineage l on l.from_id = t.id and l.effective_on > $2::date
  union all
  select e.id, x.day, null from plan_end e cross join lateral (
    select p.valid_from from organization.placement p where p.parent_id = e.id and p.valid_from > $2::date
    union all select m.valid_from from organization.membership m where m.organization_id = e.id and m.valid_from >= $2::date and not exists (
      select from organization.membership before where before.member_id = m.member_id and before.kind = m.kind
        and before.organization_id = m.organization_id and before.valid_to = m.valid_from)
    union all select p.valid_from from organization.post p where p.organization_id = e.id and p.valid_from >= $2::date
    union all select g.valid_from from organization.access_grant g where g.organization_id = e.id and g.source <> 'MEMBERSHIP' and g.valid_from >= $2::date
    union all select c.valid_from from organization.party_committee c where c.organization_id = e.id and c.valid_from >= $2::date
    union all select b.valid_from from organization.committee_body b where b.organization_id = e.id and b.valid_from >= $2::date
  ) x (day)
)
select 'LATER_CHANGE' as code, 'ERROR' as severity, l.id as organization_id,
  jsonb_strip_nulls(jsonb_build_object('day', max(l.day), 'number', (array_agg(d.number order by l.day desc) filter (where d.number is not null))[1])) as params
from later l left join organization.decision d on d.id = l.decision_id
where $1::uuid is not null group by l.id`;

const WHOLE_TWICE = `
select 'WHOLE_TWICE' as code, 'ERROR' as severity, from_id as organization_id,
  jsonb_build_object('area', count(*) filter (where area = 'WHOLE'), 'population', count(*) filter (where population = 'WHOLE')) as params
from plan_part where $1::uuid is not null and $2::date is not null
group by from_id having count(*) filter (where area = 'WHOLE') > 1 or count(*) filter (where population = 'WHOLE') > 1`;

/** A part went somewhere, the rest nowhere, and the source ends. */
const PARTLY_PLACED = `
select 'PARTLY_PLACED' as code, 'WARNING' as severity, p.from_id as organization_id, jsonb_build_object('successors', count(*)) as params
from plan_part p join plan_end e on e.id = p.from_id
where $1::uuid is not null and $2::date is not null and p.to_id is not null
group by p.from_id having count(*) = 1 and bool_and(p.area <> 'WHOLE') and bool_and(p.population <> 'WHOLE')`;

/** Whoever may create an organization may end it: its direct superior, before or after. */
const ISSUER = `
with concerned (decision_id, organization_id, parent_id) as (
  select e.decision_id, e.id, p.parent_id from plan_end e join organization.placement p on p.organization_id = e.id and p.valid_from <= $2::date and p.valid_to > $2::date
  union all
  select r.decision_id, r.organization_id, coalesce(s.parent_id, p.parent_id)
  from plan_result r join plan_subject s on s.id = r.organization_id
  left join organization.placement p on p.organization_id = s.id and p.valid_from <= $2::date and p.valid_to > $2::date
)
select 'ISSUER_NOT_COMPETENT' as code, 'WARNING' as severity, d.issuer_id as organization_id,
  jsonb_build_object('number', d.number, 'issuer', d.issuer_name, 'count', count(distinct c.organization_id)) as params
from concerned c join organization.decision d on d.id = c.decision_id
where $1::uuid is not null and d.issuer_id is not null and d.issuer_id is distinct from c.parent_id
group by d.id, d.issuer_id, d.number, d.issuer_name`;

const CYCLE = `
with recursive up (id, parent_id, depth) as (
  select organization_id, parent_id, 1 from plan_placement
  union all
  select u.id, coalesce(x.parent_id, p.parent_id), u.depth + 1 from up u
  left join plan_placement x on x.organization_id = u.parent_id
  left join organization.placement p on p.organization_id = u.parent_id and p.valid_from <= $2::date and p.valid_to > $2::date and x.organization_id is null
  where u.depth < 25 and u.parent_id is not null and u.parent_id <> u.id
)
select distinct 'CYCLE' as code, 'ERROR' as severity, id as organization_id, '{}'::jsonb as params
from up where $1::uuid is not null and (parent_id = id or depth = 25)`;

const CHOICES = `
select case when f.to_id is null then 'WITHOUT_PLACE' else 'NOT_A_SUCCESSOR' end as code, 'ERROR' as severity, f.from_id as organization_id,
  jsonb_build_object('subjectKind', f.subject_kind, 'count', count(*)) as params
from plan_follow f
where $1::uuid is not null and $2::date is not null and (f.to_id is null or (f.reason = 'SPLIT' and f.chosen_to_id is not null
  and not exists (select from plan_successor s where s.from_id = f.from_id and s.to_id = f.chosen_to_id)))
group by f.from_id, f.subject_kind, f.to_id is null`;

/** Members belong to branches. */
const MEMBERS_NEED_BRANCH = `
select 'MEMBERS_NEED_BRANCH' as code, 'ERROR' as severity, m.to_id as organization_id, jsonb_build_object('members', count(*)) as params
from plan_membership m
left join plan_subject s on s.id = m.to_id
left join organization.organization_version v on v.organization_id = m.to_id and v.valid_from <= $2::date and v.valid_to > $2::date
left join organization.organization_type t on t.code = coalesce(s.type_code, v.type_code) and t.valid_from <= $2::date and t.valid_to > $2::date
where $1::uuid is not null and t.level_class is distinct from 'BRANCH'
group by m.to_id`;

/** A branch needs so many full members (rule `branch.minFullMembers`): of all that gain or lose members by the plan. */
const BRANCH_TOO_SMALL = `
with bound (value, number) as (
  select p.value, s.number from organization.reorganization r
  join organization.closure c on c.descendant_id = r.root_id and c.valid_from <= $2::date and c.valid_to > $2::date
  join organization.rule_set s on s.scope_organization_id = c.ancestor_id and s.effective_from <= $2::date and s.effective_to > $2::date
  join organization.rule_param p on p.rule_set_id = s.id and p.name = 'branch.minFullMembers' and p.value is not null
  where r.id = $1 order by p.value desc limit 1
), branch (id) as (
  select to_id from plan_membership
  union select from_id from plan_membership where from_id not in (select id from plan_end)
  union select s.id from plan_subject s join organization.organization_type t on t.code = s.type_code and t.valid_from <= $2::date and t.valid_to > $2::date
    where s.is_new and t.level_class = 'BRANCH'
), counted as (
  select b.id, (select count(*) from plan_membership p join organization.member m on m.id = p.member_id and m.recognized_on <= $2::date where p.to_id = b.id)
    + (select count(*) from organization.membership s join organization.member m on m.id = s.member_id and m.recognized_on <= $2::date
       where s.organization_id = b.id and s.counts and s.valid_from <= $2::date and s.valid_to > $2::date
         and not exists (select from plan_membership p where p.id = s.id)) as n
  from branch b
)
select 'BRANCH_TOO_SMALL' as code, 'WARNING' as severity, c.id as organization_id, jsonb_build_object('members', c.n, 'least', b.value, 'number', b.number) as params
from counted c cross join bound b where c.n < b.value`;

export const CHECKS: readonly string[] = [
  NAME_CLASH,
  BAD_PARENT_TYPE,
  STALE,
  ENDS_AND_KEPT,
  LATER_CHANGE,
  WHOLE_TWICE,
  PARTLY_PLACED,
  ISSUER,
  CYCLE,
  CHOICES,
  MEMBERS_NEED_BRANCH,
  BRANCH_TOO_SMALL,
];
