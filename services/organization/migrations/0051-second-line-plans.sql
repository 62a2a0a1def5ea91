-- The second line again, with plans that stay short. A policy's sub-select brings the policies of its table into every plan: a page of
-- members had seven hundred sub-plans to make before it read a row. What is asked of every row stays a sub-select over tables that
-- have short policies, or over a view of the owner; what is asked of the few that this refuses is a function.

-- Who belongs in reach today. `offset 0`, here and below: each row is asked for by itself; otherwise a second plan is made, over everybody
-- in reach. `is true` keeps the holders out of the index condition: an organization has few, and the array would be tried one by one.
create view app.present as
  select ms.member_id, ms.person_id from organization.membership ms
  where ms.valid_from <= (select app.today()) and (select app.today()) < ms.valid_to and exists (
    select from organization.reach r
    where r.organization_id = ms.organization_id and (r.holder_id = any ((select app.scope())::uuid[])) is true
      and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to offset 0);
grant select on app.present to {{application_role}};

-- A move that waits for its other end, to whoever stands at one of both.
create function organization.under_way(member uuid) returns boolean stable security definer set search_path = '' language sql
as $$
  select exists (select from organization.membership_transfer t
    where t.member_id = under_way.member and (t.status = 'SENT' or (t.kind = 'TEMPORARY' and t.status = 'RECEIVED'))
      and (app.reaches(t.from_id) or app.reaches(t.to_id)))
$$;

-- A Party life that ended on the day, where it ended.
create function organization.ended_in_reach(member uuid, day date) returns boolean stable security definer set search_path = '' language sql
as $$
  select exists (select from organization.membership ms
    where ms.member_id = ended_in_reach.member and ms.valid_to = ended_in_reach.day and app.reaches(ms.organization_id))
$$;

-- A person who belongs nowhere in reach today: by a post, by where their Party life ended, or as a candidate.
create function organization.known_in_reach(person uuid) returns boolean stable security definer set search_path = '' language sql
as $$
  select exists (select from organization.post p
    where p.person_id = known_in_reach.person and p.valid_from <= app.today() and app.today() < p.valid_to and app.reaches(p.organization_id))
  or exists (select from organization.member m
    where m.person_id = known_in_reach.person and m.ended_on is not null and organization.ended_in_reach(m.id, m.ended_on))
  or exists (select from organization.admission_candidate c
    where c.person_id = known_in_reach.person and c.member_id is null and c.closed_on is null and app.reaches(c.branch_id))
$$;

drop policy under_way on organization.membership;
create policy under_way on organization.membership for select to {{application_role}} using (
  (select app.capability() = 'member:manage') and organization.under_way(member_id));
drop policy under_way on organization.member;
create policy under_way on organization.member for select to {{application_role}} using (
  (select app.capability() = 'member:manage') and organization.under_way(id));

drop policy read_own_reach on organization.member;
create policy read_own_reach on organization.member for select to {{application_role}} using (
  (select app.reaches_everything())
  or exists (select from app.present p where p.member_id = member.id offset 0)
  or person_id = (select app.person())
  or (ended_on is not null and organization.ended_in_reach(id, ended_on)));
drop policy read_candidate on organization.person;
drop policy read_own_reach on organization.person;
create policy read_own_reach on organization.person for select to {{application_role}} using (
  (select app.reaches_everything())
  or exists (select from app.present p where p.person_id = person.id offset 0)
  or id = (select app.person())
  or organization.known_in_reach(id));
-- One's own is in `read_in_reach` already.
drop policy read_own_file on organization.membership;
-- Few memberships are asked for one by one, many against the whole reach: here the planner may choose.
drop policy read_in_reach on organization.membership;
create policy read_in_reach on organization.membership for select to {{application_role}} using (
  (select app.reaches_everything())
  or exists (
    select from organization.reach r
    where r.organization_id = membership.organization_id and (r.holder_id = any ((select app.scope())::uuid[])) is true
      and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to)
  or person_id = (select app.person()));

-- Whether the scope is the whole tree, and whether one organization lies in it: asked of single rows, so in one statement each.
create or replace function app.reaches_everything() returns boolean stable security definer set search_path = '' language sql
as $$
  select exists (select from organization.access_grant g
    join app.capability_role c on c.role = g.role and c.capability = app.capability()
    where g.account_id = app.account() and g.organization_id = '00000000-0000-7000-8000-000000000001'::uuid
      and g.valid_from <= app.today() and app.today() < g.valid_to and (not g.second_factor or app.second_factor()))
$$;
create or replace function app.reaches(target uuid) returns boolean stable security definer set search_path = '' language sql
as $$
  select exists (select from organization.access_grant g
    join app.capability_role c on c.role = g.role and c.capability = app.capability()
    where g.account_id = app.account() and g.valid_from <= app.today() and app.today() < g.valid_to
      and (not g.second_factor or app.second_factor())
      and (g.organization_id = '00000000-0000-7000-8000-000000000001'::uuid or exists (
        select from organization.reach r
        where r.organization_id = reaches.target and r.holder_id = g.organization_id and r.valid_from <= app.today() and app.today() < r.valid_to)))
$$;

-- Of two posts that end on the same day, the same office each time.
create or replace function organization.file_keeper(person uuid) returns uuid stable security definer set search_path = '' language sql
as $$
  select k.organization_id from (
    select m.organization_id, 1 as rank, m.valid_to from organization.membership m
    where m.person_id = person and m.kind = 'PERMANENT' and m.valid_from <= app.today()
    union all
    select c.branch_id, 2, c.registered_on from organization.admission_candidate c where c.person_id = person
    union all
    select p.organization_id, 3, p.valid_to from organization.post p where p.person_id = person and p.valid_from <= app.today()
  ) k order by k.rank, k.valid_to desc, k.organization_id limit 1
$$;
