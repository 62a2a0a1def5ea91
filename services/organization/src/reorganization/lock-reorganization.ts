import type { Query } from '@capuy/database';
import { DomainError, notFound, type Scoped } from '@capuy/subgraph';

export interface LockedReorganization {
  id: string;
  title: string;
  root_id: string;
  effective_on: string;
  status: 'DRAFT' | 'APPLIED' | 'CANCELLED';
  version: number;
}

/** The row, held until the transaction ends unless it is only looked at. NOT_FOUND outside the actor's reach. */
export async function lockReorganization(
  query: Query,
  scoped: Scoped,
  id: string,
  hold: 'for update' | '' = 'for update',
): Promise<LockedReorganization> {
  const [row] = await query<LockedReorganization>(
    `select id, title, root_id, effective_on, status, version from organization.reorganization r
     where id = $1 and ${scoped.reaches('r.root_id', 2)} ${hold}`,
    [id, scoped.holders],
  );
  if (!row) throw notFound('reorganization');
  return row;
}

/** Throws CONFLICT where the sender saw another version, INVALID_STATE where it is no draft any more. */
export function expectDraft(row: LockedReorganization, version: number): void {
  if (row.status !== 'DRAFT') throw new DomainError('INVALID_STATE', `the reorganization is ${row.status}`);
  if (row.version !== version) throw new DomainError('CONFLICT', 'the draft was changed since it was read');
}
