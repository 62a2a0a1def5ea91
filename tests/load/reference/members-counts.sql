-- $1 earlier day, $2 organization, $3 later day. Under the capability person:read-sensitive.
with days as (
  select day, at from unnest(array[$1::date, $3::date]) with ordinality d (day, at)
), belongs as materialized (
  select 1 as at, $1::date as day, ms.organization_id, m.recognized_on <= $1::date as full, p.gender, extract(year from $1::date)::int - extract(year from p.birth_date)::int as age,
    extract(year from age($1::date, m.admitted_on))::int as party_age, coalesce(p.education, '') as education
  from organization.closure c
  join organization.membership ms on ms.organization_id = c.descendant_id and ms.kind = 'PERMANENT' and ms.counts and ms.valid_from <= $1::date and $1::date < ms.valid_to
  join organization.member m on m.id = ms.member_id
  join organization.person p on p.id = ms.person_id
  where c.ancestor_id = $2::uuid and c.valid_from <= $1::date and $1::date < c.valid_to
  union all
  select 2 as at, $3::date as day, ms.organization_id, m.recognized_on <= $3::date as full, p.gender, extract(year from $3::date)::int - extract(year from p.birth_date)::int as age,
    extract(year from age($3::date, m.admitted_on))::int as party_age, coalesce(p.education, '') as education
  from organization.closure c
  join organization.membership ms on ms.organization_id = c.descendant_id and ms.kind = 'PERMANENT' and ms.counts and ms.valid_from <= $3::date and $3::date < ms.valid_to
  join organization.member m on m.id = ms.member_id
  join organization.person p on p.id = ms.person_id
  where c.ancestor_id = $2::uuid and c.valid_from <= $3::date and $3::date < c.valid_to
), base as materialized (
  (select distinct on (c.descendant_id) 1 as at, c.descendant_id as organization_id, b.type_code, coalesce(b.reporting_sector, v.reporting_sector) as sector, v.branch_kind
  from organization.closure c
  join organization.organization_version v on v.organization_id = c.descendant_id and v.valid_from <= $1::date and $1::date < v.valid_to
  left join (select bc.descendant_id, bc.depth, bv.type_code, bv.reporting_sector from organization.closure bc
    join organization.organization_version bv on bv.organization_id = bc.ancestor_id and bv.valid_from <= $1::date and $1::date < bv.valid_to
    join organization.organization_type t on t.code = bv.type_code and t.valid_from <= $1::date and $1::date < t.valid_to
    where bc.valid_from <= $1::date and $1::date < bc.valid_to and (t.level_class = 'BASE' or bv.type_code in ('BASE_BRANCH', 'COMMUNE'))) b on b.descendant_id = c.descendant_id
  where c.ancestor_id = $2::uuid and c.valid_from <= $1::date and $1::date < c.valid_to
  order by c.descendant_id, b.depth)
  union all
  (select distinct on (c.descendant_id) 2 as at, c.descendant_id as organization_id, b.type_code, coalesce(b.reporting_sector, v.reporting_sector) as sector, v.branch_kind
  from organization.closure c
  join organization.organization_version v on v.organization_id = c.descendant_id and v.valid_from <= $3::date and $3::date < v.valid_to
  left join (select bc.descendant_id, bc.depth, bv.type_code, bv.reporting_sector from organization.closure bc
    join organization.organization_version bv on bv.organization_id = bc.ancestor_id and bv.valid_from <= $3::date and $3::date < bv.valid_to
    join organization.organization_type t on t.code = bv.type_code and t.valid_from <= $3::date and $3::date < t.valid_to
    where bc.valid_from <= $3::date and $3::date < bc.valid_to and (t.level_class = 'BASE' or bv.type_code in ('BASE_BRANCH', 'COMMUNE'))) b on b.descendant_id = c.descendant_id
  where c.ancestor_id = $2::uuid and c.valid_from <= $3::date and $3::date < c.valid_to
  order by c.descendant_id, b.depth)
), cell as (
  select b.at, 'byStatus' as block, case when b.full then 'FULL' else 'PROBATIONARY' end as code, null::int as from_years, null::int as to_years, count(*) as n from belongs b group by 1, 3
  union all select b.at, 'byGender', b.gender, null, null, count(*) from belongs b group by 1, 3
  union all select b.at, 'byEducation', b.education, null, null, count(*) from belongs b group by 1, 3
  union all select b.at, 'byAge', '', x.from_years, x.to_years, sum(b.n) from (select at, day, age, count(*) as n from belongs group by 1, 2, 3) b
    join organization.count_band x on x.kind = 'AGE' and x.from_years <= greatest(b.age, 0) and greatest(b.age, 0) < x.to_years and x.valid_from <= b.day and b.day < x.valid_to group by 1, 4, 5
  union all select b.at, 'byPartyAge', '', x.from_years, x.to_years, sum(b.n) from (select at, day, party_age, count(*) as n from belongs group by 1, 2, 3) b
    join organization.count_band x on x.kind = 'PARTY_AGE' and x.from_years <= greatest(b.party_age, 0) and greatest(b.party_age, 0) < x.to_years and x.valid_from <= b.day and b.day < x.valid_to group by 1, 4, 5
  union all select b.at, 'byBaseType', coalesce(x.type_code, ''), null, null, count(*) from belongs b left join base x using (at, organization_id) group by 1, 3
  union all select b.at, 'bySector', coalesce(x.sector, ''), null, null, count(*) from belongs b left join base x using (at, organization_id) group by 1, 3
  union all select b.at, 'byBranchKind', coalesce(x.branch_kind, ''), null, null, count(*) from belongs b left join base x using (at, organization_id) group by 1, 3
), tables as (
  select d.at, json_build_object('day', d.day, 'total', (select count(*) from belongs b where b.at = d.at)) as head, (
    select json_object_agg(k.block, (
      select coalesce(json_agg(case when k.block in ('byAge', 'byPartyAge') then json_build_object('from', c.from_years, 'to', case when c.to_years < 1000 then c.to_years - 1 end, 'count', c.n)
          else json_build_object('code', c.code, 'count', c.n) end
        order by c.from_years, c.n desc, c.code collate "C"), '[]') from cell c where c.at = d.at and c.block = k.block))
    from unnest(array['byStatus', 'byGender', 'byAge', 'byPartyAge', 'byEducation', 'byBaseType', 'bySector', 'byBranchKind']) k (block)) as blocks
  from days d
), span as (
  select ms.member_id, greatest(ms.valid_from, c.valid_from) as since, least(ms.valid_to, c.valid_to) as until from organization.closure c
  join organization.membership ms on ms.organization_id = c.descendant_id and ms.kind = 'PERMANENT' and ms.counts and ms.valid_from < c.valid_to and c.valid_from < ms.valid_to
  where c.ancestor_id = $2::uuid
), turn as (
  select member_id, day, bool_or(came) as came from (
    select member_id, since as day, true as came from span where since > $1::date and since <= $3::date
    union all select member_id, until, false from span where until > $1::date and until <= $3::date) e group by 1, 2 having count(*) = 1
), told as (
  select t.came, case when t.came and m.admitted_on = t.day then 'ADMITTED' when m.ended_on = t.day then m.end_kind else 'OTHER' end as kind, count(*) as n
  from turn t join organization.member m on m.id = t.member_id group by 1, 2
)
select json_build_object(
  'memberCounts', (select json_agg(json_build_object('head', head, 'blocks', blocks) order by at) from tables),
  'memberChanges', json_build_object(
    'came', (select coalesce(json_agg(json_build_object('kind', kind, 'count', n)), '[]') from told where came),
    'left', (select coalesce(json_agg(json_build_object('kind', kind, 'count', n)), '[]') from told where not came)))::text as answer
