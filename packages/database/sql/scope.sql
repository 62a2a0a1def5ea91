-- The organizations at which the asking account holds a role that carries the asked capability today.
-- Security definer: it must read grants whatever the policies on the grant table say.
create function app.scope() returns uuid[] stable security definer set search_path = '' language sql
as $$
  select coalesce(array_agg(distinct g.organization_id), '{}')
  from organization.access_grant g
  join app.capability_role c on c.role = g.role and c.capability = app.capability()
  where g.account_id = app.account() and g.valid_from <= app.today() and app.today() < g.valid_to
$$;

-- Whether the account holds the capability anywhere at all.
create function app.holds() returns boolean stable security definer set search_path = '' language sql
as $$ select cardinality(app.scope()) > 0 $$;

-- Whether that scope is the whole tree: its own short branch in every policy.
create function app.reaches_everything() returns boolean stable security definer set search_path = '' language sql
as $$ select '00000000-0000-7000-8000-000000000001'::uuid = any (app.scope()) $$;

-- Whether one organization lies in the scope: below it today, or a predecessor of what is.
create function app.reaches(target uuid) returns boolean stable security definer set search_path = '' language sql
as $$
  select app.reaches_everything() or exists (
    select from organization.reach r
    where r.organization_id = target and r.holder_id = any (app.scope())
      and r.valid_from <= app.today() and app.today() < r.valid_to)
$$;

-- What a session needs to begin: the account, when it last signed out everywhere, and its grants of today.
create function app.find_account(issuer text, subject text)
returns table (id uuid, person_id uuid, display_name text, cutoff timestamptz, grants json)
stable security definer set search_path = '' language sql
as $$
  select a.id, a.person_id, a.display_name, (select c.cutoff from organization.token_cutoff c where c.account_id = a.id),
    (select json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id))
     from organization.access_grant g
     where g.account_id = a.id and g.valid_from <= app.today() and app.today() < g.valid_to)
  from organization.account a
  where a.issuer = find_account.issuer and a.external_subject = find_account.subject
    and a.valid_from <= app.today() and app.today() < a.valid_to
$$;

create policy read_whole on audit.record for select to {{application_role}} using ((select app.reaches_everything()));

-- Whether a change that somebody waits for has arrived. Asked before anyone is known to ask.
create function app.arrived(marker uuid) returns boolean stable security definer set search_path = '' language sql
as $$ select exists (select from organization.change_marker m where m.id = marker) $$;
