-- What every service's database holds besides its own tables: who asks (account, capability, day), as
-- settings of the transaction, and the scope that follows from it. Row-level security reads only these
-- functions, so it does not trust what a service's own SQL says.
create schema if not exists app;
grant usage on schema app to {{application_role}};

create function app.account() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.account', true), '')::uuid;

create function app.capability() returns text stable parallel safe language sql
  return coalesce(current_setting('app.capability', true), '');

-- Today in Vietnam, or the day a demonstration or a test stands on. Never current_date: the server's
-- time zone is not the committee's.
create function app.today() returns date stable parallel safe language sql
  return coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Asia/Ho_Chi_Minh')::date);

-- Generated from the service's policy.ts each time the migrations run.
create table app.capability_role (
  capability text not null,
  role text not null,
  primary key (capability, role)
);
grant select on app.capability_role to {{application_role}};

-- Folds a Vietnamese text for searching: case, tone and vowel marks, đ/d and the two normal forms are
-- all forgiven, and so is old or new tone placement, since no mark is left.
create function app.fold(value text) returns text immutable strict parallel safe language sql
  return translate(
    lower(normalize(value, NFC) collate pg_c_utf8),
    'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
    'aaaaaaaaaaaaaaaaadeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyy');

-- One answer per key, whatever the number of clicks; kept 30 days.
create table app.idempotency (
  account_id uuid not null,
  key text not null,
  body_hash text not null,
  payload jsonb,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);
alter table app.idempotency enable row level security;
alter table app.idempotency force row level security;
create policy owner on app.idempotency to {{owner_role}} using (true) with check (true);
create policy own on app.idempotency to {{application_role}} using (account_id = (select app.account())) with check (account_id = (select app.account()));
grant select, insert, update, delete on app.idempotency to {{application_role}};

-- Every change, and every reading of P1 to P3: names of fields, never their values.
create schema if not exists audit;
grant usage on schema audit to {{application_role}};
create table audit.record (
  id uuid primary key default uuidv7(),
  at timestamptz not null default clock_timestamp(),
  account_id uuid,
  capability text not null,
  act text not null,
  entity text not null,
  entity_id uuid,
  organization_id uuid,
  decision_id uuid,
  fields text[] not null default '{}',
  detail jsonb not null default '{}'
);
create index on audit.record (entity_id, at);
create index on audit.record (account_id, at);
alter table audit.record enable row level security;
alter table audit.record force row level security;
create policy owner on audit.record to {{owner_role}} using (true) with check (true);
create policy write_own on audit.record for insert to {{application_role}} with check (account_id is not distinct from (select app.account()));
create policy read_own on audit.record for select to {{application_role}} using (account_id = (select app.account()));
grant select, insert on audit.record to {{application_role}};

create table app.migration (
  name text primary key,
  checksum text not null,
  applied_at timestamptz not null default now()
);
