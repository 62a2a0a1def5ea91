import type { Query } from '@capuy/database';
import { deriveMemberships } from '../membership/derive-memberships.js';
import { MembershipKind } from '../membership/membership.js';
import { placeMember } from '../membership/place-member.js';
import type { Place } from '../membership/place.js';
import { endBranchPosts } from '../post/end-branch-posts.js';

export interface Move {
  last: Place;
  branchId: string;
  /** Their first day there. */
  on: string;
  decisionId: string | null;
}

/**
 * A permanent membership goes on in another branch: team and posts in the old one end that day. Answers the posts' ids.
 * Throws INVALID_STATE where a post in the old branch begins later.
 */
export async function moveMember(query: Query, { last, branchId, on, decisionId }: Move): Promise<string[]> {
  const { memberId, personId, organizationId } = last;
  await placeMember(query, { memberId, kind: MembershipKind.PERMANENT, organizationId: branchId, on, decisionId });
  await query(
    'update organization.team_assignment set valid_to = $2::date where member_id = $1 and valid_from < $2::date and valid_to > $2::date',
    [memberId, on],
  );
  const endedPosts = await endBranchPosts(query, personId, organizationId, on);
  await deriveMemberships(query, [memberId]);
  return endedPosts;
}

/** A temporary stay in another branch (Quy định 294-QĐ/TW, mục 6.3.2). It goes on until `comeHome`. */
export async function stayAway(query: Query, { last: { memberId }, branchId, on, decisionId }: Move): Promise<void> {
  await placeMember(query, { memberId, kind: MembershipKind.TEMPORARY, organizationId: branchId, on, decisionId });
  await deriveMemberships(query, [memberId]);
}

/** The end of a stay. */
export async function comeHome(query: Query, memberId: string, on: string): Promise<void> {
  await placeMember(query, { memberId, kind: MembershipKind.TEMPORARY, organizationId: null, on, decisionId: null });
  await deriveMemberships(query, [memberId]);
}
