import { rolesThatOpen } from '@capuy/subgraph';
import { policy } from '../policy.js';

/**
 * Roles that take a second administrator's consent and a second factor at sign-in (design §7.2): whatever opens P1
 * or P2 by the policy's own table, and whoever may give roles, or they could give themselves a second person.
 */
export const OPENING_ROLES: ReadonlySet<string> = new Set([...rolesThatOpen(policy), ...(policy.capabilities['grant:manage'] ?? [])]);
