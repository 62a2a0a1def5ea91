import type { FieldClass, Policy } from '@capuy/subgraph';

/** One thing changed in a policy, as a slip of the hand or of mind would. */
export interface Mutant {
  readonly kind: 'a role dropped' | 'a role added' | 'capability swapped' | 'class loosened' | 'entry dropped';
  readonly what: string;
  readonly policy: Policy;
  /** Where a role was dropped or added. */
  readonly capability?: string;
  readonly role?: string;
}

const LOOSER: Readonly<Record<FieldClass, FieldClass>> = { P0: 'P0', P1: 'P0', P2: 'P1', P3: 'P2' };

/** Every mutant of a policy: each role of each capability dropped, each other one added, each entry's capability swapped, class loosened, entry dropped. */
export function mutantsOf(policy: Policy, everyRole: readonly string[]): Mutant[] {
  return [...ofRoles(policy, [...everyRole, '*']), ...ofEntries(policy)];
}

function ofRoles(policy: Policy, everyRole: readonly string[]): Mutant[] {
  return Object.entries(policy.capabilities).flatMap(([capability, roles]) =>
    everyRole.map((role): Mutant => {
      const dropped = roles.includes(role);
      const changed = dropped ? roles.filter((each) => each !== role) : [...roles, role];
      return {
        kind: dropped ? 'a role dropped' : 'a role added',
        what: `${capability} ${dropped ? 'without' : 'with'} ${role}`,
        policy: { ...policy, capabilities: { ...policy.capabilities, [capability]: changed } },
        capability,
        role,
      };
    }),
  );
}

function ofEntries(policy: Policy): Mutant[] {
  const names = Object.keys(policy.capabilities);
  return Object.entries(policy.operations).flatMap(([operation, entry], index): Mutant[] => {
    const others = names.filter((name) => name !== entry.capability);
    const swapped = others[(index * 7) % others.length] ?? entry.capability;
    const { [operation]: gone, ...rest } = policy.operations;
    const withEntry = (changed: object): Policy => ({
      ...policy,
      operations: { ...policy.operations, [operation]: { ...entry, ...changed } },
    });
    const looser = LOOSER[entry.fieldClass];
    return [
      { kind: 'capability swapped', what: `${operation} by ${swapped}`, policy: withEntry({ capability: swapped }) },
      { kind: 'entry dropped', what: `${operation}, ${gone?.capability} before`, policy: { ...policy, operations: rest } },
      ...(looser === entry.fieldClass
        ? []
        : [{ kind: 'class loosened' as const, what: `${operation} ${looser}`, policy: withEntry({ fieldClass: looser }) }]),
    ];
  });
}
