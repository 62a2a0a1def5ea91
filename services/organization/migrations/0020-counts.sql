-- Counts of members below an organization, and who came and who left between two days. They are computed from the facts as
-- the owner: a figure of a past day is whole, though a branch of that day lies outside the reader's reach today; only who
-- reaches the organization itself is answered. Lists behind a figure are read under row-level security.

-- The same answer by one join instead of a search for each organization: a province has thousands.
create or replace function organization.bases_below(under uuid, day date)
returns table (organization_id uuid, base_id uuid, base_type_code text, reporting_sector text, branch_kind text)
stable parallel safe language sql
as $$
  select distinct on (c.descendant_id) v.organization_id, b.base_id, b.type_code, coalesce(b.reporting_sector, v.reporting_sector), v.branch_kind
  from organization.closure c
  join organization.organization_version v on v.organization_id = c.descendant_id and v.valid_from <= day and day < v.valid_to
  left join (
    select bc.descendant_id, bc.depth, bv.organization_id as base_id, bv.type_code, bv.reporting_sector from organization.closure bc
    join organization.organization_version bv on bv.organization_id = bc.ancestor_id and bv.valid_from <= day and day < bv.valid_to
    join organization.organization_type t on t.code = bv.type_code and t.valid_from <= day and day < t.valid_to
    where bc.valid_from <= day and day < bc.valid_to and (t.level_class = 'BASE' or bv.type_code in ('BASE_BRANCH', 'COMMUNE'))
  ) b on b.descendant_id = c.descendant_id
  where c.ancestor_id = under and c.valid_from <= day and day < c.valid_to
  order by c.descendant_id, b.depth
$$;

-- Members who belonged below an organization on each of the days, by what they are. Ages go by the year of birth, bands by
-- the table of that day. Ethnicity is answered under the capability that reads P2; without it only for the reader's own
-- highest committee on the first day of the year: one table a year, so that no two of them can be subtracted.
create function organization.count_members(under uuid, days date[]) returns table (day date, block text, code text, n integer)
stable security definer set search_path = '' set plan_cache_mode = force_custom_plan language plpgsql
as $$
#variable_conflict use_column
declare
  on_day date;
  with_ethnicity boolean;
begin
  if app.account() is null or not app.reaches(under) then return; end if;
  foreach on_day in array days loop
    with_ethnicity := app.capability() = 'person:read-sensitive'
      or under = any (app.scope()) and on_day = date_trunc('year', app.today())::date and not exists (
        select from organization.reach r
        where r.organization_id = under and r.holder_id = any (app.scope()) and r.holder_id <> under and r.valid_from <= app.today() and app.today() < r.valid_to);
    return query
    with belongs as (
      select ms.organization_id, case when m.recognized_on <= on_day then 'FULL' else 'PROBATIONARY' end as status, p.gender,
        extract(year from on_day)::int - extract(year from p.birth_date)::int as age,
        extract(year from age(on_day, m.admitted_on))::int as party_age,
        coalesce(p.education, '') as education, coalesce(p.ethnicity, '') as ethnicity
      from organization.closure c
      join organization.membership ms on ms.organization_id = c.descendant_id and ms.kind = 'PERMANENT' and ms.counts
        and ms.valid_from <= on_day and on_day < ms.valid_to
      join organization.member m on m.id = ms.member_id
      join organization.person p on p.id = ms.person_id
      where c.ancestor_id = under and c.valid_from <= on_day and on_day < c.valid_to
    ), counted as (
      select grouping(organization_id, status, gender, age, party_age, education, ethnicity) as g,
        organization_id, status, gender, age, party_age, education, ethnicity, count(*)::int as n
      from belongs
      group by grouping sets ((organization_id), (status), (gender), (age), (party_age), (education), (ethnicity))
    ), base as materialized (
      select * from organization.bases_below(under, on_day)
    )
    select on_day, 'STATUS', c.status, c.n from counted c where c.g = 95
    union all select on_day, 'GENDER', c.gender, c.n from counted c where c.g = 111
    union all select on_day, 'AGE', b.from_years || '-' || b.to_years, sum(c.n)::int from counted c
      join organization.count_band b on b.kind = 'AGE' and b.from_years <= greatest(c.age, 0) and greatest(c.age, 0) < b.to_years
        and b.valid_from <= on_day and on_day < b.valid_to
      where c.g = 119 group by b.from_years, b.to_years
    union all select on_day, 'PARTY_AGE', b.from_years || '-' || b.to_years, sum(c.n)::int from counted c
      join organization.count_band b on b.kind = 'PARTY_AGE' and b.from_years <= greatest(c.party_age, 0) and greatest(c.party_age, 0) < b.to_years
        and b.valid_from <= on_day and on_day < b.valid_to
      where c.g = 123 group by b.from_years, b.to_years
    union all select on_day, 'EDUCATION', c.education, c.n from counted c where c.g = 125
    union all select on_day, 'ETHNICITY', c.ethnicity, c.n from counted c where c.g = 126 and with_ethnicity
    union all (
      select on_day, case grouping(b.base_type_code, b.reporting_sector, b.branch_kind) when 3 then 'BASE_TYPE' when 5 then 'SECTOR' else 'BRANCH_KIND' end,
        coalesce(case grouping(b.base_type_code, b.reporting_sector, b.branch_kind) when 3 then b.base_type_code when 5 then b.reporting_sector else b.branch_kind end, ''),
        sum(c.n)::int
      from counted c left join base b on b.organization_id = c.organization_id
      where c.g = 63 group by grouping sets ((b.base_type_code), (b.reporting_sector), (b.branch_kind)));
  end loop;
end
$$;

-- Each time a member came below an organization or left it after one day and up to another. Memberships that count and the
-- tree of their days give the spans in which a member belonged there; where one span ends and another of the same member
-- begins on the same day nobody came or left. So what was before, what came and what left give what is after, whatever
-- happened. How a Party life ended is told under the capability that reads P2.
create function organization.member_turns(under uuid, since date, until date)
returns table (member_id uuid, person_id uuid, day date, came boolean, kind text, inside_id uuid, outside_id uuid)
stable security definer set search_path = '' set plan_cache_mode = force_custom_plan language plpgsql
as $$
#variable_conflict use_column
begin
  if app.account() is null or not app.reaches(under) then return; end if;
  return query
  with span as (
    select ms.id, ms.member_id, ms.person_id, ms.organization_id, greatest(ms.valid_from, c.valid_from) as valid_from, least(ms.valid_to, c.valid_to) as valid_to
    from organization.closure c
    join organization.membership ms on ms.organization_id = c.descendant_id and ms.kind = 'PERMANENT' and ms.counts
      and ms.valid_from < c.valid_to and c.valid_from < ms.valid_to
    where c.ancestor_id = under and c.valid_from <= until and c.valid_to > since and ms.valid_from <= until and ms.valid_to > since
      and (ms.valid_from > since or c.valid_from > since or ms.valid_to <= until or c.valid_to <= until)
  ), edge as (
    select s.id, s.member_id, s.valid_from as day, true as came from span s where s.valid_from > since and s.valid_from <= until
    union all
    select s.id, s.member_id, s.valid_to, false from span s where s.valid_to > since and s.valid_to <= until
  ), turn as (
    select (array_agg(e.id))[1] as id, e.day, bool_or(e.came) as came from edge e group by e.member_id, e.day having count(*) = 1
  )
  select ms.member_id, ms.person_id, t.day, t.came,
    case
      when t.came and m.admitted_on = t.day then case when exists (
        select from organization.member before where before.person_id = m.person_id and before.admitted_on < m.admitted_on) then 'READMITTED' else 'ADMITTED' end
      when t.came and ms.valid_from < t.day then 'REORGANIZED_IN'
      when t.came and (other.id is null or other.organization_id = ms.organization_id) then 'RECORDED'
      when t.came then case when other.reorganized then 'REORGANIZED_IN' else 'TRANSFERRED_IN' end
      when m.ended_on = t.day then case when app.capability() = 'person:read-sensitive' then m.end_kind else 'ENDED' end
      when ms.valid_to > t.day then 'REORGANIZED_OUT'
      when other.id is null then 'UNRECORDED'
      when other.reorganized then 'REORGANIZED_OUT' else 'TRANSFERRED_OUT'
    end,
    ms.organization_id, case when ms.valid_from < t.day and t.came or ms.valid_to > t.day and not t.came then null else other.organization_id end
  from turn t
  join organization.membership ms on ms.id = t.id
  join organization.member m on m.id = ms.member_id
  left join lateral (
    select o.id, o.organization_id, exists (
        select from organization.lineage l where l.effective_on = t.day
          and (l.from_id, l.to_id) in ((o.organization_id, ms.organization_id), (ms.organization_id, o.organization_id)))
      or exists (select from organization.party_organization g
        where g.id = case when t.came then o.organization_id else ms.organization_id end and g.valid_to = t.day) as reorganized
    from organization.membership o
    where o.member_id = ms.member_id and o.kind = 'PERMANENT' and o.id <> ms.id
      and case when t.came then o.valid_to <= t.day else o.valid_from = t.day end
    order by o.valid_from desc limit 1) other on true;
end
$$;

-- Each organization that began or ended below another after one day and up to another, with its class on that day. One that
-- ended with a successor was merged or divided, one without was ended; one that absorbed another took part and went on.
create function organization.organization_turns(under uuid, since date, until date)
returns table (organization_id uuid, day date, kind text, class text)
stable parallel safe language sql
as $$
  with turn as (
    select o.id, o.valid_from as day, o.valid_from as stood_on,
      case when exists (select from organization.lineage l where l.to_id = o.id and l.from_id <> o.id and l.effective_on = o.valid_from) then 'RESULTED' else 'ESTABLISHED' end as kind
    from organization.party_organization o where o.valid_from > since and o.valid_from <= until
    union all
    select o.id, o.valid_to, o.valid_to - 1,
      coalesce((select case when bool_or(l.operation = 'DIVIDE') then 'DIVIDED' else 'MERGED' end
        from organization.lineage l where l.from_id = o.id and l.to_id <> o.id and l.effective_on = o.valid_to having count(*) > 0), 'ENDED')
    from organization.party_organization o where o.valid_to > since and o.valid_to <= until
    union all
    select distinct o.id, l.effective_on, l.effective_on, 'ABSORBED_OTHERS'
    from organization.lineage l join organization.party_organization o on o.id = l.to_id and o.valid_from < l.effective_on
    where l.from_id <> l.to_id and l.operation = 'ABSORB' and l.effective_on > since and l.effective_on <= until
  )
  select t.id, t.day, t.kind,
    case when v.type_code in ('COMMUNE', 'BASE_COMMITTEE_ORGANIZATION', 'BASE_BRANCH') then 'BASE' when y.level_class = 'BRANCH' then 'UNDER_BASE' else 'OTHER' end
  from turn t
  join organization.closure c on c.descendant_id = t.id and c.ancestor_id = under and c.depth > 0 and c.valid_from <= t.stood_on and t.stood_on < c.valid_to
  join organization.organization_version v on v.organization_id = t.id and v.valid_from <= t.stood_on and t.stood_on < v.valid_to
  left join organization.organization_type y on y.code = v.type_code and y.valid_from <= t.stood_on and t.stood_on < y.valid_to
$$;

-- A finding taken up again on the day it was set aside has been aside for no day.
alter table organization.finding_aside drop constraint finding_aside_check;
alter table organization.finding_aside add constraint finding_aside_check check (set_on <= until);
