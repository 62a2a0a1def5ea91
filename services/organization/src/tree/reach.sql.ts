/**
 * Who reaches what from $1 on. SUBTREE mirrors the closure. LINEAGE: an organization that ended is reached by
 * whoever stands above one of its living transitive successors, or is it; one that ended without a successor by its
 * last parent and that parent's successors, since the superior recovers records and seal (Quy định 294-QĐ/TW, 6.3.5).
 * A predecessor that lives on keeps its own superiors only: its members' records are not its offspring's to read.
 * Tables of the transaction: tree_affected, tree_closure, tree_predecessor, tree_reach.
 */

/** The affected and all they come from. */
export const PREDECESSORS = `
insert into tree_predecessor
with recursive back (id) as (
  select id from tree_affected
  union
  select e.from_id from back b cross join lateral (
    select l.from_id from organization.lineage l where l.to_id = b.id and l.from_id <> b.id
    union all
    select p.organization_id from organization.placement p
    join organization.party_organization o on o.id = p.organization_id and o.valid_to = p.valid_to
    where p.parent_id = b.id and p.valid_to < 'infinity'
      and not exists (select from organization.lineage l where l.from_id = o.id and l.to_id <> o.id)
  ) e
)
select id from back`;

/** (holder, organization, via) with unbroken periods. `since`: when a successor was first reached, and the predecessor gone. */
export const DESIRED_REACH = `
insert into tree_reach
with recursive after (from_id, to_id, since) as (
  select x.id, x.id, greatest(o.valid_to, $1::date)
  from tree_predecessor x join organization.party_organization o on o.id = x.id and o.valid_to < 'infinity'
  union
  select a.from_id, e.to_id, greatest(a.since, e.effective_on)
  from after a cross join lateral (
    select l.to_id, l.effective_on from organization.lineage l where l.from_id = a.to_id and l.to_id <> a.to_id
    union all
    select p.parent_id, o.valid_to from organization.party_organization o
    join organization.placement p on p.organization_id = o.id and p.valid_to = o.valid_to
    where o.id = a.to_id and o.valid_to < 'infinity'
      and not exists (select from organization.lineage l where l.from_id = o.id and l.to_id <> o.id)
  ) e
), earliest as (
  select from_id, to_id, min(since) as since from after where to_id <> from_id group by from_id, to_id
), wanted (holder_id, organization_id, via, valid_from, valid_to) as (
  select ancestor_id, descendant_id, 'SUBTREE', valid_from, valid_to from tree_closure
  union all
  select c.ancestor_id, e.from_id, 'LINEAGE', greatest(c.valid_from, e.since), c.valid_to
  from earliest e join organization.closure c on c.descendant_id = e.to_id and c.valid_to > e.since
)
select holder_id, organization_id, via, min(valid_from), max(valid_to) from wanted
group by holder_id, organization_id, via having count(*) = 1
union all
select holder_id, organization_id, via, lower(period), upper(period)
from (
  select holder_id, organization_id, via, unnest(range_agg(daterange(valid_from, valid_to))) as period
  from wanted group by holder_id, organization_id, via having count(*) > 1
) several`;

/** Rows of this computation: SUBTREE of the affected, LINEAGE of the affected and their predecessors. */
const CONCERNED = `join tree_predecessor x on x.id = s.organization_id
  where (s.via = 'LINEAGE' or exists (select from tree_affected a where a.id = s.organization_id))`;

export const REMOVE_REACH = `
delete from organization.reach r using (
  select s.id from organization.reach s ${CONCERNED} and s.valid_from >= $1::date and not exists (
    select from tree_reach d
    where d.organization_id = s.organization_id and d.holder_id = s.holder_id and d.via = s.via
      and d.valid_from = s.valid_from and d.valid_to = s.valid_to)
) gone
where r.id = gone.id`;

export const CLOSE_REACH = `
update organization.reach r set valid_to = w.valid_to
from (
  select s.id, coalesce((select d.valid_to from tree_reach d
    where d.organization_id = s.organization_id and d.holder_id = s.holder_id and d.via = s.via and d.valid_from = $1::date), $1::date) as valid_to, s.valid_to as stood
  from organization.reach s ${CONCERNED} and s.valid_from < $1::date and s.valid_to > $1::date
) w
where r.id = w.id and w.valid_to <> w.stood`;

export const OPEN_REACH = `
insert into organization.reach (holder_id, organization_id, via, valid_from, valid_to)
select d.holder_id, d.organization_id, d.via, d.valid_from, d.valid_to
from tree_reach d
where not exists (
  select from organization.reach r
  where r.organization_id = d.organization_id and r.holder_id = d.holder_id and r.via = d.via
    and r.valid_from <= d.valid_from and r.valid_to = d.valid_to)`;
