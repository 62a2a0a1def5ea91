-- Localities and their heads, residence links, training and contests, and figures that a report states.

-- A hamlet, village or residential group (thôn, làng, bản, ấp, tổ dân phố). What is true of it has a period; it exists on the
-- days that have a version.
create table organization.locality (
  id uuid primary key default uuidv7(),
  demo boolean not null default false,
  version integer not null default 1
);

create table organization.locality_version (
  id uuid primary key default uuidv7(),
  locality_id uuid not null references organization.locality (id),
  name text not null check (name <> ''),
  code text,
  kind text not null check (kind in ('VILLAGE', 'HAMLET', 'UPLAND_VILLAGE', 'SOUTHERN_HAMLET', 'SMALL_HAMLET', 'RESIDENTIAL_GROUP', 'QUARTER')),
  search_key text generated always as (app.fold(name)) stored,
  -- The Party organization of the commune in whose area it lies; decides who may edit it.
  organization_id uuid not null references organization.party_organization (id),
  -- The branch that serves it; null where none does.
  branch_id uuid references organization.party_organization (id),
  decision_id uuid references organization.decision (id),
  valid_from date not null,
  valid_to date not null default 'infinity',
  check (valid_from < valid_to),
  constraint locality_version_once exclude using gist (locality_id with =, daterange(valid_from, valid_to) with &&)
);
create index on organization.locality_version (organization_id);
create index on organization.locality_version (branch_id);
create index locality_version_search on organization.locality_version using gin (search_key gin_trgm_ops);

-- Descent of localities, kept for ever, as that of organizations. One that goes on with another name keeps its id and has no row.
create table organization.locality_lineage (
  id uuid primary key default uuidv7(),
  from_id uuid not null references organization.locality (id),
  to_id uuid not null references organization.locality (id),
  area text not null check (area in ('WHOLE', 'PART', 'NONE', 'UNKNOWN')),
  population text not null check (population in ('WHOLE', 'PART', 'NONE', 'UNKNOWN')),
  operation text not null check (operation in ('ABSORB', 'CONSOLIDATE', 'DIVIDE', 'SPLIT_OFF')),
  effective_on date not null,
  decision_id uuid not null references organization.decision (id),
  unique (from_id, to_id, effective_on),
  check (from_id <> to_id)
);
create index on organization.locality_lineage (to_id);

-- Which locality a head or deputy heads. Not published: other services know the post without it.
alter table organization.post
  add column locality_id uuid references organization.locality (id),
  add check (locality_id is null or place = 'LOCALITY'),
  add constraint locality_head_once exclude using gist (locality_id with =, daterange(valid_from, valid_to) with &&)
    where (locality_id is not null and position = 'HEAD');
create index on organization.post (locality_id) where locality_id is not null;

-- A figure that a report states (a baseline, a target), never counted here: the other figures come from facts.
create table organization.declared_value (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization.party_organization (id),
  indicator text not null check (indicator in ('LOCALITY_HEAD_IS_MEMBER', 'LOCALITY_SECRETARY_IS_HEAD', 'RESIDENCE_INTRODUCED', 'RESIDENCE_GOOD')),
  kind text not null check (kind in ('BASELINE', 'TARGET')),
  day date not null,
  -- In percent.
  value numeric(7, 2) not null check (value >= 0),
  source text not null check (source <> ''),
  version integer not null default 1,
  unique (organization_id, indicator, kind, day)
);

-- Codes of Quy định 213-QĐ/TW as dated data: why somebody is introduced but excused (group A) or not introduced (group B), and
-- what the yearly comment says.
create table organization.residence_code (
  id uuid primary key default uuidv7(),
  list text not null check (list in ('EXCUSED', 'NOT_INTRODUCED', 'OUTCOME')),
  code text not null,
  name text not null,
  name_en text not null,
  ordinal integer not null,
  legal_basis text not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  check (valid_from < valid_to),
  constraint residence_code_once exclude using gist (list with =, code with =, daterange(valid_from, valid_to) with &&)
);
insert into organization.residence_code (list, code, name, name_en, ordinal, legal_basis, valid_from) values
  ('EXCUSED', 'BARRACKS', 'Lực lượng vũ trang ở doanh trại', 'Armed forces in barracks', 1, 'Quy định 213-QĐ/TW ngày 02/01/2020', '2020-01-02'),
  ('EXCUSED', 'MOBILE_WORK', 'Làm việc lưu động hoặc xa nơi cư trú', 'Mobile work, or work far away', 2, 'Quy định 213-QĐ/TW ngày 02/01/2020', '2020-01-02'),
  ('EXCUSED', 'ROTATED', 'Cán bộ luân chuyển ở nhà công vụ', 'Rotated cadre in public housing', 3, 'Quy định 213-QĐ/TW ngày 02/01/2020', '2020-01-02'),
  ('EXCUSED', 'FULL_TIME_STUDY', 'Học tập trung từ 12 tháng', 'Full-time study of 12 months', 4, 'Quy định 213-QĐ/TW ngày 02/01/2020', '2020-01-02'),
  ('EXCUSED', 'STUDENT', 'Sinh viên học xa nơi cư trú', 'Student away from home', 5, 'Quy định 213-QĐ/TW ngày 02/01/2020', '2020-01-02'),
  ('NOT_INTRODUCED', 'SPECIAL_MISSION', 'Nhiệm vụ đặc thù', 'Special mission', 1, 'Quy định 213-QĐ/TW ngày 02/01/2020', '2020-01-02'),
  ('OUTCOME', 'GOOD', 'Chấp hành tốt', 'Complies well', 1, 'Quy định 213-QĐ/TW; Hướng dẫn 33-HD/BTCTW ngày 30/10/2020', '2020-01-02'),
  ('OUTCOME', 'NOT_GOOD', 'Chấp hành chưa tốt', 'Does not comply well', 2, 'Quy định 213-QĐ/TW; Hướng dẫn 33-HD/BTCTW ngày 30/10/2020', '2020-01-02'),
  ('OUTCOME', 'NO_CONTACT', 'Không giữ mối liên hệ', 'Keeps no link', 3, 'Quy định 213-QĐ/TW; Hướng dẫn 33-HD/BTCTW ngày 30/10/2020', '2020-01-02');

-- A working member introduced to the committee where they live. Not a membership: no row here counts as one, none there counts
-- here, and whoever is linked may belong to an organization that is not ours.
create table organization.residence_link (
  id uuid primary key default uuidv7(),
  person_id uuid not null references organization.person (id),
  -- Where they work, and where they live: an organization of the tree, or a name by hand where its system is another's.
  from_id uuid references organization.party_organization (id),
  from_name text check (from_name <> ''),
  to_id uuid references organization.party_organization (id),
  to_name text check (to_name <> ''),
  -- The day of the letter; for one who is not introduced, the day that was settled.
  since date not null,
  introduced boolean not null,
  letter_number text check (letter_number <> ''),
  received_on date,
  -- Introduced, but excused from taking part (group A).
  excused_on date,
  -- Of residence_code; for those excused or not introduced.
  group_code text,
  ended_on date,
  version integer not null default 1,
  check ((from_id is null) <> (from_name is null)),
  check ((to_id is null) <> (to_name is null)),
  check (from_id is not null or to_id is not null),
  check (from_id is null or to_id is null or from_id <> to_id),
  check (introduced = (letter_number is not null)),
  check (introduced or (received_on is null and excused_on is null)),
  check ((group_code is not null) = (not introduced or excused_on is not null)),
  check (received_on >= since),
  check (excused_on >= since),
  check (ended_on > since)
);
create unique index residence_link_once on organization.residence_link (person_id) where ended_on is null;
create index on organization.residence_link (from_id, since);
create index on organization.residence_link (to_id, since);

-- The yearly comment of the committee where they live: a code, never a text.
create table organization.residence_comment (
  id uuid primary key default uuidv7(),
  link_id uuid not null references organization.residence_link (id),
  year integer not null check (year between 1930 and 2200),
  commented_on date not null,
  outcome_code text not null,
  version integer not null default 1,
  unique (link_id, year)
);

-- A class; an attendance is a person at one of its sessions (lượt).
create table organization.training_class (
  id uuid primary key default uuidv7(),
  -- The organizer.
  organization_id uuid not null references organization.party_organization (id),
  name text not null check (name <> ''),
  search_key text generated always as (app.fold(name)) stored,
  kind text not null check (kind in ('PARTY_AWARENESS', 'NEW_MEMBER', 'POLITICAL_THEORY', 'COMMITTEE_WORK', 'PARTY_WORK', 'KNOWLEDGE_UPDATE', 'OTHER')),
  starts_on date not null,
  ends_on date not null,
  -- How many were to come; null where not planned.
  planned integer check (planned > 0),
  cancelled_on date,
  demo boolean not null default false,
  version integer not null default 1,
  check (ends_on >= starts_on)
);
create index on organization.training_class (organization_id, starts_on);
create index training_class_search on organization.training_class using gin (search_key gin_trgm_ops);

create table organization.training_session (
  id uuid primary key default uuidv7(),
  class_id uuid not null references organization.training_class (id),
  ordinal integer not null check (ordinal > 0),
  held_on date not null,
  topic text not null default '',
  -- Whether attendance has been entered.
  recorded boolean not null default false,
  version integer not null default 1,
  unique (class_id, ordinal)
);

create table organization.training_participant (
  id uuid primary key default uuidv7(),
  class_id uuid not null references organization.training_class (id),
  person_id uuid not null references organization.person (id),
  -- Who sent them; null where nobody did.
  organization_id uuid references organization.party_organization (id),
  outcome text check (outcome in ('EXCELLENT', 'GOOD', 'PASSED', 'NOT_PASSED')),
  certificate_number text check (certificate_number <> ''),
  certified_on date,
  version integer not null default 1,
  unique (class_id, person_id),
  check ((certificate_number is null) = (certified_on is null))
);
create index on organization.training_participant (person_id);
create index on organization.training_participant (organization_id);

create table organization.training_attendance (
  session_id uuid not null references organization.training_session (id),
  participant_id uuid not null references organization.training_participant (id),
  primary key (session_id, participant_id)
);
create index on organization.training_attendance (participant_id);

create table organization.contest (
  id uuid primary key default uuidv7(),
  -- The organizer.
  organization_id uuid not null references organization.party_organization (id),
  name text not null check (name <> ''),
  starts_on date not null,
  ends_on date not null,
  demo boolean not null default false,
  version integer not null default 1,
  check (ends_on >= starts_on)
);
create index on organization.contest (organization_id, starts_on);

create table organization.contest_entrant (
  id uuid primary key default uuidv7(),
  contest_id uuid not null references organization.contest (id),
  person_id uuid not null references organization.person (id),
  -- The committee that sent them.
  organization_id uuid not null references organization.party_organization (id),
  -- The last round they took part in.
  round integer not null default 1 check (round between 1 and 5),
  result text check (result in ('FIRST_PRIZE', 'SECOND_PRIZE', 'THIRD_PRIZE', 'CONSOLATION_PRIZE', 'RECOGNIZED', 'NOT_RECOGNIZED')),
  version integer not null default 1,
  unique (contest_id, person_id)
);
create index on organization.contest_entrant (organization_id);
create index on organization.contest_entrant (person_id);

do $$
declare t text;
begin
  foreach t in array array['locality', 'locality_version', 'locality_lineage', 'declared_value', 'residence_code', 'residence_link', 'residence_comment',
    'training_class', 'training_session', 'training_participant', 'training_attendance', 'contest', 'contest_entrant'] loop
    execute format('alter table organization.%I enable row level security', t);
    execute format('alter table organization.%I force row level security', t);
    execute format('create policy owner on organization.%I to {{owner_role}} using (true) with check (true)', t);
    execute format('grant select on organization.%I to {{application_role}}', t);
  end loop;
  -- P0: readable by anyone signed in.
  foreach t in array array['locality', 'locality_version', 'locality_lineage', 'declared_value', 'residence_code', 'training_class', 'training_session', 'contest'] loop
    execute format('create policy read_signed_in on organization.%I for select to {{application_role}} using ((select app.account()) is not null)', t);
  end loop;
  foreach t in array array['locality', 'locality_version'] loop
    execute format('grant insert, update on organization.%I to {{application_role}}', t);
    execute format('create policy write_held on organization.%I for insert to {{application_role}} with check ((select app.holds()))', t);
    execute format('create policy change_held on organization.%I for update to {{application_role}} using ((select app.holds())) with check ((select app.holds()))', t);
  end loop;
  foreach t in array array['declared_value', 'training_class', 'contest'] loop
    execute format('grant insert, update on organization.%I to {{application_role}}', t);
    execute format('create policy write_in_reach on organization.%I for insert to {{application_role}} with check (app.reaches(organization_id))', t);
    execute format('create policy change_in_reach on organization.%I for update to {{application_role}} using (app.reaches(organization_id)) with check (app.reaches(organization_id))', t);
  end loop;
end $$;
grant insert on organization.locality_lineage to {{application_role}};
create policy write_held on organization.locality_lineage for insert to {{application_role}} with check ((select app.holds()));

-- A link is read by both ends and by the person it is about. The scope is one sub-select for the statement.
grant insert, update on organization.residence_link to {{application_role}};
create policy read_both_ends on organization.residence_link for select to {{application_role}} using (
  (select app.reaches_everything())
  or from_id in (
    select r.organization_id from organization.reach r
    where r.holder_id = any ((select app.scope())::uuid[]) and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to)
  or to_id in (
    select r.organization_id from organization.reach r
    where r.holder_id = any ((select app.scope())::uuid[]) and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to)
  or person_id = (select app.person()));
create policy introduce on organization.residence_link for insert to {{application_role}} with check (app.reaches(from_id) or app.reaches(to_id));
create policy settle on organization.residence_link for update to {{application_role}}
  using ((select app.holds()) and (app.reaches(from_id) or app.reaches(to_id))) with check ((select app.holds()));

-- What a comment says is P2: under its own capability, for the two ends of its link (whose rows are cut to them already), and
-- for the person it is about.
grant insert, update on organization.residence_comment to {{application_role}};
create policy read_by_role on organization.residence_comment for select to {{application_role}} using (
  link_id in (select l.id from organization.residence_link l where (select app.capability()) = 'residence:comment' or l.person_id = (select app.person())));
create policy write_by_role on organization.residence_comment for insert to {{application_role}} with check (
  (select app.capability()) = 'residence:comment' and link_id in (select l.id from organization.residence_link l));
create policy change_by_role on organization.residence_comment for update to {{application_role}}
  using ((select app.capability()) = 'residence:comment' and link_id in (select l.id from organization.residence_link l))
  with check ((select app.capability()) = 'residence:comment');

-- Which links have a comment of that year: that there is one is not sensitive, what it says is.
create function organization.residence_commented(of_year integer) returns table (link_id uuid)
stable security definer rows 1000 set search_path = '' language sql
as $$ select c.link_id from organization.residence_comment c where c.year = of_year and app.account() is not null $$;

-- How many comments of a year say what, over links that the caller counts. Cells below 5 are kept back from whoever does not
-- read comments, and then all of them, since one that is missing follows from the others.
create function organization.residence_outcomes(links uuid[], of_year integer) returns table (code text, count integer)
stable security definer set search_path = '' language sql
as $$
  with cell as (
    select c.outcome_code, count(*)::integer as n from organization.residence_comment c
    where c.link_id = any (links) and c.year = of_year and app.account() is not null group by 1)
  select cell.outcome_code, cell.n from cell
  where app.capability() = 'residence:comment' or (select min(n) >= 5 from cell)
$$;

-- Who took part: the organizer's reach, the sender's, those who reach the person today, and the person.
do $$
declare t text;
begin
  foreach t in array array['training_participant', 'contest_entrant'] loop
    execute format('grant insert, update, delete on organization.%I to {{application_role}}', t);
    execute format('create policy read_in_reach on organization.%I for select to {{application_role}} using (
      (select app.reaches_everything())
      or %I in (
        select c.id from organization.%I c join organization.reach r on r.organization_id = c.organization_id
        where r.holder_id = any ((select app.scope())::uuid[]) and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to)
      or organization_id in (
        select r.organization_id from organization.reach r
        where r.holder_id = any ((select app.scope())::uuid[]) and r.valid_from <= (select app.today()) and (select app.today()) < r.valid_to)
      or person_id in (select ms.person_id from organization.membership ms where ms.valid_from <= (select app.today()) and (select app.today()) < ms.valid_to)
      or person_id = (select app.person()))',
      t, case t when 'contest_entrant' then 'contest_id' else 'class_id' end, case t when 'contest_entrant' then 'contest' else 'training_class' end);
  end loop;
end $$;
create policy enrol on organization.training_participant for insert to {{application_role}} with check (
  (select app.capability()) = 'training:manage' and exists (select from organization.training_class c where c.id = class_id and app.reaches(c.organization_id)));
create policy settle on organization.training_participant for update to {{application_role}}
  using (exists (select from organization.training_class c where c.id = class_id and app.reaches(c.organization_id))) with check ((select app.holds()));
create policy leave on organization.training_participant for delete to {{application_role}}
  using (exists (select from organization.training_class c where c.id = class_id and app.reaches(c.organization_id)));
create policy enter on organization.contest_entrant for insert to {{application_role}} with check (
  (select app.capability()) = 'training:manage' and exists (select from organization.contest c where c.id = contest_id and app.reaches(c.organization_id)));
create policy settle on organization.contest_entrant for update to {{application_role}}
  using (exists (select from organization.contest c where c.id = contest_id and app.reaches(c.organization_id))) with check ((select app.holds()));
create policy withdraw on organization.contest_entrant for delete to {{application_role}}
  using (exists (select from organization.contest c where c.id = contest_id and app.reaches(c.organization_id)));

grant insert, update on organization.training_session to {{application_role}};
create policy hold on organization.training_session for insert to {{application_role}} with check (
  exists (select from organization.training_class c where c.id = class_id and app.reaches(c.organization_id)));
create policy change on organization.training_session for update to {{application_role}}
  using (exists (select from organization.training_class c where c.id = class_id and app.reaches(c.organization_id))) with check ((select app.holds()));

grant insert, delete on organization.training_attendance to {{application_role}};
create policy read_with_participant on organization.training_attendance for select to {{application_role}} using (
  (select app.reaches_everything()) or participant_id in (select p.id from organization.training_participant p));
create policy attend on organization.training_attendance for insert to {{application_role}} with check (
  (select app.capability()) = 'training:manage' and participant_id in (select p.id from organization.training_participant p));
create policy correct on organization.training_attendance for delete to {{application_role}} using (
  (select app.capability()) = 'training:manage' and participant_id in (select p.id from organization.training_participant p));

-- Whether heads of localities belong to the Party on a day, wherever their membership is: a figure of a commune must not depend on
-- who asks. Only of persons who head a locality in the reader's reach.
create function organization.heads_in_party(day date) returns table (person_id uuid)
stable security definer rows 500 set search_path = '' language sql
as $$
  select distinct p.person_id from organization.post p
  join organization.locality_version v on v.locality_id = p.locality_id and v.valid_from <= day and day < v.valid_to
  join organization.membership m on m.person_id = p.person_id and m.kind = 'PERMANENT' and m.valid_from <= day and day < m.valid_to
  where p.locality_id is not null and p.valid_from <= day and day < p.valid_to and (
    app.reaches_everything()
    or v.organization_id in (
      select r.organization_id from organization.reach r
      where r.holder_id = any (app.scope()) and r.valid_from <= app.today() and app.today() < r.valid_to)
    or v.branch_id in (
      select r.organization_id from organization.reach r
      where r.holder_id = any (app.scope()) and r.valid_from <= app.today() and app.today() < r.valid_to))
$$;
