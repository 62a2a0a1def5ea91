import type { Query } from '@capuy/database';
import { deriveGrants } from '../account/derive-grants.js';

/**
 * Brings membership rows, and the roles that follow from them, in line with the facts: places, the day of recognition,
 * stays, exemptions, suspensions. To be called in the transaction that changed one of these.
 */
export async function deriveMemberships(query: Query, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  const [row] = await query<{ persons: string[] }>('select organization.derive_memberships($1::uuid[]) as persons', [memberIds]);
  await deriveGrants(query, row?.persons ?? []);
}
