/**
 * The closure of the affected organizations from $1 on, computed from placements over time and compared with what
 * stands: what vanished is closed, what is new is inserted, what stays is not touched.
 * Tables of the transaction: tree_changed (given), tree_affected, tree_closure.
 */
export const DEEPEST = 30;

/** What changed, and everything below it on any day from $1 on. */
export const AFFECTED = `
insert into tree_affected
with recursive below (id) as (
  select id from tree_changed
  union
  select p.organization_id from below b join organization.placement p on p.parent_id = b.id and p.valid_to > $1::date
)
select id from below`;

/** One row per (descendant, ancestor, depth) and unbroken period, walking up with the periods of the path intersected. */
export const DESIRED_CLOSURE = `
insert into tree_closure
with recursive up (descendant_id, ancestor_id, depth, valid_from, valid_to) as (
  select o.id, o.id, 0, greatest(o.valid_from, $1::date), o.valid_to
  from tree_affected a join organization.party_organization o on o.id = a.id and o.valid_to > $1::date
  union all
  select u.descendant_id, p.parent_id, u.depth + 1, greatest(u.valid_from, p.valid_from), least(u.valid_to, p.valid_to)
  from up u
  join organization.placement p on p.organization_id = u.ancestor_id and p.valid_from < u.valid_to and p.valid_to > u.valid_from
  where u.depth < ${DEEPEST}
)
select descendant_id, ancestor_id, depth, min(valid_from), max(valid_to) from up
group by descendant_id, ancestor_id, depth having count(*) = 1
union all
select descendant_id, ancestor_id, depth, lower(period), upper(period)
from (
  select descendant_id, ancestor_id, depth, unnest(range_agg(daterange(valid_from, valid_to))) as period
  from up group by descendant_id, ancestor_id, depth having count(*) > 1
) several`;

/** Rows that were to begin on or after the day and are not wanted so any more: they never held. */
export const REMOVE_CLOSURE = `
delete from organization.closure c using tree_affected a
where c.descendant_id = a.id and c.valid_from >= $1::date and not exists (
  select from tree_closure d
  where d.descendant_id = c.descendant_id and d.ancestor_id = c.ancestor_id and d.depth = c.depth
    and d.valid_from = c.valid_from and d.valid_to = c.valid_to)`;

/** Rows that held before the day: they end on it, or when the new state says. */
export const CLOSE_CLOSURE = `
update organization.closure c set valid_to = w.valid_to
from (
  select s.id, coalesce(d.valid_to, $1::date) as valid_to
  from organization.closure s
  join tree_affected a on a.id = s.descendant_id
  left join tree_closure d on d.descendant_id = s.descendant_id and d.ancestor_id = s.ancestor_id and d.depth = s.depth and d.valid_from = $1::date
  where s.valid_from < $1::date and s.valid_to > $1::date and s.valid_to <> coalesce(d.valid_to, $1::date)
) w
where c.id = w.id`;

export const OPEN_CLOSURE = `
insert into organization.closure (ancestor_id, descendant_id, depth, valid_from, valid_to)
select d.ancestor_id, d.descendant_id, d.depth, d.valid_from, d.valid_to
from tree_closure d
where not exists (
  select from organization.closure c
  where c.descendant_id = d.descendant_id and c.ancestor_id = d.ancestor_id and c.depth = d.depth
    and c.valid_from <= d.valid_from and c.valid_to = d.valid_to)`;
