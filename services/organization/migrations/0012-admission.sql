-- From somebody worth admitting to a full member: candidates, who helps them, the votes on the way with their base, and the
-- decisions a Party life rests on.

create table organization.admission_candidate (
  id uuid primary key default uuidv7(),
  person_id uuid not null references organization.person (id),
  -- The branch that manages them.
  branch_id uuid not null references organization.party_organization (id),
  stage text not null default 'REGISTERED'
    check (stage in ('REGISTERED', 'CLASS_DONE', 'BRANCH_PROPOSED', 'COMMITTEE_PROPOSED', 'DECIDED', 'ADMITTED', 'CLOSED')),
  registered_on date not null,
  -- The class for people who may join (lớp bồi dưỡng nhận thức về Đảng).
  class_on date,
  class_certificate text,
  -- The background check is a day and an outcome: nothing of what it was about is kept anywhere.
  background_on date,
  background_outcome text check (background_outcome in ('QUALIFIED', 'NOT_QUALIFIED')),
  -- The day from which the competent committee's clock runs: the last vote that proposed.
  proposed_on date,
  decided_on date,
  decider_id uuid references organization.party_organization (id),
  decision_id uuid references organization.decision (id),
  -- The Party life that began with the ceremony.
  member_id uuid unique references organization.member (id),
  closed_on date,
  close_reason text check (close_reason in ('WITHDREW', 'NOT_QUALIFIED', 'MOVED', 'DEATH', 'DECISION_WITHDRAWN', 'ENTERED_BY_MISTAKE')),
  -- What withdrew the decision to admit, before a ceremony took place.
  close_decision_id uuid references organization.decision (id),
  version integer not null default 1,
  check ((background_on is null) = (background_outcome is null)),
  check (class_on is not null or class_certificate is null),
  check ((decided_on is null) = (decision_id is null)),
  check ((decided_on is null) = (decider_id is null)),
  check ((stage = 'ADMITTED') = (member_id is not null)),
  check (stage not in ('DECIDED', 'ADMITTED') or decision_id is not null),
  check ((stage = 'CLOSED') = (closed_on is not null)),
  check ((closed_on is null) = (close_reason is null)),
  check ((close_reason is not distinct from 'DECISION_WITHDRAWN') = (close_decision_id is not null)),
  check (closed_on >= registered_on)
);
-- One road at a time.
create unique index admission_candidate_once on organization.admission_candidate (person_id) where member_id is null and closed_on is null;
create index on organization.admission_candidate (branch_id, registered_on);
create index on organization.admission_candidate (person_id);

-- Full members of the branch who help a candidate (đảng viên giúp đỡ).
create table organization.admission_helper (
  id uuid primary key default uuidv7(),
  candidate_id uuid not null references organization.admission_candidate (id),
  member_id uuid not null references organization.member (id),
  person_id uuid not null references organization.person (id),
  valid_from date not null,
  valid_to date not null default 'infinity',
  check (valid_from < valid_to),
  exclude using gist (candidate_id with =, member_id with =, daterange(valid_from, valid_to) with &&)
);

-- A vote on a person: how many were entitled, how many were in favor, and what the rule asked on that day. Nobody's ballot.
create table organization.member_vote (
  id uuid primary key default uuidv7(),
  -- On an admission (candidate) or on a recognition (member).
  candidate_id uuid references organization.admission_candidate (id),
  member_id uuid references organization.member (id),
  -- BRANCH: the branch proposes. PROPOSING: a committee between. DECIDING: the competent committee.
  step text not null check (step in ('BRANCH', 'PROPOSING', 'DECIDING')),
  organization_id uuid not null references organization.party_organization (id),
  held_on date not null,
  base integer not null check (base > 0),
  in_favor integer not null check (in_favor between 0 and base),
  -- What the rule of that day asked; null where its value is not known, and then the vote stands as it was held.
  threshold numeric,
  -- Whether more than the threshold is asked, not just as much.
  threshold_over boolean not null default false,
  rule_set_id uuid references organization.rule_set (id),
  article text,
  passed boolean not null,
  recorded_at timestamptz not null default now(),
  check ((candidate_id is null) <> (member_id is null)),
  check (threshold is null and passed or threshold is not null and passed = case when threshold_over then in_favor > threshold * base else in_favor >= threshold * base end)
);
create index on organization.member_vote (candidate_id, held_on);
create index on organization.member_vote (member_id, held_on);

create table organization.admission_target (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization.party_organization (id),
  year integer not null check (year between 1975 and 2100),
  target integer not null check (target between 0 and 100000),
  version integer not null default 1,
  unique (organization_id, year)
);

alter table organization.member
  add column admission_decision_id uuid references organization.decision (id),
  add column recognition_decision_id uuid references organization.decision (id);
-- Probationers are few among many.
create index member_probationary on organization.member (admitted_on) where recognized_on is null and ended_on is null;

do $$
declare t text;
begin
  foreach t in array array['admission_candidate', 'admission_helper', 'member_vote', 'admission_target'] loop
    execute format('alter table organization.%I enable row level security', t);
    execute format('alter table organization.%I force row level security', t);
    execute format('create policy owner on organization.%I to {{owner_role}} using (true) with check (true)', t);
    execute format('grant select, insert on organization.%I to {{application_role}}', t);
  end loop;
  foreach t in array array['admission_candidate', 'admission_helper', 'admission_target'] loop
    execute format('grant update on organization.%I to {{application_role}}', t);
  end loop;
end $$;

-- A candidate is for whoever reaches the branch that manages them, and for the candidate.
create policy read_in_reach on organization.admission_candidate for select to {{application_role}} using (
  (select app.reaches_everything())
  or branch_id in (
    select r.organization_id from organization.reach r
    where r.holder_id = any ((select app.scope())::uuid[]) and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to)
  or person_id = (select app.person()));
create policy register on organization.admission_candidate for insert to {{application_role}} with check (app.reaches(branch_id));
create policy change_in_reach on organization.admission_candidate for update to {{application_role}}
  using ((select app.holds()) and app.reaches(branch_id)) with check (app.reaches(branch_id));

create policy read_with_candidate on organization.admission_helper for select to {{application_role}} using (
  (select app.reaches_everything()) or exists (select from organization.admission_candidate c where c.id = candidate_id));
create policy write_with_candidate on organization.admission_helper for insert to {{application_role}} with check (
  (select app.holds()) and exists (select from organization.admission_candidate c where c.id = candidate_id));
create policy change_with_candidate on organization.admission_helper for update to {{application_role}} using (
  (select app.holds()) and exists (select from organization.admission_candidate c where c.id = candidate_id));

-- The votes on a member follow the member's record.
create policy read_with_person on organization.member_vote for select to {{application_role}} using (
  (select app.reaches_everything())
  or candidate_id is not null and exists (select from organization.admission_candidate c where c.id = candidate_id)
  or member_id is not null and exists (select from organization.member m where m.id = member_id));
create policy write_with_person on organization.member_vote for insert to {{application_role}} with check (
  (select app.holds()) and (
    candidate_id is not null and exists (select from organization.admission_candidate c where c.id = candidate_id)
    or member_id is not null and exists (select from organization.member m where m.id = member_id)));

create policy read_in_reach on organization.admission_target for select to {{application_role}} using (
  (select app.reaches_everything()) or app.reaches(organization_id));
create policy write_in_reach on organization.admission_target for insert to {{application_role}} with check (app.reaches(organization_id));
create policy change_in_reach on organization.admission_target for update to {{application_role}}
  using (app.reaches(organization_id)) with check (app.reaches(organization_id));

-- The person of a candidate, while the road is open.
create policy read_candidate on organization.person for select to {{application_role}} using (
  exists (select from organization.admission_candidate c where c.person_id = person.id and c.member_id is null and c.closed_on is null));

-- Whether somebody was a member before, wherever that was: readmission is once and after a time, and the office that registers
-- them need not reach the place where it ended. It answers days, not how it ended. An annulled admission was none.
create function organization.party_lives(person uuid) returns table (living boolean, ended integer, last_end date)
stable security definer set search_path = '' language sql
as $$
  select bool_or(m.ended_on is null) is true, count(m.ended_on)::int, max(m.ended_on)
  from organization.member m
  where m.person_id = person and m.end_kind is distinct from 'ADMISSION_ANNULLED'
    and app.capability() = 'member:manage' and app.holds()
$$;
