import type { Query } from '@capuy/database';
import type { MembershipKind } from './membership.js';

export interface Placing {
  memberId: string;
  kind: MembershipKind;
  /** Null: the place only ends. */
  organizationId: string | null;
  /** First day there, and first day no longer in the place before. */
  on: string;
  decisionId: string | null;
}

/** A member's place of one kind ends on a day, and another begins. The caller has checked the reach; `deriveMemberships` follows. */
export async function placeMember(query: Query, { memberId, kind, organizationId, on, decisionId }: Placing): Promise<void> {
  await query('select organization.place_member($1, $2, $3, $4::date, $5)', [memberId, kind, organizationId, on, decisionId]);
}
