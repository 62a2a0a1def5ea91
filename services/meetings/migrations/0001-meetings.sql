-- Meetings: registered for an organization, on an instant; which day that is, is Vietnam's matter.
create schema meetings;
grant usage on schema meetings to {{application_role}};

-- Which type of organization holds which type of meeting, since when and by what regulation. F read in the
-- text, F2 found in a secondary source, K general knowledge, as the reference marks them.
create table meetings.meeting_type_held (
  id uuid primary key default uuidv7(),
  organization_type text not null,
  meeting_type text not null,
  legal_basis text not null,
  confidence text not null check (confidence in ('F', 'F2', 'K', 'S', 'I')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  check (valid_from < valid_to),
  constraint meeting_type_held_once exclude using gist (organization_type with =, meeting_type with =, daterange(valid_from, valid_to) with &&)
);

insert into meetings.meeting_type_held (organization_type, meeting_type, legal_basis, confidence, valid_from, valid_to)
select o, m, basis, confidence, valid_from::date, valid_to::date
from (values
  ('{BASE_BRANCH,SUBORDINATE_BRANCH}'::text[], '{REGULAR,COMMITTEE_SESSION}'::text[], 'Điều lệ Đảng, Điều 24', 'F2', '1930-02-03', 'infinity'),
  ('{BASE_BRANCH,SUBORDINATE_BRANCH}', '{THEMATIC}', 'Hướng dẫn 12-HD/BTCTW ngày 06/7/2018; Hướng dẫn 42-HD/BTCTW ngày 28/10/2025', 'F2', '1930-02-03', 'infinity'),
  ('{BASE_BRANCH,SUBORDINATE_BRANCH}', '{TEAM_MEETING}', 'Quy định 294-QĐ/TW ngày 26/5/2025, mục 20.3', 'F', '1930-02-03', 'infinity'),
  ('{BASE_BRANCH,SUBORDINATE_BRANCH}', '{EXTRAORDINARY,CONGRESS}', 'Điều lệ Đảng', 'K', '1930-02-03', 'infinity'),
  ('{PROVINCE,DISTRICT,BLOC_ORGANIZATION,PROVINCIAL_PARTY_AGENCIES,PROVINCIAL_PEOPLES_COMMITTEE}', '{COMMITTEE_SESSION,CONGRESS}', 'Điều lệ Đảng', 'K', '1930-02-03', 'infinity'),
  ('{COMMUNE,BASE_COMMITTEE_ORGANIZATION,SECTION_ORGANIZATION}', '{COMMITTEE_SESSION}', 'Quy định 294-QĐ/TW ngày 26/5/2025, mục 20.3.2 và 20.3.3', 'F', '1930-02-03', 'infinity'),
  ('{COMMUNE,BASE_COMMITTEE_ORGANIZATION,SECTION_ORGANIZATION}', '{CONGRESS}', 'Điều lệ Đảng', 'K', '1930-02-03', 'infinity'),
  ('{BASE_COMMITTEE_ORGANIZATION}', '{PLENARY}', 'Quy định 294-QĐ/TW ngày 26/5/2025, mục 21.1 đến 21.3', 'F', '1930-02-03', 'infinity'),
  -- A commune's organization is a base organization, except from 1/7/2025 until Quy định 208-QĐ/TW of 26/7/2026.
  ('{COMMUNE}', '{PLENARY}', 'Điều lệ Đảng, Điều 21', 'F2', '1930-02-03', '2025-07-01'),
  ('{COMMUNE}', '{PLENARY}', 'Quy định 208-QĐ/TW ngày 26/7/2026', 'F2', '2026-07-26', 'infinity')
) as rule (organization_types, meeting_types, basis, confidence, valid_from, valid_to), unnest(organization_types) o, unnest(meeting_types) m;

create table meetings.meeting (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  type text not null check (type in ('REGULAR', 'THEMATIC', 'EXTRAORDINARY', 'COMMITTEE_SESSION', 'TEAM_MEETING', 'PLENARY', 'CONGRESS')),
  status text not null default 'REGISTERED' check (status in ('REGISTERED', 'CANCELLED')),
  -- Milliseconds: what every reader of a cursor can hold.
  starts_at timestamptz(3) not null,
  day date not null generated always as ((starts_at at time zone 'Asia/Ho_Chi_Minh')::date) stored,
  place text not null check (place <> '' and length(place) <= 300),
  title text not null check (title <> '' and length(title) <= 300),
  search_key text not null generated always as (app.fold(title || ' ' || place)) stored,
  chair_person_id uuid,
  -- Above ORDINARY nothing of a meeting may be saved here (design §7.9).
  classification text not null default 'ORDINARY' check (classification = 'ORDINARY'),
  registered_by uuid not null,
  created_at timestamptz(3) not null default now(),
  postpone_reason text check (postpone_reason <> '' and length(postpone_reason) <= 500),
  cancel_reason text check (cancel_reason <> '' and length(cancel_reason) <= 500),
  version integer not null default 1,
  check ((status = 'CANCELLED') = (cancel_reason is not null))
);
create index on meetings.meeting (organization_id, starts_at, id);
create index on meetings.meeting (starts_at, id);
create index meeting_search on meetings.meeting using gin (search_key gin_trgm_ops);
-- A second click without a key, or two clerks of one branch. Teams of a branch do meet at the same hour.
create unique index meeting_once on meetings.meeting (organization_id, type, starts_at) where status = 'REGISTERED' and type <> 'TEAM_MEETING';

do $$
declare t text;
begin
  foreach t in array array['meeting', 'meeting_type_held'] loop
    execute format('alter table meetings.%I enable row level security', t);
    execute format('alter table meetings.%I force row level security', t);
    execute format('create policy owner on meetings.%I to {{owner_role}} using (true) with check (true)', t);
  end loop;
end $$;
grant select on meetings.meeting_type_held to {{application_role}};
create policy read_signed_in on meetings.meeting_type_held for select to {{application_role}} using ((select app.account()) is not null);

grant select, insert, update on meetings.meeting to {{application_role}};
-- Reading: what lies below a role today, and its predecessors.
create policy read_in_reach on meetings.meeting for select to {{application_role}} using (
  (select app.reaches_everything())
  or organization_id in (
    select r.organization_id from organization.reach r
    where r.holder_id = any ((select app.scope())::uuid[]) and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to));
-- Writing: only below a role, only under the capability that writes so. Nothing is ever deleted.
create policy register_below on meetings.meeting for insert to {{application_role}} with check (
  (select app.capability()) = 'meeting:register' and registered_by = (select app.account())
  and ((select app.reaches_everything())
    or organization_id in (
      select r.organization_id from organization.reach r
      where r.holder_id = any ((select app.scope())::uuid[]) and r.via = 'SUBTREE' and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to)));
create policy change_below on meetings.meeting for update to {{application_role}} using (
  (select app.capability()) in ('meeting:postpone', 'meeting:cancel')
  and ((select app.reaches_everything())
    or organization_id in (
      select r.organization_id from organization.reach r
      where r.holder_id = any ((select app.scope())::uuid[]) and r.via = 'SUBTREE' and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to)));
