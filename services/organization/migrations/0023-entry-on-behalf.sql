-- Entry on behalf (nhập thay): a commune's clerk enters for a branch that cannot, by a page that the branch signed. The photo of
-- the page is a stored file of purpose EVIDENCE; this row says what was entered by it.
create table organization.entry_on_behalf (
  id uuid primary key default uuidv7(),
  -- The branch.
  organization_id uuid not null references organization.party_organization (id),
  evidence_id uuid not null references organization.stored_file (id),
  signed_by text not null check (signed_by <> '' and length(signed_by) <= 200),
  signed_on date not null,
  -- Who typed.
  account_id uuid not null references organization.account (id),
  entered_on date not null,
  entered_at timestamptz(3) not null default now(),
  -- As the audit names it.
  act text not null,
  entity text not null,
  entity_id uuid,
  check (signed_on <= entered_on)
);
create index on organization.entry_on_behalf (organization_id, entered_at desc, id);
create index on organization.entry_on_behalf (entity_id);
create index on organization.entry_on_behalf (evidence_id);

alter table organization.entry_on_behalf enable row level security;
alter table organization.entry_on_behalf force row level security;
create policy owner on organization.entry_on_behalf to {{owner_role}} using (true) with check (true);
grant select, insert on organization.entry_on_behalf to {{application_role}};
create policy read_in_reach on organization.entry_on_behalf for select to {{application_role}} using (
  (select app.reaches_everything()) or app.reaches(organization_id));
create policy enter on organization.entry_on_behalf for insert to {{application_role}} with check (
  (select app.capability()) = 'branch:enter' and account_id = (select app.account()) and app.reaches(organization_id));

-- A branch's own decision on an exemption.
create policy enter_on_behalf on organization.exemption for insert to {{application_role}} with check (
  (select app.capability() = 'branch:enter') and exists (
    select from organization.membership m where m.member_id = exemption.member_id and m.valid_to = 'infinity' and app.reaches(m.organization_id)));
