-- The log by month, and its seal. Writers only insert: a sealer chains what is committed afterwards (stack §16).
alter table audit.record rename to record_before;
alter index audit.record_pkey rename to record_before_pkey;
alter index audit.record_entity_id_at_idx rename to record_before_entity;
alter index audit.record_account_id_at_idx rename to record_before_account;

create table audit.record (
  id uuid not null default uuidv7(),
  at timestamptz not null default clock_timestamp(),
  -- Which transaction wrote it: the sealer takes what lies below every transaction that is still under way.
  xid xid8 not null default pg_current_xact_id(),
  account_id uuid,
  capability text not null,
  act text not null,
  entity text not null,
  entity_id uuid,
  organization_id uuid,
  decision_id uuid,
  fields text[] not null default '{}',
  -- Persons whose record it was about: one record for a list, and each of them finds it.
  subject_ids uuid[] not null default '{}',
  reading boolean not null default false,
  -- An open inspection, complaint or personnel case (P3): not told to the person until it is announced.
  case_id uuid,
  detail jsonb not null default '{}',
  primary key (at, id)
) partition by range (at);
create index on audit.record (entity_id, at);
create index on audit.record (account_id, at);
create index on audit.record (organization_id, at);
create index on audit.record (xid);
create index on audit.record using gin (subject_ids);

-- What no month takes: a clock far off, or a maintenance that failed. A record never fails for want of a partition.
create table audit.record_default partition of audit.record default;

-- Makes the months from the first to the last day's, with what the default partition holds of them. Attaching does not stop writers.
create function audit.make_partitions(first date, last date) returns integer security definer set search_path = '' language plpgsql as $$
declare
  month date := date_trunc('month', first)::date;
  made integer := 0;
  name text;
  bounds tstzrange;
begin
  perform pg_advisory_xact_lock(7240714);
  while month <= last loop
    name := 'record_' || to_char(month, 'YYYY_MM');
    bounds := tstzrange(month::timestamp at time zone 'Asia/Ho_Chi_Minh', (month + interval '1 month') at time zone 'Asia/Ho_Chi_Minh');
    if to_regclass('audit.' || name) is null then
      execute format('create table audit.%I (like audit.record including defaults including constraints)', name);
      execute format('alter table audit.%I enable row level security, force row level security', name);
      execute format('create policy owner on audit.%I to current_user using (true) with check (true)', name);
      if exists (select from audit.record_default d where d.at >= lower(bounds) and d.at < upper(bounds)) then
        execute format('with moved as (delete from audit.record_default where at >= %L and at < %L returning *) insert into audit.%I select * from moved',
          lower(bounds), upper(bounds), name);
      end if;
      execute format('alter table audit.record attach partition audit.%I for values from (%L) to (%L)', name, lower(bounds), upper(bounds));
      made := made + 1;
    end if;
    month := (month + interval '1 month')::date;
  end loop;
  return made;
end $$;
revoke execute on function audit.make_partitions(date, date) from public;

alter table audit.record enable row level security, force row level security;
alter table audit.record_default enable row level security, force row level security;
create policy owner on audit.record to {{owner_role}} using (true) with check (true);
create policy owner on audit.record_default to {{owner_role}} using (true) with check (true);
create policy write_own on audit.record for insert to {{application_role}} with check (account_id is not distinct from (select app.account()));
-- Never update nor delete; and no partition by its own name.
grant select, insert on audit.record to {{application_role}};

select audit.make_partitions(
  coalesce((select (min(at) at time zone 'Asia/Ho_Chi_Minh')::date from audit.record_before), (now() at time zone 'Asia/Ho_Chi_Minh')::date),
  ((now() + interval '3 months') at time zone 'Asia/Ho_Chi_Minh')::date);
insert into audit.record (id, at, account_id, capability, act, entity, entity_id, organization_id, decision_id, fields, detail, reading, subject_ids)
select id, at, account_id, capability, act, entity, entity_id, organization_id, decision_id, fields, detail,
  act ~ '^(read|unmask|print|export)', case when entity = 'Person' and entity_id is not null then array[entity_id] else '{}' end
from audit.record_before;
drop table audit.record_before;

-- The chain, in the order of sealing. Only the owner, as whom the sealer works: the application sees none of it.
create table audit.link (
  seq bigint primary key check (seq > 0),
  record_id uuid not null unique,
  record_at timestamptz not null,
  hash bytea not null check (octet_length(hash) = 32)
);
-- Signed heads of the chain; each is in a file outside too.
create table audit.head (
  number bigint primary key check (number > 0),
  seq bigint not null unique,
  hash bytea not null,
  -- No record of a transaction below this one comes later.
  below xid8 not null,
  signed_at timestamptz(3) not null,
  kid text not null,
  signature bytea not null
);
alter table audit.link enable row level security, force row level security;
alter table audit.head enable row level security, force row level security;
create policy owner on audit.link to {{owner_role}} using (true) with check (true);
create policy owner on audit.head to {{owner_role}} using (true) with check (true);

-- A case that has been announced: from then on the person reads who looked at their file for it. A case without a row is open.
create table audit.announced_case (
  case_id uuid primary key,
  announced_at timestamptz not null default now(),
  decision_id uuid
);
alter table audit.announced_case enable row level security, force row level security;
create policy owner on audit.announced_case to {{owner_role}} using (true) with check (true);
