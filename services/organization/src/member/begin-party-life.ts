import type { Query } from '@capuy/database';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { refuseTaken } from '../change/refuse-taken.js';
import { deriveMemberships } from '../membership/derive-memberships.js';
import { Membership, MembershipKind } from '../membership/membership.js';
import { Member } from './member.js';

export interface NewPartyLife {
  personId: string;
  organizationId: string;
  fileNumber: string;
  cardNumber?: string | null;
  admittedOn: string;
  recognizedOn?: string | null;
  /** Since when they belong to the branch. */
  since: string;
  decisionId: string | null;
}

const refuseNumber = refuseTaken({ member_file_number_key: 'fileNumber', member_card_number_key: 'cardNumber' });

/** A Party life with its first permanent membership, and the roles that follow. Answers the member's id. */
export async function beginPartyLife(query: Query, manager: EntityManager, life: NewPartyLife): Promise<string> {
  const id = uuid();
  const { personId, organizationId, fileNumber, cardNumber = null, admittedOn, recognizedOn = null, since, decisionId } = life;
  const member = { id, personId, fileNumber, cardNumber, admittedOn, recognizedOn, endedOn: null, endKind: null, version: 1 };
  await manager.insert(Member, { ...member, admissionDecisionId: decisionId, recognitionDecisionId: null }).catch(refuseNumber);
  await manager.insert(Membership, {
    id: uuid(),
    memberId: id,
    personId,
    organizationId,
    kind: MembershipKind.PERMANENT,
    validFrom: since,
    validTo: 'infinity',
    counts: true,
    votes: false,
    attends: true,
    decisionId,
  });
  await deriveMemberships(query, [id]);
  return id;
}
