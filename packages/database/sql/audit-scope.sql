-- Who reads the log, where accounts and grants are known. The whole of it: a security auditor of the whole tree, reading the log.
create policy read_whole on audit.record for select to {{application_role}}
  using ((select app.capability() = 'audit:read' and app.reaches_everything()));

-- By which roles an account acted on a day.
create function audit.functions_of(account uuid, capability text, day date) returns table (role text, printed_name text)
stable security definer set search_path = '' language sql as $$
  select distinct g.role, v.printed_name
  from organization.access_grant g
  left join organization.organization_version v on v.organization_id = g.organization_id and v.valid_from <= day and day < v.valid_to
  where g.account_id = account and g.valid_from <= day and day < g.valid_to
    and (g.role = 'SYSTEM' or exists (select from app.capability_role c where c.role = g.role and c.capability = functions_of.capability))
$$;

-- What a person is told of the readings of their file: who by name and by function of that day. Security definer: names and grants
-- of others are not the reader's to read. Open cases are left out here, so that no condition of a statement can ask for them.
create function audit.readings_of_asker(from_at timestamptz, before_id uuid, size integer)
returns table (id uuid, at timestamptz, act text, entity text, fields text[], reason text, account_name text, functions json)
stable security definer set search_path = '' language sql as $$
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
$$;

-- Persons behind members, whoever asks: a record of the log names persons.
create function audit.persons_of(members uuid[]) returns uuid[] stable security definer set search_path = '' language sql as $$
  select coalesce(array_agg(distinct m.person_id), '{}') from organization.membership m where m.member_id = any (members)
$$;

update audit.record set subject_ids = audit.persons_of(array[entity_id]) where entity = 'Member' and entity_id is not null and subject_ids = '{}';
