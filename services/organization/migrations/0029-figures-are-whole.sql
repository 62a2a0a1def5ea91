-- Totals of members below organizations on a day, as the owner, like `count_members`: a figure of a past day is whole, though a
-- branch of that day lies outside the reader's reach today. Only who reaches the organization itself is answered.
create function organization.totals_below(unders uuid[], day date)
returns table (organization_id uuid, total integer, full_members integer)
stable security definer set search_path = '' set plan_cache_mode = force_custom_plan language sql
as $$
  select u.id, count(ms.id)::int, count(*) filter (where m.recognized_on <= day)::int
  from unnest(unders) u (id)
  left join organization.closure c on c.ancestor_id = u.id and c.valid_from <= day and day < c.valid_to
  left join organization.membership ms on ms.organization_id = c.descendant_id and ms.kind = 'PERMANENT' and ms.counts
    and ms.valid_from <= day and day < ms.valid_to
  left join organization.member m on m.id = ms.member_id
  where app.account() is not null and app.reaches(u.id)
  group by u.id
$$;
