-- A reorganization: many decisions, one effective day; drafted, previewed, applied whole.

create table organization.reorganization (
  id uuid primary key default uuidv7(),
  title text not null check (title <> ''),
  -- The organization whose subtree it changes: who may draft and apply it.
  root_id uuid not null references organization.party_organization (id),
  effective_on date not null,
  status text not null default 'DRAFT' check (status in ('DRAFT', 'APPLIED', 'CANCELLED')),
  drafted_by uuid not null references organization.account (id),
  applied_by uuid references organization.account (id),
  created_at timestamptz not null default now(),
  applied_at timestamptz,
  version integer not null default 1,
  check ((status = 'APPLIED') = (applied_at is not null))
);
create index on organization.reorganization (root_id);
alter table organization.lineage add foreign key (reorganization_id) references organization.reorganization (id);

create table organization.reorganization_operation (
  id uuid primary key default uuidv7(),
  reorganization_id uuid not null references organization.reorganization (id) on delete cascade,
  ordinal integer not null,
  kind text not null check (kind in ('ESTABLISH', 'END', 'ABSORB', 'CONSOLIDATE', 'DIVIDE', 'SPLIT_OFF', 'RENAME', 'CHANGE_TYPE', 'MOVE')),
  decision_id uuid not null references organization.decision (id),
  unique (reorganization_id, ordinal)
);

-- What an operation leaves behind: a new organization (is_new) or one that goes on with these attributes.
-- Null attributes of one that goes on stay as they are. No row: the operation only ends its sources.
create table organization.reorganization_result (
  id uuid primary key default uuidv7(),
  operation_id uuid not null references organization.reorganization_operation (id) on delete cascade,
  -- Identity that the organization has, or will have once applied: no foreign key while it is a draft.
  organization_id uuid not null,
  is_new boolean not null,
  name text,
  code text,
  type_code text,
  area_kind text,
  reporting_sector text,
  branch_kind text,
  parent_id uuid,
  check (not is_new or (name is not null and type_code is not null and parent_id is not null)),
  unique (operation_id, organization_id)
);
create index on organization.reorganization_result (organization_id);

-- What of which source goes to which result. to_id null: the source only ends.
create table organization.reorganization_part (
  id uuid primary key default uuidv7(),
  operation_id uuid not null references organization.reorganization_operation (id) on delete cascade,
  from_id uuid not null references organization.party_organization (id),
  to_id uuid,
  area text not null check (area in ('WHOLE', 'PART', 'NONE', 'UNKNOWN')),
  population text not null check (population in ('WHOLE', 'PART', 'NONE', 'UNKNOWN')),
  unique nulls not distinct (operation_id, from_id, to_id)
);
create index on organization.reorganization_part (from_id);

-- Where a branch or member of a split source goes, or an organization left without a place. Defaulted by
-- rule; `settled_by` is null until a person or a rule settled it.
create table organization.reorganization_choice (
  id uuid primary key default uuidv7(),
  reorganization_id uuid not null references organization.reorganization (id) on delete cascade,
  subject_kind text not null check (subject_kind in ('ORGANIZATION', 'MEMBER')),
  subject_id uuid not null,
  reason text not null check (reason in ('SPLIT', 'NO_PLACE')),
  from_id uuid not null references organization.party_organization (id),
  default_to_id uuid,
  chosen_to_id uuid,
  settled_by uuid references organization.account (id),
  unique (reorganization_id, subject_kind, subject_id)
);

-- What the data or the preview says against it. ERROR: it cannot be applied so.
create table organization.reorganization_finding (
  id uuid primary key default uuidv7(),
  reorganization_id uuid not null references organization.reorganization (id) on delete cascade,
  origin text not null check (origin in ('DATA', 'PREVIEW')),
  code text not null,
  severity text not null check (severity in ('ERROR', 'WARNING', 'NOTICE')),
  organization_id uuid,
  params jsonb not null default '{}'
);
create index on organization.reorganization_finding (reorganization_id);

-- Long work, with its progress written outside the work's own transaction.
create table organization.job (
  id uuid primary key default uuidv7(),
  kind text not null,
  account_id uuid not null references organization.account (id),
  subject_id uuid,
  status text not null default 'QUEUED' check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  step text not null default '',
  done integer not null default 0,
  total integer,
  result jsonb,
  error jsonb,
  cancel_requested boolean not null default false,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index on organization.job (account_id, created_at);

-- Regulations as dated data: a rule set by (number, issuer, date), its parameters with unit and source.
create table organization.rule_set (
  id uuid primary key default uuidv7(),
  number text not null,
  issuer text not null,
  signed_on date not null,
  family text not null,
  title text not null,
  scope_organization_id uuid not null references organization.party_organization (id),
  effective_from date not null,
  effective_to date not null default 'infinity',
  replaced_by text,
  confidence text not null check (confidence in ('F', 'F2', 'K', 'S', 'I')),
  source text not null,
  check (effective_from < effective_to),
  unique (number, issuer, signed_on, family, scope_organization_id)
);

create table organization.rule_param (
  id uuid primary key default uuidv7(),
  rule_set_id uuid not null references organization.rule_set (id) on delete cascade,
  name text not null,
  -- Null: the regulation is known to set it, its value is not known here.
  value numeric,
  unit text not null,
  applies_if text,
  enforcement text not null default 'FINDING' check (enforcement in ('FINDING', 'REFUSE')),
  article text not null,
  confidence text not null check (confidence in ('F', 'F2', 'K', 'S', 'I')),
  unique nulls not distinct (rule_set_id, name, applies_if)
);
