import type { GivenRole } from '../../generated/graphql';

/** Roles that administrators give; the server says what each takes. */
export const GIVEN_ROLES: readonly GivenRole[] = [
  'MEETING_RECORDER',
  'ASSIGNED_OFFICIAL',
  'ENTRY_CLERK',
  'INTEGRATOR',
  'SECURITY_AUDITOR',
  'ADMINISTRATOR',
];

export interface GrantSearch {
  role?: GivenRole;
  /** Only those that end within thirty days. */
  soon?: true;
}

export function grantSearch({ role, soon }: Record<string, unknown>): GrantSearch {
  const known = GIVEN_ROLES.find((one) => one === role);
  return { ...(known ? { role: known } : {}), ...(soon === true ? { soon } : {}) };
}
