import type { Query } from '@capuy/database';
import { DomainError } from '@capuy/subgraph';

/** Posts in an agency or a locality are no posts of the branch. */
const OF_THE_BRANCH = `p.person_id = $1 and p.organization_id = $2 and p.place not in ('AGENCY', 'LOCALITY') and p.valid_to > $3::date`;

/**
 * Ends the posts that a person holds in a branch they leave: a seat ends on the effective date of the transfer, without
 * another act (Quy định 294-QĐ/TW, mục 16.4). Answers their ids. Throws INVALID_STATE where one begins on that day or later.
 */
export async function endBranchPosts(query: Query, personId: string, branchId: string, on: string): Promise<string[]> {
  const [later] = await query<{ position: string; begin: string }>(
    `select p.position, p.valid_from::text as begin from organization.post p where ${OF_THE_BRANCH} and p.valid_from >= $3::date limit 1`,
    [personId, branchId, on],
  );
  if (later) throw new DomainError('INVALID_STATE', 'a post in the branch they leave begins later: end it first', { params: { ...later } });
  const ended = await query<{ id: string }>(
    `with ended as (
       update organization.post p set valid_to = $3::date, end_reason = 'TRANSFER', version = p.version + 1 where ${OF_THE_BRANCH} returning p.id
     ) select id from ended order by id`,
    [personId, branchId, on],
  );
  return ended.map(({ id }) => id);
}
