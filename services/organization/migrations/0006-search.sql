-- What is read as the owner. Searching names: row-level security keeps LIKE away from an index (it is not leakproof), so the search itself
-- runs as the owner; names are P0, and it answers nobody who is not signed in.

-- Names side by side: Vietnamese order, numbers by their value ("Chi bộ 2" before "Chi bộ 10").
create collation organization.natural_vi (provider = icu, locale = 'vi-u-kn');

-- A text as it is spelled, whatever its case, normal form and tone placement: tone marks stand at the end of their word.
create function organization.spelling(value text) returns text immutable strict parallel safe language sql
  return regexp_replace(normalize(lower(value collate "vi-x-icu"), NFD), '([\u0300\u0301\u0303\u0309\u0323])([^[:space:][:punct:]]*)', '\2\1', 'g');

-- What stands between wildcards of LIKE: the term's own wildcards are plain characters.
create function organization.like_term(term text) returns text immutable strict parallel safe language sql
  return '%' || replace(replace(replace(app.fold(trim(term)), '\', '\\'), '%', '\%'), '_', '\_') || '%';

-- Versions, of any day, whose printed name contains the term or whose code is the term.
create function organization.find_organizations(term text) returns table (version_id uuid)
stable security definer rows 200 set search_path = '' language sql
as $$
  select v.id from organization.organization_version v
  where app.account() is not null and (v.search_key like organization.like_term(term) or v.code = trim(term))
$$;

-- Persons whose name contains the term.
create function organization.find_persons(term text) returns table (person_id uuid)
stable security definer rows 200 set search_path = '' language sql
as $$
  select n.person_id from organization.person_name n
  where app.account() is not null and n.search_key like organization.like_term(term)
$$;

-- Where members belonged, past places outside the reader's reach too: the record follows the present membership.
create function organization.membership_history(members uuid[]) returns setof organization.membership
stable security definer set search_path = '' language sql
as $$
  select m.* from organization.membership m
  where m.member_id = any (members) and (
    m.person_id = app.person()
    or exists (
      select from organization.membership now
      where now.person_id = m.person_id and now.valid_from <= app.today() and app.today() < now.valid_to and app.reaches(now.organization_id)))
$$;
