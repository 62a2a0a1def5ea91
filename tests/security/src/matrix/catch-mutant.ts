import type { Policy } from '@capuy/subgraph';
import { type AccessTable, tableOf } from './access-table.js';
import { expected, POSITIONS } from './rule.js';

export interface Judges {
  /** The page for auditors, which the running system was held to. */
  readonly page: AccessTable;
  readonly roles: readonly string[];
  /** What the build says of a policy: its gaps. */
  readonly gaps: (policy: Policy) => readonly string[];
  /** Operation → the capabilities that the service was seen to ask for when it ran. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Who notices a mutated policy, the cheapest first; null where nobody does. */
export function caughtBy(policy: Policy, { page, roles, gaps, asked }: Judges): 'build' | 'matrix' | 'capability' | null {
  if (gaps(policy).length > 0) return 'build';
  const table = tableOf(policy);
  const judged = new Set<string>();
  for (const operation of page.rows.keys()) {
    // The rule looks at nothing but the capability and who has it: the same of both need not be compared again.
    const pair = [table, page].map(
      ({ rows, roles: who }) => `${rows.get(operation)?.capability} ${who.get(rows.get(operation)?.capability ?? '')?.join()}`,
    );
    const seen = judged.has(pair.join());
    judged.add(pair.join());
    for (const role of seen ? [] : roles) {
      for (const position of POSITIONS) {
        if (expected(table, operation, role, position) !== expected(page, operation, role, position)) return 'matrix';
      }
    }
    const capability = policy.operations[operation]?.capability ?? '';
    if (asked.has(operation) && !asked.get(operation)?.has(capability)) return 'capability';
  }
  // Work inside the system, which no operation opens: its roles stand on the page too.
  for (const [capability, who] of page.roles) {
    if (who.toSorted().join() !== (policy.capabilities[capability] ?? []).toSorted().join()) return 'matrix';
  }
  return null;
}
