-- Roles that open more than names are given by two administrators, and count with a second factor only (design §7.2).

-- Roles that open P1 or P2 of anybody, or let one give roles. Written from the policy each time the migrations run.
create table organization.opening_role (role text primary key);

create table organization.grant_proposal (
  id uuid primary key default uuidv7(),
  account_id uuid not null references organization.account,
  role text not null,
  organization_id uuid not null references organization.party_organization,
  basis text not null check (btrim(basis) <> ''),
  valid_from date not null,
  valid_to date not null,
  -- The grant that ended with its organization and is to be given anew.
  replaces_id uuid references organization.access_grant,
  proposed_by uuid not null references organization.account,
  proposed_on date not null,
  -- The first day on which nobody can consent any more.
  expires_on date not null,
  status text not null default 'PROPOSED' check (status in ('PROPOSED', 'CONSENTED', 'REFUSED', 'WITHDRAWN')),
  settled_by uuid references organization.account,
  settled_on date,
  reason text,
  grant_id uuid references organization.access_grant,
  version integer not null default 1,
  check (valid_from < valid_to),
  check (proposed_on < expires_on),
  check (proposed_by <> account_id),
  check ((status = 'PROPOSED') = (settled_by is null) and (status = 'PROPOSED') = (settled_on is null)),
  check (status <> 'CONSENTED' or (settled_by <> proposed_by and settled_by <> account_id and grant_id is not null)),
  check (status <> 'REFUSED' or btrim(coalesce(reason, '')) <> ''),
  check (status <> 'WITHDRAWN' or settled_by = proposed_by),
  -- One open proposal for the same thing.
  constraint grant_proposal_open exclude using gist (account_id with =, role with =, organization_id with =, daterange(proposed_on, expires_on) with &&)
    where (status = 'PROPOSED')
);
create index on organization.grant_proposal (organization_id);
create index on organization.grant_proposal (account_id);
alter table organization.opening_role enable row level security;
alter table organization.opening_role force row level security;
create policy owner on organization.opening_role to {{owner_role}} using (true) with check (true);
create policy read_signed_in on organization.opening_role for select to {{application_role}} using ((select app.account()) is not null);
grant select on organization.opening_role to {{application_role}};

alter table organization.grant_proposal enable row level security;
alter table organization.grant_proposal force row level security;
create policy owner on organization.grant_proposal to {{owner_role}} using (true) with check (true);

-- One person, whatever the account: an administrator may have two.
create function organization.one_person(one uuid, other uuid) returns boolean stable security definer set search_path = '' language sql
as $$
  select one = other or exists (
    select from organization.account a join organization.account b on b.person_id = a.person_id
    where a.id = one and b.id = other)
$$;

create policy read_in_reach on organization.grant_proposal for select to {{application_role}} using (
  (select app.reaches_everything()) or app.reaches(organization_id) or account_id = (select app.account()));
create policy propose_to_another on organization.grant_proposal for insert to {{application_role}} with check (
  app.reaches(organization_id) and proposed_by = (select app.account()) and status = 'PROPOSED' and not organization.one_person(proposed_by, account_id));
-- Whoever settles is the asking account; whoever consents is a third person.
create policy settle on organization.grant_proposal for update to {{application_role}}
  using (status = 'PROPOSED' and app.reaches(organization_id))
  with check (settled_by = (select app.account()) and (status <> 'CONSENTED'
    or not (organization.one_person(settled_by, proposed_by) or organization.one_person(settled_by, account_id))));
grant select, insert, update on organization.grant_proposal to {{application_role}};

-- The second line of giving: nobody to themselves, and what opens only as two agreed. Derived rows are the owner's;
-- the installation's own account (the command line) gives the first roles.
create policy given_to_another on organization.access_grant as restrictive for insert to {{application_role}} with check (
  source <> 'GIVEN' or (select app.account()) = '00000000-0000-7000-8000-000000000002'::uuid or not organization.one_person(account_id, (select app.account())));
create policy given_by_two on organization.access_grant as restrictive for insert to {{application_role}} with check (
  source <> 'GIVEN' or (select app.account()) = '00000000-0000-7000-8000-000000000002'::uuid
    or not exists (select from organization.opening_role o where o.role = access_grant.role) or (second_factor and exists (
    select from organization.grant_proposal p
    where p.account_id = access_grant.account_id and p.role = access_grant.role and p.organization_id = access_grant.organization_id
      and p.valid_to = access_grant.valid_to and p.status = 'PROPOSED'
      and not organization.one_person(p.proposed_by, (select app.account())))));

-- Who administers does not watch over it too, whatever the accounts.
create function organization.keep_administrator_and_auditor_apart() returns trigger security definer set search_path = '' language plpgsql
as $$
begin
  if exists (
    select from organization.account a
    join organization.account b on b.id = a.id or b.person_id = a.person_id
    join organization.access_grant one on one.account_id = a.id and one.role = 'ADMINISTRATOR'
    join organization.access_grant other on other.account_id = b.id and other.role = 'SECURITY_AUDITOR'
      and daterange(one.valid_from, one.valid_to) && daterange(other.valid_from, other.valid_to)
    where a.id = new.id or b.id = new.id)
  then
    raise exception 'ADMINISTRATOR and SECURITY_AUDITOR are not held by one person' using errcode = '23P01', constraint = 'administrator_or_auditor';
  end if;
  return null;
end $$;
create function organization.keep_granted_apart() returns trigger security definer set search_path = '' language plpgsql
as $$
begin
  if exists (
    select from organization.account a
    join organization.account b on b.id = a.id or b.person_id = a.person_id
    join organization.access_grant g on g.account_id = b.id and g.role in ('ADMINISTRATOR', 'SECURITY_AUDITOR') and g.role <> new.role
      and daterange(g.valid_from, g.valid_to) && daterange(new.valid_from, new.valid_to)
    where a.id = new.account_id)
  then
    raise exception 'ADMINISTRATOR and SECURITY_AUDITOR are not held by one person' using errcode = '23P01', constraint = 'administrator_or_auditor';
  end if;
  return null;
end $$;
create constraint trigger administrator_or_auditor after insert or update on organization.access_grant
  for each row when (new.role in ('ADMINISTRATOR', 'SECURITY_AUDITOR')) execute function organization.keep_granted_apart();
create constraint trigger administrator_or_auditor after update of person_id on organization.account
  for each row when (new.person_id is not null) execute function organization.keep_administrator_and_auditor_apart();

-- The contract's column, to every service.
alter publication organization_contract drop table organization.access_grant;
alter publication organization_contract add table
  organization.access_grant (id, account_id, role, organization_id, source, source_id, basis, valid_from, valid_to, second_factor);

-- Who reaches an organization on a day, and by which grant: also those above the reader, whose grants no policy shows
-- them. It asks for itself whether the reader may know: who administers above it, and whoever leads it.
create function organization.who_can_see(target uuid, day date)
returns table (grant_id uuid, account_id uuid, person_id uuid, display_name text, role text, source text, basis text, second_factor boolean,
  holder_id uuid, via text, valid_from date, valid_to date)
stable security definer set search_path = '' language sql
as $$
  select g.id, a.id, a.person_id, a.display_name, g.role, g.source, g.basis, g.second_factor, g.organization_id, r.via, g.valid_from, nullif(g.valid_to, 'infinity')
  from organization.reach r
  join organization.access_grant g on g.organization_id = r.holder_id and g.valid_from <= day and day < g.valid_to
  join organization.account a on a.id = g.account_id and a.valid_from <= day and day < a.valid_to
  where r.organization_id = target and r.valid_from <= day and day < r.valid_to
    and (target = any (app.scope()) or app.reaches_everything() or exists (
      select from organization.access_grant mine
      join app.capability_role c on c.role = mine.role and c.capability = 'grant:manage'
      join organization.reach above on above.holder_id = mine.organization_id and above.organization_id = target
        and above.valid_from <= app.today() and app.today() < above.valid_to
      where mine.account_id = app.account() and mine.valid_from <= app.today() and app.today() < mine.valid_to
        and (not mine.second_factor or app.second_factor())))
$$;
