import { ANYONE_SIGNED_IN, type FieldClass, type Policy } from './policy.js';

/**
 * The field classes that a role opens: those of the operations whose capability it carries. What anyone signed in
 * may ask counts for a role that is named beside it, since the role is what gives it a reach. SYSTEM carries everything.
 */
export function classesOfRole(policy: Policy, role: string): FieldClass[] {
  const carried = new Set(
    Object.entries(policy.capabilities).flatMap(([capability, roles]) => (role === 'SYSTEM' || roles.includes(role) ? [capability] : [])),
  );
  const classes = Object.values(policy.operations).flatMap(({ capability, fieldClass = 'P0' }) =>
    carried.has(capability) ? [fieldClass] : [],
  );
  return [...new Set(classes)].toSorted();
}

/** Roles of a policy that open P1, P2 or P3 of anybody. */
export function rolesThatOpen(policy: Policy): string[] {
  const roles = new Set(Object.values(policy.capabilities).flat());
  roles.delete(ANYONE_SIGNED_IN);
  return [...roles].filter((role) => classesOfRole(policy, role).some((fieldClass) => fieldClass !== 'P0')).toSorted();
}
