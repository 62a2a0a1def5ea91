-- What the organization service adds to the tables it publishes: its own tables and every constraint.

create table organization.decision (
  id uuid primary key default uuidv7(),
  number text not null check (number <> ''),
  issuer_id uuid references organization.party_organization (id),
  issuer_name text not null,
  signed_on date not null,
  title text not null default '',
  unique (number, issuer_name, signed_on)
);

create table organization.organization_type (
  id uuid primary key default uuidv7(),
  code text not null,
  level_class text not null check (level_class in ('ROOT', 'UPPER', 'BASE', 'SECTION', 'BRANCH')),
  name text not null,
  name_en text not null,
  printed_prefix text not null,
  allowed_parents text[] not null,
  is_closed boolean not null default false,
  legal_basis text not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  check (valid_from < valid_to),
  constraint organization_type_once exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
);

alter table organization.party_organization
  add column version integer not null default 1,
  add check (valid_from < valid_to);

alter table organization.organization_version
  alter column id set default uuidv7(),
  add column decision_id uuid references organization.decision (id),
  add foreign key (organization_id) references organization.party_organization (id),
  add check (valid_from < valid_to),
  add check (name <> ''),
  add constraint organization_version_once exclude using gist (organization_id with =, daterange(valid_from, valid_to) with &&);
create index organization_version_search on organization.organization_version using gin (search_key gin_trgm_ops);
create index on organization.organization_version (code);

alter table organization.placement
  alter column id set default uuidv7(),
  add column decision_id uuid references organization.decision (id),
  add foreign key (organization_id) references organization.party_organization (id),
  add foreign key (parent_id) references organization.party_organization (id),
  add check (valid_from < valid_to),
  add check (organization_id <> parent_id),
  add constraint placement_once exclude using gist (organization_id with =, daterange(valid_from, valid_to) with &&);

alter table organization.closure
  alter column id set default uuidv7(),
  add foreign key (ancestor_id) references organization.party_organization (id),
  add foreign key (descendant_id) references organization.party_organization (id),
  add check (valid_from < valid_to),
  add check (depth >= 0 and (depth = 0) = (ancestor_id = descendant_id)),
  add constraint closure_once exclude using gist (descendant_id with =, ancestor_id with =, daterange(valid_from, valid_to) with &&);

alter table organization.reach
  alter column id set default uuidv7(),
  add check (via in ('SUBTREE', 'LINEAGE')),
  add check (valid_from < valid_to),
  add constraint reach_once exclude using gist (organization_id with =, holder_id with =, via with =, daterange(valid_from, valid_to) with &&);

create table organization.closed_node_total (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization.party_organization (id),
  as_of date not null,
  members integer not null check (members >= 0),
  base_organizations integer not null check (base_organizations >= 0),
  branches integer not null check (branches >= 0),
  unique (organization_id, as_of)
);

create table organization.party_team (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization.party_organization (id),
  name text not null check (name <> ''),
  ordinal integer not null,
  version integer not null default 1,
  valid_from date not null,
  valid_to date not null default 'infinity',
  check (valid_from < valid_to)
);
create index on organization.party_team (organization_id);

create table organization.party_committee (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization.party_organization (id),
  kind text not null check (kind in ('COMMITTEE', 'BRANCH_COMMITTEE', 'INSPECTION_COMMISSION')),
  term_name text not null,
  term_until date,
  basis text not null check (basis in ('ELECTED', 'APPOINTED', 'CO_OPTED', 'ACTING')),
  seats integer check (seats > 0),
  decision_id uuid references organization.decision (id),
  version integer not null default 1,
  valid_from date not null,
  valid_to date not null default 'infinity',
  check (valid_from < valid_to),
  constraint party_committee_once exclude using gist (organization_id with =, kind with =, daterange(valid_from, valid_to) with &&)
);

create table organization.committee_body (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization.party_organization (id),
  name text not null check (name <> ''),
  functions text[] not null check (
    cardinality(functions) > 0
    and functions <@ array['ORGANIZATION', 'INFORMATION', 'MASS_MOBILIZATION', 'OFFICE', 'INSPECTION_STAFF']),
  decision_id uuid references organization.decision (id),
  version integer not null default 1,
  valid_from date not null,
  valid_to date not null default 'infinity',
  check (valid_from < valid_to)
);
create index on organization.committee_body (organization_id);

create table organization.agency (
  id uuid primary key default uuidv7(),
  demo boolean not null default false,
  version integer not null default 1
);

create table organization.agency_version (
  id uuid primary key default uuidv7(),
  agency_id uuid not null references organization.agency (id),
  name text not null check (name <> ''),
  search_key text generated always as (app.fold(name)) stored,
  -- The Party organization inside the agency; null where its members belong elsewhere.
  organization_id uuid references organization.party_organization (id),
  -- The Party organization in whose area the agency works; decides who may edit it.
  area_id uuid not null references organization.party_organization (id),
  staff integer check (staff >= 0),
  valid_from date not null,
  valid_to date not null default 'infinity',
  check (valid_from < valid_to),
  constraint agency_version_once exclude using gist (agency_id with =, daterange(valid_from, valid_to) with &&)
);
create index on organization.agency_version (organization_id);
create index on organization.agency_version (area_id);

create table organization.person (
  id uuid primary key default uuidv7(),
  gender text not null check (gender in ('FEMALE', 'MALE')),
  birth_date date not null,
  -- How much of birth_date the papers say: a day, only a month, or only a year.
  birth_precision text not null default 'DAY' check (birth_precision in ('DAY', 'MONTH', 'YEAR')),
  ethnicity text,
  education text,
  identity_number text unique,
  phone text,
  address text,
  demo boolean not null default false,
  version integer not null default 1
);

alter table organization.person_name
  add foreign key (person_id) references organization.person (id) deferrable initially deferred;
create index person_name_search on organization.person_name using gin (search_key gin_trgm_ops);
create index person_name_sort on organization.person_name (split_part(sort_key, ' ', 1) collate "vi-x-icu", sort_key collate "vi-x-icu", person_id);

create table organization.member (
  id uuid primary key default uuidv7(),
  person_id uuid not null references organization.person (id),
  file_number text not null unique,
  card_number text unique,
  admitted_on date not null,
  recognized_on date,
  ended_on date,
  end_kind text check (end_kind in ('STRIKE_OFF', 'EXPULSION', 'WITHDRAWAL', 'DEATH', 'ADMISSION_ANNULLED')),
  version integer not null default 1,
  check (recognized_on is null or recognized_on >= admitted_on),
  check ((ended_on is null) = (end_kind is null))
);
create index on organization.member (person_id);
create unique index member_living_once on organization.member (person_id) where ended_on is null;

alter table organization.membership
  alter column id set default uuidv7(),
  add column decision_id uuid references organization.decision (id),
  add foreign key (member_id) references organization.member (id),
  add foreign key (person_id) references organization.person (id),
  add foreign key (organization_id) references organization.party_organization (id),
  add check (kind in ('PERMANENT', 'TEMPORARY')),
  add check (valid_from < valid_to),
  add constraint membership_once exclude using gist (member_id with =, kind with =, daterange(valid_from, valid_to) with &&);

alter table organization.team_assignment
  alter column id set default uuidv7(),
  add foreign key (team_id) references organization.party_team (id),
  add foreign key (member_id) references organization.member (id),
  add check (valid_from < valid_to),
  add constraint team_assignment_once exclude using gist (member_id with =, daterange(valid_from, valid_to) with &&);
create index on organization.team_assignment (team_id);

alter table organization.post
  alter column id set default uuidv7(),
  add column decision_id uuid references organization.decision (id),
  add column end_reason text,
  add column version integer not null default 1,
  add foreign key (person_id) references organization.person (id),
  add foreign key (organization_id) references organization.party_organization (id),
  add foreign key (body_id) references organization.committee_body (id),
  add foreign key (agency_id) references organization.agency (id),
  add check (place in ('COMMITTEE', 'STANDING_COMMITTEE', 'STANDING_BOARD', 'INSPECTION_COMMISSION', 'BRANCH_COMMITTEE', 'BODY', 'AGENCY', 'LOCALITY')),
  add check (basis in ('ELECTED', 'APPOINTED', 'CO_OPTED', 'ACTING')),
  add check (valid_from < valid_to),
  add check ((place = 'BODY') = (body_id is not null)),
  add check ((place = 'AGENCY') = (agency_id is not null)),
  add constraint post_once exclude using gist (person_id with =, organization_id with =, place with =, position with =, daterange(valid_from, valid_to) with &&);

alter table organization.lineage
  alter column id set default uuidv7(),
  add column decision_id uuid references organization.decision (id),
  add column reorganization_id uuid,
  add foreign key (from_id) references organization.party_organization (id),
  add foreign key (to_id) references organization.party_organization (id),
  add check (area in ('WHOLE', 'PART', 'NONE', 'UNKNOWN')),
  add check (population in ('WHOLE', 'PART', 'NONE', 'UNKNOWN')),
  add unique (from_id, to_id, effective_on);

alter table organization.account
  alter column id set default uuidv7(),
  add column demo boolean not null default false,
  add foreign key (person_id) references organization.person (id),
  add check (valid_from < valid_to);

alter table organization.access_grant
  alter column id set default uuidv7(),
  add column given_by uuid references organization.account (id),
  add foreign key (account_id) references organization.account (id),
  add foreign key (organization_id) references organization.party_organization (id),
  add check (source in ('POST', 'MEMBERSHIP', 'GIVEN')),
  add check ((source = 'GIVEN') = (source_id is null)),
  -- A grant withdrawn on the day it began has an empty period: rows are never deleted.
  add check (valid_from <= valid_to);

alter table organization.token_cutoff
  add foreign key (account_id) references organization.account (id);

alter table organization.change_marker
  alter column id set default uuidv7(),
  alter column at set default now();
