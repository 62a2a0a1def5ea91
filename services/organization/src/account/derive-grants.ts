import type { Query } from '@capuy/database';

/**
 * Brings the roles that follow from posts, bodies and memberships in line with them, for these persons' accounts
 * or for everybody's. To be called in the transaction that changed a post, a body's functions, a membership or an
 * account; one statement whatever the number. Answers how many grants began, ended or changed.
 */
export async function deriveGrants(query: Query, persons: readonly string[] | 'everybody'): Promise<number> {
  if (persons.length === 0) return 0;
  const [row] = await query<{ n: number }>('select organization.derive_grants($1::uuid[]) as n', [
    persons === 'everybody' ? null : persons,
  ]);
  return row?.n ?? 0;
}
