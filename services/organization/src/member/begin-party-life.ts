import type { Query } from '@capuy/database';
import { v7 as uuid } from 'uuid';
import { refuseTaken } from '../change/refuse-taken.js';
import { deriveMemberships } from '../membership/derive-memberships.js';
import { insertPartyLives } from './insert-party-lives.js';

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
export async function beginPartyLife(query: Query, life: NewPartyLife): Promise<string> {
  const id = uuid();
  await insertPartyLives(query, [{ ...life, id }]).catch(refuseNumber);
  await deriveMemberships(query, [id]);
  return id;
}
