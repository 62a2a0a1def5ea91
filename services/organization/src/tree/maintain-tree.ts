import type { Query } from '@capuy/database';
import { AFFECTED, CLOSE_CLOSURE, DESIRED_CLOSURE, OPEN_CLOSURE, REMOVE_CLOSURE } from './closure.sql.js';
import { CLOSE_REACH, DESIRED_REACH, OPEN_REACH, PREDECESSORS, REMOVE_REACH } from './reach.sql.js';

const TABLES = `
create temp table if not exists tree_changed (id uuid primary key) on commit drop;
create temp table if not exists tree_affected (id uuid primary key) on commit drop;
create temp table if not exists tree_predecessor (id uuid primary key) on commit drop;
create temp table if not exists tree_closure (descendant_id uuid, ancestor_id uuid, depth integer, valid_from date, valid_to date) on commit drop;
create temp table if not exists tree_reach (holder_id uuid, organization_id uuid, via text, valid_from date, valid_to date) on commit drop;
create index if not exists tree_closure_key on tree_closure (descendant_id, ancestor_id);
create index if not exists tree_reach_key on tree_reach (organization_id, holder_id);
truncate tree_changed, tree_affected, tree_predecessor, tree_closure, tree_reach`;

/** Any number: everything that changes the tree queues behind it, so that two changes never compute from one state. */
const LOCK = 7_240_714;

/** Holds every other change of the tree until the transaction ends. */
export async function lockTree(query: Query): Promise<void> {
  await query('select pg_advisory_xact_lock($1)', [LOCK]);
}

export interface TreeChange {
  /** The first day, 'YYYY-MM-DD', on which the tree is another. */
  day: string;
  /**
   * Organizations that begin, end or change their parent on or after the day: their ids, or a statement that
   * selects them.
   */
  changed: readonly string[] | { select: string };
}

/**
 * Brings closure and reach in line with placements and lineage, which the caller has written in the same
 * transaction under `lockTree`. Whatever stands above or comes before the changed follows from there on.
 */
export async function maintainTree(query: Query, { day, changed }: TreeChange): Promise<void> {
  await query(TABLES);
  if ('select' in changed) await query(`insert into tree_changed select distinct id from (${changed.select}) c (id)`);
  else await query('insert into tree_changed select distinct * from unnest($1::uuid[])', [changed]);
  await query('analyze tree_changed');
  await query(AFFECTED, [day]);
  await query('analyze tree_affected');
  await query(DESIRED_CLOSURE, [day]);
  await query('analyze tree_closure');
  for (const step of [REMOVE_CLOSURE, CLOSE_CLOSURE]) await query(step, [day]);
  await query(OPEN_CLOSURE);
  await query(PREDECESSORS);
  await query('analyze tree_predecessor');
  await query(DESIRED_REACH, [day]);
  await query('analyze tree_reach');
  for (const step of [REMOVE_REACH, CLOSE_REACH]) await query(step, [day]);
  await query(OPEN_REACH);
}
