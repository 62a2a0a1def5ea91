-- Two records of one person become one, with everything that refers to them, and for thirty days can become two again.
-- What refers to a person or a member is asked of the catalog: a table added tomorrow goes along by its foreign key.

-- The act, for ever. What the rows were stands apart and only for the time in which it can be undone.
create table organization.record_merge (
  id uuid primary key default uuidv7(),
  -- Persons. The losing one is gone: `member_alias` says where it went.
  surviving_id uuid not null,
  losing_id uuid not null,
  -- Where each belonged: who reaches both may undo.
  organization_id uuid not null references organization.party_organization (id),
  losing_organization_id uuid not null references organization.party_organization (id),
  losing_name text not null,
  account_id uuid not null references organization.account (id),
  merged_on date not null,
  undo_until date not null,
  undone_on date,
  undone_by uuid references organization.account (id),
  check (surviving_id <> losing_id),
  check (undo_until > merged_on),
  check ((undone_on is null) = (undone_by is null))
);
create index on organization.record_merge (surviving_id);
create index on organization.record_merge (organization_id, merged_on);

-- Rows as they were before and after, P1 and P2 among them: nobody reads them, undoing does.
create table organization.record_merge_snapshot (
  merge_id uuid primary key references organization.record_merge (id),
  before jsonb not null,
  after jsonb not null,
  expires_on date not null
);
create index on organization.record_merge_snapshot (expires_on);

-- What somebody, or a table that came in, said of two records: perhaps one person, or certainly two.
create table organization.duplicate_pair (
  id uuid primary key default uuidv7(),
  first_id uuid not null references organization.person (id),
  second_id uuid not null references organization.person (id),
  organization_id uuid not null references organization.party_organization (id),
  verdict text not null check (verdict in ('SUSPECTED', 'DISTINCT')),
  account_id uuid not null references organization.account (id),
  recorded_on date not null default app.today(),
  check (first_id <> second_id)
);
create unique index duplicate_pair_once on organization.duplicate_pair (least(first_id, second_id), greatest(first_id, second_id));
create index on organization.duplicate_pair (second_id);

do $$
declare t text;
begin
  foreach t in array array['record_merge', 'record_merge_snapshot', 'duplicate_pair'] loop
    execute format('alter table organization.%I enable row level security', t);
    execute format('alter table organization.%I force row level security', t);
    execute format('create policy owner on organization.%I to {{owner_role}} using (true) with check (true)', t);
  end loop;
end $$;
grant select on organization.record_merge to {{application_role}};
create policy read_in_reach on organization.record_merge for select to {{application_role}} using (
  (select app.reaches_everything()) or app.reaches(organization_id));
grant select, insert, update on organization.duplicate_pair to {{application_role}};
create policy read_in_reach on organization.duplicate_pair for select to {{application_role}} using (
  (select app.reaches_everything()) or app.reaches(organization_id));
create policy write_in_reach on organization.duplicate_pair for insert to {{application_role}} with check (app.reaches(organization_id));
create policy change_in_reach on organization.duplicate_pair for update to {{application_role}}
  using (app.reaches(organization_id)) with check (app.reaches(organization_id));

-- Numbers that differ only in how they were typed.
create function organization.bare_number(value text) returns text immutable strict parallel safe language sql
  return nullif(ltrim(regexp_replace(upper(value), '[^0-9A-ZĐ]', '', 'g'), '0'), '');

-- Every column that refers to a person or to a member.
create function organization.record_references() returns table (target text, source regclass, column_name name)
stable set search_path = '' language sql
as $$
  select t.relname::text, c.conrelid::regclass, a.attname
  from pg_catalog.pg_constraint c
  join pg_catalog.pg_class t on t.oid = c.confrelid
  join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid in ('organization.person'::regclass, 'organization.member'::regclass)
  order by 1, c.conrelid::regclass::text, 3
$$;

-- The columns of a table that can be written.
create function organization.record_columns(source regclass, prefix text) returns text stable set search_path = '' language sql
as $$
  select string_agg(prefix || quote_ident(a.attname), ', ' order by a.attnum) from pg_catalog.pg_attribute a
  where a.attrelid = source and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
$$;

-- SQL that is true where two aliases are the same row.
create function organization.record_same(source regclass, one text, other text) returns text stable set search_path = '' language sql
as $$
  select string_agg(format('%s.%I = %s.%I', one, a.attname, other, a.attname), ' and ') from pg_catalog.pg_index i
  join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) where i.indrelid = source and i.indisprimary
$$;

-- Lets one table's rows of one record be the other's. Where the other has the same already, what that does not cover stays and
-- the rest goes: a period is shortened, a row that says nothing more is dropped. Raises CQ001 where what would go is referred to.
create function organization.repoint_rows(source regclass, col name, old uuid, new uuid, out moved integer, out shortened integer, out dropped integer)
volatile set search_path = '' language plpgsql
as $$
declare
  place tid;
  clash name;
  same text;
  whole jsonb;
  rest datemultirange;
  piece daterange;
  first boolean;
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
      when exclusion_violation then get stacked diagnostics clash = constraint_name;
      when unique_violation or check_violation then clash := null;
    end;
    rest := '{}';
    if dated and clash is not null then
      select coalesce(string_agg(format('o.%1$I is not distinct from t.%1$I', a.attname), ' and '), 'true') into same
      from pg_catalog.pg_constraint c join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
      where c.conrelid = source and c.conname = clash and a.attname <> col;
      execute format('select to_jsonb(t), datemultirange(daterange(t.valid_from, t.valid_to)) - coalesce(
        (select range_agg(daterange(o.valid_from, o.valid_to)) from %1$s o where o.%2$I = $1 and %3$s), ''{}'') from %1$s t where t.ctid = $2', source, col, same)
        into whole, rest using new, place;
    end if;
    if isempty(rest) then
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
end $$;

-- Every row that is of these records or refers to them, table by table, and the roles that follow for their accounts.
create function organization.record_image(persons uuid[], members uuid[]) returns jsonb stable set search_path = '' language plpgsql
as $$
declare
  image jsonb := '{}';
  source regclass;
  condition text;
  found jsonb;
begin
  for source, condition in
    select r.source, string_agg(format('t.%I = any (case when %L = ''person'' then $1 else $2 end)', r.column_name, r.target), ' or ')
    from organization.record_references() r group by r.source
    union all values ('organization.person'::regclass, 't.id = any ($1)'),
      ('organization.member_alias'::regclass, 't.alias_id = any ($1 || $2) or t.member_id = any ($1 || $2)'),
      ('organization.access_grant'::regclass, 't.source <> ''GIVEN'' and t.account_id in (select a.id from organization.account a where a.person_id = any ($1))')
  loop
    execute format('select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), ''[]'') from %s t where $2 is not null and (%s)', source, condition)
      into found using persons, members;
    image := image || jsonb_build_object(source::text, found);
  end loop;
  return image;
end $$;

-- The rows of an image without their versions, which go on whatever happens.
create function organization.without_versions(rows jsonb) returns jsonb immutable parallel safe language sql
  return (select jsonb_agg(r - 'version' order by n) from jsonb_array_elements(rows) with ordinality x (r, n));

-- Where a record belongs: the organization of the present or last permanent membership, else of a post; null where it has none.
create function organization.record_place(person uuid) returns uuid stable set search_path = '' language sql
as $$
  select organization_id from (
    (select m.organization_id, 1 as turn from organization.membership m where m.person_id = person and m.kind = 'PERMANENT' order by m.valid_to desc, m.valid_from desc limit 1)
    union all
    (select p.organization_id, 2 from organization.post p where p.person_id = person order by p.valid_to desc, p.valid_from desc limit 1)) place
  order by turn limit 1
$$;

-- Party lives of the losing record that are one with a life of the surviving record: both went on at a time.
create function organization.same_lives(surviving uuid, losing uuid)
returns table (surviving_member uuid, losing_member uuid, surviving_end date, losing_end date) stable set search_path = '' language sql
as $$
  select s.id, l.id, s.ended_on, l.ended_on from organization.member s join organization.member l
    on daterange(s.admitted_on, greatest(s.admitted_on, coalesce(s.ended_on, 'infinity'))) && daterange(l.admitted_on, greatest(l.admitted_on, coalesce(l.ended_on, 'infinity')))
  where s.person_id = surviving and l.person_id = losing
$$;

-- What stands against a merge that both records are reached for.
create function organization.merge_obstacles(surviving uuid, losing uuid) returns text[] stable set search_path = '' language sql
as $$
  select array_remove(array[
    case when app.person() in (surviving, losing) then 'OWN_RECORD' end,
    case when (select count(distinct a.person_id) from organization.account a where a.person_id in (surviving, losing) and app.today() < a.valid_to) = 2 then 'BOTH_HOLD_ACCOUNTS' end,
    case when exists (select from organization.same_lives(surviving, losing) s group by s.losing_member having count(*) > 1) then 'UNCLEAR_LIVES' end,
    case when exists (select from organization.same_lives(surviving, losing) s where s.surviving_end is not null and s.losing_end is null) then 'LIVING_INTO_ENDED' end,
    case when exists (select from organization.membership_transfer t join organization.same_lives(surviving, losing) s on t.member_id in (s.surviving_member, s.losing_member)
      where t.status = 'SENT' or t.kind = 'TEMPORARY' and t.status = 'RECEIVED') then 'TRANSFER_UNDER_WAY' end], null)
$$;

-- The merge itself. `person_take` and `member_take` name the columns that the losing record says better.
create function organization.move_record(surviving uuid, losing uuid, person_take text[], member_take text[]) returns jsonb
volatile set search_path = '' language plpgsql
as $$
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
  perform organization.derive_grants(array[surviving]);
  return told;
end $$;

-- Whether the asking account reaches a record to merge it: the second line, whatever the service said.
create function organization.may_merge(person uuid) returns boolean stable set search_path = '' language sql
as $$ select app.capability() = 'member:merge' and (app.reaches_everything() or app.reaches(organization.record_place(person))) $$;

-- What a merge would do to each table, without doing it. CQ002: outside the reach.
create function organization.preview_merge(surviving uuid, losing uuid) returns jsonb volatile security definer set search_path = '' language plpgsql
as $$
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
end $$;

-- Merges, and keeps what was. Answers the row of record_merge. CQ002: outside the reach; CQ003: something stands against it.
create function organization.merge_records(surviving uuid, losing uuid, person_take text[], member_take text[]) returns uuid
volatile security definer set search_path = '' language plpgsql
as $$
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
end $$;

-- Puts every row back as it was. Answers the tables that somebody changed since, and then nothing is put back. Versions go on.
create function organization.undo_merge(merge uuid) returns text[] volatile security definer set search_path = '' language plpgsql
as $$
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
    order by array_position(array['organization.person', 'organization.person_name', 'organization.member'], t), t
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
end $$;

-- What can no longer be undone is forgotten: called every day, by whoever starts the service.
create function organization.forget_merges() returns integer volatile security definer set search_path = '' language sql
as $$
  with gone as (delete from organization.record_merge_snapshot where expires_on <= app.today() returning 1) select count(*)::int from gone
$$;

do $$
declare f text;
begin
  foreach f in array array['repoint_rows(regclass, name, uuid, uuid)', 'record_image(uuid[], uuid[])', 'move_record(uuid, uuid, text[], text[])',
    'may_merge(uuid)', 'merge_obstacles(uuid, uuid)'] loop
    execute format('revoke execute on function organization.%s from public', f);
  end loop;
end $$;
