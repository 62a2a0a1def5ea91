import type { Policy } from '@capuy/subgraph';
import pg from 'pg';
import type { AccessTable } from './access-table.js';
import { type Mutant, mutantsOf } from './mutants.js';
import { EVERY_ROLE } from './roles.js';

/** Mutants that change nothing of what a running system does, by capability, and why. */
const EQUIVALENT: Readonly<Record<string, string>> = {
  'session:open': 'whoever is signed in has it by being signed in; nothing is looked up',
  'holiday:manage': "a commune's role is refused with it as without it: only a province's writes holidays",
  'person:read-sensitive': 'a role that does not read the record (person:read) is shown nothing of it, whatever else it holds',
};

/**
 * Mutants that a running system can show. Left out besides: another role beside "anyone signed in" where nobody's reach
 * counts (it opens nothing), and work inside the system, which no operation opens. In memory none is left out.
 */
export function worthRunning(policy: Policy, { rows, roles }: AccessTable): Mutant[] {
  const opened = new Set([...rows.values()].map(({ capability }) => capability));
  const given = EVERY_ROLE.filter((role) => role !== 'NOBODY' && role !== 'SYSTEM');
  return mutantsOf(policy, given).filter(({ capability, role }) => {
    if (!capability || !opened.has(capability) || capability in EQUIVALENT) return false;
    return role === '*' || !roles.get(capability)?.includes('*');
  });
}

/** Evenly spread over the list, and the same ones each time. */
export function sampled<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)]).filter(
    (one) => one !== undefined,
  );
}

/** Puts the mutant in force in both lines: the running service's table and the database's. Answers how to undo it. */
export async function install(
  ownerUrl: string,
  policy: Policy,
  { capability = '', policy: mutated }: Mutant,
): Promise<() => Promise<void>> {
  const before = policy.capabilities[capability] ?? [];
  const put = async (roles: readonly string[]): Promise<void> => {
    (policy.capabilities as Record<string, readonly string[]>)[capability] = roles;
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      await client.query('delete from app.capability_role where capability = $1', [capability]);
      await client.query('insert into app.capability_role (capability, role) select $1, unnest($2::text[])', [
        capability,
        ['SYSTEM', ...roles],
      ]);
    } finally {
      await client.end();
    }
  };
  await put(mutated.capabilities[capability] ?? []);
  return () => put(before);
}
