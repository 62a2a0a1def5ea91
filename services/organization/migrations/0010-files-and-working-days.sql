-- Files that people send or fetch, working days, and who reads the record of a Party life that has ended.

-- In the database: a file stands exactly when the act does that it belongs to, and needs no second place to be kept safe.
create table organization.stored_file (
  id uuid primary key default uuidv7(),
  account_id uuid not null references organization.account (id),
  -- Whose paper it is.
  organization_id uuid not null references organization.party_organization (id),
  -- EVIDENCE: the photo of a signed page. IMPORT: a table that came in. RESULT: what a job wrote.
  purpose text not null check (purpose in ('EVIDENCE', 'IMPORT', 'RESULT')),
  name text not null check (name <> '' and length(name) <= 200),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  sha256 text not null,
  content bytea not null,
  created_at timestamptz not null default now(),
  -- Null: kept as long as the act it proves.
  expires_on date,
  check (octet_length(content) = bytes),
  check ((purpose = 'EVIDENCE') = (expires_on is null))
);
create index on organization.stored_file (account_id, created_at);
create index on organization.stored_file (organization_id);
alter table organization.stored_file alter column content set storage external;
alter table organization.stored_file enable row level security;
alter table organization.stored_file force row level security;
create policy owner on organization.stored_file to {{owner_role}} using (true) with check (true);
grant select, insert, delete on organization.stored_file to {{application_role}};
-- A table of members is its sender's alone; a paper's photo is for whoever reaches the organization.
create policy read_own on organization.stored_file for select to {{application_role}} using (
  account_id = (select app.account()) or purpose = 'EVIDENCE' and app.reaches(organization_id));
create policy send on organization.stored_file for insert to {{application_role}} with check (
  account_id = (select app.account()) and app.reaches(organization_id));
create policy expire on organization.stored_file for delete to {{application_role}} using (expires_on < app.today());

-- The n-th working day after a day: neither Saturday, Sunday nor a holiday that the office keeps.
create function organization.add_working_days(day date, n integer) returns date stable parallel safe language sql
  return (
    select d::date from generate_series(day + 1, day + 30 + n * 3, interval '1 day') d
    where extract(isodow from d) < 6 and not exists (select from organization.holiday h where h.day = d::date)
    order by d offset greatest(n, 1) - 1 limit 1);

-- Working days after one day up to and with another; 0 where it does not lie later.
create function organization.working_days_between(since date, until date) returns integer stable parallel safe language sql
  return (
    select count(*)::int from generate_series(since + 1, until, interval '1 day') d
    where extract(isodow from d) < 6 and not exists (select from organization.holiday h where h.day = d::date));

-- A Party life that has ended is read where it ended: the record stays with the last organization and whoever reaches it.
create index on organization.membership (member_id, valid_to);
drop policy read_own_reach on organization.member;
create policy read_own_reach on organization.member for select to {{application_role}} using (
  (select app.reaches_everything())
  or exists (select from organization.membership ms
    where ms.member_id = member.id and ms.valid_from <= (select app.today()) and (select app.today()) < ms.valid_to)
  or (ended_on is not null and exists (select from organization.membership ms where ms.member_id = member.id and ms.valid_to = member.ended_on))
  or person_id = (select app.person()));
drop policy read_own_reach on organization.person;
create policy read_own_reach on organization.person for select to {{application_role}} using (
  (select app.reaches_everything())
  or exists (select from organization.membership ms
    where ms.person_id = person.id and ms.valid_from <= (select app.today()) and (select app.today()) < ms.valid_to)
  or exists (select from organization.post p
    where p.person_id = person.id and p.valid_from <= (select app.today()) and (select app.today()) < p.valid_to and app.reaches(p.organization_id))
  or exists (select from organization.member m join organization.membership ms on ms.member_id = m.id and ms.valid_to = m.ended_on where m.person_id = person.id)
  or id = (select app.person()));

create or replace function organization.membership_history(members uuid[]) returns setof organization.membership
stable security definer set search_path = '' language sql
as $$
  select m.* from organization.membership m
  where m.member_id = any (members) and (
    m.person_id = app.person()
    or exists (
      select from organization.membership now
      where now.person_id = m.person_id and now.valid_from <= app.today() and app.today() < now.valid_to and app.reaches(now.organization_id))
    or exists (
      select from organization.member ended join organization.membership last on last.member_id = ended.id and last.valid_to = ended.ended_on
      where ended.person_id = m.person_id and app.reaches(last.organization_id)))
$$;
