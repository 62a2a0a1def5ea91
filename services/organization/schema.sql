-- Printed from the catalog after the migrations. Do not edit: run `pnpm run generate`.
CREATE OR REPLACE FUNCTION app.account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION app.arrived(marker uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select exists (select from organization.change_marker m where m.id = marker) $function$

CREATE OR REPLACE FUNCTION app.capability()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(current_setting('app.capability'::text, true), ''::text)

table app.capability_role
  capability text not null
  role text not null
  constraint capability_role_pkey PRIMARY KEY (capability, role)
  grant SELECT to {{application_role}}
CREATE OR REPLACE FUNCTION app.find_account(issuer text, subject text)
 RETURNS TABLE(id uuid, person_id uuid, display_name text, cutoff timestamp with time zone, grants json)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select a.id, a.person_id, a.display_name, (select c.cutoff from organization.token_cutoff c where c.account_id = a.id),
    (select json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id, 'secondFactor', g.second_factor))
     from organization.access_grant g
     where g.account_id = a.id and g.valid_from <= app.today() and app.today() < g.valid_to)
  from organization.account a
  where a.issuer = find_account.issuer and a.external_subject = find_account.subject
    and a.valid_from <= app.today() and app.today() < a.valid_to
$function$

CREATE OR REPLACE FUNCTION app.fold(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(lower((NORMALIZE(value, NFC) COLLATE pg_c_utf8)), 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'::text, 'aaaaaaaaaaaaaaaaadeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyy'::text)

CREATE OR REPLACE FUNCTION app.has(reached bit varying, number integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ("substring"((reached)::"bit", number, 1) > '0'::"bit")

CREATE OR REPLACE FUNCTION app.holds()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select cardinality(app.scope()) > 0 $function$

table app.idempotency rls force
  account_id uuid not null
  key text not null
  body_hash text not null
  payload jsonb
  created_at timestamp with time zone not null default now()
  constraint idempotency_pkey PRIMARY KEY (account_id, key)
  policy own for * to {{application_role}} using (account_id = ( SELECT app.account() AS account)) check (account_id = ( SELECT app.account() AS account))
  policy owner for * to {{owner_role}} using true check true
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table app.migration
  name text not null
  checksum text not null
  applied_at timestamp with time zone not null default now()
  constraint migration_pkey PRIMARY KEY (name)
CREATE OR REPLACE FUNCTION app.person()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select a.person_id from organization.account a where a.id = app.account() $function$

table app.present
  member_id uuid
  person_id uuid
  grant SELECT to {{application_role}}
CREATE OR REPLACE FUNCTION app.reach_bits()
 RETURNS bit varying
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  asked text := concat_ws(' ', statement_timestamp(), app.account(), app.capability(), app.second_factor(), app.today());
  made_of text;
  none varbit;
  bits varbit;
begin
  if current_setting('app.reach_asked', true) = asked then return current_setting('app.reach_bits')::varbit; end if;
  select concat_ws(' ', v.version, app.today(), app.scope()) into made_of from organization.reach_version v;
  if current_setting('app.reach_made_of', true) is distinct from made_of then
    select repeat('0', max(o.number))::varbit into none from organization.party_organization o;
    if '00000000-0000-7000-8000-000000000001'::uuid = any (app.scope()) then
      bits := ~ none;
    else
      select coalesce(bit_or(set_bit(none, o.number - 1, 1)), '') into bits
      from organization.reach r join organization.party_organization o on o.id = r.organization_id
      where r.holder_id = any (app.scope()) and r.valid_from <= app.today() and app.today() < r.valid_to;
    end if;
    perform set_config('app.reach_made_of', made_of, false), set_config('app.reach_bits', bits::text, false);
  end if;
  perform set_config('app.reach_asked', asked, false);
  return current_setting('app.reach_bits')::varbit;
end $function$

CREATE OR REPLACE FUNCTION app.reaches(target uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from organization.access_grant g
    join app.capability_role c on c.role = g.role and c.capability = app.capability()
    where g.account_id = app.account() and g.valid_from <= app.today() and app.today() < g.valid_to
      and (not g.second_factor or app.second_factor())
      and (g.organization_id = '00000000-0000-7000-8000-000000000001'::uuid or exists (
        select from organization.reach r
        where r.organization_id = reaches.target and r.holder_id = g.organization_id and r.valid_from <= app.today() and app.today() < r.valid_to)))
$function$

CREATE OR REPLACE FUNCTION app.reaches_everything()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from organization.access_grant g
    join app.capability_role c on c.role = g.role and c.capability = app.capability()
    where g.account_id = app.account() and g.organization_id = '00000000-0000-7000-8000-000000000001'::uuid
      and g.valid_from <= app.today() and app.today() < g.valid_to and (not g.second_factor or app.second_factor()))
$function$

CREATE OR REPLACE FUNCTION app.scope()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(array_agg(distinct g.organization_id), '{}')
  from organization.access_grant g
  join app.capability_role c on c.role = g.role and c.capability = app.capability()
  where g.account_id = app.account() and g.valid_from <= app.today() and app.today() < g.valid_to
    and (not g.second_factor or app.second_factor())
$function$

CREATE OR REPLACE FUNCTION app.second_factor()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(current_setting('app.second_factor'::text, true), ''::text) = 'on'::text)

CREATE OR REPLACE FUNCTION app.today()
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE((NULLIF(current_setting('app.today'::text, true), ''::text))::date, ((now() AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date)

table audit.announced_case rls force
  case_id uuid not null
  announced_at timestamp with time zone not null default now()
  decision_id uuid
  constraint announced_case_pkey PRIMARY KEY (case_id)
  policy owner for * to {{owner_role}} using true check true
CREATE OR REPLACE FUNCTION audit.functions_of(account uuid, capability text, day date)
 RETURNS TABLE(role text, printed_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select distinct g.role, v.printed_name
  from organization.access_grant g
  left join organization.organization_version v on v.organization_id = g.organization_id and v.valid_from <= day and day < v.valid_to
  where g.account_id = account and g.valid_from <= day and day < g.valid_to
    and (g.role = 'SYSTEM' or exists (select from app.capability_role c where c.role = g.role and c.capability = functions_of.capability))
$function$

table audit.head rls force
  number bigint not null
  seq bigint not null
  hash bytea not null
  below xid8 not null
  signed_at timestamp(3) with time zone not null
  kid text not null
  signature bytea not null
  constraint head_number_check CHECK ((number > 0))
  constraint head_pkey PRIMARY KEY (number)
  constraint head_seq_key UNIQUE (seq)
  policy owner for * to {{owner_role}} using true check true
CREATE OR REPLACE FUNCTION audit.is_announced(of uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from audit.announced_case c where c.case_id = of and c.announced_at <= now())
$function$

table audit.link rls force
  seq bigint not null
  record_id uuid not null
  record_at timestamp with time zone not null
  hash bytea not null
  constraint link_hash_check CHECK ((octet_length(hash) = 32))
  constraint link_pkey PRIMARY KEY (seq)
  constraint link_record_id_key UNIQUE (record_id)
  constraint link_seq_check CHECK ((seq > 0))
  policy owner for * to {{owner_role}} using true check true
CREATE OR REPLACE FUNCTION audit.make_partitions(first date, last date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION audit.persons_of(members uuid[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(array_agg(distinct m.person_id), '{}') from organization.membership m where m.member_id = any (members)
$function$

CREATE OR REPLACE FUNCTION audit.readings_of_asker(from_at timestamp with time zone, before_id uuid, size integer)
 RETURNS TABLE(id uuid, at timestamp with time zone, act text, entity text, fields text[], reason text, account_name text, functions json)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select r.id, r.at, r.act, r.entity, r.fields, r.detail ->> 'reason', a.display_name,
    (select json_agg(json_build_object('role', f.role, 'organizationName', f.printed_name) order by f.role, f.printed_name)
     from audit.functions_of(r.account_id, r.capability, (r.at at time zone 'Asia/Ho_Chi_Minh')::date) f)
  from audit.record r
  left join organization.account a on a.id = r.account_id
  where r.reading and r.account_id is distinct from app.account()
    and r.subject_ids @> (select array[me.person_id] from organization.account me where me.id = app.account() and me.person_id is not null)
    and (r.case_id is null or exists (select from audit.announced_case c where c.case_id = r.case_id and c.announced_at <= now()))
    and (from_at is null or (r.at, r.id) < (from_at, before_id))
  order by r.at desc, r.id desc
  limit size
$function$

table audit.record rls force
  id uuid not null default uuidv7()
  at timestamp with time zone not null default clock_timestamp()
  xid xid8 not null default pg_current_xact_id()
  account_id uuid
  capability text not null
  act text not null
  entity text not null
  entity_id uuid
  organization_id uuid
  decision_id uuid
  fields text[] not null default '{}'::text[]
  subject_ids uuid[] not null default '{}'::uuid[]
  reading boolean not null default false
  case_id uuid
  detail jsonb not null default '{}'::jsonb
  constraint record_pkey PRIMARY KEY (at, id)
  CREATE INDEX record_account_id_at_idx ON ONLY audit.record USING btree (account_id, at)
  CREATE INDEX record_entity_id_at_idx ON ONLY audit.record USING btree (entity_id, at)
  CREATE INDEX record_organization_id_at_idx ON ONLY audit.record USING btree (organization_id, at)
  CREATE INDEX record_subject_ids_idx ON ONLY audit.record USING gin (subject_ids)
  CREATE INDEX record_xid_idx ON ONLY audit.record USING btree (xid)
  policy owner for * to {{owner_role}} using true check true
  policy read_load for r to {{application_role}} using ((act = 'loadNationalTree'::text) AND ( SELECT ((app.capability() = 'tree:load'::text) AND app.holds())))
  policy read_whole for r to {{application_role}} using ( SELECT ((app.capability() = 'audit:read'::text) AND app.reaches_everything()))
  policy write_own for a to {{application_role}} check (NOT (account_id IS DISTINCT FROM ( SELECT app.account() AS account)))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.access_grant rls force
  id uuid not null default uuidv7()
  account_id uuid not null
  role text not null
  organization_id uuid not null
  source text not null
  source_id uuid
  basis text not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  second_factor boolean not null default false
  given_by uuid
  constraint access_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES organization.account(id)
  constraint access_grant_check CHECK (((source = 'GIVEN'::text) = (source_id IS NULL)))
  constraint access_grant_check1 CHECK ((valid_from <= valid_to))
  constraint access_grant_given_by_fkey FOREIGN KEY (given_by) REFERENCES organization.account(id)
  constraint access_grant_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint access_grant_pkey PRIMARY KEY (id)
  constraint access_grant_source_check CHECK ((source = ANY (ARRAY['POST'::text, 'MEMBERSHIP'::text, 'GIVEN'::text])))
  constraint administrator_or_auditor TRIGGER
  CREATE INDEX access_grant_account_id_idx ON organization.access_grant USING btree (account_id)
  CREATE UNIQUE INDEX access_grant_derived_once ON organization.access_grant USING btree (account_id, role, source_id, valid_from) WHERE (source <> 'GIVEN'::text)
  CREATE INDEX access_grant_organization_id_idx ON organization.access_grant USING btree (organization_id)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy given_by_two for a to {{application_role}} check ((source <> 'GIVEN'::text) OR (( SELECT app.account() AS account) = '00000000-0000-7000-8000-000000000002'::uuid) OR (NOT (EXISTS ( SELECT
   FROM organization.opening_role o
  WHERE (o.role = access_grant.role)))) OR (second_factor AND (EXISTS ( SELECT
   FROM organization.grant_proposal p
  WHERE ((p.account_id = access_grant.account_id) AND (p.role = access_grant.role) AND (p.organization_id = access_grant.organization_id) AND (p.valid_to = access_grant.valid_to) AND (p.status = 'PROPOSED'::text) AND (NOT organization.one_person(p.proposed_by, ( SELECT app.account() AS account))))))))
  policy given_to_another for a to {{application_role}} check ((source <> 'GIVEN'::text) OR (( SELECT app.account() AS account) = '00000000-0000-7000-8000-000000000002'::uuid) OR (NOT organization.one_person(account_id, ( SELECT app.account() AS account))))
  policy owner for * to {{owner_role}} using true check true
  policy read_own for r to {{application_role}} using ((account_id = ( SELECT app.account() AS account)) OR ( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id))
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (account_id = ( SELECT app.account() AS account)))
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
  grant SELECT to capuy_replicator
  CREATE CONSTRAINT TRIGGER administrator_or_auditor AFTER INSERT OR UPDATE ON organization.access_grant NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((new.role = ANY (ARRAY['ADMINISTRATOR'::text, 'SECURITY_AUDITOR'::text]))) EXECUTE FUNCTION organization.keep_granted_apart()
table organization.account rls force
  id uuid not null default uuidv7()
  issuer text not null
  external_subject text not null
  person_id uuid
  display_name text not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  demo boolean not null default false
  constraint account_check CHECK ((valid_from < valid_to))
  constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint account_pkey PRIMARY KEY (id)
  constraint administrator_or_auditor TRIGGER
  CREATE UNIQUE INDEX account_issuer_external_subject_idx ON organization.account USING btree (issuer, external_subject)
  CREATE INDEX account_person_id_idx ON organization.account USING btree (person_id)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_own for r to {{application_role}} using ((( SELECT app.account() AS account) IS NULL) OR (id = ( SELECT app.account() AS account)) OR ( SELECT app.holds() AS holds))
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (person_id = ( SELECT app.person() AS person)))
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
  grant SELECT to capuy_replicator
  CREATE CONSTRAINT TRIGGER administrator_or_auditor AFTER UPDATE OF person_id ON organization.account NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((new.person_id IS NOT NULL)) EXECUTE FUNCTION organization.keep_administrator_and_auditor_apart()
CREATE OR REPLACE FUNCTION organization.add_working_days(day date, n integer)
 RETURNS date
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (SELECT (d.d)::date AS d FROM generate_series(((add_working_days.day + 1))::timestamp with time zone, (((add_working_days.day + 30) + (add_working_days.n * 3)))::timestamp with time zone, '1 day'::interval) d(d) WHERE ((EXTRACT(isodow FROM d.d) < (6)::numeric) AND (NOT (EXISTS (SELECT FROM organization.holiday h WHERE (h.day = (d.d)::date))))) ORDER BY ((d.d)::date) OFFSET (GREATEST(add_working_days.n, 1) - 1) LIMIT 1)

table organization.admission_candidate rls force
  id uuid not null default uuidv7()
  person_id uuid not null
  branch_id uuid not null
  stage text not null default 'REGISTERED'::text
  registered_on date not null
  class_on date
  class_certificate text
  background_on date
  background_outcome text
  proposed_on date
  decided_on date
  decider_id uuid
  decision_id uuid
  member_id uuid
  closed_on date
  close_reason text
  close_decision_id uuid
  version integer not null default 1
  constraint admission_candidate_background_outcome_check CHECK ((background_outcome = ANY (ARRAY['QUALIFIED'::text, 'NOT_QUALIFIED'::text])))
  constraint admission_candidate_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES organization.party_organization(id)
  constraint admission_candidate_check CHECK (((background_on IS NULL) = (background_outcome IS NULL)))
  constraint admission_candidate_check1 CHECK (((class_on IS NOT NULL) OR (class_certificate IS NULL)))
  constraint admission_candidate_check2 CHECK (((decided_on IS NULL) = (decision_id IS NULL)))
  constraint admission_candidate_check3 CHECK (((decided_on IS NULL) = (decider_id IS NULL)))
  constraint admission_candidate_check4 CHECK (((stage = 'ADMITTED'::text) = (member_id IS NOT NULL)))
  constraint admission_candidate_check5 CHECK (((stage <> ALL (ARRAY['DECIDED'::text, 'ADMITTED'::text])) OR (decision_id IS NOT NULL)))
  constraint admission_candidate_check6 CHECK (((stage = 'CLOSED'::text) = (closed_on IS NOT NULL)))
  constraint admission_candidate_check7 CHECK (((closed_on IS NULL) = (close_reason IS NULL)))
  constraint admission_candidate_check8 CHECK (((NOT (close_reason IS DISTINCT FROM 'DECISION_WITHDRAWN'::text)) = (close_decision_id IS NOT NULL)))
  constraint admission_candidate_check9 CHECK ((closed_on >= registered_on))
  constraint admission_candidate_close_decision_id_fkey FOREIGN KEY (close_decision_id) REFERENCES organization.decision(id)
  constraint admission_candidate_close_reason_check CHECK ((close_reason = ANY (ARRAY['WITHDREW'::text, 'NOT_QUALIFIED'::text, 'MOVED'::text, 'DEATH'::text, 'DECISION_WITHDRAWN'::text, 'ENTERED_BY_MISTAKE'::text])))
  constraint admission_candidate_decider_id_fkey FOREIGN KEY (decider_id) REFERENCES organization.party_organization(id)
  constraint admission_candidate_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint admission_candidate_member_id_fkey FOREIGN KEY (member_id) REFERENCES organization.member(id)
  constraint admission_candidate_member_id_key UNIQUE (member_id)
  constraint admission_candidate_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint admission_candidate_pkey PRIMARY KEY (id)
  constraint admission_candidate_stage_check CHECK ((stage = ANY (ARRAY['REGISTERED'::text, 'CLASS_DONE'::text, 'BRANCH_PROPOSED'::text, 'COMMITTEE_PROPOSED'::text, 'DECIDED'::text, 'ADMITTED'::text, 'CLOSED'::text])))
  CREATE INDEX admission_candidate_branch_id_registered_on_idx ON organization.admission_candidate USING btree (branch_id, registered_on)
  CREATE UNIQUE INDEX admission_candidate_once ON organization.admission_candidate USING btree (person_id) WHERE ((member_id IS NULL) AND (closed_on IS NULL))
  CREATE INDEX admission_candidate_person_id_idx ON organization.admission_candidate USING btree (person_id)
  policy change_in_reach for w to {{application_role}} using (( SELECT app.holds() AS holds) AND app.reaches(branch_id)) check app.reaches(branch_id)
  policy owner for * to {{owner_role}} using true check true
  policy read_in_reach for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (branch_id IN ( SELECT r.organization_id
   FROM organization.reach r
  WHERE ((r.holder_id = ANY (( SELECT app.scope() AS scope)::uuid[])) AND (r.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < r.valid_to)))) OR (person_id = ( SELECT app.person() AS person)))
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (person_id = ( SELECT app.person() AS person)))
  policy register for a to {{application_role}} check app.reaches(branch_id)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.admission_helper rls force
  id uuid not null default uuidv7()
  candidate_id uuid not null
  member_id uuid not null
  person_id uuid not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  constraint admission_helper_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES organization.admission_candidate(id)
  constraint admission_helper_candidate_id_member_id_daterange_excl EXCLUDE USING gist (candidate_id WITH =, member_id WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint admission_helper_check CHECK ((valid_from < valid_to))
  constraint admission_helper_member_id_fkey FOREIGN KEY (member_id) REFERENCES organization.member(id)
  constraint admission_helper_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint admission_helper_pkey PRIMARY KEY (id)
  policy change_with_candidate for w to {{application_role}} using (( SELECT app.holds() AS holds) AND (EXISTS ( SELECT
   FROM organization.admission_candidate c
  WHERE (c.id = admission_helper.candidate_id))))
  policy owner for * to {{owner_role}} using true check true
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND ((person_id = ( SELECT app.person() AS person)) OR (candidate_id IN ( SELECT c.id
   FROM organization.admission_candidate c
  WHERE (c.person_id = ( SELECT app.person() AS person))))))
  policy read_with_candidate for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (EXISTS ( SELECT
   FROM organization.admission_candidate c
  WHERE (c.id = admission_helper.candidate_id))))
  policy write_with_candidate for a to {{application_role}} check (( SELECT app.holds() AS holds) AND (EXISTS ( SELECT
   FROM organization.admission_candidate c
  WHERE (c.id = admission_helper.candidate_id))))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.admission_target rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  year integer not null
  target integer not null
  version integer not null default 1
  constraint admission_target_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint admission_target_organization_id_year_key UNIQUE (organization_id, year)
  constraint admission_target_pkey PRIMARY KEY (id)
  constraint admission_target_target_check CHECK (((target >= 0) AND (target <= 100000)))
  constraint admission_target_year_check CHECK (((year >= 1975) AND (year <= 2100)))
  policy change_in_reach for w to {{application_role}} using app.reaches(organization_id) check app.reaches(organization_id)
  policy owner for * to {{owner_role}} using true check true
  policy read_in_reach for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id))
  policy write_in_reach for a to {{application_role}} check app.reaches(organization_id)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.agency rls force
  id uuid not null default uuidv7()
  demo boolean not null default false
  version integer not null default 1
  constraint agency_pkey PRIMARY KEY (id)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.agency_version rls force
  id uuid not null default uuidv7()
  agency_id uuid not null
  name text not null
  search_key text generated app.fold(name)
  organization_id uuid
  area_id uuid not null
  staff integer
  valid_from date not null
  valid_to date not null default 'infinity'::date
  constraint agency_version_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organization.agency(id)
  constraint agency_version_area_id_fkey FOREIGN KEY (area_id) REFERENCES organization.party_organization(id)
  constraint agency_version_check CHECK ((valid_from < valid_to))
  constraint agency_version_name_check CHECK ((name <> ''::text))
  constraint agency_version_once EXCLUDE USING gist (agency_id WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint agency_version_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint agency_version_pkey PRIMARY KEY (id)
  constraint agency_version_staff_check CHECK ((staff >= 0))
  CREATE INDEX agency_version_area_id_idx ON organization.agency_version USING btree (area_id)
  CREATE INDEX agency_version_organization_id_idx ON organization.agency_version USING btree (organization_id)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.alike_members(names text[], born date[], admitted date[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.id from unnest(names, born, admitted) k (name, born, admitted)
  join organization.person_name n on n.search_key = app.fold(k.name)
  join organization.person p on p.id = n.person_id and (k.born is null or p.birth_date = k.born)
  join organization.member m on m.person_id = p.id and (k.admitted is null or m.admitted_on = k.admitted)
  where app.holds()
$function$

CREATE OR REPLACE FUNCTION organization.bare_number(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN NULLIF(ltrim(regexp_replace(upper(value), '[^0-9A-ZĐ]'::text, ''::text, 'g'::text), '0'::text), ''::text)

CREATE OR REPLACE FUNCTION organization.bases_below(under uuid, day date)
 RETURNS TABLE(organization_id uuid, base_id uuid, base_type_code text, reporting_sector text, branch_kind text)
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select distinct on (c.descendant_id) v.organization_id, b.base_id, b.type_code, coalesce(b.reporting_sector, v.reporting_sector), v.branch_kind
  from organization.closure c
  join organization.organization_version v on v.organization_id = c.descendant_id and v.valid_from <= day and day < v.valid_to
  left join (
    select bc.descendant_id, bc.depth, bv.organization_id as base_id, bv.type_code, bv.reporting_sector from organization.closure bc
    join organization.organization_version bv on bv.organization_id = bc.ancestor_id and bv.valid_from <= day and day < bv.valid_to
    join organization.organization_type t on t.code = bv.type_code and t.valid_from <= day and day < t.valid_to
    where bc.valid_from <= day and day < bc.valid_to and (t.level_class = 'BASE' or bv.type_code in ('BASE_BRANCH', 'COMMUNE'))
  ) b on b.descendant_id = c.descendant_id
  where c.ancestor_id = under and c.valid_from <= day and day < c.valid_to
  order by c.descendant_id, b.depth
$function$

table organization.cadre_management rls force
  id uuid not null default uuidv7()
  person_id uuid not null
  organization_id uuid not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  decision_id uuid not null
  end_decision_id uuid
  version integer not null default 1
  constraint cadre_management_check CHECK ((valid_from < valid_to))
  constraint cadre_management_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint cadre_management_end_decision_id_fkey FOREIGN KEY (end_decision_id) REFERENCES organization.decision(id)
  constraint cadre_management_once EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint cadre_management_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint cadre_management_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint cadre_management_pkey PRIMARY KEY (id)
  CREATE INDEX cadre_management_organization_id_valid_from_idx ON organization.cadre_management USING btree (organization_id, valid_from)
  policy change_held for w to {{application_role}} using (( SELECT (app.capability() = 'member:manage'::text)) AND ( SELECT app.holds() AS holds)) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (person_id = ( SELECT app.person() AS person)))
  policy read_with_person for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (EXISTS ( SELECT
   FROM organization.person p
  WHERE (p.id = cadre_management.person_id))))
  policy write_held for a to {{application_role}} check (( SELECT (app.capability() = 'member:manage'::text)) AND ( SELECT app.holds() AS holds))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.change_marker rls force
  id uuid not null default uuidv7()
  at timestamp with time zone not null default now()
  constraint change_marker_pkey PRIMARY KEY (id)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  policy write_own for a to {{application_role}} check (( SELECT app.account() AS account) IS NOT NULL)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant SELECT to capuy_replicator
table organization.closed_node_total rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  as_of date not null
  members integer not null
  base_organizations integer not null
  branches integer not null
  constraint closed_node_total_base_organizations_check CHECK ((base_organizations >= 0))
  constraint closed_node_total_branches_check CHECK ((branches >= 0))
  constraint closed_node_total_members_check CHECK ((members >= 0))
  constraint closed_node_total_organization_id_as_of_key UNIQUE (organization_id, as_of)
  constraint closed_node_total_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint closed_node_total_pkey PRIMARY KEY (id)
  policy change_in_reach for w to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id)) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_in_reach for a to {{application_role}} check (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.closure rls force
  id uuid not null default uuidv7()
  ancestor_id uuid not null
  descendant_id uuid not null
  depth integer not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  constraint closure_ancestor_id_fkey FOREIGN KEY (ancestor_id) REFERENCES organization.party_organization(id)
  constraint closure_check CHECK ((valid_from < valid_to))
  constraint closure_check1 CHECK (((depth >= 0) AND ((depth = 0) = (ancestor_id = descendant_id))))
  constraint closure_descendant_id_fkey FOREIGN KEY (descendant_id) REFERENCES organization.party_organization(id)
  constraint closure_once EXCLUDE USING gist (descendant_id WITH =, ancestor_id WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint closure_pkey PRIMARY KEY (id)
  CREATE INDEX closure_ancestor_id_valid_from_descendant_id_depth_valid_to_idx ON organization.closure USING btree (ancestor_id, valid_from) INCLUDE (descendant_id, depth, valid_to)
  CREATE INDEX closure_descendant_id_valid_from_ancestor_id_depth_valid_to_idx ON organization.closure USING btree (descendant_id, valid_from) INCLUDE (ancestor_id, depth, valid_to)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy remove_held for d to {{application_role}} using ( SELECT app.holds() AS holds)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
  grant SELECT to capuy_replicator
table organization.column_mapping rls force
  organization_id uuid not null
  kind text not null
  fingerprint text not null
  titles text[] not null
  mapping text[] not null
  saved_by uuid not null
  saved_at timestamp with time zone not null default now()
  constraint column_mapping_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint column_mapping_pkey PRIMARY KEY (organization_id, kind, fingerprint)
  constraint column_mapping_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES organization.account(id)
  policy in_reach for * to {{application_role}} using app.reaches(organization_id) check (app.reaches(organization_id) AND (saved_by = ( SELECT app.account() AS account)))
  policy owner for * to {{owner_role}} using true check true
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.committee_body rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  name text not null
  functions text[] not null
  decision_id uuid
  version integer not null default 1
  valid_from date not null
  valid_to date not null default 'infinity'::date
  constraint committee_body_check CHECK ((valid_from < valid_to))
  constraint committee_body_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint committee_body_functions_check CHECK (((cardinality(functions) > 0) AND (functions <@ ARRAY['ORGANIZATION'::text, 'INFORMATION'::text, 'MASS_MOBILIZATION'::text, 'OFFICE'::text, 'INSPECTION_STAFF'::text])))
  constraint committee_body_name_check CHECK ((name <> ''::text))
  constraint committee_body_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint committee_body_pkey PRIMARY KEY (id)
  CREATE INDEX committee_body_organization_id_idx ON organization.committee_body USING btree (organization_id)
  policy change_in_reach for w to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id)) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_in_reach for a to {{application_role}} check (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.contest rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  name text not null
  starts_on date not null
  ends_on date not null
  demo boolean not null default false
  version integer not null default 1
  constraint contest_check CHECK ((ends_on >= starts_on))
  constraint contest_name_check CHECK ((name <> ''::text))
  constraint contest_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint contest_pkey PRIMARY KEY (id)
  CREATE INDEX contest_organization_id_starts_on_idx ON organization.contest USING btree (organization_id, starts_on)
  policy change_in_reach for w to {{application_role}} using app.reaches(organization_id) check app.reaches(organization_id)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_in_reach for a to {{application_role}} check app.reaches(organization_id)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.contest_entrant rls force
  id uuid not null default uuidv7()
  contest_id uuid not null
  person_id uuid not null
  organization_id uuid not null
  round integer not null default 1
  result text
  version integer not null default 1
  constraint contest_entrant_contest_id_fkey FOREIGN KEY (contest_id) REFERENCES organization.contest(id)
  constraint contest_entrant_contest_id_person_id_key UNIQUE (contest_id, person_id)
  constraint contest_entrant_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint contest_entrant_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint contest_entrant_pkey PRIMARY KEY (id)
  constraint contest_entrant_result_check CHECK ((result = ANY (ARRAY['FIRST_PRIZE'::text, 'SECOND_PRIZE'::text, 'THIRD_PRIZE'::text, 'CONSOLATION_PRIZE'::text, 'RECOGNIZED'::text, 'NOT_RECOGNIZED'::text])))
  constraint contest_entrant_round_check CHECK (((round >= 1) AND (round <= 5)))
  CREATE INDEX contest_entrant_organization_id_idx ON organization.contest_entrant USING btree (organization_id)
  CREATE INDEX contest_entrant_person_id_idx ON organization.contest_entrant USING btree (person_id)
  policy enter for a to {{application_role}} check ((( SELECT app.capability() AS capability) = 'training:manage'::text) AND (EXISTS ( SELECT
   FROM organization.contest c
  WHERE ((c.id = contest_entrant.contest_id) AND app.reaches(c.organization_id)))))
  policy owner for * to {{owner_role}} using true check true
  policy read_in_reach for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (contest_id IN ( SELECT c.id
   FROM (organization.contest c
     JOIN organization.reach r ON ((r.organization_id = c.organization_id)))
  WHERE ((r.holder_id = ANY (( SELECT app.scope() AS scope)::uuid[])) AND (r.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < r.valid_to)))) OR (organization_id IN ( SELECT r.organization_id
   FROM organization.reach r
  WHERE ((r.holder_id = ANY (( SELECT app.scope() AS scope)::uuid[])) AND (r.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < r.valid_to)))) OR (person_id IN ( SELECT ms.person_id
   FROM organization.membership ms
  WHERE ((ms.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < ms.valid_to)))) OR (person_id = ( SELECT app.person() AS person)))
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (person_id = ( SELECT app.person() AS person)))
  policy settle for w to {{application_role}} using (EXISTS ( SELECT
   FROM organization.contest c
  WHERE ((c.id = contest_entrant.contest_id) AND app.reaches(c.organization_id)))) check ( SELECT app.holds() AS holds)
  policy withdraw for d to {{application_role}} using (EXISTS ( SELECT
   FROM organization.contest c
  WHERE ((c.id = contest_entrant.contest_id) AND app.reaches(c.organization_id))))
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.correction_due(keeper uuid, asked_on date)
 RETURNS date
 LANGUAGE sql
 STABLE
RETURN (SELECT organization.add_working_days(correction_due.asked_on, (r.value)::integer) AS add_working_days FROM organization.rule_in_force('correction.answerWithin'::text, correction_due.keeper, correction_due.asked_on) r(value, unit, enforcement, article, rule_set_id, number, issuer) WHERE (r.value IS NOT NULL))

table organization.correction_proof rls force
  id uuid not null default uuidv7()
  request_id uuid not null
  file_id uuid not null
  constraint correction_proof_file_id_fkey FOREIGN KEY (file_id) REFERENCES organization.stored_file(id)
  constraint correction_proof_file_id_key UNIQUE (file_id)
  constraint correction_proof_pkey PRIMARY KEY (id)
  constraint correction_proof_request_id_fkey FOREIGN KEY (request_id) REFERENCES organization.correction_request(id)
  CREATE INDEX correction_proof_request_id_idx ON organization.correction_proof USING btree (request_id)
  policy attach for a to {{application_role}} check (( SELECT (app.capability() = 'file:correct-own'::text)) AND (request_id IN ( SELECT q.id
   FROM organization.correction_request q
  WHERE ((q.status = 'OPEN'::text) AND (q.person_id = ( SELECT app.person() AS person))))))
  policy owner for * to {{owner_role}} using true check true
  policy read_with_request for r to {{application_role}} using (( SELECT (app.capability() = ANY (ARRAY['file:read-own'::text, 'file:correct-own'::text, 'file:answer'::text]))) AND (request_id IN ( SELECT q.id
   FROM organization.correction_request q)))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.correction_request rls force
  id uuid not null default uuidv7()
  person_id uuid not null
  organization_id uuid not null
  section text not null
  record_id uuid
  field text
  about text not null
  right_text text not null
  status text not null default 'OPEN'::text
  asked_on date not null
  settled_on date
  answer text
  answered_by uuid
  version integer not null default 1
  constraint correction_request_about_check CHECK (((about <> ''::text) AND (length(about) <= 300)))
  constraint correction_request_answer_check CHECK (((answer <> ''::text) AND (length(answer) <= 1000)))
  constraint correction_request_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES organization.account(id)
  constraint correction_request_check CHECK (((status = 'OPEN'::text) = (settled_on IS NULL)))
  constraint correction_request_check1 CHECK (((status = ANY (ARRAY['ACCEPTED'::text, 'PARTLY'::text, 'REFUSED'::text])) = ((answer IS NOT NULL) AND (answered_by IS NOT NULL))))
  constraint correction_request_check2 CHECK ((settled_on >= asked_on))
  constraint correction_request_field_check CHECK (((field <> ''::text) AND (length(field) <= 60)))
  constraint correction_request_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint correction_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint correction_request_pkey PRIMARY KEY (id)
  constraint correction_request_right_text_check CHECK (((right_text <> ''::text) AND (length(right_text) <= 1000)))
  constraint correction_request_section_check CHECK (((section <> ''::text) AND (length(section) <= 60)))
  constraint correction_request_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'WITHDRAWN'::text, 'ACCEPTED'::text, 'PARTLY'::text, 'REFUSED'::text])))
  CREATE INDEX correction_request_asked_on_idx ON organization.correction_request USING btree (asked_on) WHERE (status = 'OPEN'::text)
  CREATE UNIQUE INDEX correction_request_open ON organization.correction_request USING btree (person_id, section, COALESCE(record_id, person_id), COALESCE(field, ''::text)) WHERE (status = 'OPEN'::text)
  CREATE INDEX correction_request_person_id_asked_on_idx ON organization.correction_request USING btree (person_id, asked_on)
  policy answer for w to {{application_role}} using (( SELECT (app.capability() = 'file:answer'::text)) AND (person_id IS DISTINCT FROM ( SELECT app.person() AS person)) AND (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization.file_keeper(person_id)))) check ( SELECT (app.capability() = 'file:answer'::text))
  policy ask for a to {{application_role}} check (( SELECT (app.capability() = 'file:correct-own'::text)) AND (person_id = ( SELECT app.person() AS person)) AND (status = 'OPEN'::text))
  policy owner for * to {{owner_role}} using true check true
  policy read_kept for r to {{application_role}} using (( SELECT (app.capability() = 'file:answer'::text)) AND (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization.file_keeper(person_id))))
  policy read_own for r to {{application_role}} using (( SELECT (app.capability() = ANY (ARRAY['file:read-own'::text, 'file:correct-own'::text]))) AND (person_id = ( SELECT app.person() AS person)))
  policy withdraw for w to {{application_role}} using (( SELECT (app.capability() = 'file:correct-own'::text)) AND (person_id = ( SELECT app.person() AS person)) AND (status = 'OPEN'::text)) check ((person_id = ( SELECT app.person() AS person)) AND (status = 'WITHDRAWN'::text))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.corrections_to_answer()
 RETURNS TABLE(id uuid, person_id uuid, member_id uuid, organization_id uuid, asked_on date, due_on date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with holder as materialized (
    select distinct g.organization_id as id from organization.access_grant g
    join app.capability_role c on c.role = g.role and c.capability = 'file:answer'
    where g.account_id = app.account() and g.valid_from <= app.today() and app.today() < g.valid_to and (not g.second_factor or app.second_factor()))
  select q.id, q.person_id, m.member_id, k.organization_id, q.asked_on, organization.correction_due(q.organization_id, q.asked_on)
  from organization.correction_request q
  cross join lateral (select organization.file_keeper(q.person_id) as organization_id) k
  left join lateral (
    select s.member_id from organization.membership s
    where s.person_id = q.person_id and s.kind = 'PERMANENT' and s.valid_from <= app.today() and app.today() < s.valid_to limit 1) m on true
  where q.status = 'OPEN' and q.person_id is distinct from app.person() and exists (
    select from organization.reach r join holder h on h.id = r.holder_id
    where r.organization_id = k.organization_id and r.valid_from <= app.today() and app.today() < r.valid_to)
$function$

table organization.count_band rls force
  id uuid not null default uuidv7()
  kind text not null
  from_years integer not null
  to_years integer not null default 1000
  basis text not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  constraint count_band_basis_check CHECK ((basis <> ''::text))
  constraint count_band_check CHECK ((from_years < to_years))
  constraint count_band_check1 CHECK ((valid_from < valid_to))
  constraint count_band_from_years_check CHECK ((from_years >= 0))
  constraint count_band_kind_check CHECK ((kind = ANY (ARRAY['AGE'::text, 'PARTY_AGE'::text])))
  constraint count_band_once EXCLUDE USING gist (kind WITH =, int4range(from_years, to_years) WITH &&, daterange(valid_from, valid_to) WITH &&)
  constraint count_band_pkey PRIMARY KEY (id)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  grant SELECT to {{application_role}}
CREATE OR REPLACE FUNCTION organization.count_members(under uuid, days date[])
 RETURNS TABLE(day date, block text, code text, n integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
#variable_conflict use_column
declare
  on_day date;
  with_ethnicity boolean;
begin
  if app.account() is null or not app.reaches(under) then return; end if;
  foreach on_day in array days loop
    with_ethnicity := app.capability() = 'person:read-sensitive'
      or under = any (app.scope()) and on_day = date_trunc('year', app.today())::date and not exists (
        select from organization.reach r
        where r.organization_id = under and r.holder_id = any (app.scope()) and r.holder_id <> under and r.valid_from <= app.today() and app.today() < r.valid_to);
    return query
    with belongs as (
      select ms.organization_id, case when m.recognized_on <= on_day then 'FULL' else 'PROBATIONARY' end as status, p.gender,
        extract(year from on_day)::int - extract(year from p.birth_date)::int as age,
        extract(year from age(on_day, m.admitted_on))::int as party_age,
        coalesce(p.education, '') as education, coalesce(p.ethnicity, '') as ethnicity
      from organization.closure c
      join organization.membership ms on ms.organization_id = c.descendant_id and ms.kind = 'PERMANENT' and ms.counts
        and ms.valid_from <= on_day and on_day < ms.valid_to
      join organization.member m on m.id = ms.member_id
      join organization.person p on p.id = ms.person_id
      where c.ancestor_id = under and c.valid_from <= on_day and on_day < c.valid_to
    ), counted as (
      select grouping(organization_id, status, gender, age, party_age, education, ethnicity) as g,
        organization_id, status, gender, age, party_age, education, ethnicity, count(*)::int as n
      from belongs
      group by grouping sets ((organization_id), (status), (gender), (age), (party_age), (education), (ethnicity))
    ), base as materialized (
      select * from organization.bases_below(under, on_day)
    )
    select on_day, 'STATUS', c.status, c.n from counted c where c.g = 95
    union all select on_day, 'GENDER', c.gender, c.n from counted c where c.g = 111
    union all select on_day, 'AGE', b.from_years || '-' || b.to_years, sum(c.n)::int from counted c
      join organization.count_band b on b.kind = 'AGE' and b.from_years <= greatest(c.age, 0) and greatest(c.age, 0) < b.to_years
        and b.valid_from <= on_day and on_day < b.valid_to
      where c.g = 119 group by b.from_years, b.to_years
    union all select on_day, 'PARTY_AGE', b.from_years || '-' || b.to_years, sum(c.n)::int from counted c
      join organization.count_band b on b.kind = 'PARTY_AGE' and b.from_years <= greatest(c.party_age, 0) and greatest(c.party_age, 0) < b.to_years
        and b.valid_from <= on_day and on_day < b.valid_to
      where c.g = 123 group by b.from_years, b.to_years
    union all select on_day, 'EDUCATION', c.education, c.n from counted c where c.g = 125
    union all select on_day, 'ETHNICITY', c.ethnicity, c.n from counted c where c.g = 126 and with_ethnicity
    union all (
      select on_day, case grouping(b.base_type_code, b.reporting_sector, b.branch_kind) when 3 then 'BASE_TYPE' when 5 then 'SECTOR' else 'BRANCH_KIND' end,
        coalesce(case grouping(b.base_type_code, b.reporting_sector, b.branch_kind) when 3 then b.base_type_code when 5 then b.reporting_sector else b.branch_kind end, ''),
        sum(c.n)::int
      from counted c left join base b on b.organization_id = c.organization_id
      where c.g = 63 group by grouping sets ((b.base_type_code), (b.reporting_sector), (b.branch_kind)));
  end loop;
end
$function$

table organization.decision rls force
  id uuid not null default uuidv7()
  number text not null
  issuer_id uuid
  issuer_name text not null
  signed_on date not null
  title text not null default ''::text
  classification text not null default 'ORDINARY'::text
  keeper text
  constraint decision_classification_check CHECK ((classification = ANY (ARRAY['ORDINARY'::text, 'CONFIDENTIAL'::text, 'SECRET'::text, 'TOP_SECRET'::text])))
  constraint decision_issuer_id_fkey FOREIGN KEY (issuer_id) REFERENCES organization.party_organization(id)
  constraint decision_keeper_check CHECK (((keeper <> ''::text) AND (length(keeper) <= 200)))
  constraint decision_number_check CHECK ((number <> ''::text))
  constraint decision_number_issuer_name_signed_on_key UNIQUE (number, issuer_name, signed_on)
  constraint decision_pkey PRIMARY KEY (id)
  constraint decision_secrecy CHECK ((((classification = 'ORDINARY'::text) AND (keeper IS NULL)) OR ((classification <> 'ORDINARY'::text) AND (title = ''::text) AND (keeper IS NOT NULL))))
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.declared_value rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  indicator text not null
  kind text not null
  day date not null
  value numeric(7,2) not null
  source text not null
  version integer not null default 1
  constraint declared_value_indicator_check CHECK ((indicator = ANY (ARRAY['LOCALITY_HEAD_IS_MEMBER'::text, 'LOCALITY_SECRETARY_IS_HEAD'::text, 'RESIDENCE_INTRODUCED'::text, 'RESIDENCE_GOOD'::text])))
  constraint declared_value_kind_check CHECK ((kind = ANY (ARRAY['BASELINE'::text, 'TARGET'::text])))
  constraint declared_value_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint declared_value_organization_id_indicator_kind_day_key UNIQUE (organization_id, indicator, kind, day)
  constraint declared_value_pkey PRIMARY KEY (id)
  constraint declared_value_source_check CHECK ((source <> ''::text))
  constraint declared_value_value_check CHECK ((value >= (0)::numeric))
  policy change_in_reach for w to {{application_role}} using app.reaches(organization_id) check app.reaches(organization_id)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_in_reach for a to {{application_role}} check app.reaches(organization_id)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.derive_grants(persons uuid[])
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with desired as materialized (
    select a.id as account_id, d.role, d.organization_id, d.source, d.source_id, d.basis,
      greatest(d.valid_from, a.valid_from) as valid_from, least(d.valid_to, a.valid_to) as valid_to
    from organization.account a
    join lateral (
      select p.role, p.organization_id, 'POST' as source, p.id as source_id, p.basis, p.valid_from, p.valid_to
      from (
        select p.id, p.organization_id, p.valid_from, p.valid_to, p.position as basis, organization.role_of_post(p.place, p.position) as role
        from organization.post p where p.person_id = a.person_id and p.place <> 'BODY'
        union all
        select p.id, b.organization_id, greatest(p.valid_from, b.valid_from), least(p.valid_to, b.valid_to), p.position, organization.role_of_function(f)
        from organization.post p join organization.committee_body b on b.id = p.body_id cross join unnest(b.functions) f
        where p.person_id = a.person_id and p.place = 'BODY') p
      where p.role is not null
      union all
      select 'MEMBER', m.organization_id, 'MEMBERSHIP', m.id, m.kind, m.valid_from, m.valid_to
      from organization.membership m where m.person_id = a.person_id
    ) d on true
    where (persons is null or a.person_id = any (persons)) and a.person_id is not null
      and greatest(d.valid_from, a.valid_from) < least(d.valid_to, a.valid_to) and least(d.valid_to, a.valid_to) > app.today()
  ), live as materialized (
    select g.id, g.account_id, g.role, g.source_id, g.organization_id, g.valid_from, g.valid_to
    from organization.access_grant g join organization.account a on a.id = g.account_id
    where g.source <> 'GIVEN' and g.valid_to > app.today() and g.valid_from < g.valid_to
      and (persons is null or a.person_id = any (persons))
  ), ended as (
    update organization.access_grant g set valid_to = greatest(g.valid_from, app.today())
    from live l
    where g.id = l.id and not exists (
      select from desired d where d.account_id = l.account_id and d.role = l.role and d.source_id = l.source_id and d.organization_id = l.organization_id)
    returning g.id
  ), changed as (
    update organization.access_grant g set valid_to = d.valid_to,
      valid_from = case when g.valid_from > app.today() then greatest(d.valid_from, app.today()) else g.valid_from end
    from live l join desired d on d.account_id = l.account_id and d.role = l.role and d.source_id = l.source_id and d.organization_id = l.organization_id
    where g.id = l.id and (g.valid_to <> d.valid_to or (g.valid_from > app.today() and g.valid_from <> greatest(d.valid_from, app.today())))
    returning g.id
  ), begun as (
    insert into organization.access_grant (account_id, role, organization_id, source, source_id, basis, valid_from, valid_to)
    select d.account_id, d.role, d.organization_id, d.source, d.source_id, d.basis,
      case when exists (select from organization.access_grant g where g.account_id = d.account_id and g.role = d.role and g.source_id = d.source_id)
        then greatest(d.valid_from, app.today()) else d.valid_from end,
      d.valid_to
    from desired d
    where not exists (
      select from live l where l.account_id = d.account_id and l.role = d.role and l.source_id = d.source_id and l.organization_id = d.organization_id)
    on conflict (account_id, role, source_id, valid_from) where source <> 'GIVEN'
      do update set valid_to = excluded.valid_to, organization_id = excluded.organization_id
    returning id
  )
  select (select count(*) from ended)::int + (select count(*) from changed)::int + (select count(*) from begun)::int
$function$

CREATE OR REPLACE FUNCTION organization.derive_memberships(members uuid[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare pieces organization.membership_piece[];
begin
  if app.account() is not null and not app.holds() then raise insufficient_privilege; end if;
  select array_agg(p) into pieces from organization.membership_pieces(members, true) p;
  -- Those that go make room first, those that stay give way, then grow.
  delete from organization.membership m where m.member_id = any (members) and not exists (
    select from unnest(pieces) p where p.member_id = m.member_id and p.kind = m.kind and p.organization_id = m.organization_id and p.valid_from = m.valid_from);
  update organization.membership m set valid_to = least(m.valid_to, p.valid_to) from unnest(pieces) p
  where p.member_id = m.member_id and p.kind = m.kind and p.valid_from = m.valid_from and p.valid_to < m.valid_to;
  update organization.membership m set valid_to = p.valid_to, counts = p.counts, votes = p.votes, attends = p.attends from unnest(pieces) p
  where p.member_id = m.member_id and p.kind = m.kind and p.valid_from = m.valid_from
    and (p.valid_to, p.counts, p.votes, p.attends) is distinct from (m.valid_to, m.counts, m.votes, m.attends);
  insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, valid_to, counts, votes, attends, decision_id)
  select p.member_id, p.person_id, p.organization_id, p.kind, p.valid_from, p.valid_to, p.counts, p.votes, p.attends, p.decision_id
  from unnest(pieces) p where not exists (
    select from organization.membership m where m.member_id = p.member_id and m.kind = p.kind and m.valid_from = p.valid_from);
  return array(select distinct p.person_id from unnest(pieces) p);
end $function$

table organization.duplicate_pair rls force
  id uuid not null default uuidv7()
  first_id uuid not null
  second_id uuid not null
  organization_id uuid not null
  verdict text not null
  account_id uuid not null
  recorded_on date not null default app.today()
  constraint duplicate_pair_account_id_fkey FOREIGN KEY (account_id) REFERENCES organization.account(id)
  constraint duplicate_pair_check CHECK ((first_id <> second_id))
  constraint duplicate_pair_first_id_fkey FOREIGN KEY (first_id) REFERENCES organization.person(id)
  constraint duplicate_pair_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint duplicate_pair_pkey PRIMARY KEY (id)
  constraint duplicate_pair_second_id_fkey FOREIGN KEY (second_id) REFERENCES organization.person(id)
  constraint duplicate_pair_verdict_check CHECK ((verdict = ANY (ARRAY['SUSPECTED'::text, 'DISTINCT'::text])))
  CREATE UNIQUE INDEX duplicate_pair_once ON organization.duplicate_pair USING btree (LEAST(first_id, second_id), GREATEST(first_id, second_id))
  CREATE INDEX duplicate_pair_second_id_idx ON organization.duplicate_pair USING btree (second_id)
  policy change_in_reach for w to {{application_role}} using app.reaches(organization_id) check app.reaches(organization_id)
  policy owner for * to {{owner_role}} using true check true
  policy read_in_reach for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id))
  policy write_in_reach for a to {{application_role}} check app.reaches(organization_id)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.ended_below(under uuid, day date)
 RETURNS TABLE(membership_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 500
 SET search_path TO ''
AS $function$
  select ms.id from organization.closure c
  join organization.membership ms on ms.organization_id = c.descendant_id and ms.valid_to <= day and ms.valid_to <> 'infinity'
    and c.valid_from < ms.valid_to and ms.valid_to <= c.valid_to
  join organization.member m on m.id = ms.member_id and m.ended_on = ms.valid_to
  where c.ancestor_id = under and ms.kind = 'PERMANENT' and app.account() is not null
$function$

CREATE OR REPLACE FUNCTION organization.ended_in_reach(member uuid, day date)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare reached varbit := app.reach_bits();
begin
  return exists (select from organization.membership ms
    where ms.member_id = ended_in_reach.member and ms.valid_to = ended_in_reach.day and app.has(reached, ms.organization_number));
end $function$

table organization.entry_on_behalf rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  evidence_id uuid not null
  signed_by text not null
  signed_on date not null
  account_id uuid not null
  entered_on date not null
  entered_at timestamp(3) with time zone not null default now()
  act text not null
  entity text not null
  entity_id uuid
  constraint entry_on_behalf_account_id_fkey FOREIGN KEY (account_id) REFERENCES organization.account(id)
  constraint entry_on_behalf_check CHECK ((signed_on <= entered_on))
  constraint entry_on_behalf_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES organization.stored_file(id)
  constraint entry_on_behalf_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint entry_on_behalf_pkey PRIMARY KEY (id)
  constraint entry_on_behalf_signed_by_check CHECK (((signed_by <> ''::text) AND (length(signed_by) <= 200)))
  CREATE INDEX entry_on_behalf_entity_id_idx ON organization.entry_on_behalf USING btree (entity_id)
  CREATE INDEX entry_on_behalf_evidence_id_idx ON organization.entry_on_behalf USING btree (evidence_id)
  CREATE INDEX entry_on_behalf_organization_id_entered_at_id_idx ON organization.entry_on_behalf USING btree (organization_id, entered_at DESC, id)
  policy enter for a to {{application_role}} check ((( SELECT app.capability() AS capability) = 'branch:enter'::text) AND (account_id = ( SELECT app.account() AS account)) AND app.reaches(organization_id))
  policy owner for * to {{owner_role}} using true check true
  policy read_in_reach for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.exemption rls force
  id uuid not null default uuidv7()
  member_id uuid not null
  person_id uuid not null
  requested_on date not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  decision_id uuid not null
  changed_decision_id uuid
  informed_on date
  version integer not null default 1
  constraint exemption_changed_decision_id_fkey FOREIGN KEY (changed_decision_id) REFERENCES organization.decision(id)
  constraint exemption_check CHECK ((valid_from < valid_to))
  constraint exemption_check1 CHECK ((requested_on <= valid_from))
  constraint exemption_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint exemption_member_id_fkey FOREIGN KEY (member_id) REFERENCES organization.member(id)
  constraint exemption_once EXCLUDE USING gist (member_id WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint exemption_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint exemption_pkey PRIMARY KEY (id)
  policy change_held for w to {{application_role}} using (( SELECT (app.capability() = 'member:manage'::text)) AND ( SELECT app.holds() AS holds)) check ( SELECT app.holds() AS holds)
  policy enter_on_behalf for a to {{application_role}} check (( SELECT (app.capability() = 'branch:enter'::text)) AND (EXISTS ( SELECT
   FROM organization.membership m
  WHERE ((m.member_id = exemption.member_id) AND (m.valid_to = 'infinity'::date) AND app.reaches(m.organization_id)))))
  policy owner for * to {{owner_role}} using true check true
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (person_id = ( SELECT app.person() AS person)))
  policy read_with_member for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (EXISTS ( SELECT
   FROM organization.member m
  WHERE (m.id = exemption.member_id))))
  policy write_held for a to {{application_role}} check (( SELECT (app.capability() = 'member:manage'::text)) AND ( SELECT app.holds() AS holds))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.file_keeper(person uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select k.organization_id from (
    select m.organization_id, 1 as rank, m.valid_to from organization.membership m
    where m.person_id = person and m.kind = 'PERMANENT' and m.valid_from <= app.today()
    union all
    select c.branch_id, 2, c.registered_on from organization.admission_candidate c where c.person_id = person
    union all
    select p.organization_id, 3, p.valid_to from organization.post p where p.person_id = person and p.valid_from <= app.today()
  ) k order by k.rank, k.valid_to desc, k.organization_id limit 1
$function$

CREATE OR REPLACE FUNCTION organization.find_organizations(term text)
 RETURNS TABLE(version_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 200
 SET search_path TO ''
AS $function$
  select v.id from organization.organization_version v
  where app.account() is not null and (v.search_key like organization.like_term(term) or v.code = trim(term))
$function$

CREATE OR REPLACE FUNCTION organization.find_outsiders(term text)
 RETURNS TABLE(person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO ''
AS $function$
  select f.person_id from organization.find_people(term) f
  where not exists (select from organization.member m where m.person_id = f.person_id and m.ended_on is null)
$function$

CREATE OR REPLACE FUNCTION organization.find_people(term text)
 RETURNS TABLE(person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 200
 SET search_path TO ''
AS $function$
  select n.person_id from organization.person_name n
  where app.account() is not null and n.search_key like organization.like_term(term)
  union
  select m.person_id from organization.member m
  where app.account() is not null and term ~ '[0-9]'
    and lower(m.file_number) collate "C" >= lower(trim(term)) and lower(m.file_number) collate "C" < lower(trim(term)) || chr(1114111)
  union
  select m.person_id from organization.member m
  where app.account() is not null and term ~ '[0-9]' and m.card_number is not null
    and lower(m.card_number) collate "C" >= lower(trim(term)) and lower(m.card_number) collate "C" < lower(trim(term)) || chr(1114111)
$function$

CREATE OR REPLACE FUNCTION organization.find_persons(term text)
 RETURNS TABLE(person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 200
 SET search_path TO ''
AS $function$
  select n.person_id from organization.person_name n
  where app.account() is not null and n.search_key like organization.like_term(term)
$function$

table organization.finding_aside rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  code text not null
  reason text not null
  until date not null
  set_on date not null
  set_by uuid not null
  version integer not null default 1
  constraint finding_aside_check CHECK ((set_on <= until))
  constraint finding_aside_organization_id_code_key UNIQUE (organization_id, code)
  constraint finding_aside_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint finding_aside_pkey PRIMARY KEY (id)
  constraint finding_aside_reason_check CHECK ((reason = ANY (ARRAY['BEING_MENDED'::text, 'EXCEPTION_GRANTED'::text, 'RECORDS_INCOMPLETE'::text, 'RULE_NOT_CLEAR'::text])))
  constraint finding_aside_set_by_fkey FOREIGN KEY (set_by) REFERENCES organization.account(id)
  policy change_in_reach for w to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id)) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_in_reach for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id))
  policy set_in_reach for a to {{application_role}} check (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.forget_merges()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with gone as (delete from organization.record_merge_snapshot where expires_on <= app.today() returning 1) select count(*)::int from gone
$function$

table organization.grant_proposal rls force
  id uuid not null default uuidv7()
  account_id uuid not null
  role text not null
  organization_id uuid not null
  basis text not null
  valid_from date not null
  valid_to date not null
  replaces_id uuid
  proposed_by uuid not null
  proposed_on date not null
  expires_on date not null
  status text not null default 'PROPOSED'::text
  settled_by uuid
  settled_on date
  reason text
  grant_id uuid
  version integer not null default 1
  constraint grant_proposal_account_id_fkey FOREIGN KEY (account_id) REFERENCES organization.account(id)
  constraint grant_proposal_basis_check CHECK ((btrim(basis) <> ''::text))
  constraint grant_proposal_check CHECK ((valid_from < valid_to))
  constraint grant_proposal_check1 CHECK ((proposed_on < expires_on))
  constraint grant_proposal_check2 CHECK ((proposed_by <> account_id))
  constraint grant_proposal_check3 CHECK ((((status = 'PROPOSED'::text) = (settled_by IS NULL)) AND ((status = 'PROPOSED'::text) = (settled_on IS NULL))))
  constraint grant_proposal_check4 CHECK (((status <> 'CONSENTED'::text) OR ((settled_by <> proposed_by) AND (settled_by <> account_id) AND (grant_id IS NOT NULL))))
  constraint grant_proposal_check5 CHECK (((status <> 'REFUSED'::text) OR (btrim(COALESCE(reason, ''::text)) <> ''::text)))
  constraint grant_proposal_check6 CHECK (((status <> 'WITHDRAWN'::text) OR (settled_by = proposed_by)))
  constraint grant_proposal_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES organization.access_grant(id)
  constraint grant_proposal_open EXCLUDE USING gist (account_id WITH =, role WITH =, organization_id WITH =, daterange(proposed_on, expires_on) WITH &&) WHERE ((status = 'PROPOSED'::text))
  constraint grant_proposal_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint grant_proposal_pkey PRIMARY KEY (id)
  constraint grant_proposal_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES organization.account(id)
  constraint grant_proposal_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES organization.access_grant(id)
  constraint grant_proposal_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES organization.account(id)
  constraint grant_proposal_status_check CHECK ((status = ANY (ARRAY['PROPOSED'::text, 'CONSENTED'::text, 'REFUSED'::text, 'WITHDRAWN'::text])))
  CREATE INDEX grant_proposal_account_id_idx ON organization.grant_proposal USING btree (account_id)
  CREATE INDEX grant_proposal_organization_id_idx ON organization.grant_proposal USING btree (organization_id)
  policy owner for * to {{owner_role}} using true check true
  policy propose_to_another for a to {{application_role}} check (app.reaches(organization_id) AND (proposed_by = ( SELECT app.account() AS account)) AND (status = 'PROPOSED'::text) AND (NOT organization.one_person(proposed_by, account_id)))
  policy read_in_reach for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id) OR (account_id = ( SELECT app.account() AS account)))
  policy settle for w to {{application_role}} using ((status = 'PROPOSED'::text) AND app.reaches(organization_id)) check ((settled_by = ( SELECT app.account() AS account)) AND ((status <> 'CONSENTED'::text) OR (NOT (organization.one_person(settled_by, proposed_by) OR organization.one_person(settled_by, account_id)))))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.hand_over rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  status text not null default 'DRAFT'::text
  number text not null
  on_day date not null
  handed_by text not null
  archive text not null
  drafted_by uuid not null
  drafted_on date not null
  receipt_number text
  received_on date
  received_by text
  cancelled_on date
  cancel_reason text
  version integer not null default 1
  constraint hand_over_archive_check CHECK (((archive <> ''::text) AND (length(archive) <= 300)))
  constraint hand_over_cancel_reason_check CHECK (((length(cancel_reason) >= 5) AND (length(cancel_reason) <= 500)))
  constraint hand_over_check CHECK (((status = 'RECEIVED'::text) = ((received_on IS NOT NULL) AND (received_by IS NOT NULL) AND (receipt_number IS NOT NULL))))
  constraint hand_over_check1 CHECK (((status = 'CANCELLED'::text) = ((cancelled_on IS NOT NULL) AND (cancel_reason IS NOT NULL))))
  constraint hand_over_check2 CHECK ((received_on >= on_day))
  constraint hand_over_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES organization.account(id)
  constraint hand_over_handed_by_check CHECK (((handed_by <> ''::text) AND (length(handed_by) <= 200)))
  constraint hand_over_number_check CHECK (((number <> ''::text) AND (length(number) <= 60)))
  constraint hand_over_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint hand_over_pkey PRIMARY KEY (id)
  constraint hand_over_receipt_number_check CHECK (((receipt_number <> ''::text) AND (length(receipt_number) <= 60)))
  constraint hand_over_received_by_check CHECK (((received_by <> ''::text) AND (length(received_by) <= 200)))
  constraint hand_over_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'RECEIVED'::text, 'CANCELLED'::text])))
  CREATE UNIQUE INDEX hand_over_number ON organization.hand_over USING btree (organization_id, number) WHERE (status <> 'CANCELLED'::text)
  CREATE INDEX hand_over_organization_id_on_day_id_idx ON organization.hand_over USING btree (organization_id, on_day, id)
  policy draft for a to {{application_role}} check (( SELECT (app.capability() = 'retention:manage'::text)) AND (status = 'DRAFT'::text) AND app.reaches(organization_id))
  policy owner for * to {{owner_role}} using true check true
  policy read_in_reach for r to {{application_role}} using (( SELECT (app.capability() = ANY (ARRAY['retention:read'::text, 'retention:manage'::text]))) AND (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id)))
  policy read_with_record for r to {{application_role}} using (( SELECT (app.capability() = ANY (ARRAY['member:read'::text, 'file:read-own'::text]))) AND (EXISTS ( SELECT
   FROM organization.hand_over_record r
  WHERE (r.hand_over_id = hand_over.id))))
  policy settle for w to {{application_role}} using (( SELECT (app.capability() = 'retention:manage'::text)) AND (status = 'DRAFT'::text) AND app.reaches(organization_id)) check (( SELECT (app.capability() = 'retention:manage'::text)) AND (status <> 'DRAFT'::text))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.hand_over_record rls force
  id uuid not null default uuidv7()
  hand_over_id uuid not null
  kind text not null
  record_id uuid not null
  organization_id uuid not null
  person_id uuid
  member_id uuid
  number text
  title text not null
  counts_from date not null
  due_on date not null
  basis text not null
  live boolean not null default true
  constraint hand_over_record_check CHECK ((counts_from <= due_on))
  constraint hand_over_record_hand_over_id_fkey FOREIGN KEY (hand_over_id) REFERENCES organization.hand_over(id)
  constraint hand_over_record_kind_check CHECK (((kind <> ''::text) AND (length(kind) <= 60)))
  constraint hand_over_record_member_id_fkey FOREIGN KEY (member_id) REFERENCES organization.member(id)
  constraint hand_over_record_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint hand_over_record_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint hand_over_record_pkey PRIMARY KEY (id)
  CREATE INDEX hand_over_record_hand_over_id_idx ON organization.hand_over_record USING btree (hand_over_id)
  CREATE INDEX hand_over_record_member_id_idx ON organization.hand_over_record USING btree (member_id) WHERE live
  CREATE UNIQUE INDEX hand_over_record_once ON organization.hand_over_record USING btree (kind, record_id) WHERE live
  CREATE INDEX hand_over_record_person_id_idx ON organization.hand_over_record USING btree (person_id)
  policy draft for a to {{application_role}} check (( SELECT (app.capability() = 'retention:manage'::text)) AND app.reaches(organization_id))
  policy owner for * to {{owner_role}} using true check true
  policy read_in_reach for r to {{application_role}} using (( SELECT (app.capability() = ANY (ARRAY['retention:read'::text, 'retention:manage'::text, 'member:read'::text]))) AND (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id)))
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (person_id = ( SELECT app.person() AS person)))
  policy settle for w to {{application_role}} using (( SELECT (app.capability() = 'retention:manage'::text)) AND app.reaches(organization_id)) check (NOT live)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.heads_in_party(day date)
 RETURNS TABLE(person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 500
 SET search_path TO ''
AS $function$
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
$function$

CREATE OR REPLACE FUNCTION organization.heads_of(organizations uuid[], day date)
 RETURNS TABLE(organization_id uuid, total bigint, recognized bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
#variable_conflict use_column
declare
  scope constant uuid[] := app.scope();
  everything constant boolean := app.reaches_everything();
  today constant date := app.today();
begin
  if app.account() is null then return; end if;
  return query
  select ms.organization_id, count(*), count(*) filter (where m.recognized_on <= day)
  from organization.membership ms join organization.member m on m.id = ms.member_id
  where ms.organization_id = any (organizations) and ms.valid_from <= day and day < ms.valid_to and ms.kind = 'PERMANENT' and ms.counts
    and (everything or ms.organization_id in (
      select r.organization_id from organization.reach r
      where r.holder_id = any (scope) and r.valid_from <= today and today < r.valid_to))
  group by 1;
end
$function$

table organization.holiday rls force
  day date not null
  name text not null
  legal_basis text not null
  constraint holiday_pkey PRIMARY KEY (day)
  policy keep_delete for d to {{application_role}} using (( SELECT (app.capability() = 'holiday:manage'::text)) AND ( SELECT organization.keeps_holidays() AS keeps_holidays))
  policy keep_insert for a to {{application_role}} check (( SELECT (app.capability() = 'holiday:manage'::text)) AND ( SELECT organization.keeps_holidays() AS keeps_holidays))
  policy keep_update for w to {{application_role}} using (( SELECT (app.capability() = 'holiday:manage'::text)) AND ( SELECT organization.keeps_holidays() AS keeps_holidays))
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
  grant SELECT to capuy_replicator
table organization.import_batch rls force
  id uuid not null default uuidv7()
  account_id uuid not null
  organization_id uuid not null
  kind text not null
  status text not null default 'READING'::text
  file_id uuid
  file_name text not null
  titles text[] not null default '{}'::text[]
  mapping text[] not null default '{}'::text[]
  fingerprint text
  refusal text
  job_id uuid
  leave_out_faulty boolean not null default false
  include_hidden boolean not null default false
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  applied_at timestamp with time zone
  expires_on date not null
  constraint import_batch_account_id_fkey FOREIGN KEY (account_id) REFERENCES organization.account(id)
  constraint import_batch_check CHECK (((status = 'REFUSED'::text) = (refusal IS NOT NULL)))
  constraint import_batch_check1 CHECK (((status = 'APPLIED'::text) = (applied_at IS NOT NULL)))
  constraint import_batch_file_id_fkey FOREIGN KEY (file_id) REFERENCES organization.stored_file(id) ON DELETE SET NULL
  constraint import_batch_kind_check CHECK ((kind = ANY (ARRAY['MEMBERS'::text, 'POSTS'::text, 'ORGANIZATIONS'::text, 'LOCALITIES'::text])))
  constraint import_batch_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint import_batch_pkey PRIMARY KEY (id)
  constraint import_batch_status_check CHECK ((status = ANY (ARRAY['READING'::text, 'MAPPING'::text, 'READY'::text, 'APPLIED'::text, 'REFUSED'::text])))
  CREATE INDEX import_batch_account_id_created_at_idx ON organization.import_batch USING btree (account_id, created_at)
  policy change_own for w to {{application_role}} using (account_id = ( SELECT app.account() AS account)) check ((account_id = ( SELECT app.account() AS account)) AND ( SELECT app.holds() AS holds))
  policy expire for d to {{application_role}} using (expires_on < ( SELECT app.today() AS today))
  policy owner for * to {{owner_role}} using true check true
  policy read_own for r to {{application_role}} using (account_id = ( SELECT app.account() AS account))
  policy send for a to {{application_role}} check ((account_id = ( SELECT app.account() AS account)) AND app.reaches(organization_id))
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.import_row rls force
  batch_id uuid not null
  number integer not null
  account_id uuid not null
  hidden boolean not null default false
  raw text[] not null
  parsed jsonb not null
  faults jsonb not null default '[]'::jsonb
  changes jsonb not null default '[]'::jsonb
  state text not null
  judged text not null
  subject_id uuid
  versions integer[] not null default '{}'::integer[]
  decision text
  key text
  applied boolean not null default false
  constraint import_row_account_id_fkey FOREIGN KEY (account_id) REFERENCES organization.account(id)
  constraint import_row_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES organization.import_batch(id) ON DELETE CASCADE
  constraint import_row_decision_check CHECK ((decision = ANY (ARRAY['SAME'::text, 'NEW'::text, 'LEAVE_OUT'::text])))
  constraint import_row_number_check CHECK ((number > 0))
  constraint import_row_pkey PRIMARY KEY (batch_id, number)
  constraint import_row_state_check CHECK ((state = ANY (ARRAY['NEW'::text, 'CHANGED'::text, 'UNCHANGED'::text, 'POSSIBLE_DUPLICATE'::text, 'FAULTY'::text])))
  CREATE INDEX import_row_batch_id_key_idx ON organization.import_row USING btree (batch_id, key)
  policy own for * to {{application_role}} using (account_id = ( SELECT app.account() AS account)) check (account_id = ( SELECT app.account() AS account))
  policy owner for * to {{owner_role}} using true check true
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.job rls force
  id uuid not null default uuidv7()
  kind text not null
  account_id uuid not null
  subject_id uuid
  status text not null default 'QUEUED'::text
  step text not null default ''::text
  done integer not null default 0
  total integer
  result jsonb
  error jsonb
  cancel_requested boolean not null default false
  created_at timestamp with time zone not null default now()
  started_at timestamp with time zone
  finished_at timestamp with time zone
  constraint job_account_id_fkey FOREIGN KEY (account_id) REFERENCES organization.account(id)
  constraint job_pkey PRIMARY KEY (id)
  constraint job_status_check CHECK ((status = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text, 'CANCELLED'::text])))
  CREATE INDEX job_account_id_created_at_idx ON organization.job USING btree (account_id, created_at)
  policy own_jobs for * to {{application_role}} using ((account_id = ( SELECT app.account() AS account)) OR ( SELECT app.reaches_everything() AS reaches_everything)) check (account_id = ( SELECT app.account() AS account))
  policy owner for * to {{owner_role}} using true check true
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.keep_administrator_and_auditor_apart()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (
    select from organization.account a
    join organization.account b on b.id = a.id or b.person_id = a.person_id
    join organization.access_grant one on one.account_id = a.id and one.role = 'ADMINISTRATOR'
    join organization.access_grant other on other.account_id = b.id and other.role = 'SECURITY_AUDITOR'
      and daterange(one.valid_from, one.valid_to) && daterange(other.valid_from, other.valid_to)
    where a.id = new.id or b.id = new.id)
  then
    raise exception 'ADMINISTRATOR and SECURITY_AUDITOR are not held by one person' using errcode = '23P01', constraint = 'administrator_or_auditor';
  end if;
  return null;
end $function$

CREATE OR REPLACE FUNCTION organization.keep_granted_apart()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (
    select from organization.account a
    join organization.account b on b.id = a.id or b.person_id = a.person_id
    join organization.access_grant g on g.account_id = b.id and g.role in ('ADMINISTRATOR', 'SECURITY_AUDITOR') and g.role <> new.role
      and daterange(g.valid_from, g.valid_to) && daterange(new.valid_from, new.valid_to)
    where a.id = new.account_id)
  then
    raise exception 'ADMINISTRATOR and SECURITY_AUDITOR are not held by one person' using errcode = '23P01', constraint = 'administrator_or_auditor';
  end if;
  return null;
end $function$

CREATE OR REPLACE FUNCTION organization.keeps_holidays()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (
    select from organization.organization_version v
    where v.organization_id = any (app.scope()) and v.type_code in ('CENTRAL', 'PROVINCE')
      and v.valid_from <= app.today() and app.today() < v.valid_to)
$function$

CREATE OR REPLACE FUNCTION organization.known_in_reach(person uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  reached varbit := app.reach_bits();
  day date := app.today();
begin
  return exists (select from organization.post p join organization.party_organization o on o.id = p.organization_id
    where p.person_id = known_in_reach.person and p.valid_from <= day and day < p.valid_to and app.has(reached, o.number))
  or exists (select from organization.member m join organization.membership ms on ms.member_id = m.id and ms.valid_to = m.ended_on
    where m.person_id = known_in_reach.person and app.has(reached, ms.organization_number))
  or exists (select from organization.admission_candidate c join organization.party_organization o on o.id = c.branch_id
    where c.person_id = known_in_reach.person and c.member_id is null and c.closed_on is null and app.has(reached, o.number));
end $function$

CREATE OR REPLACE FUNCTION organization.like_term(term text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (('%'::text || replace(replace(replace(app.fold(TRIM(BOTH FROM term)), '\'::text, '\\'::text), '%'::text, '\%'::text), '_'::text, '\_'::text)) || '%'::text)

table organization.lineage rls force
  id uuid not null default uuidv7()
  from_id uuid not null
  to_id uuid not null
  area text not null
  population text not null
  operation text not null
  effective_on date not null
  decision_id uuid
  reorganization_id uuid
  constraint lineage_area_check CHECK ((area = ANY (ARRAY['WHOLE'::text, 'PART'::text, 'NONE'::text, 'UNKNOWN'::text])))
  constraint lineage_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint lineage_from_id_fkey FOREIGN KEY (from_id) REFERENCES organization.party_organization(id)
  constraint lineage_from_id_to_id_effective_on_key UNIQUE (from_id, to_id, effective_on)
  constraint lineage_pkey PRIMARY KEY (id)
  constraint lineage_population_check CHECK ((population = ANY (ARRAY['WHOLE'::text, 'PART'::text, 'NONE'::text, 'UNKNOWN'::text])))
  constraint lineage_reorganization_id_fkey FOREIGN KEY (reorganization_id) REFERENCES organization.reorganization(id)
  constraint lineage_to_id_fkey FOREIGN KEY (to_id) REFERENCES organization.party_organization(id)
  CREATE INDEX lineage_from_id_idx ON organization.lineage USING btree (from_id)
  CREATE INDEX lineage_to_id_idx ON organization.lineage USING btree (to_id)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant SELECT to capuy_replicator
table organization.locality rls force
  id uuid not null default uuidv7()
  demo boolean not null default false
  version integer not null default 1
  constraint locality_pkey PRIMARY KEY (id)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.locality_lineage rls force
  id uuid not null default uuidv7()
  from_id uuid not null
  to_id uuid not null
  area text not null
  population text not null
  operation text not null
  effective_on date not null
  decision_id uuid not null
  constraint locality_lineage_area_check CHECK ((area = ANY (ARRAY['WHOLE'::text, 'PART'::text, 'NONE'::text, 'UNKNOWN'::text])))
  constraint locality_lineage_check CHECK ((from_id <> to_id))
  constraint locality_lineage_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint locality_lineage_from_id_fkey FOREIGN KEY (from_id) REFERENCES organization.locality(id)
  constraint locality_lineage_from_id_to_id_effective_on_key UNIQUE (from_id, to_id, effective_on)
  constraint locality_lineage_operation_check CHECK ((operation = ANY (ARRAY['ABSORB'::text, 'CONSOLIDATE'::text, 'DIVIDE'::text, 'SPLIT_OFF'::text])))
  constraint locality_lineage_pkey PRIMARY KEY (id)
  constraint locality_lineage_population_check CHECK ((population = ANY (ARRAY['WHOLE'::text, 'PART'::text, 'NONE'::text, 'UNKNOWN'::text])))
  constraint locality_lineage_to_id_fkey FOREIGN KEY (to_id) REFERENCES organization.locality(id)
  CREATE INDEX locality_lineage_to_id_idx ON organization.locality_lineage USING btree (to_id)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.locality_version rls force
  id uuid not null default uuidv7()
  locality_id uuid not null
  name text not null
  code text
  kind text not null
  search_key text generated app.fold(name)
  organization_id uuid not null
  branch_id uuid
  decision_id uuid
  valid_from date not null
  valid_to date not null default 'infinity'::date
  constraint locality_version_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES organization.party_organization(id)
  constraint locality_version_check CHECK ((valid_from < valid_to))
  constraint locality_version_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint locality_version_kind_check CHECK ((kind = ANY (ARRAY['VILLAGE'::text, 'HAMLET'::text, 'UPLAND_VILLAGE'::text, 'SOUTHERN_HAMLET'::text, 'SMALL_HAMLET'::text, 'RESIDENTIAL_GROUP'::text, 'QUARTER'::text])))
  constraint locality_version_locality_id_fkey FOREIGN KEY (locality_id) REFERENCES organization.locality(id)
  constraint locality_version_name_check CHECK ((name <> ''::text))
  constraint locality_version_once EXCLUDE USING gist (locality_id WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint locality_version_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint locality_version_pkey PRIMARY KEY (id)
  CREATE INDEX locality_version_branch_id_idx ON organization.locality_version USING btree (branch_id)
  CREATE INDEX locality_version_organization_id_idx ON organization.locality_version USING btree (organization_id)
  CREATE INDEX locality_version_search ON organization.locality_version USING gin (search_key gin_trgm_ops)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.may_merge(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$ select app.capability() = 'member:merge' and (app.reaches_everything() or app.reaches(organization.record_place(person))) $function$

table organization.member rls force
  id uuid not null default uuidv7()
  person_id uuid not null
  file_number text not null
  card_number text
  admitted_on date not null
  recognized_on date
  ended_on date
  end_kind text
  version integer not null default 1
  admission_decision_id uuid
  recognition_decision_id uuid
  end_decision_id uuid
  card_returned_on date
  constraint member_admission_decision_id_fkey FOREIGN KEY (admission_decision_id) REFERENCES organization.decision(id)
  constraint member_card_number_key UNIQUE (card_number)
  constraint member_check CHECK (((recognized_on IS NULL) OR (recognized_on >= admitted_on)))
  constraint member_check1 CHECK (((ended_on IS NULL) = (end_kind IS NULL)))
  constraint member_check2 CHECK (((end_decision_id IS NULL) OR (ended_on IS NOT NULL)))
  constraint member_check3 CHECK (((card_returned_on IS NULL) OR (card_number IS NOT NULL)))
  constraint member_end_decision_id_fkey FOREIGN KEY (end_decision_id) REFERENCES organization.decision(id)
  constraint member_end_kind_check CHECK ((end_kind = ANY (ARRAY['STRIKE_OFF'::text, 'EXPULSION'::text, 'WITHDRAWAL'::text, 'DEATH'::text, 'ADMISSION_ANNULLED'::text])))
  constraint member_file_number_key UNIQUE (file_number)
  constraint member_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint member_pkey PRIMARY KEY (id)
  constraint member_recognition_decision_id_fkey FOREIGN KEY (recognition_decision_id) REFERENCES organization.decision(id)
  CREATE INDEX member_card_number ON organization.member USING btree (lower(card_number) COLLATE "C") WHERE (card_number IS NOT NULL)
  CREATE INDEX member_file_number ON organization.member USING btree (lower(file_number) COLLATE "C")
  CREATE UNIQUE INDEX member_living_once ON organization.member USING btree (person_id) WHERE (ended_on IS NULL)
  CREATE INDEX member_person_id_idx ON organization.member USING btree (person_id)
  CREATE INDEX member_probationary ON organization.member USING btree (admitted_on) WHERE ((recognized_on IS NULL) AND (ended_on IS NULL))
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_own_reach for r to {{application_role}} using ((EXISTS ( SELECT
   FROM app.present p
  WHERE (p.member_id = member.id)
 OFFSET 0)) OR ( SELECT app.reaches_everything() AS reaches_everything) OR (person_id = ( SELECT app.person() AS person)) OR ((ended_on IS NOT NULL) AND organization.ended_in_reach(id, ended_on)) OR ((app.capability() = 'member:manage'::text) AND organization.under_way(id)))
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.member_alias rls force
  alias_id uuid not null
  member_id uuid not null
  constraint member_alias_pkey PRIMARY KEY (alias_id)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant SELECT to capuy_replicator
CREATE OR REPLACE FUNCTION organization.member_turns(under uuid, since date, until date)
 RETURNS TABLE(member_id uuid, person_id uuid, day date, came boolean, kind text, inside_id uuid, outside_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
#variable_conflict use_column
begin
  if app.account() is null or not app.reaches(under) then return; end if;
  return query
  with span as (
    select ms.id, ms.member_id, ms.person_id, ms.organization_id, greatest(ms.valid_from, c.valid_from) as valid_from, least(ms.valid_to, c.valid_to) as valid_to
    from organization.closure c
    join organization.membership ms on ms.organization_id = c.descendant_id and ms.kind = 'PERMANENT' and ms.counts
      and ms.valid_from < c.valid_to and c.valid_from < ms.valid_to
    where c.ancestor_id = under and c.valid_from <= until and c.valid_to > since and ms.valid_from <= until and ms.valid_to > since
      and (ms.valid_from > since or c.valid_from > since or ms.valid_to <= until or c.valid_to <= until)
  ), edge as (
    select s.id, s.member_id, s.valid_from as day, true as came from span s where s.valid_from > since and s.valid_from <= until
    union all
    select s.id, s.member_id, s.valid_to, false from span s where s.valid_to > since and s.valid_to <= until
  ), turn as (
    select (array_agg(e.id))[1] as id, e.day, bool_or(e.came) as came from edge e group by e.member_id, e.day having count(*) = 1
  )
  select ms.member_id, ms.person_id, t.day, t.came,
    case
      when t.came and m.admitted_on = t.day then case when exists (
        select from organization.member before where before.person_id = m.person_id and before.admitted_on < m.admitted_on) then 'READMITTED' else 'ADMITTED' end
      when t.came and ms.valid_from < t.day then 'REORGANIZED_IN'
      when t.came and (other.id is null or other.organization_id = ms.organization_id) then 'RECORDED'
      when t.came then case when other.reorganized then 'REORGANIZED_IN' else 'TRANSFERRED_IN' end
      when m.ended_on = t.day then case when app.capability() = 'person:read-sensitive' then m.end_kind else 'ENDED' end
      when ms.valid_to > t.day then 'REORGANIZED_OUT'
      when other.id is null then 'UNRECORDED'
      when other.reorganized then 'REORGANIZED_OUT' else 'TRANSFERRED_OUT'
    end,
    ms.organization_id, case when ms.valid_from < t.day and t.came or ms.valid_to > t.day and not t.came then null else other.organization_id end
  from turn t
  join organization.membership ms on ms.id = t.id
  join organization.member m on m.id = ms.member_id
  left join lateral (
    select o.id, o.organization_id, exists (
        select from organization.lineage l where l.effective_on = t.day
          and (l.from_id, l.to_id) in ((o.organization_id, ms.organization_id), (ms.organization_id, o.organization_id)))
      or exists (select from organization.party_organization g
        where g.id = case when t.came then o.organization_id else ms.organization_id end and g.valid_to = t.day) as reorganized
    from organization.membership o
    where o.member_id = ms.member_id and o.kind = 'PERMANENT' and o.id <> ms.id
      and case when t.came then o.valid_to <= t.day else o.valid_from = t.day end
    order by o.valid_from desc limit 1) other on true;
end
$function$

table organization.member_vote rls force
  id uuid not null default uuidv7()
  candidate_id uuid
  member_id uuid
  step text not null
  organization_id uuid not null
  held_on date not null
  base integer not null
  in_favor integer not null
  threshold numeric
  threshold_over boolean not null default false
  rule_set_id uuid
  article text
  passed boolean not null
  recorded_at timestamp with time zone not null default now()
  constraint member_vote_base_check CHECK ((base > 0))
  constraint member_vote_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES organization.admission_candidate(id)
  constraint member_vote_check CHECK (((in_favor >= 0) AND (in_favor <= base)))
  constraint member_vote_check1 CHECK (((candidate_id IS NULL) <> (member_id IS NULL)))
  constraint member_vote_check2 CHECK ((((threshold IS NULL) AND passed) OR ((threshold IS NOT NULL) AND (passed =
CASE
    WHEN threshold_over THEN ((in_favor)::numeric > (threshold * (base)::numeric))
    ELSE ((in_favor)::numeric >= (threshold * (base)::numeric))
END))))
  constraint member_vote_member_id_fkey FOREIGN KEY (member_id) REFERENCES organization.member(id)
  constraint member_vote_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint member_vote_pkey PRIMARY KEY (id)
  constraint member_vote_rule_set_id_fkey FOREIGN KEY (rule_set_id) REFERENCES organization.rule_set(id)
  constraint member_vote_step_check CHECK ((step = ANY (ARRAY['BRANCH'::text, 'PROPOSING'::text, 'DECIDING'::text])))
  CREATE INDEX member_vote_candidate_id_held_on_idx ON organization.member_vote USING btree (candidate_id, held_on)
  CREATE INDEX member_vote_member_id_held_on_idx ON organization.member_vote USING btree (member_id, held_on)
  policy owner for * to {{owner_role}} using true check true
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND ((member_id IN ( SELECT m.id
   FROM organization.member m
  WHERE (m.person_id = ( SELECT app.person() AS person)))) OR (candidate_id IN ( SELECT c.id
   FROM organization.admission_candidate c
  WHERE (c.person_id = ( SELECT app.person() AS person))))))
  policy read_with_person for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR ((candidate_id IS NOT NULL) AND (EXISTS ( SELECT
   FROM organization.admission_candidate c
  WHERE (c.id = member_vote.candidate_id)))) OR ((member_id IS NOT NULL) AND (EXISTS ( SELECT
   FROM organization.member m
  WHERE (m.id = member_vote.member_id)))))
  policy write_with_person for a to {{application_role}} check (( SELECT app.holds() AS holds) AND (((candidate_id IS NOT NULL) AND (EXISTS ( SELECT
   FROM organization.admission_candidate c
  WHERE (c.id = member_vote.candidate_id)))) OR ((member_id IS NOT NULL) AND (EXISTS ( SELECT
   FROM organization.member m
  WHERE (m.id = member_vote.member_id))))))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.membership rls force
  id uuid not null default uuidv7()
  member_id uuid not null
  person_id uuid not null
  organization_id uuid not null
  kind text not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  counts boolean not null
  votes boolean not null
  attends boolean not null
  decision_id uuid
  organization_number integer not null
  constraint membership_check CHECK ((valid_from < valid_to))
  constraint membership_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint membership_kind_check CHECK ((kind = ANY (ARRAY['PERMANENT'::text, 'TEMPORARY'::text])))
  constraint membership_member_id_fkey FOREIGN KEY (member_id) REFERENCES organization.member(id)
  constraint membership_once EXCLUDE USING gist (member_id WITH =, kind WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint membership_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint membership_pkey PRIMARY KEY (id)
  CREATE INDEX membership_ended ON organization.membership USING btree (organization_id, valid_to) WHERE (valid_to <> 'infinity'::date)
  CREATE INDEX membership_member_id_idx ON organization.membership USING btree (member_id)
  CREATE INDEX membership_member_id_valid_to_idx ON organization.membership USING btree (member_id, valid_to)
  CREATE INDEX membership_organization_id_valid_from_idx ON organization.membership USING btree (organization_id, valid_from)
  CREATE INDEX membership_person_id_idx ON organization.membership USING btree (person_id)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_in_reach for r to {{application_role}} using (app.has(( SELECT app.reach_bits() AS reach_bits), organization_number) OR (person_id = ( SELECT app.person() AS person)) OR ((app.capability() = 'member:manage'::text) AND organization.under_way(member_id)))
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
  grant SELECT to capuy_replicator
  CREATE TRIGGER number_membership BEFORE INSERT OR UPDATE OF organization_id, organization_number ON organization.membership FOR EACH ROW EXECUTE FUNCTION organization.number_membership()
CREATE OR REPLACE FUNCTION organization.membership_history(members uuid[])
 RETURNS SETOF organization.membership
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with readable as materialized (
    select m.id, organization.reads_suspensions(m.person_id) as whole
    from organization.member m
    where m.id = any (members) and (
      m.person_id = app.person()
      or exists (
        select from organization.membership now
        where now.person_id = m.person_id and now.valid_from <= app.today() and app.today() < now.valid_to and app.reaches(now.organization_id))
      or exists (
        select from organization.member ended join organization.membership last on last.member_id = ended.id and last.valid_to = ended.ended_on
        where ended.person_id = m.person_id and app.reaches(last.organization_id))))
  select m.* from organization.membership m join readable r on r.id = m.member_id
  where r.whole or not exists (select from organization.suspension s where s.member_id = m.member_id)
  union all
  select m.id, p.member_id, p.person_id, p.organization_id, p.kind, p.valid_from, p.valid_to, p.counts, p.votes, p.attends, p.decision_id, m.organization_number
  from organization.membership_pieces(array(
    select r.id from readable r where not r.whole and exists (select from organization.suspension s where s.member_id = r.id)), false) p
  join organization.membership m on m.member_id = p.member_id and m.kind = p.kind and m.valid_from <= p.valid_from and p.valid_from < m.valid_to
$function$

CREATE OR REPLACE FUNCTION organization.membership_pieces(members uuid[], with_suspensions boolean)
 RETURNS SETOF organization.membership_piece
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  with place as materialized (select * from organization.membership_places(members)),
  silence as materialized (
    select e.member_id, e.valid_from, e.valid_to from organization.exemption e where e.member_id = any (members)
    union all select s.member_id, s.valid_from, s.valid_to from organization.suspension s where with_suspensions and s.member_id = any (members)),
  absence as materialized (
    select s.member_id, s.valid_from, s.valid_to, false as host from silence s
    union all select p.member_id, p.valid_from, p.valid_to, true from place p where p.kind = 'TEMPORARY'),
  cut as (
    select p.*, c.day from place p join organization.member m on m.id = p.member_id
    cross join lateral (
      select p.valid_from as day
      union select m.recognized_on
      union select unnest(array[a.valid_from, a.valid_to]) from absence a where a.member_id = p.member_id) c
    where c.day >= p.valid_from and c.day < p.valid_to),
  state as (
    select c.*, c.kind = 'PERMANENT' as counts,
      c.kind = 'PERMANENT' and m.recognized_on <= c.day is true and not away.found as votes, not away.found as attends
    from cut c join organization.member m on m.id = c.member_id
    cross join lateral (select exists (select from absence a where a.member_id = c.member_id
      and a.valid_from <= c.day and c.day < a.valid_to and not (a.host and c.kind = 'TEMPORARY')) as found) away),
  turn as (
    select s.*, (lag(s.votes) over w, lag(s.attends) over w) is distinct from (s.votes, s.attends) as turns
    from state s window w as (partition by s.member_id, s.kind, s.valid_from order by s.day))
  select t.member_id, t.person_id, t.kind, t.organization_id, t.day,
    lead(t.day, 1, t.valid_to) over (partition by t.member_id, t.kind, t.valid_from order by t.day), t.counts, t.votes, t.attends,
    coalesce((select m.decision_id from organization.membership m
      where m.member_id = t.member_id and m.kind = t.kind and m.valid_from <= t.day and t.day < m.valid_to), t.decision_id)
  from turn t where t.turns
$function$

CREATE OR REPLACE FUNCTION organization.membership_places(members uuid[])
 RETURNS TABLE(member_id uuid, person_id uuid, kind text, organization_id uuid, valid_from date, valid_to date, decision_id uuid)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select m.member_id, m.person_id, m.kind, m.organization_id, min(m.valid_from), max(m.valid_to), (array_agg(m.decision_id order by m.valid_from))[1]
  from (
    select m.*, count(*) filter (where m.begins) over (partition by m.member_id, m.kind order by m.valid_from) as place
    from (
      select m.*, (lag(m.valid_to) over w, lag(m.organization_id) over w) is distinct from (m.valid_from, m.organization_id) as begins
      from organization.membership m where m.member_id = any (members)
      window w as (partition by m.member_id, m.kind order by m.valid_from)) m) m
  group by m.member_id, m.person_id, m.kind, m.organization_id, m.place
$function$

table organization.membership_transfer rls force
  id uuid not null default uuidv7()
  member_id uuid not null
  person_id uuid not null
  kind text not null
  status text not null default 'SENT'::text
  from_id uuid not null
  to_id uuid not null
  letter_number text not null
  sent_on date not null
  stay_until date
  branch_id uuid
  settled_on date
  returned_on date
  version integer not null default 1
  for_study boolean not null default false
  extended_on date
  constraint membership_transfer_branch_id_fkey FOREIGN KEY (branch_id) REFERENCES organization.party_organization(id)
  constraint membership_transfer_check CHECK ((from_id <> to_id))
  constraint membership_transfer_check1 CHECK (((kind = 'TEMPORARY'::text) = (stay_until IS NOT NULL)))
  constraint membership_transfer_check2 CHECK ((stay_until > sent_on))
  constraint membership_transfer_check3 CHECK (((status = 'SENT'::text) = (settled_on IS NULL)))
  constraint membership_transfer_check4 CHECK (((status = ANY (ARRAY['RECEIVED'::text, 'RETURNED'::text])) = (branch_id IS NOT NULL)))
  constraint membership_transfer_check5 CHECK ((settled_on >= sent_on))
  constraint membership_transfer_check6 CHECK (((status = 'RETURNED'::text) = (returned_on IS NOT NULL)))
  constraint membership_transfer_check7 CHECK (((returned_on IS NULL) OR ((kind = 'TEMPORARY'::text) AND (returned_on > settled_on))))
  constraint membership_transfer_check8 CHECK (((NOT for_study) OR (kind = 'TEMPORARY'::text)))
  constraint membership_transfer_check9 CHECK (((extended_on IS NULL) OR (kind = 'TEMPORARY'::text)))
  constraint membership_transfer_from_id_fkey FOREIGN KEY (from_id) REFERENCES organization.party_organization(id)
  constraint membership_transfer_kind_check CHECK ((kind = ANY (ARRAY['PERMANENT'::text, 'TEMPORARY'::text])))
  constraint membership_transfer_member_id_fkey FOREIGN KEY (member_id) REFERENCES organization.member(id)
  constraint membership_transfer_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint membership_transfer_pkey PRIMARY KEY (id)
  constraint membership_transfer_status_check CHECK ((status = ANY (ARRAY['SENT'::text, 'RECEIVED'::text, 'RETURNED'::text, 'REFUSED'::text, 'CANCELLED'::text])))
  constraint membership_transfer_to_id_fkey FOREIGN KEY (to_id) REFERENCES organization.party_organization(id)
  CREATE INDEX membership_transfer_from_id_sent_on_idx ON organization.membership_transfer USING btree (from_id, sent_on)
  CREATE INDEX membership_transfer_member_id_idx ON organization.membership_transfer USING btree (member_id)
  CREATE INDEX membership_transfer_to_id_sent_on_idx ON organization.membership_transfer USING btree (to_id, sent_on)
  CREATE UNIQUE INDEX membership_transfer_under_way ON organization.membership_transfer USING btree (member_id) WHERE (status = 'SENT'::text)
  policy owner for * to {{owner_role}} using true check true
  policy read_both_ends for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(from_id) OR app.reaches(to_id) OR (person_id = ( SELECT app.person() AS person)))
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (person_id = ( SELECT app.person() AS person)))
  policy send for a to {{application_role}} check app.reaches(from_id)
  policy settle for w to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(from_id) OR app.reaches(to_id)) check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.merge_obstacles(surviving uuid, losing uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select array_remove(array[
    case when app.person() in (surviving, losing) then 'OWN_RECORD' end,
    case when (select count(distinct a.person_id) from organization.account a where a.person_id in (surviving, losing) and app.today() < a.valid_to) = 2 then 'BOTH_HOLD_ACCOUNTS' end,
    case when exists (select from organization.same_lives(surviving, losing) s group by s.losing_member having count(*) > 1) then 'UNCLEAR_LIVES' end,
    case when exists (select from organization.same_lives(surviving, losing) s where s.surviving_end is not null and s.losing_end is null) then 'LIVING_INTO_ENDED' end,
    case when exists (select from organization.membership_transfer t join organization.same_lives(surviving, losing) s on t.member_id in (s.surviving_member, s.losing_member)
      where t.status = 'SENT' or t.kind = 'TEMPORARY' and t.status = 'RECEIVED') then 'TRANSFER_UNDER_WAY' end], null)
$function$

CREATE OR REPLACE FUNCTION organization.merge_records(surviving uuid, losing uuid, person_take text[], member_take text[])
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  merge_id uuid := uuidv7();
  persons uuid[] := array[surviving, losing];
  members uuid[];
  was jsonb;
  name text;
  places uuid[] := array[organization.record_place(surviving), organization.record_place(losing)];
begin
  perform from organization.person p where p.id = any (persons) order by p.id for update;
  perform from organization.member m where m.person_id = any (persons) order by m.id for update;
  if not (organization.may_merge(surviving) and organization.may_merge(losing)) is true then raise exception 'out of reach' using errcode = 'CQ002'; end if;
  if cardinality(organization.merge_obstacles(surviving, losing)) > 0 then raise exception 'something stands against it' using errcode = 'CQ003'; end if;
  members := array(select m.id from organization.member m where m.person_id = any (persons));
  select n.full_name into name from organization.person_name n where n.person_id = losing;
  was := organization.record_image(persons, members);
  perform organization.move_record(surviving, losing, person_take, member_take);
  insert into organization.record_merge (id, surviving_id, losing_id, organization_id, losing_organization_id, losing_name, account_id, merged_on, undo_until)
  values (merge_id, surviving, losing, places[1], places[2], name, app.account(), app.today(), app.today() + 30);
  insert into organization.record_merge_snapshot (merge_id, before, after, expires_on)
  values (merge_id, was, organization.record_image(persons, members), app.today() + 30);
  return merge_id;
end $function$

CREATE OR REPLACE FUNCTION organization.move_record(surviving uuid, losing uuid, person_take text[], member_take text[])
 RETURNS jsonb
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  told jsonb := '[]';
  life record;
  link record;
  counted record;
  lost_person jsonb := (select to_jsonb(p) from organization.person p where p.id = losing);
  lost_name organization.person_name;
  lost_member jsonb;
  until date;
begin
  for life in select * from organization.same_lives(surviving, losing) order by surviving_member, losing_member loop
    select to_jsonb(m), coalesce(life.surviving_end, 'infinity') into lost_member, until from organization.member m where m.id = life.losing_member;
    -- A life that ended earlier than the other record says: nothing of it goes on beyond.
    update organization.membership m set valid_to = until where m.member_id = life.losing_member and m.valid_from < until and m.valid_to > until;
    delete from organization.membership m where m.member_id = life.losing_member and m.valid_from >= until;
    for link in select * from organization.record_references() r where r.target = 'member' loop
      counted := organization.repoint_rows(link.source, link.column_name, life.losing_member, life.surviving_member);
      told := told || jsonb_build_object('source', link.source::text, 'moved', counted.moved, 'shortened', counted.shortened, 'dropped', counted.dropped);
    end loop;
    delete from organization.member m where m.id = life.losing_member;
    if cardinality(member_take) > 0 then
      execute format('update organization.member m set %s from jsonb_populate_record(null::organization.member, $2) l where m.id = $1',
        (select string_agg(format('%1$I = l.%1$I', c), ', ') from unnest(member_take) c)) using life.surviving_member, lost_member;
    end if;
    update organization.member_alias set member_id = life.surviving_member where member_id = life.losing_member;
    insert into organization.member_alias (alias_id, member_id) values (life.losing_member, life.surviving_member);
  end loop;
  for link in select * from organization.record_references() r where r.target = 'person' and r.source <> 'organization.person_name'::regclass loop
    counted := organization.repoint_rows(link.source, link.column_name, losing, surviving);
    told := told || jsonb_build_object('source', link.source::text, 'moved', counted.moved, 'shortened', counted.shortened, 'dropped', counted.dropped);
  end loop;
  delete from organization.person_name n where n.person_id = losing returning * into lost_name;
  delete from organization.person p where p.id = losing;
  update organization.member_alias set member_id = surviving where member_id = losing;
  insert into organization.member_alias (alias_id, member_id) values (losing, surviving);
  if cardinality(array_remove(person_take, 'full_name')) > 0 then
    execute format('update organization.person p set %s from jsonb_populate_record(null::organization.person, $2) l where p.id = $1',
      (select string_agg(format('%1$I = l.%1$I', c), ', ') from unnest(array_remove(person_take, 'full_name')) c)) using surviving, lost_person;
  end if;
  if 'full_name' = any (person_take) then
    update organization.person_name n set full_name = lost_name.full_name, sort_key = lost_name.sort_key, search_key = lost_name.search_key where n.person_id = surviving;
  end if;
  update organization.member m set version = m.version + 1 where m.person_id = surviving;
  update organization.person p set version = p.version + 1 where p.id = surviving;
  -- What a member is where follows from the facts of both.
  perform organization.derive_memberships(array(select m.id from organization.member m where m.person_id = surviving));
  perform organization.derive_grants(array[surviving]);
  return told;
end $function$

CREATE OR REPLACE FUNCTION organization.name_to_print(organization uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN (SELECT v.printed_name FROM organization.organization_version v WHERE (v.organization_id = name_to_print.organization) ORDER BY ((v.valid_from <= app.today()) AND (app.today() < v.valid_to)) DESC, v.valid_from DESC LIMIT 1)

CREATE OR REPLACE FUNCTION organization.note_reach()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update organization.reach_version set version = version + 1;
  return null;
end $function$

CREATE OR REPLACE FUNCTION organization.number_membership()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  select o.number into new.organization_number from organization.party_organization o where o.id = new.organization_id;
  return new;
end $function$

CREATE OR REPLACE FUNCTION organization.one_person(one uuid, other uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select one = other or exists (
    select from organization.account a join organization.account b on b.person_id = a.person_id
    where a.id = one and b.id = other)
$function$

table organization.opening_role rls force
  role text not null
  constraint opening_role_pkey PRIMARY KEY (role)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  grant SELECT to {{application_role}}
CREATE OR REPLACE FUNCTION organization.organization_turns(under uuid, since date, until date)
 RETURNS TABLE(organization_id uuid, day date, kind text, class text)
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  with turn as (
    select o.id, o.valid_from as day, o.valid_from as stood_on,
      case when exists (select from organization.lineage l where l.to_id = o.id and l.from_id <> o.id and l.effective_on = o.valid_from) then 'RESULTED' else 'ESTABLISHED' end as kind
    from organization.party_organization o where o.valid_from > since and o.valid_from <= until
    union all
    select o.id, o.valid_to, o.valid_to - 1,
      coalesce((select case when bool_or(l.operation = 'DIVIDE') then 'DIVIDED' else 'MERGED' end
        from organization.lineage l where l.from_id = o.id and l.to_id <> o.id and l.effective_on = o.valid_to having count(*) > 0), 'ENDED')
    from organization.party_organization o where o.valid_to > since and o.valid_to <= until
    union all
    select distinct o.id, l.effective_on, l.effective_on, 'ABSORBED_OTHERS'
    from organization.lineage l join organization.party_organization o on o.id = l.to_id and o.valid_from < l.effective_on
    where l.from_id <> l.to_id and l.operation = 'ABSORB' and l.effective_on > since and l.effective_on <= until
  )
  select t.id, t.day, t.kind,
    case when v.type_code in ('COMMUNE', 'BASE_COMMITTEE_ORGANIZATION', 'BASE_BRANCH') then 'BASE' when y.level_class = 'BRANCH' then 'UNDER_BASE' else 'OTHER' end
  from turn t
  join organization.closure c on c.descendant_id = t.id and c.ancestor_id = under and c.depth > 0 and c.valid_from <= t.stood_on and t.stood_on < c.valid_to
  join organization.organization_version v on v.organization_id = t.id and v.valid_from <= t.stood_on and t.stood_on < v.valid_to
  left join organization.organization_type y on y.code = v.type_code and y.valid_from <= t.stood_on and t.stood_on < y.valid_to
$function$

table organization.organization_type rls force
  id uuid not null default uuidv7()
  code text not null
  level_class text not null
  name text not null
  name_en text not null
  printed_prefix text not null
  allowed_parents text[] not null
  is_closed boolean not null default false
  legal_basis text not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  constraint organization_type_check CHECK ((valid_from < valid_to))
  constraint organization_type_level_class_check CHECK ((level_class = ANY (ARRAY['ROOT'::text, 'UPPER'::text, 'BASE'::text, 'SECTION'::text, 'BRANCH'::text])))
  constraint organization_type_once EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint organization_type_pkey PRIMARY KEY (id)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.organization_version rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  code text
  name text not null
  printed_name text not null
  type_code text not null
  area_kind text
  reporting_sector text
  branch_kind text
  search_key text not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  decision_id uuid
  constraint organization_version_check CHECK ((valid_from < valid_to))
  constraint organization_version_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint organization_version_name_check CHECK ((name <> ''::text))
  constraint organization_version_once EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint organization_version_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint organization_version_pkey PRIMARY KEY (id)
  CREATE INDEX organization_version_code_idx ON organization.organization_version USING btree (code)
  CREATE INDEX organization_version_organization_id_valid_from_idx ON organization.organization_version USING btree (organization_id, valid_from)
  CREATE INDEX organization_version_search ON organization.organization_version USING gin (search_key gin_trgm_ops)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
  grant SELECT to capuy_replicator
CREATE OR REPLACE FUNCTION organization.own_record_origin(row_id uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select to_char(r.at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') || coalesce(', ' || a.display_name, '')
  from audit.record r left join organization.account a on a.id = r.account_id
  where app.capability() = 'file:read-own' and r.entity_id = row_id and not r.reading and r.case_id is null
  order by r.at limit 1
$function$

CREATE OR REPLACE FUNCTION organization.party_age_since(member uuid)
 RETURNS date
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
RETURN (SELECT (m.admitted_on - COALESCE((SELECT (sum((e.ended_on - e.admitted_on)))::integer AS sum FROM organization.member e WHERE ((e.person_id = m.person_id) AND (e.id <> m.id) AND (e.ended_on <= m.admitted_on) AND (e.end_kind <> 'ADMISSION_ANNULLED'::text))), 0)) FROM organization.member m WHERE (m.id = party_age_since.member))

table organization.party_badge rls force
  id uuid not null default uuidv7()
  member_id uuid not null
  person_id uuid not null
  years integer not null
  awarded_on date not null
  decision_id uuid not null
  constraint party_badge_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint party_badge_member_id_fkey FOREIGN KEY (member_id) REFERENCES organization.member(id)
  constraint party_badge_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint party_badge_person_id_years_key UNIQUE (person_id, years)
  constraint party_badge_pkey PRIMARY KEY (id)
  constraint party_badge_years_check CHECK (((years >= 1) AND (years <= 120)))
  CREATE INDEX party_badge_member_id_idx ON organization.party_badge USING btree (member_id)
  policy owner for * to {{owner_role}} using true check true
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (person_id = ( SELECT app.person() AS person)))
  policy read_with_member for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (EXISTS ( SELECT
   FROM organization.member m
  WHERE (m.id = party_badge.member_id))))
  policy write_held for a to {{application_role}} check (( SELECT (app.capability() = 'member:manage'::text)) AND ( SELECT app.holds() AS holds))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.party_committee rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  kind text not null
  term_name text not null
  term_until date
  basis text not null
  seats integer
  decision_id uuid
  version integer not null default 1
  valid_from date not null
  valid_to date not null default 'infinity'::date
  constraint party_committee_basis_check CHECK ((basis = ANY (ARRAY['ELECTED'::text, 'APPOINTED'::text, 'CO_OPTED'::text, 'ACTING'::text])))
  constraint party_committee_check CHECK ((valid_from < valid_to))
  constraint party_committee_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint party_committee_kind_check CHECK ((kind = ANY (ARRAY['COMMITTEE'::text, 'BRANCH_COMMITTEE'::text, 'INSPECTION_COMMISSION'::text])))
  constraint party_committee_once EXCLUDE USING gist (organization_id WITH =, kind WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint party_committee_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint party_committee_pkey PRIMARY KEY (id)
  constraint party_committee_seats_check CHECK ((seats > 0))
  policy change_in_reach for w to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id)) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_in_reach for a to {{application_role}} check (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.party_lives(person uuid)
 RETURNS TABLE(living boolean, ended integer, last_end date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select bool_or(m.ended_on is null) is true, count(m.ended_on)::int, max(m.ended_on)
  from organization.member m
  where m.person_id = person and m.end_kind is distinct from 'ADMISSION_ANNULLED'
    and app.capability() = 'member:manage' and app.holds()
$function$

table organization.party_organization rls force
  id uuid not null
  closed boolean not null default false
  demo boolean not null default false
  valid_from date not null
  valid_to date not null default 'infinity'::date
  version integer not null default 1
  number integer not null
  constraint party_organization_check CHECK ((valid_from < valid_to))
  constraint party_organization_number_key UNIQUE (number)
  constraint party_organization_pkey PRIMARY KEY (id)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
  grant SELECT to capuy_replicator
table organization.party_team rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  name text not null
  ordinal integer not null
  version integer not null default 1
  valid_from date not null
  valid_to date not null default 'infinity'::date
  constraint party_team_check CHECK ((valid_from < valid_to))
  constraint party_team_name_check CHECK ((name <> ''::text))
  constraint party_team_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint party_team_pkey PRIMARY KEY (id)
  CREATE INDEX party_team_organization_id_idx ON organization.party_team USING btree (organization_id)
  policy change_in_reach for w to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id)) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_in_reach for a to {{application_role}} check (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.person rls force
  id uuid not null default uuidv7()
  gender text not null
  birth_date date not null
  birth_precision text not null default 'DAY'::text
  ethnicity text
  education text
  identity_number text
  phone text
  address text
  demo boolean not null default false
  version integer not null default 1
  constraint person_birth_precision_check CHECK ((birth_precision = ANY (ARRAY['DAY'::text, 'MONTH'::text, 'YEAR'::text])))
  constraint person_gender_check CHECK ((gender = ANY (ARRAY['FEMALE'::text, 'MALE'::text])))
  constraint person_identity_number_key UNIQUE (identity_number)
  constraint person_pkey PRIMARY KEY (id)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_own_reach for r to {{application_role}} using ((EXISTS ( SELECT
   FROM app.present p
  WHERE (p.person_id = person.id)
 OFFSET 0)) OR ( SELECT app.reaches_everything() AS reaches_everything) OR (id = ( SELECT app.person() AS person)) OR organization.known_in_reach(id))
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.person_name rls force
  person_id uuid not null
  full_name text not null
  sort_key text not null
  search_key text not null
  constraint person_name_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id) DEFERRABLE INITIALLY DEFERRED
  constraint person_name_pkey PRIMARY KEY (person_id)
  CREATE INDEX person_name_exact ON organization.person_name USING btree (search_key)
  CREATE INDEX person_name_search ON organization.person_name USING gin (search_key gin_trgm_ops)
  CREATE INDEX person_name_sort ON organization.person_name USING btree (split_part(sort_key, ' '::text, 1) COLLATE "vi-x-icu", sort_key COLLATE "vi-x-icu", person_id)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
  grant SELECT to capuy_replicator
CREATE OR REPLACE FUNCTION organization.place_member(member uuid, place_kind text, organization uuid, day date, decision uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if app.account() is not null and not app.holds() then raise insufficient_privilege; end if;
  delete from organization.membership m where m.member_id = member and m.kind = place_kind and m.valid_from >= day;
  update organization.membership m set valid_to = day where m.member_id = member and m.kind = place_kind and m.valid_to > day;
  insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends, decision_id)
  select m.id, m.person_id, organization, place_kind, day, place_kind = 'PERMANENT', false, true, decision
  from organization.member m where m.id = member and organization is not null;
end $function$

table organization.placement rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  parent_id uuid not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  decision_id uuid
  constraint placement_check CHECK ((valid_from < valid_to))
  constraint placement_check1 CHECK ((organization_id <> parent_id))
  constraint placement_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint placement_once EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint placement_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint placement_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organization.party_organization(id)
  constraint placement_pkey PRIMARY KEY (id)
  CREATE INDEX placement_organization_id_valid_from_idx ON organization.placement USING btree (organization_id, valid_from)
  CREATE INDEX placement_parent_id_valid_from_idx ON organization.placement USING btree (parent_id, valid_from)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
  grant SELECT to capuy_replicator
table organization.post rls force
  id uuid not null default uuidv7()
  person_id uuid not null
  organization_id uuid not null
  body_id uuid
  agency_id uuid
  place text not null
  position text not null
  basis text not null
  term_until date
  valid_from date not null
  valid_to date not null default 'infinity'::date
  decision_id uuid
  end_reason text
  version integer not null default 1
  locality_id uuid
  constraint locality_head_once EXCLUDE USING gist (locality_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (((locality_id IS NOT NULL) AND ("position" = 'HEAD'::text)))
  constraint post_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES organization.agency(id)
  constraint post_basis_check CHECK ((basis = ANY (ARRAY['ELECTED'::text, 'APPOINTED'::text, 'CO_OPTED'::text, 'ACTING'::text])))
  constraint post_body_id_fkey FOREIGN KEY (body_id) REFERENCES organization.committee_body(id)
  constraint post_check CHECK ((valid_from < valid_to))
  constraint post_check1 CHECK (((place = 'BODY'::text) = (body_id IS NOT NULL)))
  constraint post_check2 CHECK (((place = 'AGENCY'::text) = (agency_id IS NOT NULL)))
  constraint post_check3 CHECK (((locality_id IS NULL) OR (place = 'LOCALITY'::text)))
  constraint post_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint post_locality_id_fkey FOREIGN KEY (locality_id) REFERENCES organization.locality(id)
  constraint post_once EXCLUDE USING gist (person_id WITH =, organization_id WITH =, place WITH =, "position" WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint post_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint post_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint post_pkey PRIMARY KEY (id)
  constraint post_place_check CHECK ((place = ANY (ARRAY['COMMITTEE'::text, 'STANDING_COMMITTEE'::text, 'STANDING_BOARD'::text, 'INSPECTION_COMMISSION'::text, 'BRANCH_COMMITTEE'::text, 'BODY'::text, 'AGENCY'::text, 'LOCALITY'::text])))
  CREATE INDEX post_locality_id_idx ON organization.post USING btree (locality_id) WHERE (locality_id IS NOT NULL)
  CREATE INDEX post_organization_id_valid_from_idx ON organization.post USING btree (organization_id, valid_from)
  CREATE INDEX post_person_id_idx ON organization.post USING btree (person_id)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
  grant SELECT to capuy_replicator
CREATE OR REPLACE FUNCTION organization.present_by(sender uuid, sent_on date)
 RETURNS date
 LANGUAGE sql
 STABLE
RETURN (SELECT organization.add_working_days(present_by.sent_on, (r.value)::integer) AS add_working_days FROM organization.rule_in_force('transfer.presentWithin'::text, present_by.sender, present_by.sent_on) r(value, unit, enforcement, article, rule_set_id, number, issuer) WHERE (r.value IS NOT NULL))

CREATE OR REPLACE FUNCTION organization.preview_merge(surviving uuid, losing uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare told jsonb; against text[];
begin
  if not (organization.may_merge(surviving) and organization.may_merge(losing)) is true then raise exception 'out of reach' using errcode = 'CQ002'; end if;
  against := organization.merge_obstacles(surviving, losing);
  begin
    told := organization.move_record(surviving, losing, '{}', '{}');
    raise exception 'only tried' using errcode = 'CQ000';
  exception
    when sqlstate 'CQ000' then null;
    when sqlstate 'CQ001' or integrity_constraint_violation then against := against || 'RECORDS_CLASH'::text;
  end;
  return jsonb_build_object('obstacles', to_jsonb(against), 'tables', coalesce(told, '[]'));
end $function$

CREATE OR REPLACE FUNCTION organization.printed_name(prefix text, name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (prefix = ''::text) THEN name WHEN (name ~ '^(Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu|Khối|Thôn|Làng|Bản|Buôn|Ấp|Xóm|Tổ dân phố|Khu phố|Khu dân cư)( |$)'::text) THEN (((prefix || ' '::text) || lower(("left"(name, 1) COLLATE pg_c_utf8))) || substr(name, 2)) ELSE ((prefix || ' '::text) || name) END

table organization.reach rls force
  id uuid not null default uuidv7()
  holder_id uuid not null
  organization_id uuid not null
  via text not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  constraint reach_check CHECK ((valid_from < valid_to))
  constraint reach_once EXCLUDE USING gist (organization_id WITH =, holder_id WITH =, via WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint reach_pkey PRIMARY KEY (id)
  constraint reach_via_check CHECK ((via = ANY (ARRAY['SUBTREE'::text, 'LINEAGE'::text])))
  CREATE INDEX reach_holder_id_valid_from_organization_id_valid_to_idx ON organization.reach USING btree (holder_id, valid_from) INCLUDE (organization_id, valid_to)
  CREATE INDEX reach_organization_id_holder_id_valid_from_valid_to_idx ON organization.reach USING btree (organization_id, holder_id) INCLUDE (valid_from, valid_to)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy remove_held for d to {{application_role}} using ( SELECT app.holds() AS holds)
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
  grant SELECT to capuy_replicator
  CREATE TRIGGER note_reach AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON organization.reach FOR EACH STATEMENT EXECUTE FUNCTION organization.note_reach()
table organization.reach_version rls force
  only_row boolean not null default true
  version bigint not null
  constraint reach_version_only_row_check CHECK (only_row)
  constraint reach_version_pkey PRIMARY KEY (only_row)
  policy owner for * to {{owner_role}} using true check true
CREATE OR REPLACE FUNCTION organization.reads_suspensions(person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select person = app.person() is true or exists (
    select from organization.access_grant g
    join app.capability_role c on c.role = g.role and c.capability = 'suspension:read'
    join organization.reach r on r.holder_id = g.organization_id and r.valid_from <= app.today() and app.today() < r.valid_to
    join organization.membership m on m.organization_id = r.organization_id and m.person_id = person
    left join organization.member ended on ended.id = m.member_id
    where g.account_id = app.account() and g.valid_from <= app.today() and app.today() < g.valid_to
      and (m.valid_from <= app.today() and app.today() < m.valid_to or m.valid_to = ended.ended_on))
$function$

CREATE OR REPLACE FUNCTION organization.record_children()
 RETURNS TABLE(parent regclass, child regclass, child_column name)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select c.confrelid::regclass, c.conrelid::regclass, a.attname
  from pg_catalog.pg_constraint c join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid in (select r.source from organization.record_references() r)
    and c.confrelid not in ('organization.account'::regclass, 'organization.member'::regclass)
  order by 1, c.conrelid::regclass::text, 3
$function$

CREATE OR REPLACE FUNCTION organization.record_columns(source regclass, prefix text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select string_agg(prefix || quote_ident(a.attname), ', ' order by a.attnum) from pg_catalog.pg_attribute a
  where a.attrelid = source and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
$function$

CREATE OR REPLACE FUNCTION organization.record_image(persons uuid[], members uuid[])
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
declare
  image jsonb := '{}';
  source regclass;
  condition text;
  found jsonb;
begin
  for source, condition in
    with named (place, met) as (
      select r.source, string_agg(format('t.%I = any (case when %L = ''person'' then $1 else $2 end)', r.column_name, r.target), ' or ')
      from organization.record_references() r group by r.source
    )
    select a.place, string_agg(a.met, ' or ') from (
      select n.place, n.met from named n
      union all
      -- What hangs on such a row.
      select c.child, format('t.%I in (select t.id from %s t where %s)', c.child_column, n.place, n.met)
      from named n join organization.record_children() c on c.parent = n.place) a group by a.place
    union all values ('organization.person'::regclass, 't.id = any ($1)'),
      ('organization.member_alias'::regclass, 't.alias_id = any ($1 || $2) or t.member_id = any ($1 || $2)'),
      ('organization.access_grant'::regclass, 't.source <> ''GIVEN'' and t.account_id in (select a.id from organization.account a where a.person_id = any ($1))')
  loop
    execute format('select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), ''[]'') from %s t where $2 is not null and (%s)', source, condition)
      into found using persons, members;
    image := image || jsonb_build_object(source::text, found);
  end loop;
  return image;
end $function$

table organization.record_merge rls force
  id uuid not null default uuidv7()
  surviving_id uuid not null
  losing_id uuid not null
  organization_id uuid not null
  losing_organization_id uuid not null
  losing_name text not null
  account_id uuid not null
  merged_on date not null
  undo_until date not null
  undone_on date
  undone_by uuid
  constraint record_merge_account_id_fkey FOREIGN KEY (account_id) REFERENCES organization.account(id)
  constraint record_merge_check CHECK ((surviving_id <> losing_id))
  constraint record_merge_check1 CHECK ((undo_until > merged_on))
  constraint record_merge_check2 CHECK (((undone_on IS NULL) = (undone_by IS NULL)))
  constraint record_merge_losing_organization_id_fkey FOREIGN KEY (losing_organization_id) REFERENCES organization.party_organization(id)
  constraint record_merge_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint record_merge_pkey PRIMARY KEY (id)
  constraint record_merge_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES organization.account(id)
  CREATE INDEX record_merge_organization_id_merged_on_idx ON organization.record_merge USING btree (organization_id, merged_on)
  CREATE INDEX record_merge_surviving_id_idx ON organization.record_merge USING btree (surviving_id)
  policy owner for * to {{owner_role}} using true check true
  policy read_in_reach for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id))
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (surviving_id = ( SELECT app.person() AS person)))
  grant SELECT to {{application_role}}
table organization.record_merge_snapshot rls force
  merge_id uuid not null
  before jsonb not null
  after jsonb not null
  expires_on date not null
  constraint record_merge_snapshot_merge_id_fkey FOREIGN KEY (merge_id) REFERENCES organization.record_merge(id)
  constraint record_merge_snapshot_pkey PRIMARY KEY (merge_id)
  CREATE INDEX record_merge_snapshot_expires_on_idx ON organization.record_merge_snapshot USING btree (expires_on)
  policy owner for * to {{owner_role}} using true check true
CREATE OR REPLACE FUNCTION organization.record_place(person uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select organization_id from (
    (select m.organization_id, 1 as turn from organization.membership m where m.person_id = person and m.kind = 'PERMANENT' order by m.valid_to desc, m.valid_from desc limit 1)
    union all
    (select p.organization_id, 2 from organization.post p where p.person_id = person order by p.valid_to desc, p.valid_from desc limit 1)) place
  order by turn limit 1
$function$

CREATE OR REPLACE FUNCTION organization.record_references()
 RETURNS TABLE(target text, source regclass, column_name name)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select t.relname::text, c.conrelid::regclass, a.attname
  from pg_catalog.pg_constraint c
  join pg_catalog.pg_class t on t.oid = c.confrelid
  join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid in ('organization.person'::regclass, 'organization.member'::regclass)
  order by 1, c.conrelid::regclass::text, 3
$function$

CREATE OR REPLACE FUNCTION organization.record_same(source regclass, one text, other text)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select string_agg(format('%s.%I = %s.%I', one, a.attname, other, a.attname), ' and ') from pg_catalog.pg_index i
  join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) where i.indrelid = source and i.indisprimary
$function$

CREATE OR REPLACE FUNCTION organization.refresh_statistics()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if app.account() is not null and not app.holds() then raise insufficient_privilege; end if;
  analyze organization.person, organization.person_name, organization.member, organization.membership, organization.post,
    organization.locality_version, organization.residence_link, organization.training_participant, organization.training_attendance;
end $function$

table organization.reorganization rls force
  id uuid not null default uuidv7()
  title text not null
  root_id uuid not null
  effective_on date not null
  status text not null default 'DRAFT'::text
  drafted_by uuid not null
  applied_by uuid
  created_at timestamp with time zone not null default now()
  applied_at timestamp with time zone
  version integer not null default 1
  constraint reorganization_applied_by_fkey FOREIGN KEY (applied_by) REFERENCES organization.account(id)
  constraint reorganization_check CHECK (((status = 'APPLIED'::text) = (applied_at IS NOT NULL)))
  constraint reorganization_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES organization.account(id)
  constraint reorganization_pkey PRIMARY KEY (id)
  constraint reorganization_root_id_fkey FOREIGN KEY (root_id) REFERENCES organization.party_organization(id)
  constraint reorganization_status_check CHECK ((status = ANY (ARRAY['DRAFT'::text, 'APPLIED'::text, 'CANCELLED'::text])))
  constraint reorganization_title_check CHECK ((title <> ''::text))
  CREATE INDEX reorganization_root_id_idx ON organization.reorganization USING btree (root_id)
  policy in_reach for * to {{application_role}} using (((status = 'APPLIED'::text) AND (( SELECT app.account() AS account) IS NOT NULL)) OR app.reaches(root_id)) check app.reaches(root_id)
  policy owner for * to {{owner_role}} using true check true
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.reorganization_choice rls force
  id uuid not null default uuidv7()
  reorganization_id uuid not null
  subject_kind text not null
  subject_id uuid not null
  reason text not null
  from_id uuid not null
  default_to_id uuid
  chosen_to_id uuid
  settled_by uuid
  constraint reorganization_choice_from_id_fkey FOREIGN KEY (from_id) REFERENCES organization.party_organization(id)
  constraint reorganization_choice_pkey PRIMARY KEY (id)
  constraint reorganization_choice_reason_check CHECK ((reason = ANY (ARRAY['SPLIT'::text, 'NO_PLACE'::text])))
  constraint reorganization_choice_reorganization_id_fkey FOREIGN KEY (reorganization_id) REFERENCES organization.reorganization(id) ON DELETE CASCADE
  constraint reorganization_choice_reorganization_id_subject_kind_subjec_key UNIQUE (reorganization_id, subject_kind, subject_id)
  constraint reorganization_choice_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES organization.account(id)
  constraint reorganization_choice_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['ORGANIZATION'::text, 'MEMBER'::text])))
  policy owner for * to {{owner_role}} using true check true
  policy with_root for * to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (EXISTS ( SELECT
   FROM organization.reorganization r
  WHERE ((r.id = reorganization_choice.reorganization_id) AND app.reaches(r.root_id))))) check ( SELECT app.holds() AS holds)
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.reorganization_finding rls force
  id uuid not null default uuidv7()
  reorganization_id uuid not null
  origin text not null
  code text not null
  severity text not null
  organization_id uuid
  params jsonb not null default '{}'::jsonb
  constraint reorganization_finding_origin_check CHECK ((origin = ANY (ARRAY['DATA'::text, 'PREVIEW'::text])))
  constraint reorganization_finding_pkey PRIMARY KEY (id)
  constraint reorganization_finding_reorganization_id_fkey FOREIGN KEY (reorganization_id) REFERENCES organization.reorganization(id) ON DELETE CASCADE
  constraint reorganization_finding_severity_check CHECK ((severity = ANY (ARRAY['ERROR'::text, 'WARNING'::text, 'NOTICE'::text])))
  CREATE INDEX reorganization_finding_reorganization_id_idx ON organization.reorganization_finding USING btree (reorganization_id)
  policy owner for * to {{owner_role}} using true check true
  policy with_reorganization for * to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (EXISTS ( SELECT
   FROM organization.reorganization r
  WHERE (r.id = reorganization_finding.reorganization_id)))) check ( SELECT app.holds() AS holds)
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.reorganization_operation rls force
  id uuid not null default uuidv7()
  reorganization_id uuid not null
  ordinal integer not null
  kind text not null
  decision_id uuid not null
  constraint reorganization_operation_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES organization.decision(id)
  constraint reorganization_operation_kind_check CHECK ((kind = ANY (ARRAY['ESTABLISH'::text, 'END'::text, 'ABSORB'::text, 'CONSOLIDATE'::text, 'DIVIDE'::text, 'SPLIT_OFF'::text, 'RENAME'::text, 'CHANGE_TYPE'::text, 'MOVE'::text])))
  constraint reorganization_operation_pkey PRIMARY KEY (id)
  constraint reorganization_operation_reorganization_id_fkey FOREIGN KEY (reorganization_id) REFERENCES organization.reorganization(id) ON DELETE CASCADE
  constraint reorganization_operation_reorganization_id_ordinal_key UNIQUE (reorganization_id, ordinal)
  policy owner for * to {{owner_role}} using true check true
  policy with_reorganization for * to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (EXISTS ( SELECT
   FROM organization.reorganization r
  WHERE (r.id = reorganization_operation.reorganization_id)))) check ( SELECT app.holds() AS holds)
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.reorganization_part rls force
  id uuid not null default uuidv7()
  operation_id uuid not null
  from_id uuid not null
  to_id uuid
  area text not null
  population text not null
  constraint reorganization_part_area_check CHECK ((area = ANY (ARRAY['WHOLE'::text, 'PART'::text, 'NONE'::text, 'UNKNOWN'::text])))
  constraint reorganization_part_from_id_fkey FOREIGN KEY (from_id) REFERENCES organization.party_organization(id)
  constraint reorganization_part_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES organization.reorganization_operation(id) ON DELETE CASCADE
  constraint reorganization_part_operation_id_from_id_to_id_key UNIQUE NULLS NOT DISTINCT (operation_id, from_id, to_id)
  constraint reorganization_part_pkey PRIMARY KEY (id)
  constraint reorganization_part_population_check CHECK ((population = ANY (ARRAY['WHOLE'::text, 'PART'::text, 'NONE'::text, 'UNKNOWN'::text])))
  CREATE INDEX reorganization_part_from_id_idx ON organization.reorganization_part USING btree (from_id)
  policy owner for * to {{owner_role}} using true check true
  policy with_operation for * to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (EXISTS ( SELECT
   FROM organization.reorganization_operation o
  WHERE (o.id = reorganization_part.operation_id)))) check ( SELECT app.holds() AS holds)
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.reorganization_result rls force
  id uuid not null default uuidv7()
  operation_id uuid not null
  organization_id uuid not null
  is_new boolean not null
  name text
  code text
  type_code text
  area_kind text
  reporting_sector text
  branch_kind text
  parent_id uuid
  constraint reorganization_result_check CHECK (((NOT is_new) OR ((name IS NOT NULL) AND (type_code IS NOT NULL) AND (parent_id IS NOT NULL))))
  constraint reorganization_result_operation_id_fkey FOREIGN KEY (operation_id) REFERENCES organization.reorganization_operation(id) ON DELETE CASCADE
  constraint reorganization_result_operation_id_organization_id_key UNIQUE (operation_id, organization_id)
  constraint reorganization_result_pkey PRIMARY KEY (id)
  CREATE INDEX reorganization_result_organization_id_idx ON organization.reorganization_result USING btree (organization_id)
  policy owner for * to {{owner_role}} using true check true
  policy with_operation for * to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (EXISTS ( SELECT
   FROM organization.reorganization_operation o
  WHERE (o.id = reorganization_result.operation_id)))) check ( SELECT app.holds() AS holds)
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
CREATE OR REPLACE FUNCTION organization.repoint_rows(source regclass, col name, old uuid, new uuid, OUT moved integer, OUT shortened integer, OUT dropped integer)
 RETURNS record
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  place tid;
  clash name;
  same text;
  whole jsonb;
  rest datemultirange;
  piece daterange;
  first boolean;
  gone uuid;
  twin uuid;
  kind text;
  hung record;
  dated boolean := (select count(*) = 2 from pg_catalog.pg_attribute a
    where a.attrelid = source and a.attname in ('valid_from', 'valid_to') and a.atttypid = 'date'::regtype);
  copied text := organization.record_columns(source, '');
begin
  moved := 0; shortened := 0; dropped := 0;
  for place in execute format('select t.ctid from %s t where t.%I = $1', source, col) using old loop
    begin
      execute format('update %s t set %I = $1 where t.ctid = $2', source, col) using new, place;
      moved := moved + 1;
      continue;
    exception
      when exclusion_violation then get stacked diagnostics clash = constraint_name; kind := 'exclusion';
      when unique_violation then get stacked diagnostics clash = constraint_name; kind := 'unique';
      when check_violation then kind := 'check';
    end;
    rest := '{}';
    if dated and kind = 'exclusion' then
      select coalesce(string_agg(format('o.%1$I is not distinct from t.%1$I', a.attname), ' and '), 'true') into same
      from pg_catalog.pg_constraint c join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
      where c.conrelid = source and c.conname = clash and a.attname <> col;
      execute format('select to_jsonb(t), datemultirange(daterange(t.valid_from, t.valid_to)) - coalesce(
        (select range_agg(daterange(o.valid_from, o.valid_to)) from %1$s o where o.%2$I = $1 and %3$s), ''{}'') from %1$s t where t.ctid = $2', source, col, same)
        into whole, rest using new, place;
    end if;
    if isempty(rest) then
      -- What hangs on a row that says nothing more hangs on the other's row from now on.
      if kind = 'unique' and exists (select from organization.record_children() c where c.parent = source) then
        execute format('select t.id, o.id from %1$s t, (select * from %1$s where %2$s) o where t.ctid = $1 and o.%3$I = $2 and %4$s', source,
          (select coalesce(pg_catalog.pg_get_expr(i.indpred, i.indrelid), 'true') from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid
            where i.indrelid = source and c.relname = clash), col,
          (select coalesce(string_agg(format('o.%1$I is not distinct from t.%1$I', a.attname), ' and '), 'true') from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indexrelid join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = source and c.relname = clash and a.attname <> col))
          into gone, twin using place, new;
        for hung in select * from organization.record_children() c where c.parent = source and twin is not null loop
          perform organization.repoint_rows(hung.child, hung.child_column, gone, twin);
        end loop;
      end if;
      begin
        execute format('delete from %s t where t.ctid = $1', source) using place;
      exception when foreign_key_violation then
        raise exception '% of both records is referred to', source using errcode = 'CQ001';
      end;
      dropped := dropped + 1;
      continue;
    end if;
    first := true;
    for piece in select p from unnest(rest) p order by p loop
      if first then
        execute format('update %s t set %I = $1, valid_from = $2, valid_to = $3 where t.ctid = $4', source, col) using new, lower(piece), upper(piece), place;
      else
        execute format('insert into %1$s (%2$s) select %2$s from jsonb_populate_record(null::%1$s, $1)', source, copied)
          using whole || jsonb_build_object(col, new, 'id', uuidv7(), 'valid_from', lower(piece), 'valid_to', upper(piece));
      end if;
      first := false;
    end loop;
    shortened := shortened + 1;
  end loop;
end $function$

table organization.residence_code rls force
  id uuid not null default uuidv7()
  list text not null
  code text not null
  name text not null
  name_en text not null
  ordinal integer not null
  legal_basis text not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  constraint residence_code_check CHECK ((valid_from < valid_to))
  constraint residence_code_list_check CHECK ((list = ANY (ARRAY['EXCUSED'::text, 'NOT_INTRODUCED'::text, 'OUTCOME'::text])))
  constraint residence_code_once EXCLUDE USING gist (list WITH =, code WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint residence_code_pkey PRIMARY KEY (id)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  grant SELECT to {{application_role}}
table organization.residence_comment rls force
  id uuid not null default uuidv7()
  link_id uuid not null
  year integer not null
  commented_on date not null
  outcome_code text not null
  version integer not null default 1
  constraint residence_comment_link_id_fkey FOREIGN KEY (link_id) REFERENCES organization.residence_link(id)
  constraint residence_comment_link_id_year_key UNIQUE (link_id, year)
  constraint residence_comment_pkey PRIMARY KEY (id)
  constraint residence_comment_year_check CHECK (((year >= 1930) AND (year <= 2200)))
  policy change_by_role for w to {{application_role}} using ((( SELECT app.capability() AS capability) = 'residence:comment'::text) AND (link_id IN ( SELECT l.id
   FROM organization.residence_link l))) check (( SELECT app.capability() AS capability) = 'residence:comment'::text)
  policy owner for * to {{owner_role}} using true check true
  policy read_by_role for r to {{application_role}} using (link_id IN ( SELECT l.id
   FROM organization.residence_link l
  WHERE ((( SELECT app.capability() AS capability) = 'residence:comment'::text) OR (l.person_id = ( SELECT app.person() AS person)))))
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (link_id IN ( SELECT l.id
   FROM organization.residence_link l
  WHERE (l.person_id = ( SELECT app.person() AS person)))))
  policy write_by_role for a to {{application_role}} check ((( SELECT app.capability() AS capability) = 'residence:comment'::text) AND (link_id IN ( SELECT l.id
   FROM organization.residence_link l)))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.residence_commented(of_year integer)
 RETURNS TABLE(link_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$ select c.link_id from organization.residence_comment c where c.year = of_year and app.account() is not null $function$

table organization.residence_link rls force
  id uuid not null default uuidv7()
  person_id uuid not null
  from_id uuid
  from_name text
  to_id uuid
  to_name text
  since date not null
  introduced boolean not null
  letter_number text
  received_on date
  excused_on date
  group_code text
  ended_on date
  version integer not null default 1
  constraint residence_link_check CHECK (((from_id IS NULL) <> (from_name IS NULL)))
  constraint residence_link_check1 CHECK (((to_id IS NULL) <> (to_name IS NULL)))
  constraint residence_link_check2 CHECK (((from_id IS NOT NULL) OR (to_id IS NOT NULL)))
  constraint residence_link_check3 CHECK (((from_id IS NULL) OR (to_id IS NULL) OR (from_id <> to_id)))
  constraint residence_link_check4 CHECK ((introduced = (letter_number IS NOT NULL)))
  constraint residence_link_check5 CHECK ((introduced OR ((received_on IS NULL) AND (excused_on IS NULL))))
  constraint residence_link_check6 CHECK (((group_code IS NOT NULL) = ((NOT introduced) OR (excused_on IS NOT NULL))))
  constraint residence_link_check7 CHECK ((received_on >= since))
  constraint residence_link_check8 CHECK ((excused_on >= since))
  constraint residence_link_check9 CHECK ((ended_on > since))
  constraint residence_link_from_id_fkey FOREIGN KEY (from_id) REFERENCES organization.party_organization(id)
  constraint residence_link_from_name_check CHECK ((from_name <> ''::text))
  constraint residence_link_letter_number_check CHECK ((letter_number <> ''::text))
  constraint residence_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint residence_link_pkey PRIMARY KEY (id)
  constraint residence_link_to_id_fkey FOREIGN KEY (to_id) REFERENCES organization.party_organization(id)
  constraint residence_link_to_name_check CHECK ((to_name <> ''::text))
  CREATE INDEX residence_link_from_id_since_idx ON organization.residence_link USING btree (from_id, since)
  CREATE UNIQUE INDEX residence_link_once ON organization.residence_link USING btree (person_id) WHERE (ended_on IS NULL)
  CREATE INDEX residence_link_to_id_since_idx ON organization.residence_link USING btree (to_id, since)
  policy introduce for a to {{application_role}} check (app.reaches(from_id) OR app.reaches(to_id))
  policy owner for * to {{owner_role}} using true check true
  policy read_both_ends for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (from_id IN ( SELECT r.organization_id
   FROM organization.reach r
  WHERE ((r.holder_id = ANY (( SELECT app.scope() AS scope)::uuid[])) AND (r.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < r.valid_to)))) OR (to_id IN ( SELECT r.organization_id
   FROM organization.reach r
  WHERE ((r.holder_id = ANY (( SELECT app.scope() AS scope)::uuid[])) AND (r.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < r.valid_to)))) OR (person_id = ( SELECT app.person() AS person)))
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (person_id = ( SELECT app.person() AS person)))
  policy settle for w to {{application_role}} using (( SELECT app.holds() AS holds) AND (app.reaches(from_id) OR app.reaches(to_id))) check ( SELECT app.holds() AS holds)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.residence_outcomes(links uuid[], of_year integer)
 RETURNS TABLE(code text, count integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with cell as (
    select c.outcome_code, count(*)::integer as n from organization.residence_comment c
    where c.link_id = any (links) and c.year = of_year and app.account() is not null group by 1)
  select cell.outcome_code, cell.n from cell
  where app.capability() = 'residence:comment' or (select min(n) >= 5 from cell)
$function$

CREATE OR REPLACE FUNCTION organization.role_of_function(duty text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE duty WHEN 'INSPECTION_STAFF'::text THEN 'STAFF_INSPECTION'::text ELSE ('STAFF_'::text || duty) END

CREATE OR REPLACE FUNCTION organization.role_of_post(place text, post_position text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (place = ANY (ARRAY['COMMITTEE'::text, 'STANDING_COMMITTEE'::text, 'STANDING_BOARD'::text])) THEN CASE post_position WHEN 'SECRETARY'::text THEN 'SECRETARY'::text WHEN 'STANDING_DEPUTY_SECRETARY'::text THEN 'DEPUTY_SECRETARY'::text WHEN 'DEPUTY_SECRETARY'::text THEN 'DEPUTY_SECRETARY'::text WHEN 'STANDING_COMMITTEE_MEMBER'::text THEN 'STANDING_COMMITTEE_MEMBER'::text WHEN 'COMMITTEE_MEMBER'::text THEN CASE WHEN (place = 'COMMITTEE'::text) THEN 'COMMITTEE_MEMBER'::text ELSE 'STANDING_COMMITTEE_MEMBER'::text END ELSE NULL::text END WHEN (place = 'INSPECTION_COMMISSION'::text) THEN 'INSPECTION_COMMISSION_MEMBER'::text WHEN (place = 'BRANCH_COMMITTEE'::text) THEN CASE post_position WHEN 'SECRETARY'::text THEN 'BRANCH_SECRETARY'::text WHEN 'STANDING_DEPUTY_SECRETARY'::text THEN 'BRANCH_DEPUTY_SECRETARY'::text WHEN 'DEPUTY_SECRETARY'::text THEN 'BRANCH_DEPUTY_SECRETARY'::text WHEN 'BRANCH_COMMITTEE_MEMBER'::text THEN 'BRANCH_COMMITTEE_MEMBER'::text WHEN 'TEAM_LEADER'::text THEN 'TEAM_LEADER'::text ELSE NULL::text END WHEN ((place = 'AGENCY'::text) AND (post_position = 'HEAD'::text)) THEN 'AGENCY_HEAD'::text ELSE NULL::text END

CREATE OR REPLACE FUNCTION organization.rule_in_force(param text, organization uuid, day date)
 RETURNS TABLE(value numeric, unit text, enforcement text, article text, rule_set_id uuid, number text, issuer text)
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select p.value, p.unit, p.enforcement, p.article, s.id, s.number, s.issuer
  from organization.rule_param p
  join organization.rule_set s on s.id = p.rule_set_id and s.effective_from <= day and day < s.effective_to
  join organization.closure c on c.ancestor_id = s.scope_organization_id and c.descendant_id = organization
    and c.valid_from <= day and day < c.valid_to
  where p.name = param and (p.applies_if is null or exists (
    select from organization.organization_version v
    where v.organization_id = organization and v.type_code = p.applies_if and v.valid_from <= day and day < v.valid_to))
  order by p.value is null, case when split_part(p.name, '.', 2) like 'min%' then -p.value else p.value end, c.depth desc
  limit 1
$function$

table organization.rule_param rls force
  id uuid not null default uuidv7()
  rule_set_id uuid not null
  name text not null
  value numeric
  unit text not null
  applies_if text
  enforcement text not null default 'FINDING'::text
  article text not null
  confidence text not null
  constraint rule_param_confidence_check CHECK ((confidence = ANY (ARRAY['F'::text, 'F2'::text, 'K'::text, 'S'::text, 'I'::text])))
  constraint rule_param_enforcement_check CHECK ((enforcement = ANY (ARRAY['FINDING'::text, 'REFUSE'::text])))
  constraint rule_param_pkey PRIMARY KEY (id)
  constraint rule_param_rule_set_id_fkey FOREIGN KEY (rule_set_id) REFERENCES organization.rule_set(id) ON DELETE CASCADE
  constraint rule_param_rule_set_id_name_applies_if_key UNIQUE NULLS NOT DISTINCT (rule_set_id, name, applies_if)
  CREATE INDEX rule_param_name_idx ON organization.rule_param USING btree (name)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_with_set for a to {{application_role}} check (EXISTS ( SELECT
   FROM organization.rule_set s
  WHERE ((s.id = rule_param.rule_set_id) AND app.reaches(s.scope_organization_id))))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.rule_set rls force
  id uuid not null default uuidv7()
  number text not null
  issuer text not null
  signed_on date not null
  family text not null
  title text not null
  scope_organization_id uuid not null
  effective_from date not null
  effective_to date not null default 'infinity'::date
  replaced_by text
  confidence text not null
  source text not null
  version integer not null default 1
  constraint rule_set_check CHECK ((effective_from <= effective_to))
  constraint rule_set_confidence_check CHECK ((confidence = ANY (ARRAY['F'::text, 'F2'::text, 'K'::text, 'S'::text, 'I'::text])))
  constraint rule_set_pkey PRIMARY KEY (id)
  constraint rule_set_scope_organization_id_fkey FOREIGN KEY (scope_organization_id) REFERENCES organization.party_organization(id)
  CREATE UNIQUE INDEX rule_set_key ON organization.rule_set USING btree (number, issuer, signed_on, family, scope_organization_id) WHERE (effective_from < effective_to)
  policy change_in_reach for w to {{application_role}} using app.reaches(scope_organization_id) check app.reaches(scope_organization_id)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_in_reach for a to {{application_role}} check app.reaches(scope_organization_id)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.same_lives(surviving uuid, losing uuid)
 RETURNS TABLE(surviving_member uuid, losing_member uuid, surviving_end date, losing_end date)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select s.id, l.id, s.ended_on, l.ended_on from organization.member s join organization.member l
    on daterange(s.admitted_on, greatest(s.admitted_on, coalesce(s.ended_on, 'infinity'))) && daterange(l.admitted_on, greatest(l.admitted_on, coalesce(l.ended_on, 'infinity')))
  where s.person_id = surviving and l.person_id = losing
$function$

CREATE OR REPLACE FUNCTION organization.spelling(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(NORMALIZE(lower((value COLLATE "vi-x-icu")), NFD), '([\u0300\u0301\u0303\u0309\u0323])([^[:space:][:punct:]]*)'::text, '\2\1'::text, 'g'::text)

CREATE OR REPLACE FUNCTION organization.stay_warning(sender uuid, sent_on date, stay_until date, for_study boolean)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN (SELECT CASE WHEN (stay_until < (sent_on + make_interval(months => (SELECT (r.value)::integer AS value FROM organization.rule_in_force(CASE WHEN stay_warning.for_study THEN 'studyStay.minMonths'::text ELSE 'stay.minMonths'::text END, stay_warning.sender, stay_warning.sent_on) r(value, unit, enforcement, article, rule_set_id, number, issuer))))) THEN 'TOO_SHORT'::text WHEN (for_study AND (stay_until > (sent_on + make_interval(months => (SELECT (r.value)::integer AS value FROM organization.rule_in_force('studyStay.maxMonths'::text, stay_warning.sender, stay_warning.sent_on) r(value, unit, enforcement, article, rule_set_id, number, issuer)))))) THEN 'TOO_LONG'::text WHEN ((NOT for_study) AND (stay_until >= (sent_on + make_interval(months => (SELECT (r.value)::integer AS value FROM organization.rule_in_force('stay.maxMonths'::text, stay_warning.sender, stay_warning.sent_on) r(value, unit, enforcement, article, rule_set_id, number, issuer)))))) THEN 'TOO_LONG'::text ELSE NULL::text END AS "case")

CREATE OR REPLACE FUNCTION organization.stays_put(person uuid, day date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select app.holds() and app.capability() = 'member:manage' and (
    exists (select from organization.transfer_hold h where h.person_id = person and h.lifted_on is null)
    or exists (select from organization.suspension s where s.person_id = person
      and (s.valid_from <= app.today() and app.today() < s.valid_to or s.valid_from <= day and day < s.valid_to)))
$function$

table organization.stored_file rls force
  id uuid not null default uuidv7()
  account_id uuid not null
  organization_id uuid not null
  purpose text not null
  name text not null
  media_type text not null
  bytes integer not null
  sha256 text not null
  content bytea not null
  created_at timestamp with time zone not null default now()
  expires_on date
  classification text not null default 'ORDINARY'::text
  not_secret text
  constraint stored_file_account_id_fkey FOREIGN KEY (account_id) REFERENCES organization.account(id)
  constraint stored_file_bytes_check CHECK ((bytes > 0))
  constraint stored_file_check CHECK ((octet_length(content) = bytes))
  constraint stored_file_classification_check CHECK ((classification = 'ORDINARY'::text))
  constraint stored_file_kept CHECK (((purpose = ANY (ARRAY['EVIDENCE'::text, 'PROOF'::text])) = (expires_on IS NULL)))
  constraint stored_file_name_check CHECK (((name <> ''::text) AND (length(name) <= 200)))
  constraint stored_file_not_secret_check CHECK (((length(not_secret) >= 10) AND (length(not_secret) <= 500)))
  constraint stored_file_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint stored_file_pkey PRIMARY KEY (id)
  constraint stored_file_purpose_check CHECK ((purpose = ANY (ARRAY['EVIDENCE'::text, 'IMPORT'::text, 'RESULT'::text, 'PROOF'::text])))
  CREATE INDEX stored_file_account_id_created_at_idx ON organization.stored_file USING btree (account_id, created_at)
  CREATE INDEX stored_file_organization_id_idx ON organization.stored_file USING btree (organization_id)
  policy expire for d to {{application_role}} using (expires_on < app.today())
  policy owner for * to {{owner_role}} using true check true
  policy read_own for r to {{application_role}} using ((account_id = ( SELECT app.account() AS account)) OR ((purpose = 'EVIDENCE'::text) AND app.reaches(organization_id)))
  policy read_proof for r to {{application_role}} using ((purpose = 'PROOF'::text) AND ( SELECT (app.capability() = 'file:answer'::text)) AND (EXISTS ( SELECT
   FROM organization.correction_proof p
  WHERE (p.file_id = stored_file.id))))
  policy send for a to {{application_role}} check ((account_id = ( SELECT app.account() AS account)) AND app.reaches(organization_id))
  policy send_proof for a to {{application_role}} check ((purpose = 'PROOF'::text) AND ( SELECT (app.capability() = 'file:correct-own'::text)) AND (account_id = ( SELECT app.account() AS account)) AND (organization_id = organization.file_keeper(( SELECT app.person() AS person))))
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.suspension rls force
  id uuid not null default uuidv7()
  member_id uuid not null
  person_id uuid not null
  valid_from date not null
  valid_to date not null
  extended_on date
  ended_on date
  decision_number text not null
  decision_issuer text not null
  decision_signed_on date not null
  version integer not null default 1
  constraint suspension_check CHECK ((valid_from < valid_to))
  constraint suspension_check1 CHECK (((ended_on IS NULL) OR (ended_on = valid_to)))
  constraint suspension_decision_issuer_check CHECK ((decision_issuer <> ''::text))
  constraint suspension_decision_number_check CHECK ((decision_number <> ''::text))
  constraint suspension_member_id_fkey FOREIGN KEY (member_id) REFERENCES organization.member(id)
  constraint suspension_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint suspension_pkey PRIMARY KEY (id)
  CREATE INDEX suspension_member_id_idx ON organization.suspension USING btree (member_id)
  policy change_held for w to {{application_role}} using (( SELECT (app.capability() = 'suspension:manage'::text)) AND ( SELECT app.holds() AS holds)) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_by_role for r to {{application_role}} using organization.reads_suspensions(person_id)
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (person_id = ( SELECT app.person() AS person)))
  policy write_held for a to {{application_role}} check (( SELECT (app.capability() = 'suspension:manage'::text)) AND ( SELECT app.holds() AS holds))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.taken_member_numbers(file_numbers text[], card_numbers text[], identity_numbers text[])
 RETURNS TABLE(kind text, number text, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select 'fileNumber', m.file_number, m.person_id from organization.member m where m.file_number = any (file_numbers) and app.holds()
  union all
  select 'cardNumber', m.card_number, m.person_id from organization.member m where m.card_number = any (card_numbers) and app.holds()
  union all
  select 'identityNumber', p.identity_number, p.id from organization.person p where p.identity_number = any (identity_numbers) and app.holds()
$function$

table organization.team_assignment rls force
  id uuid not null default uuidv7()
  team_id uuid not null
  organization_id uuid not null
  member_id uuid not null
  valid_from date not null
  valid_to date not null default 'infinity'::date
  constraint team_assignment_check CHECK ((valid_from < valid_to))
  constraint team_assignment_member_id_fkey FOREIGN KEY (member_id) REFERENCES organization.member(id)
  constraint team_assignment_once EXCLUDE USING gist (member_id WITH =, daterange(valid_from, valid_to) WITH &&)
  constraint team_assignment_pkey PRIMARY KEY (id)
  constraint team_assignment_team_id_fkey FOREIGN KEY (team_id) REFERENCES organization.party_team(id)
  CREATE INDEX team_assignment_team_id_idx ON organization.team_assignment USING btree (team_id)
  policy change_in_reach for w to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id)) check ( SELECT app.holds() AS holds)
  policy owner for * to {{owner_role}} using true check true
  policy read_in_reach for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (organization_id IN ( SELECT r.organization_id
   FROM organization.reach r
  WHERE ((r.holder_id = ANY (( SELECT app.scope() AS scope)::uuid[])) AND (r.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < r.valid_to)))))
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (member_id IN ( SELECT m.id
   FROM organization.member m
  WHERE (m.person_id = ( SELECT app.person() AS person)))))
  policy write_in_reach for a to {{application_role}} check (( SELECT app.reaches_everything() AS reaches_everything) OR app.reaches(organization_id))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
  grant SELECT to capuy_replicator
table organization.token_cutoff rls force
  account_id uuid not null
  cutoff timestamp with time zone not null
  constraint token_cutoff_account_id_fkey FOREIGN KEY (account_id) REFERENCES organization.account(id)
  constraint token_cutoff_pkey PRIMARY KEY (account_id)
  policy change_held for w to {{application_role}} using ( SELECT app.holds() AS holds) check ( SELECT app.holds() AS holds)
  policy change_own for w to {{application_role}} using (account_id = ( SELECT app.account() AS account)) check (account_id = ( SELECT app.account() AS account))
  policy owner for * to {{owner_role}} using true check true
  policy read_any for r to {{application_role}} using true
  policy write_held for a to {{application_role}} check ( SELECT app.holds() AS holds)
  policy write_own for a to {{application_role}} check (account_id = ( SELECT app.account() AS account))
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
  grant SELECT to capuy_replicator
CREATE OR REPLACE FUNCTION organization.totals_below(unders uuid[], day date)
 RETURNS TABLE(organization_id uuid, total integer, full_members integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
  select u.id, count(ms.id)::int, count(*) filter (where m.recognized_on <= day)::int
  from unnest(unders) u (id)
  left join organization.closure c on c.ancestor_id = u.id and c.valid_from <= day and day < c.valid_to
  left join organization.membership ms on ms.organization_id = c.descendant_id and ms.kind = 'PERMANENT' and ms.counts
    and ms.valid_from <= day and day < ms.valid_to
  left join organization.member m on m.id = ms.member_id
  where app.account() is not null and app.reaches(u.id)
  group by u.id
$function$

table organization.training_attendance rls force
  session_id uuid not null
  participant_id uuid not null
  constraint training_attendance_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES organization.training_participant(id)
  constraint training_attendance_pkey PRIMARY KEY (session_id, participant_id)
  constraint training_attendance_session_id_fkey FOREIGN KEY (session_id) REFERENCES organization.training_session(id)
  CREATE INDEX training_attendance_participant_id_idx ON organization.training_attendance USING btree (participant_id)
  policy attend for a to {{application_role}} check ((( SELECT app.capability() AS capability) = 'training:manage'::text) AND (participant_id IN ( SELECT p.id
   FROM organization.training_participant p)))
  policy correct for d to {{application_role}} using ((( SELECT app.capability() AS capability) = 'training:manage'::text) AND (participant_id IN ( SELECT p.id
   FROM organization.training_participant p)))
  policy owner for * to {{owner_role}} using true check true
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (participant_id IN ( SELECT p.id
   FROM organization.training_participant p
  WHERE (p.person_id = ( SELECT app.person() AS person)))))
  policy read_with_participant for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (participant_id IN ( SELECT p.id
   FROM organization.training_participant p)))
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
table organization.training_class rls force
  id uuid not null default uuidv7()
  organization_id uuid not null
  name text not null
  search_key text generated app.fold(name)
  kind text not null
  starts_on date not null
  ends_on date not null
  planned integer
  cancelled_on date
  demo boolean not null default false
  version integer not null default 1
  constraint training_class_check CHECK ((ends_on >= starts_on))
  constraint training_class_kind_check CHECK ((kind = ANY (ARRAY['PARTY_AWARENESS'::text, 'NEW_MEMBER'::text, 'POLITICAL_THEORY'::text, 'COMMITTEE_WORK'::text, 'PARTY_WORK'::text, 'KNOWLEDGE_UPDATE'::text, 'OTHER'::text])))
  constraint training_class_name_check CHECK ((name <> ''::text))
  constraint training_class_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint training_class_pkey PRIMARY KEY (id)
  constraint training_class_planned_check CHECK ((planned > 0))
  CREATE INDEX training_class_organization_id_starts_on_idx ON organization.training_class USING btree (organization_id, starts_on)
  CREATE INDEX training_class_search ON organization.training_class USING gin (search_key gin_trgm_ops)
  policy change_in_reach for w to {{application_role}} using app.reaches(organization_id) check app.reaches(organization_id)
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  policy write_in_reach for a to {{application_role}} check app.reaches(organization_id)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.training_participant rls force
  id uuid not null default uuidv7()
  class_id uuid not null
  person_id uuid not null
  organization_id uuid
  outcome text
  certificate_number text
  certified_on date
  version integer not null default 1
  constraint training_participant_certificate_number_check CHECK ((certificate_number <> ''::text))
  constraint training_participant_check CHECK (((certificate_number IS NULL) = (certified_on IS NULL)))
  constraint training_participant_class_id_fkey FOREIGN KEY (class_id) REFERENCES organization.training_class(id)
  constraint training_participant_class_id_person_id_key UNIQUE (class_id, person_id)
  constraint training_participant_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint training_participant_outcome_check CHECK ((outcome = ANY (ARRAY['EXCELLENT'::text, 'GOOD'::text, 'PASSED'::text, 'NOT_PASSED'::text])))
  constraint training_participant_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint training_participant_pkey PRIMARY KEY (id)
  CREATE INDEX training_participant_organization_id_idx ON organization.training_participant USING btree (organization_id)
  CREATE INDEX training_participant_person_id_idx ON organization.training_participant USING btree (person_id)
  policy enrol for a to {{application_role}} check ((( SELECT app.capability() AS capability) = 'training:manage'::text) AND (EXISTS ( SELECT
   FROM organization.training_class c
  WHERE ((c.id = training_participant.class_id) AND app.reaches(c.organization_id)))))
  policy leave for d to {{application_role}} using (EXISTS ( SELECT
   FROM organization.training_class c
  WHERE ((c.id = training_participant.class_id) AND app.reaches(c.organization_id))))
  policy owner for * to {{owner_role}} using true check true
  policy read_in_reach for r to {{application_role}} using (( SELECT app.reaches_everything() AS reaches_everything) OR (class_id IN ( SELECT c.id
   FROM (organization.training_class c
     JOIN organization.reach r ON ((r.organization_id = c.organization_id)))
  WHERE ((r.holder_id = ANY (( SELECT app.scope() AS scope)::uuid[])) AND (r.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < r.valid_to)))) OR (organization_id IN ( SELECT r.organization_id
   FROM organization.reach r
  WHERE ((r.holder_id = ANY (( SELECT app.scope() AS scope)::uuid[])) AND (r.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < r.valid_to)))) OR (person_id IN ( SELECT ms.person_id
   FROM organization.membership ms
  WHERE ((ms.valid_from <= ( SELECT app.today() AS today)) AND (( SELECT app.today() AS today) < ms.valid_to)))) OR (person_id = ( SELECT app.person() AS person)))
  policy read_own_file for r to {{application_role}} using (( SELECT (app.capability() = 'file:read-own'::text)) AND (person_id = ( SELECT app.person() AS person)))
  policy settle for w to {{application_role}} using (EXISTS ( SELECT
   FROM organization.training_class c
  WHERE ((c.id = training_participant.class_id) AND app.reaches(c.organization_id)))) check ( SELECT app.holds() AS holds)
  grant DELETE to {{application_role}}
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.training_session rls force
  id uuid not null default uuidv7()
  class_id uuid not null
  ordinal integer not null
  held_on date not null
  topic text not null default ''::text
  recorded boolean not null default false
  version integer not null default 1
  constraint training_session_class_id_fkey FOREIGN KEY (class_id) REFERENCES organization.training_class(id)
  constraint training_session_class_id_ordinal_key UNIQUE (class_id, ordinal)
  constraint training_session_ordinal_check CHECK ((ordinal > 0))
  constraint training_session_pkey PRIMARY KEY (id)
  policy change for w to {{application_role}} using (EXISTS ( SELECT
   FROM organization.training_class c
  WHERE ((c.id = training_session.class_id) AND app.reaches(c.organization_id)))) check ( SELECT app.holds() AS holds)
  policy hold for a to {{application_role}} check (EXISTS ( SELECT
   FROM organization.training_class c
  WHERE ((c.id = training_session.class_id) AND app.reaches(c.organization_id))))
  policy owner for * to {{owner_role}} using true check true
  policy read_signed_in for r to {{application_role}} using (( SELECT app.account() AS account) IS NOT NULL)
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
table organization.transfer_hold rls force
  id uuid not null default uuidv7()
  person_id uuid not null
  organization_id uuid not null
  placed_on date not null
  decision_number text not null
  lifted_on date
  lift_number text
  version integer not null default 1
  constraint transfer_hold_check CHECK (((lifted_on IS NULL) = (lift_number IS NULL)))
  constraint transfer_hold_check1 CHECK (((lifted_on IS NULL) OR (lifted_on >= placed_on)))
  constraint transfer_hold_decision_number_check CHECK ((decision_number <> ''::text))
  constraint transfer_hold_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization.party_organization(id)
  constraint transfer_hold_person_id_fkey FOREIGN KEY (person_id) REFERENCES organization.person(id)
  constraint transfer_hold_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX transfer_hold_once ON organization.transfer_hold USING btree (person_id) WHERE (lifted_on IS NULL)
  policy by_inspection for * to {{application_role}} using (( SELECT (app.capability() = 'hold:manage'::text)) AND app.reaches(organization_id)) check (( SELECT (app.capability() = 'hold:manage'::text)) AND app.reaches(organization_id))
  policy owner for * to {{owner_role}} using true check true
  grant INSERT to {{application_role}}
  grant SELECT to {{application_role}}
  grant UPDATE to {{application_role}}
CREATE OR REPLACE FUNCTION organization.under_way(member uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from organization.membership_transfer t
    where t.member_id = under_way.member and (t.status = 'SENT' or (t.kind = 'TEMPORARY' and t.status = 'RECEIVED'))
      and (app.reaches(t.from_id) or app.reaches(t.to_id)))
$function$

CREATE OR REPLACE FUNCTION organization.undo_merge(merge uuid)
 RETURNS text[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  act organization.record_merge;
  kept organization.record_merge_snapshot;
  persons uuid[];
  members uuid[];
  now_image jsonb;
  changed text[];
  source text;
  same text;
  turns jsonb;
begin
  select * into act from organization.record_merge m where m.id = merge for update;
  if act.id is null or not (app.capability() = 'member:merge' and app.reaches(act.organization_id) and app.reaches(act.losing_organization_id)) then
    raise exception 'out of reach' using errcode = 'CQ002';
  end if;
  select * into kept from organization.record_merge_snapshot s where s.merge_id = merge and app.today() < s.expires_on;
  if act.undone_on is not null or kept.merge_id is null then raise exception 'undone already or too late' using errcode = 'CQ003'; end if;
  persons := array[act.surviving_id, act.losing_id];
  members := array(select (m ->> 'id')::uuid from jsonb_array_elements(kept.before -> 'organization.member') m);
  perform from organization.person p where p.id = act.surviving_id for update;
  perform from organization.member m where m.id = any (members) order by m.id for update;
  now_image := organization.record_image(persons, members);
  changed := array(
    select t from (select jsonb_object_keys(now_image) as t union select jsonb_object_keys(kept.after)) t
    where t <> 'organization.access_grant' and organization.without_versions(now_image -> t) is distinct from organization.without_versions(kept.after -> t) order by t);
  if cardinality(changed) > 0 then return changed; end if;
  turns := (select jsonb_object_agg(v ->> 'id', v -> 'version') from jsonb_array_elements((now_image -> 'organization.person') || (now_image -> 'organization.member')) v);
  for source in
    select t from jsonb_object_keys(kept.before) t
    where t <> 'organization.access_grant' or now_image -> t = kept.after -> t
    order by array_position(array['organization.person', 'organization.person_name', 'organization.member'], t),
      not exists (select from organization.record_children() c where c.parent = t::regclass), t
  loop
    same := organization.record_same(source::regclass, 't', 'b');
    execute format('delete from %1$s t where exists (select from jsonb_populate_recordset(null::%1$s, $1) b where %2$s)
      and not exists (select from jsonb_populate_recordset(null::%1$s, $2) b where %2$s)', source, same) using kept.after -> source, kept.before -> source;
    execute format('update %1$s t set (%3$s) = row (%4$s) from jsonb_populate_recordset(null::%1$s, $1) b where %2$s and to_jsonb(t) <> to_jsonb(b)',
      source, same, organization.record_columns(source::regclass, ''), organization.record_columns(source::regclass, 'b.')) using kept.before -> source;
    execute format('insert into %1$s (%3$s) overriding system value select %4$s from jsonb_populate_recordset(null::%1$s, $1) b where not exists (select from %1$s t where %2$s)',
      source, same, organization.record_columns(source::regclass, ''), organization.record_columns(source::regclass, 'b.')) using kept.before -> source;
  end loop;
  update organization.person p set version = greatest(p.version, (turns ->> p.id::text)::integer) + 1 where p.id = any (persons);
  update organization.member m set version = greatest(m.version, (turns ->> m.id::text)::integer) + 1 where m.id = any (members);
  perform organization.derive_grants(persons);
  update organization.record_merge m set undone_on = app.today(), undone_by = app.account() where m.id = merge;
  delete from organization.record_merge_snapshot s where s.merge_id = merge;
  return '{}';
end $function$

CREATE OR REPLACE FUNCTION organization.who_can_see(target uuid, day date)
 RETURNS TABLE(grant_id uuid, account_id uuid, person_id uuid, display_name text, role text, source text, basis text, second_factor boolean, holder_id uuid, via text, valid_from date, valid_to date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select g.id, a.id, a.person_id, a.display_name, g.role, g.source, g.basis, g.second_factor, g.organization_id, r.via, g.valid_from, nullif(g.valid_to, 'infinity')
  from organization.reach r
  join organization.access_grant g on g.organization_id = r.holder_id and g.valid_from <= day and day < g.valid_to
  join organization.account a on a.id = g.account_id and a.valid_from <= day and day < a.valid_to
  where r.organization_id = target and r.valid_from <= day and day < r.valid_to
    and (target = any (app.scope()) or app.reaches_everything() or exists (
      select from organization.access_grant mine
      join app.capability_role c on c.role = mine.role and c.capability = 'grant:manage'
      join organization.reach above on above.holder_id = mine.organization_id and above.organization_id = target
        and above.valid_from <= app.today() and app.today() < above.valid_to
      where mine.account_id = app.account() and mine.valid_from <= app.today() and app.today() < mine.valid_to
        and (not mine.second_factor or app.second_factor())))
$function$

CREATE OR REPLACE FUNCTION organization.without_versions(rows jsonb)
 RETURNS jsonb
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (SELECT jsonb_agg((x.r - 'version'::text) ORDER BY x.n) AS jsonb_agg FROM jsonb_array_elements(without_versions.rows) WITH ORDINALITY x(r, n))

CREATE OR REPLACE FUNCTION organization.working_days_between(since date, until date)
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (SELECT (count(*))::integer AS count FROM generate_series(((working_days_between.since + 1))::timestamp with time zone, (working_days_between.until)::timestamp with time zone, '1 day'::interval) d(d) WHERE ((EXTRACT(isodow FROM d.d) < (6)::numeric) AND (NOT (EXISTS (SELECT FROM organization.holiday h WHERE (h.day = (d.d)::date))))))

