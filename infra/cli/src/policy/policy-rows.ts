import type { FieldClass } from '@capuy/subgraph';
import type { PolicyTable } from './policy-tables.js';

/** One line of the matrix: an operation, what it takes, and who has that. */
export interface PolicyRow {
  readonly service: string;
  readonly operation: string;
  readonly capability: string;
  readonly fieldClass: FieldClass;
  /** `*` = anyone signed in; empty = the system alone, which carries everything. */
  readonly roles: readonly string[];
  readonly purpose: string;
}

/** The whole matrix, by service, capability and operation. */
export function policyRows(tables: readonly PolicyTable[]): PolicyRow[] {
  return tables.flatMap(({ service, policy, purposes }) =>
    Object.entries(policy.operations)
      .map(([operation, { capability, fieldClass }]) => ({
        service,
        operation,
        capability,
        fieldClass,
        roles: policy.capabilities[capability] ?? [],
        purpose: purposes[operation] ?? '',
      }))
      .toSorted((a, b) => compare(a.capability, b.capability) || compare(a.operation, b.operation)),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
