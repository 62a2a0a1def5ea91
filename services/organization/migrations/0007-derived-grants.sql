-- Roles that follow from posts and memberships, as rows. Runs as the owner, since it must see every row of the
-- persons it is about; it changes derived rows only, never a given one.

create unique index access_grant_derived_once on organization.access_grant (account_id, role, source_id, valid_from) where source <> 'GIVEN';

create function organization.role_of_post(place text, post_position text) returns text immutable parallel safe language sql
  return case
    when place in ('COMMITTEE', 'STANDING_COMMITTEE', 'STANDING_BOARD') then case post_position
      when 'SECRETARY' then 'SECRETARY'
      when 'STANDING_DEPUTY_SECRETARY' then 'DEPUTY_SECRETARY'
      when 'DEPUTY_SECRETARY' then 'DEPUTY_SECRETARY'
      when 'STANDING_COMMITTEE_MEMBER' then 'STANDING_COMMITTEE_MEMBER'
      when 'COMMITTEE_MEMBER' then case when place = 'COMMITTEE' then 'COMMITTEE_MEMBER' else 'STANDING_COMMITTEE_MEMBER' end
    end
    when place = 'INSPECTION_COMMISSION' then 'INSPECTION_COMMISSION_MEMBER'
    when place = 'BRANCH_COMMITTEE' then case post_position
      when 'SECRETARY' then 'BRANCH_SECRETARY'
      when 'STANDING_DEPUTY_SECRETARY' then 'BRANCH_DEPUTY_SECRETARY'
      when 'DEPUTY_SECRETARY' then 'BRANCH_DEPUTY_SECRETARY'
      when 'BRANCH_COMMITTEE_MEMBER' then 'BRANCH_COMMITTEE_MEMBER'
      when 'TEAM_LEADER' then 'TEAM_LEADER'
    end
    when place = 'AGENCY' and post_position = 'HEAD' then 'AGENCY_HEAD'
  end;

create function organization.role_of_function(duty text) returns text immutable parallel safe language sql
  return case duty when 'INSPECTION_STAFF' then 'STAFF_INSPECTION' else 'STAFF_' || duty end;

-- Brings the derived grants of these persons' accounts in line with posts, bodies and memberships, from today on:
-- what is no longer founded ends today, what is new begins with its post or membership. Null: everybody's.
-- Whoever calls it, it only writes what the posts and memberships say. Returns how many rows it began, ended or changed.
create function organization.derive_grants(persons uuid[]) returns integer volatile security definer set search_path = '' language sql
as $$
  with desired as materialized (
    select a.id as account_id, d.role, d.organization_id, d.source, d.source_id, d.basis,
      greatest(d.valid_from, a.valid_from) as valid_from, least(d.valid_to, a.valid_to) as valid_to
    from organization.account a
    join lateral (
      select p.role, p.organization_id, 'POST' as source, p.id as source_id, p.basis, p.valid_from, p.valid_to
      from (
        select p.id, p.organization_id, p.valid_from, p.valid_to, p.position as basis, organization.role_of_post(p.place, p.position) as role
        from organization.post p where p.person_id = a.person_id and p.place <> 'BODY'
        union all
        select p.id, b.organization_id, greatest(p.valid_from, b.valid_from), least(p.valid_to, b.valid_to), p.position, organization.role_of_function(f)
        from organization.post p join organization.committee_body b on b.id = p.body_id cross join unnest(b.functions) f
        where p.person_id = a.person_id and p.place = 'BODY') p
      where p.role is not null
      union all
      select 'MEMBER', m.organization_id, 'MEMBERSHIP', m.id, m.kind, m.valid_from, m.valid_to
      from organization.membership m where m.person_id = a.person_id
    ) d on true
    where (persons is null or a.person_id = any (persons)) and a.person_id is not null
      and greatest(d.valid_from, a.valid_from) < least(d.valid_to, a.valid_to) and least(d.valid_to, a.valid_to) > app.today()
  ), live as materialized (
    select g.id, g.account_id, g.role, g.source_id, g.organization_id, g.valid_from, g.valid_to
    from organization.access_grant g join organization.account a on a.id = g.account_id
    where g.source <> 'GIVEN' and g.valid_to > app.today() and g.valid_from < g.valid_to
      and (persons is null or a.person_id = any (persons))
  ), ended as (
    update organization.access_grant g set valid_to = greatest(g.valid_from, app.today())
    from live l
    where g.id = l.id and not exists (
      select from desired d where d.account_id = l.account_id and d.role = l.role and d.source_id = l.source_id and d.organization_id = l.organization_id)
    returning g.id
  ), changed as (
    update organization.access_grant g set valid_to = d.valid_to,
      valid_from = case when g.valid_from > app.today() then greatest(d.valid_from, app.today()) else g.valid_from end
    from live l join desired d on d.account_id = l.account_id and d.role = l.role and d.source_id = l.source_id and d.organization_id = l.organization_id
    where g.id = l.id and (g.valid_to <> d.valid_to or (g.valid_from > app.today() and g.valid_from <> greatest(d.valid_from, app.today())))
    returning g.id
  ), begun as (
    insert into organization.access_grant (account_id, role, organization_id, source, source_id, basis, valid_from, valid_to)
    select d.account_id, d.role, d.organization_id, d.source, d.source_id, d.basis,
      case when exists (select from organization.access_grant g where g.account_id = d.account_id and g.role = d.role and g.source_id = d.source_id)
        then greatest(d.valid_from, app.today()) else d.valid_from end,
      d.valid_to
    from desired d
    where not exists (
      select from live l where l.account_id = d.account_id and l.role = d.role and l.source_id = d.source_id and l.organization_id = d.organization_id)
    on conflict (account_id, role, source_id, valid_from) where source <> 'GIVEN'
      do update set valid_to = excluded.valid_to, organization_id = excluded.organization_id
    returning id
  )
  select (select count(*) from ended)::int + (select count(*) from changed)::int + (select count(*) from begun)::int
$$;
