import type { Database } from '@capuy/database';
import { type Actor, DomainError, Scoped } from '@capuy/subgraph';
import { policy } from '../policy.js';

/**
 * SQL that is true where the actor may do something to the organization in `column` today. For `viewerCan…`
 * fields: false, not an error, where no role of the actor carries the capability. Adds its parameter to `values`.
 */
export function may(database: Database, actor: Actor, capability: string, column: string, values: unknown[]): string {
  try {
    const scoped = new Scoped(database, actor, capability, policy);
    values.push(scoped.holders);
    return scoped.reaches(column, values.length, 'SUBTREE');
  } catch (error) {
    if (error instanceof DomainError && error.code === 'FORBIDDEN') return 'false';
    throw error;
  }
}
