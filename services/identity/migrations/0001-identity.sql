-- The provider for an installation that has none of its own: who may sign in, with what, and what the
-- provider must remember between two requests. Nothing here says what a person may do: tokens carry no roles.
create schema identity;
grant usage on schema identity to {{application_role}};

create table identity.user_account (
  id uuid primary key default uuidv7(),
  -- The `sub` of every token; never changes and is never reused.
  subject text not null unique check (subject <> ''),
  -- NFC, lower case, without spaces around it.
  user_name text not null unique check (user_name = lower(normalize(user_name, NFC)) and user_name <> ''),
  name text not null check (name <> ''),
  -- Algorithm, parameters, salt and hash in one string; null until the first slip is used.
  password_hash text,
  password_changed_at timestamptz,
  requires_second_factor boolean not null default false,
  -- Sealed with a key kept outside the database.
  totp_secret text,
  -- The last 30-second step a code was accepted for: the same code is never accepted twice.
  totp_last_step bigint,
  disabled_at timestamptz,
  -- Whatever was signed in before this is signed out.
  signed_out_at timestamptz,
  created_at timestamptz not null default now(),
  check (totp_secret is not null or totp_last_step is null)
);
grant select, insert, update on identity.user_account to {{application_role}};

create table identity.recovery_code (
  user_id uuid not null references identity.user_account,
  code_mac text not null,
  used_at timestamptz,
  primary key (user_id, code_mac)
);
grant select, insert, update, delete on identity.recovery_code to {{application_role}};

-- Printed by an office and handed over in person; sets a new password once.
create table identity.slip (
  id uuid primary key default uuidv7(),
  user_id uuid not null references identity.user_account,
  code_mac text not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  revoked_at timestamptz,
  check (used_at is null or revoked_at is null)
);
-- A new slip revokes the one before.
create unique index slip_open on identity.slip (user_id) where used_at is null and revoked_at is null;
grant select, insert, update on identity.slip to {{application_role}};

-- A sign-in that has passed its first question and waits for the next answer.
create table identity.sign_in (
  interaction_uid text primary key,
  user_id uuid not null references identity.user_account,
  step text not null check (step in ('NEW_PASSWORD', 'SECOND_FACTOR', 'ENROLMENT', 'RECOVERY_CODES')),
  slip_id uuid references identity.slip,
  totp_secret text,
  amr text[] not null,
  expires_at timestamptz not null,
  check ((step = 'NEW_PASSWORD') = (slip_id is not null)),
  check ((step = 'ENROLMENT') = (totp_secret is not null))
);
create index on identity.sign_in (expires_at);
create index on identity.sign_in (user_id);
grant select, insert, update, delete on identity.sign_in to {{application_role}};

-- Counted before the answer is judged, so that guesses made at the same moment are all counted.
create table identity.failed_attempt (
  kind text not null check (kind in ('ACCOUNT', 'ADDRESS', 'SECOND_FACTOR')),
  -- A hash: people type a password into the field of the name.
  key text not null,
  failures integer not null check (failures >= 0),
  last_failed_at timestamptz not null,
  locked_until timestamptz,
  primary key (kind, key)
);
create index on identity.failed_attempt (last_failed_at);
grant select, insert, update, delete on identity.failed_attempt to {{application_role}};

-- Integrators: client credentials only. The secret is 256 random bits, so a plain hash keeps it.
create table identity.client (
  client_id text primary key check (client_id ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
  name text not null check (name <> ''),
  secret_hash text not null,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
grant select, insert, update on identity.client to {{application_role}};

-- What the provider's library keeps: sessions, grants, codes, refresh tokens, interactions.
create table identity.provider_record (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  user_code text,
  subject text generated always as (coalesce(payload ->> 'accountId', payload #>> '{result,login,accountId}')) stored,
  expires_at timestamptz,
  consumed_at timestamptz,
  primary key (model, id)
);
create index on identity.provider_record (grant_id) where grant_id is not null;
create unique index on identity.provider_record (model, uid) where uid is not null;
create unique index on identity.provider_record (model, user_code) where user_code is not null;
create index on identity.provider_record (subject) where subject is not null;
create index on identity.provider_record (expires_at) where expires_at is not null;
grant select, insert, update, delete on identity.provider_record to {{application_role}};
