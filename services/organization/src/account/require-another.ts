import type { Query } from '@capuy/database';
import { type Actor, DomainError } from '@capuy/subgraph';

/** Throws FORBIDDEN where the account is the actor's, or another one of the same person. */
export async function requireAnother(
  query: Query,
  { accountId }: Actor,
  other: string,
  why = 'an administrator grants nothing to themselves',
): Promise<void> {
  const [row] = await query<{ same: boolean }>('select organization.one_person($1, $2) as same', [accountId, other]);
  if (row?.same !== false) throw new DomainError('FORBIDDEN', why);
}
