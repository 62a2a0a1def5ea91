-- $1 organization, $2 day, $3 later day: who was there on each by status, gender and education; who came and who left in between.
with day (on_day) as (values ($2::date), ($3::date)), belongs as (
  select d.on_day, case when m.recognized_on <= d.on_day then 'FULL' else 'PROBATIONARY' end as status, p.gender, coalesce(p.education, '') as education
  from day d
  join organization.closure c on c.ancestor_id = $1::uuid and c.valid_from <= d.on_day and d.on_day < c.valid_to
  join organization.membership ms on ms.organization_id = c.descendant_id and ms.kind = 'PERMANENT' and ms.counts and ms.valid_from <= d.on_day and d.on_day < ms.valid_to
  join organization.member m on m.id = ms.member_id
  join organization.person p on p.id = ms.person_id
), counted as (
  select on_day, case grouping(status, gender, education) when 3 then 'STATUS' when 5 then 'GENDER' when 6 then 'EDUCATION' end as block,
    coalesce(status, gender, education) as code, count(*)::int as n
  from belongs group by grouping sets ((on_day, status), (on_day, gender), (on_day, education))
), span as (
  select ms.member_id, greatest(ms.valid_from, c.valid_from) as began, least(ms.valid_to, c.valid_to) as ended
  from organization.closure c
  join organization.membership ms on ms.organization_id = c.descendant_id and ms.kind = 'PERMANENT' and ms.counts and ms.valid_from < c.valid_to and c.valid_from < ms.valid_to
  where c.ancestor_id = $1::uuid and c.valid_from <= $3::date and c.valid_to > $2::date and ms.valid_from <= $3::date and ms.valid_to > $2::date
), edge as (
  select member_id, began as day, true as came from span where began > $2::date and began <= $3::date
  union all select member_id, ended, false from span where ended > $2::date and ended <= $3::date
), turn as (
  select bool_or(came) as came from edge group by member_id, day having count(*) = 1
)
select on_day::text as day, block, code, n from counted
union all select null, case when came then 'CAME' else 'LEFT' end, '', count(*)::int from turn group by came
