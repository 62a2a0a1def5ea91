-- What is handed to the archive when its time of keeping is over (giao nộp hồ sơ, tài liệu vào lưu trữ). The records stay where they
-- are: a hand-over says where the paper is, and deletes nothing.
create table organization.hand_over (
  id uuid primary key default uuidv7(),
  -- The committee whose office hands over.
  organization_id uuid not null references organization.party_organization (id),
  status text not null default 'DRAFT' check (status in ('DRAFT', 'RECEIVED', 'CANCELLED')),
  -- Số biên bản giao nộp.
  number text not null check (number <> '' and length(number) <= 60),
  on_day date not null,
  handed_by text not null check (handed_by <> '' and length(handed_by) <= 200),
  archive text not null check (archive <> '' and length(archive) <= 300),
  drafted_by uuid not null references organization.account (id),
  drafted_on date not null,
  receipt_number text check (receipt_number <> '' and length(receipt_number) <= 60),
  received_on date,
  received_by text check (received_by <> '' and length(received_by) <= 200),
  cancelled_on date,
  cancel_reason text check (length(cancel_reason) between 5 and 500),
  version integer not null default 1,
  check ((status = 'RECEIVED') = (received_on is not null and received_by is not null and receipt_number is not null)),
  check ((status = 'CANCELLED') = (cancelled_on is not null and cancel_reason is not null)),
  check (received_on >= on_day)
);
create index on organization.hand_over (organization_id, on_day, id);
-- One paper of one office has one number; a cancelled one gives it back.
create unique index hand_over_number on organization.hand_over (organization_id, number) where status <> 'CANCELLED';

create table organization.hand_over_record (
  id uuid primary key default uuidv7(),
  hand_over_id uuid not null references organization.hand_over (id),
  -- A source of records and its own identifier there.
  kind text not null check (kind <> '' and length(kind) <= 60),
  record_id uuid not null,
  -- Who keeps it.
  organization_id uuid not null references organization.party_organization (id),
  person_id uuid references organization.person (id),
  member_id uuid references organization.member (id),
  -- As the minutes name it, with the rule that its time rested on.
  number text,
  title text not null,
  counts_from date not null,
  due_on date not null,
  basis text not null,
  -- False once the hand-over was cancelled: the record is free for another.
  live boolean not null default true,
  check (counts_from <= due_on)
);
create unique index hand_over_record_once on organization.hand_over_record (kind, record_id) where live;
create index on organization.hand_over_record (hand_over_id);
create index on organization.hand_over_record (member_id) where live;
create index on organization.hand_over_record (person_id);

alter table organization.hand_over enable row level security;
alter table organization.hand_over force row level security;
create policy owner on organization.hand_over to {{owner_role}} using (true) with check (true);
grant select, insert, update on organization.hand_over to {{application_role}};
create policy read_in_reach on organization.hand_over for select to {{application_role}} using (
  (select app.capability() in ('retention:read', 'retention:manage')) and ((select app.reaches_everything()) or app.reaches(organization_id)));
create policy draft on organization.hand_over for insert to {{application_role}} with check (
  (select app.capability() = 'retention:manage') and status = 'DRAFT' and app.reaches(organization_id));
create policy settle on organization.hand_over for update to {{application_role}} using (
  (select app.capability() = 'retention:manage') and status = 'DRAFT' and app.reaches(organization_id))
  with check ((select app.capability() = 'retention:manage') and status <> 'DRAFT');
-- Whoever reads a record reads where it went.
create policy read_with_record on organization.hand_over for select to {{application_role}} using (
  (select app.capability() in ('member:read', 'file:read-own')) and exists (select from organization.hand_over_record r where r.hand_over_id = hand_over.id));

alter table organization.hand_over_record enable row level security;
alter table organization.hand_over_record force row level security;
create policy owner on organization.hand_over_record to {{owner_role}} using (true) with check (true);
grant select, insert, update on organization.hand_over_record to {{application_role}};
create policy read_in_reach on organization.hand_over_record for select to {{application_role}} using (
  (select app.capability() in ('retention:read', 'retention:manage', 'member:read')) and ((select app.reaches_everything()) or app.reaches(organization_id)));
create policy draft on organization.hand_over_record for insert to {{application_role}} with check (
  (select app.capability() = 'retention:manage') and app.reaches(organization_id));
create policy settle on organization.hand_over_record for update to {{application_role}} using (
  (select app.capability() = 'retention:manage') and app.reaches(organization_id)) with check (not live);
create policy read_own_file on organization.hand_over_record for select to {{application_role}} using (
  (select app.capability() = 'file:read-own') and person_id = (select app.person()));

-- What an organization is called today, or was called last: a list names keepers that have ended too.
create function organization.name_to_print(organization uuid) returns text stable language sql
  return (select v.printed_name from organization.organization_version v where v.organization_id = organization
    order by v.valid_from <= app.today() and app.today() < v.valid_to desc, v.valid_from desc limit 1);
