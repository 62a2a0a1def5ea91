-- Whether the session proved a second factor: a setting of the transaction, as the account is. Absent: it did not.
create function app.second_factor() returns boolean stable parallel safe language sql
  return coalesce(current_setting('app.second_factor', true), '') = 'on';

-- The scope again: a grant that needs a second factor is none without it.
create or replace function app.scope() returns uuid[] stable security definer set search_path = '' language sql
as $$
  select coalesce(array_agg(distinct g.organization_id), '{}')
  from organization.access_grant g
  join app.capability_role c on c.role = g.role and c.capability = app.capability()
  where g.account_id = app.account() and g.valid_from <= app.today() and app.today() < g.valid_to
    and (not g.second_factor or app.second_factor())
$$;

-- What a session needs to begin: with each grant whether it needs a second factor. The first line leaves it out itself.
create or replace function app.find_account(issuer text, subject text)
returns table (id uuid, person_id uuid, display_name text, cutoff timestamptz, grants json)
stable security definer set search_path = '' language sql
as $$
  select a.id, a.person_id, a.display_name, (select c.cutoff from organization.token_cutoff c where c.account_id = a.id),
    (select json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id, 'secondFactor', g.second_factor))
     from organization.access_grant g
     where g.account_id = a.id and g.valid_from <= app.today() and app.today() < g.valid_to)
  from organization.account a
  where a.issuer = find_account.issuer and a.external_subject = find_account.subject
    and a.valid_from <= app.today() and app.today() < a.valid_to
$$;
