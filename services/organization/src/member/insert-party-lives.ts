import type { Query } from '@capuy/database';
import type { NewPartyLife } from './begin-party-life.js';

const INSERT = `
with r as materialized (
  select * from jsonb_to_recordset($1) r (id uuid, "personId" uuid, "organizationId" uuid, "fileNumber" text, "cardNumber" text,
    "admittedOn" date, "recognizedOn" date, since date, "decisionId" uuid)
), m as (
  insert into organization.member (id, person_id, file_number, card_number, admitted_on, recognized_on, admission_decision_id)
  select id, "personId", "fileNumber", "cardNumber", "admittedOn", "recognizedOn", "decisionId" from r
)
insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends, decision_id)
select id, "personId", "organizationId", 'PERMANENT', since, true, "recognizedOn" <= since is true, true, "decisionId" from r`;

/**
 * Party lives with their first permanent memberships, as they are on their first day: one statement, whatever the number.
 * `deriveMemberships` follows where anything turns later.
 */
export async function insertPartyLives(query: Query, lives: readonly (NewPartyLife & { id: string })[]): Promise<void> {
  if (lives.length > 0) await query(INSERT, [JSON.stringify(lives)]);
}
