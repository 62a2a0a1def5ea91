-- Members of the same name, birth day and day of admission, whoever they belong to; a day that is not given is any. Runs as the
-- owner: behind row-level security every name of the country would be looked at for each row of a table. It answers ids, and
-- whoever reads the records behind them reads as far as they reach.
create index person_name_exact on organization.person_name (search_key);
create function organization.alike_members(names text[], born date[], admitted date[]) returns setof uuid
stable security definer set search_path = '' language sql
as $$
  select m.id from unnest(names, born, admitted) k (name, born, admitted)
  join organization.person_name n on n.search_key = app.fold(k.name)
  join organization.person p on p.id = n.person_id and (k.born is null or p.birth_date = k.born)
  join organization.member m on m.person_id = p.id and (k.admitted is null or m.admitted_on = k.admitted)
  where app.holds()
$$;
