/** What a preview tells, from the plan's tables. $1 reorganization, $2 day. */
export const PREVIEW_COUNTS = `
select
  (select count(*)::int from plan_subject where is_new) as established,
  (select count(*)::int from plan_end) as ended,
  (select count(*)::int from plan_placement where not is_new and not follows) as moved,
  (select count(*)::int from plan_subject where renames) as renamed,
  (select count(*)::int from plan_placement where follows) as "organizationsFollowing",
  (select count(distinct member_id)::int from plan_membership) as "membersFollowing",
  (select count(*)::int from plan_follow where to_id is null) as unplaced,
  (select count(*)::int from plan_follow where reason is not null and chosen_to_id is null) as unsettled,
  (select count(*)::int from organization.post p join plan_end e on e.id = p.organization_id
   where p.valid_from < $2::date and p.valid_to > $2::date and p.place not in ('AGENCY', 'LOCALITY')) as "postsEnding",
  (select count(*)::int from organization.access_grant g join plan_end e on e.id = g.organization_id
   where g.valid_from < $2::date and g.valid_to > $2::date and g.source <> 'MEMBERSHIP') as "grantsEnding",
  (select count(*)::int from plan_subject where is_new) as "postsUnfilled",
  (select count(*)::int from organization.placement p join organization.reorganization r on r.root_id = p.parent_id and r.id = $1
   where p.valid_from <= $2::date and p.valid_to > $2::date) as "childrenBefore"`;

const FATE = `case
  when exists (select from plan_end e where e.id = x.id) then 'ENDS'
  when s.is_new then 'ESTABLISHED'
  when s.renames then 'RENAMED'
  when t.follows then 'FOLLOWS'
  when t.organization_id is not null then 'MOVES'
  else 'STAYS' end`;

/** What changes and the children of the root: (id, parent_id) before or after. */
export const PREVIEW_BEFORE = `
with x (id, parent_id) as (
  select p.organization_id, p.parent_id from organization.placement p
  where p.valid_from <= $2::date and p.valid_to > $2::date and (p.parent_id = (select root_id from organization.reorganization where id = $1)
    or p.organization_id in (select id from plan_end union select id from plan_subject union select organization_id from plan_placement))
)
select * from (
select x.id as "organizationId", v.name, v.printed_name as "printedName", v.type_code as "typeCode", x.parent_id as "parentId", pv.name as "parentName", ${FATE} as fate
from x
join organization.organization_version v on v.organization_id = x.id and v.valid_from <= $2::date and v.valid_to > $2::date
join organization.organization_version pv on pv.organization_id = x.parent_id and pv.valid_from <= $2::date and pv.valid_to > $2::date
left join plan_subject s on s.id = x.id
left join plan_placement t on t.organization_id = x.id
) n
order by n.fate = 'STAYS', n."parentName" collate "vi-x-icu", n.name collate "vi-x-icu", n."organizationId" limit 500`;

export const PREVIEW_AFTER = `
with x (id, parent_id) as (
  select p.organization_id, p.parent_id from organization.placement p
  where p.valid_from <= $2::date and p.valid_to > $2::date and not exists (select from plan_end e where e.id = p.organization_id)
    and not exists (select from plan_placement n where n.organization_id = p.organization_id)
    and (p.parent_id = (select root_id from organization.reorganization where id = $1) or p.organization_id in (select id from plan_subject))
  union all
  select organization_id, parent_id from plan_placement
)
select * from (
select x.id as "organizationId", coalesce(s.name, v.name) as name, organization.printed_name(ty.printed_prefix, coalesce(s.name, v.name)) as "printedName", ty.code as "typeCode",
  x.parent_id as "parentId", coalesce(ps.name, pv.name, '') as "parentName", ${FATE} as fate
from x
left join plan_subject s on s.id = x.id
left join plan_placement t on t.organization_id = x.id
left join organization.organization_version v on v.organization_id = x.id and v.valid_from <= $2::date and v.valid_to > $2::date
join organization.organization_type ty on ty.code = coalesce(s.type_code, v.type_code) and ty.valid_from <= $2::date and ty.valid_to > $2::date
left join plan_subject ps on ps.id = x.parent_id
left join organization.organization_version pv on pv.organization_id = x.parent_id and pv.valid_from <= $2::date and pv.valid_to > $2::date
) n
order by n.fate = 'STAYS', n."parentName" collate "vi-x-icu", n.name collate "vi-x-icu", n."organizationId" limit 500`;

export const PREVIEW_CHILDREN_AFTER = `
select count(*)::int as n from (
  select p.organization_id from organization.placement p join organization.reorganization r on r.root_id = p.parent_id and r.id = $1
  where p.valid_from <= $2::date and p.valid_to > $2::date and not exists (select from plan_end e where e.id = p.organization_id)
    and not exists (select from plan_placement n where n.organization_id = p.organization_id)
  union all
  select n.organization_id from plan_placement n join organization.reorganization r on r.root_id = n.parent_id and r.id = $1
) x`;
