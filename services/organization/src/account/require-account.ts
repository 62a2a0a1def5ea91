import type { Query } from '@capuy/database';
import { notFound, type Scoped } from '@capuy/subgraph';
import { accountInReach } from './account-reach.js';

/** The account, locked. Throws NOT_FOUND where it is not the administrator's to manage. */
export async function requireAccount(scoped: Scoped, query: Query, accountId: string): Promise<{ personId: string | null }> {
  const [account] = await query<{ personId: string | null }>(
    `select a.person_id as "personId" from organization.account a where a.id = $1 and ${accountInReach(scoped, 2, 3)} for update of a`,
    [accountId, scoped.holders, null],
  );
  if (!account) throw notFound('account');
  return account;
}
