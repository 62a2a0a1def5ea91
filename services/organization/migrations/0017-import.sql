-- Tables that come in: a batch with its rows while they are looked at, and what a column of another system's table means.

create table organization.import_batch (
  id uuid primary key default uuidv7(),
  account_id uuid not null references organization.account (id),
  -- Below which everything in the table lies.
  organization_id uuid not null references organization.party_organization (id),
  kind text not null check (kind in ('MEMBERS', 'POSTS', 'ORGANIZATIONS', 'LOCALITIES')),
  -- READING: a job reads it. MAPPING: somebody has to say what the columns mean. READY: to be looked at and confirmed.
  status text not null default 'READING' check (status in ('READING', 'MAPPING', 'READY', 'APPLIED', 'REFUSED')),
  file_id uuid references organization.stored_file (id) on delete set null,
  file_name text not null,
  -- Headings by column, joined over the rows of the header.
  titles text[] not null default '{}',
  -- Field by column; null where a column is left out.
  mapping text[] not null default '{}',
  fingerprint text,
  -- Code of why the file was refused whole.
  refusal text,
  job_id uuid,
  -- What was confirmed.
  leave_out_faulty boolean not null default false,
  include_hidden boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  applied_at timestamptz,
  expires_on date not null,
  check ((status = 'REFUSED') = (refusal is not null)),
  check ((status = 'APPLIED') = (applied_at is not null))
);
create index on organization.import_batch (account_id, created_at);

create table organization.import_row (
  batch_id uuid not null references organization.import_batch (id) on delete cascade,
  -- As the program that made the file counts it.
  number integer not null check (number > 0),
  account_id uuid not null references organization.account (id),
  hidden boolean not null default false,
  -- Cells as written, by column.
  raw text[] not null,
  -- What they mean, by field.
  parsed jsonb not null,
  -- [{ code, severity, field, column, detail }]
  faults jsonb not null default '[]',
  -- [{ field, from, to }]; what was there before is masked where it is P1.
  changes jsonb not null default '[]',
  state text not null check (state in ('NEW', 'CHANGED', 'UNCHANGED', 'POSSIBLE_DUPLICATE', 'FAULTY')),
  -- The same, looked at by itself: without rows of the same file that mean the same record.
  judged text not null,
  -- The record that the row is about; of a new one, once applied.
  subject_id uuid,
  -- Versions of the records it was compared with.
  versions integer[] not null default '{}',
  -- What the sender said of a possible duplicate: SAME, NEW; or LEAVE_OUT of any row.
  decision text check (decision in ('SAME', 'NEW', 'LEAVE_OUT')),
  -- Rows of one file that mean one record share it.
  key text,
  applied boolean not null default false,
  primary key (batch_id, number)
);
create index on organization.import_row (batch_id, key);

create table organization.column_mapping (
  organization_id uuid not null references organization.party_organization (id),
  kind text not null,
  fingerprint text not null,
  titles text[] not null,
  mapping text[] not null,
  saved_by uuid not null references organization.account (id),
  saved_at timestamptz not null default now(),
  primary key (organization_id, kind, fingerprint)
);

do $$
declare t text;
begin
  foreach t in array array['import_batch', 'import_row', 'column_mapping'] loop
    execute format('alter table organization.%I enable row level security', t);
    execute format('alter table organization.%I force row level security', t);
    execute format('create policy owner on organization.%I to {{owner_role}} using (true) with check (true)', t);
    execute format('grant select, insert, update on organization.%I to {{application_role}}', t);
  end loop;
end $$;
grant delete on organization.import_batch, organization.import_row to {{application_role}};

-- A table of people is its sender's alone, and only while they may change what it is about.
create policy read_own on organization.import_batch for select to {{application_role}} using (account_id = (select app.account()));
create policy send on organization.import_batch for insert to {{application_role}}
  with check (account_id = (select app.account()) and app.reaches(organization_id));
create policy change_own on organization.import_batch for update to {{application_role}}
  using (account_id = (select app.account())) with check (account_id = (select app.account()) and (select app.holds()));
create policy expire on organization.import_batch for delete to {{application_role}} using (expires_on < (select app.today()));
create policy own on organization.import_row to {{application_role}}
  using (account_id = (select app.account())) with check (account_id = (select app.account()));
create policy in_reach on organization.column_mapping to {{application_role}}
  using (app.reaches(organization_id)) with check (app.reaches(organization_id) and saved_by = (select app.account()));

-- Numbers that only one person can have, and who has them: also outside the asker's reach, where a row would break on them.
-- It answers the service, which tells only that a number is taken.
create function organization.taken_member_numbers(file_numbers text[], card_numbers text[], identity_numbers text[])
returns table (kind text, number text, person_id uuid)
stable security definer set search_path = '' language sql
as $$
  select 'fileNumber', m.file_number, m.person_id from organization.member m where m.file_number = any (file_numbers) and app.holds()
  union all
  select 'cardNumber', m.card_number, m.person_id from organization.member m where m.card_number = any (card_numbers) and app.holds()
  union all
  select 'identityNumber', p.identity_number, p.id from organization.person p where p.identity_number = any (identity_numbers) and app.holds()
$$;
