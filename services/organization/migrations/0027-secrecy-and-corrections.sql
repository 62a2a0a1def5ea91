-- Above ORDINARY nothing of a paper's content stands here, whoever writes (design §7.9; Luật 117/2025/QH15): number, day, keeper.
alter table organization.decision
  add column classification text not null default 'ORDINARY' check (classification in ('ORDINARY', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET')),
  -- Who keeps the paper; only of one that cannot be kept here.
  add column keeper text check (keeper <> '' and length(keeper) <= 200),
  add constraint decision_secrecy check (classification = 'ORDINARY' and keeper is null or classification <> 'ORDINARY' and title = '' and keeper is not null);
alter table organization.stored_file
  add column classification text not null default 'ORDINARY' check (classification = 'ORDINARY'),
  -- What the sender said to a mark of secrecy that is none.
  add column not_secret text check (length(not_secret) between 10 and 500);

-- What a person says is wrong in their file. Held until it is answered, and then for ever with its answer: P2, what is right may be anything.
create table organization.correction_request (
  id uuid primary key default uuidv7(),
  person_id uuid not null references organization.person (id),
  -- Who kept the file when it was asked: whose regulations set the time. Who answers is whoever keeps it today.
  organization_id uuid not null references organization.party_organization (id),
  -- Of the file as the person saw it: the section, the record and the field with the words they were shown in.
  section text not null check (section <> '' and length(section) <= 60),
  record_id uuid,
  field text check (field <> '' and length(field) <= 60),
  about text not null check (about <> '' and length(about) <= 300),
  right_text text not null check (right_text <> '' and length(right_text) <= 1000),
  status text not null default 'OPEN' check (status in ('OPEN', 'WITHDRAWN', 'ACCEPTED', 'PARTLY', 'REFUSED')),
  asked_on date not null,
  settled_on date,
  -- What was done, or why it was not: the person reads it.
  answer text check (answer <> '' and length(answer) <= 1000),
  answered_by uuid references organization.account (id),
  version integer not null default 1,
  check ((status = 'OPEN') = (settled_on is null)),
  check ((status in ('ACCEPTED', 'PARTLY', 'REFUSED')) = (answer is not null and answered_by is not null)),
  check (settled_on >= asked_on)
);
create index on organization.correction_request (person_id, asked_on);
create index on organization.correction_request (asked_on) where status = 'OPEN';
-- The same matter once at a time.
create unique index correction_request_open on organization.correction_request (person_id, section, coalesce(record_id, person_id), coalesce(field, '')) where status = 'OPEN';

-- Whose office keeps a person's file today: their branch, the last one of an ended Party life, the branch of a candidate, or where they hold a post.
create function organization.file_keeper(person uuid) returns uuid stable security definer set search_path = '' language sql
as $$
  select k.organization_id from (
    select m.organization_id, 1 as rank, m.valid_to from organization.membership m
    where m.person_id = person and m.kind = 'PERMANENT' and m.valid_from <= app.today()
    union all
    select c.branch_id, 2, c.registered_on from organization.admission_candidate c where c.person_id = person
    union all
    select p.organization_id, 3, p.valid_to from organization.post p where p.person_id = person and p.valid_from <= app.today()
  ) k order by k.rank, k.valid_to desc limit 1
$$;

-- The last day for the answer; null where the regulation's time is not known here.
create function organization.correction_due(keeper uuid, asked_on date) returns date stable language sql
  return (select organization.add_working_days(asked_on, r.value::int) from organization.rule_in_force('correction.answerWithin', keeper, asked_on) r where r.value is not null);

alter table organization.correction_request enable row level security;
alter table organization.correction_request force row level security;
create policy owner on organization.correction_request to {{owner_role}} using (true) with check (true);
grant select, insert, update on organization.correction_request to {{application_role}};
create policy read_own on organization.correction_request for select to {{application_role}} using (
  (select app.capability() in ('file:read-own', 'file:correct-own')) and person_id = (select app.person()));
create policy ask on organization.correction_request for insert to {{application_role}} with check (
  (select app.capability() = 'file:correct-own') and person_id = (select app.person()) and status = 'OPEN');
create policy withdraw on organization.correction_request for update to {{application_role}} using (
  (select app.capability() = 'file:correct-own') and person_id = (select app.person()) and status = 'OPEN') with check (person_id = (select app.person()) and status = 'WITHDRAWN');
-- Not by whoever asked: nobody answers themselves.
create policy read_kept on organization.correction_request for select to {{application_role}} using (
  (select app.capability() = 'file:answer') and ((select app.reaches_everything()) or app.reaches(organization.file_keeper(person_id))));
create policy answer on organization.correction_request for update to {{application_role}} using (
  (select app.capability() = 'file:answer') and person_id is distinct from (select app.person()) and ((select app.reaches_everything()) or app.reaches(organization.file_keeper(person_id))))
  with check ((select app.capability() = 'file:answer'));
