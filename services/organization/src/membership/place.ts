import type { Query } from '@capuy/database';
import { MembershipKind } from './membership.js';

/** Where a member belongs over a time, whatever they may do there: what the membership rows of one place have in common. */
export interface Place {
  memberId: string;
  personId: string;
  organizationId: string;
  kind: MembershipKind;
  validFrom: string;
  /** `infinity` where no end is known. */
  validTo: string;
  decisionId: string | null;
}

/** The latest place of a kind, as far as row-level security lets it be read. */
export async function lastPlace(query: Query, memberId: string, kind = MembershipKind.PERMANENT): Promise<Place | undefined> {
  const [place] = await query<Place>(
    `select member_id as "memberId", person_id as "personId", organization_id as "organizationId", kind, valid_from as "validFrom",
       valid_to as "validTo", decision_id as "decisionId"
     from organization.membership_places(array[$1::uuid]) where kind = $2 order by valid_from desc limit 1`,
    [memberId, kind],
  );
  return place;
}
