import type { Query } from '@capuy/database';
import type { Actor } from '@capuy/subgraph';

export interface PairToMark {
  /** Persons. */
  firstId: string;
  secondId: string;
  /** Whose list it stands in. */
  organizationId: string;
  /** SUSPECTED does not undo what somebody decided. */
  verdict: 'SUSPECTED' | 'DISTINCT';
}

/** Marks two records, in the caller's transaction: an import suspects that they are one person, somebody knows that they are two. */
export async function markPair(query: Query, actor: Actor, { firstId, secondId, organizationId, verdict }: PairToMark): Promise<string> {
  const [row] = await query<{ id: string }>(
    `insert into organization.duplicate_pair (first_id, second_id, organization_id, verdict, account_id) values ($1, $2, $3, $4, $5)
     on conflict (least(first_id, second_id), greatest(first_id, second_id))
       do update set verdict = case when excluded.verdict = 'DISTINCT' then 'DISTINCT' else duplicate_pair.verdict end
     returning id`,
    [firstId, secondId, organizationId, verdict, actor.accountId],
  );
  return row?.id ?? '';
}
