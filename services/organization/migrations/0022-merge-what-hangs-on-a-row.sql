-- A merge takes along what hangs on rows that refer to a person or a member: comments on a residence link, attendances of a
-- participant, votes on a candidate.

-- Columns that refer to rows which refer to a record. Accounts apart: what they did stays theirs.
create function organization.record_children() returns table (parent regclass, child regclass, child_column name)
stable set search_path = '' language sql
as $$
  select c.confrelid::regclass, c.conrelid::regclass, a.attname
  from pg_catalog.pg_constraint c join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid in (select r.source from organization.record_references() r)
    and c.confrelid not in ('organization.account'::regclass, 'organization.member'::regclass)
  order by 1, c.conrelid::regclass::text, 3
$$;

-- Lets one table's rows of one record be the other's. Where the other has the same already, what that does not cover stays and
-- the rest goes: a period is shortened, a row that says nothing more is dropped. Raises CQ001 where what would go is referred to.
create or replace function organization.repoint_rows(source regclass, col name, old uuid, new uuid, out moved integer, out shortened integer, out dropped integer)
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
end $$;

-- Every row that is of these records, refers to them or hangs on such a row, and the roles that follow for their accounts.
create or replace function organization.record_image(persons uuid[], members uuid[]) returns jsonb stable set search_path = '' language plpgsql
as $$
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
end $$;

-- The merge itself. `person_take` and `member_take` name the columns that the losing record says better.
create or replace function organization.move_record(surviving uuid, losing uuid, person_take text[], member_take text[]) returns jsonb
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
  -- What a member is where follows from the facts of both.
  perform organization.derive_memberships(array(select m.id from organization.member m where m.person_id = surviving));
  perform organization.derive_grants(array[surviving]);
  return told;
end $$;

-- Puts every row back as it was. Answers the tables that somebody changed since, and then nothing is put back. Versions go on.
create or replace function organization.undo_merge(merge uuid) returns text[] volatile security definer set search_path = '' language plpgsql
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
end $$;
