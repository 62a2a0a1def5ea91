import type { Query } from '@capuy/database';
import { notFound, type Scoped } from '@capuy/subgraph';

/** Throws NOT_FOUND where the organization is not below the administrator today: a predecessor is reached for reading only. */
export async function requireBelow(scoped: Scoped, query: Query, organizationId: string): Promise<void> {
  const rows = await query(`select from organization.party_organization o where o.id = $1 and ${scoped.reaches('o.id', 2, 'SUBTREE')}`, [
    organizationId,
    scoped.holders,
  ]);
  if (rows.length === 0) throw notFound('organization');
}
