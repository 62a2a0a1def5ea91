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

create table app.migration (
  name text primary key,
  checksum text not null,
  applied_at timestamptz not null default now()
);
