-- The contract of the organization service: the tables it publishes and every other database copies, under
-- the same names. The publisher adds constraints and row-level security of its own; copies stay plain.
-- Columns are only ever added, in a new file, subscribers first. Periods are half-open: [valid_from, valid_to).
create schema organization;
grant usage on schema organization to {{application_role}};

create table organization.party_organization (
  id uuid primary key,
  closed boolean not null default false,
  demo boolean not null default false,
  valid_from date not null,
  valid_to date not null default 'infinity'
);

create table organization.organization_version (
  id uuid primary key,
  organization_id uuid not null,
  code text,
  name text not null,
  printed_name text not null,
  type_code text not null,
  area_kind text,
  reporting_sector text,
  branch_kind text,
  search_key text not null,
  valid_from date not null,
  valid_to date not null default 'infinity'
);
create index on organization.organization_version (organization_id, valid_from);

create table organization.placement (
  id uuid primary key,
  organization_id uuid not null,
  parent_id uuid not null,
  valid_from date not null,
  valid_to date not null default 'infinity'
);
create index on organization.placement (parent_id, valid_from);
create index on organization.placement (organization_id, valid_from);

create table organization.closure (
  id uuid primary key,
  ancestor_id uuid not null,
  descendant_id uuid not null,
  depth integer not null,
  valid_from date not null,
  valid_to date not null default 'infinity'
);
create index on organization.closure (ancestor_id, valid_from) include (descendant_id, depth, valid_to);
create index on organization.closure (descendant_id, valid_from) include (ancestor_id, depth, valid_to);

create table organization.reach (
  id uuid primary key,
  holder_id uuid not null,
  organization_id uuid not null,
  via text not null,
  valid_from date not null,
  valid_to date not null default 'infinity'
);
create index on organization.reach (holder_id, valid_from) include (organization_id, valid_to);
create index on organization.reach (organization_id, holder_id) include (valid_from, valid_to);

create table organization.lineage (
  id uuid primary key,
  from_id uuid not null,
  to_id uuid not null,
  area text not null,
  population text not null,
  operation text not null,
  effective_on date not null
);
create index on organization.lineage (from_id);
create index on organization.lineage (to_id);

create table organization.membership (
  id uuid primary key,
  member_id uuid not null,
  person_id uuid not null,
  organization_id uuid not null,
  kind text not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  counts boolean not null,
  votes boolean not null,
  attends boolean not null
);
create index on organization.membership (organization_id, valid_from);
create index on organization.membership (member_id);
create index on organization.membership (person_id);

create table organization.team_assignment (
  id uuid primary key,
  team_id uuid not null,
  organization_id uuid not null,
  member_id uuid not null,
  valid_from date not null,
  valid_to date not null default 'infinity'
);

create table organization.post (
  id uuid primary key,
  person_id uuid not null,
  organization_id uuid not null,
  body_id uuid,
  agency_id uuid,
  place text not null,
  position text not null,
  basis text not null,
  term_until date,
  valid_from date not null,
  valid_to date not null default 'infinity'
);
create index on organization.post (organization_id, valid_from);
create index on organization.post (person_id);

create table organization.person_name (
  person_id uuid primary key,
  full_name text not null,
  sort_key text not null,
  search_key text not null
);

create table organization.member_alias (
  alias_id uuid primary key,
  member_id uuid not null
);

create table organization.account (
  id uuid primary key,
  issuer text not null,
  external_subject text not null,
  person_id uuid,
  display_name text not null,
  valid_from date not null,
  valid_to date not null default 'infinity'
);
create unique index on organization.account (issuer, external_subject);
create index on organization.account (person_id);

create table organization.access_grant (
  id uuid primary key,
  account_id uuid not null,
  role text not null,
  organization_id uuid not null,
  source text not null,
  source_id uuid,
  basis text not null,
  valid_from date not null,
  valid_to date not null default 'infinity'
);
create index on organization.access_grant (account_id);
create index on organization.access_grant (organization_id);

create table organization.token_cutoff (
  account_id uuid primary key,
  cutoff timestamptz not null
);

create table organization.holiday (
  day date primary key,
  name text not null,
  legal_basis text not null
);

create table organization.change_marker (
  id uuid primary key,
  at timestamptz not null
);

grant select on all tables in schema organization to {{application_role}};
