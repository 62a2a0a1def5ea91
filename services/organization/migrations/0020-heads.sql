-- How many members count in each organization on a day, and how many of them are full ones: what rules of size ask of
-- thousands of branches at once. Numbers, for whoever reaches the organization today.
create function organization.heads_of(organizations uuid[], day date) returns table (organization_id uuid, total bigint, recognized bigint)
stable security definer set search_path = '' set plan_cache_mode = force_custom_plan language plpgsql
as $$
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
$$;
