import type { Query } from '@capuy/database';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { deriveGrants } from '../account/derive-grants.js';
import { Membership, MembershipKind } from '../membership/membership.js';
import { endBranchPosts } from '../post/end-branch-posts.js';

export interface Move {
  last: Membership;
  branchId: string;
  /** Their first day there. */
  on: string;
  decisionId: string | null;
}

/**
 * A permanent membership goes on in another branch: team and posts in the old one end that day. Answers the posts' ids.
 * Throws INVALID_STATE where a post in the old branch begins later.
 */
export async function moveMember(query: Query, manager: EntityManager, { last, branchId, on, decisionId }: Move): Promise<string[]> {
  await manager.update(Membership, last.id, { validTo: on });
  await manager.insert(Membership, { ...last, id: uuid(), organizationId: branchId, validFrom: on, validTo: 'infinity', decisionId });
  await query(
    'update organization.team_assignment set valid_to = $2::date where member_id = $1 and valid_from < $2::date and valid_to > $2::date',
    [last.memberId, on],
  );
  const endedPosts = await endBranchPosts(query, last.personId, last.organizationId, on);
  await deriveGrants(query, [last.personId]);
  return endedPosts;
}

/**
 * A temporary stay in another branch: there the member attends, and neither counts nor votes; at home they count, and
 * neither attend nor vote while away (Quy định 294-QĐ/TW, mục 6.3.2). It goes on until `comeHome`.
 */
export async function stayAway(query: Query, manager: EntityManager, { last, branchId, on, decisionId }: Move): Promise<void> {
  await split(manager, last, on, { votes: false, attends: false });
  await manager.insert(Membership, {
    ...last,
    id: uuid(),
    organizationId: branchId,
    kind: MembershipKind.TEMPORARY,
    validFrom: on,
    validTo: 'infinity',
    counts: false,
    votes: false,
    attends: true,
    decisionId,
  });
  await deriveGrants(query, [last.personId]);
}

/** The end of a stay: at home the member attends again, and votes where they are a full member. */
export async function comeHome(
  query: Query,
  manager: EntityManager,
  { last, stay, full, on }: { last: Membership; stay: Membership; full: boolean; on: string },
): Promise<void> {
  await manager.update(Membership, stay.id, { validTo: on });
  await split(manager, last, on, { votes: full, attends: true });
  await deriveGrants(query, [last.personId]);
}

/** The same membership, changed from a day on. */
async function split(manager: EntityManager, last: Membership, on: string, change: Partial<Membership>): Promise<void> {
  await manager.update(Membership, last.id, { validTo: on });
  await manager.insert(Membership, { ...last, ...change, id: uuid(), validFrom: on, validTo: 'infinity' });
}
