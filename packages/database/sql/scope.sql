-- The organizations at which the asking account holds a role that carries the asked capability today.
-- Security definer: it must read grants whatever the policies on the grant table say.
create function app.scope() returns uuid[] stable security definer set search_path = '' language sql
as $$
  select coalesce(array_agg(distinct g.organization_id), '{}')
  from organization.access_grant g
  join app.capability_role c on c.role = g.role and c.capability = app.capability()
  where g.account_id = app.account() and g.valid_from <= app.today() and app.today() < g.valid_to
$$;

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
