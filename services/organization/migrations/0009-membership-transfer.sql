-- A member on the way from a branch to another organization, with a letter (chuyển sinh hoạt đảng). The row is the paper's
-- way; where the member belongs is the membership's matter, and changes when the letter is received.
create table organization.membership_transfer (
  id uuid primary key default uuidv7(),
  member_id uuid not null references organization.member (id),
  person_id uuid not null references organization.person (id),
  kind text not null check (kind in ('PERMANENT', 'TEMPORARY')),
  status text not null default 'SENT' check (status in ('SENT', 'RECEIVED', 'RETURNED', 'REFUSED', 'CANCELLED')),
  from_id uuid not null references organization.party_organization (id),
  -- Who receives: a branch, or a committee that finds the branch below it.
  to_id uuid not null references organization.party_organization (id),
  letter_number text not null,
  sent_on date not null,
  -- A temporary stay is planned until this day (Quy định 294-QĐ/TW, mục 6.3.2).
  stay_until date,
  -- The branch that took them in.
  branch_id uuid references organization.party_organization (id),
  -- Received, refused or cancelled.
  settled_on date,
  -- Home again from a temporary stay.
  returned_on date,
  version integer not null default 1,
  check (from_id <> to_id),
  check ((kind = 'TEMPORARY') = (stay_until is not null)),
  check (stay_until > sent_on),
  check ((status = 'SENT') = (settled_on is null)),
  check ((status in ('RECEIVED', 'RETURNED')) = (branch_id is not null)),
  check (settled_on >= sent_on),
  check ((status = 'RETURNED') = (returned_on is not null)),
  check (returned_on is null or (kind = 'TEMPORARY' and returned_on > settled_on))
);
-- A letter at a time.
create unique index membership_transfer_under_way on organization.membership_transfer (member_id) where status = 'SENT';
create index on organization.membership_transfer (from_id, sent_on);
create index on organization.membership_transfer (to_id, sent_on);
create index on organization.membership_transfer (member_id);

alter table organization.membership_transfer enable row level security;
alter table organization.membership_transfer force row level security;
create policy owner on organization.membership_transfer to {{owner_role}} using (true) with check (true);
grant select, insert, update on organization.membership_transfer to {{application_role}};
create policy read_both_ends on organization.membership_transfer for select to {{application_role}} using (
  (select app.reaches_everything()) or app.reaches(from_id) or app.reaches(to_id) or person_id = (select app.person()));
create policy send on organization.membership_transfer for insert to {{application_role}} with check (app.reaches(from_id));
create policy settle on organization.membership_transfer for update to {{application_role}}
  using ((select app.reaches_everything()) or app.reaches(from_id) or app.reaches(to_id)) with check ((select app.holds()));

-- Both ends change where a member belongs while the letter is under way or the stay goes on. To change is all it is for:
-- under any other capability these rows stay closed to whoever does not reach them otherwise.
create policy under_way on organization.membership for select to {{application_role}} using (
  (select app.capability() = 'member:manage') and exists (select from organization.membership_transfer t
    where t.member_id = membership.member_id and (t.status = 'SENT' or t.kind = 'TEMPORARY' and t.status = 'RECEIVED')));
create policy under_way on organization.member for select to {{application_role}} using (
  (select app.capability() = 'member:manage') and exists (select from organization.membership_transfer t
    where t.member_id = member.id and (t.status = 'SENT' or t.kind = 'TEMPORARY' and t.status = 'RECEIVED')));
