import type { Query } from '@capuy/database';
import { AFTER_TREE, APPLY_STEPS } from './apply.sql.js';
import { PLAN_STEPS, PLAN_TABLES } from './plan.sql.js';
import { maintainTree } from '../tree/maintain-tree.js';

export interface Planned {
  id: string;
  /** 'YYYY-MM-DD' */
  effectiveOn: string;
}

/** Tells how far the work is; may write on another connection. */
export type Progress = (step: string, done: number, total: number) => Promise<void>;

/** Fills the plan's tables. Preview and apply both begin here, so they cannot differ. Under `lockTree`. */
export async function makePlan(query: Query, { id, effectiveOn }: Planned): Promise<void> {
  await query(PLAN_TABLES);
  for (const [table, statement] of PLAN_STEPS) {
    await query(statement, [id, effectiveOn]);
    await query(`analyze ${table}`);
  }
}

/** Writes what the plan's tables say: a few statements, however large. */
export async function writePlan(query: Query, { id, effectiveOn }: Planned, progress: Progress): Promise<void> {
  const total = APPLY_STEPS.length + 1;
  for (const [index, [step, statements]] of APPLY_STEPS.entries()) {
    await progress(step, index, total);
    for (const statement of statements) await query(statement, [id, effectiveOn]);
  }
  await progress('TREE', total - 1, total);
  await maintainTree(query, {
    day: effectiveOn,
    changed: {
      select:
        'select id from plan_end union all select id from plan_subject where is_new union all select organization_id from plan_placement',
    },
  });
  for (const statement of AFTER_TREE) await query(statement, [id, effectiveOn]);
  await progress('COMMIT', total, total);
}
