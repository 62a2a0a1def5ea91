import type { Query } from '@capuy/database';
import { nameSortKey } from '../person/name-sort-key.js';
import type { MemberFacts } from './member-facts.js';

export interface NewMember extends MemberFacts {
  id: string;
  personId: string;
  organizationId: string;
  birthPrecision?: string;
  ethnicity?: string | null;
  education?: string | null;
  identityNumber?: string | null;
  phone?: string | null;
  address?: string | null;
  demo: boolean;
  decisionId?: string | null;
}

const INSERT = `
with r as materialized (
  select * from jsonb_to_recordset($1) r (
    id uuid, "personId" uuid, "organizationId" uuid, "fullName" text, "sortKey" text, gender text, "birthDate" date, "birthPrecision" text,
    ethnicity text, education text, "identityNumber" text, phone text, address text, demo boolean, "fileNumber" text, "cardNumber" text,
    "admittedOn" date, "recognizedOn" date, since date, "decisionId" uuid)
), p as (
  insert into organization.person (id, gender, birth_date, birth_precision, ethnicity, education, identity_number, phone, address, demo)
  select "personId", gender, "birthDate", coalesce("birthPrecision", 'DAY'), ethnicity, education, "identityNumber", phone, address, demo from r
), n as (
  insert into organization.person_name (person_id, full_name, sort_key, search_key)
  select "personId", "fullName", "sortKey", app.fold("fullName") from r
), m as (
  insert into organization.member (id, person_id, file_number, card_number, admitted_on, recognized_on)
  select id, "personId", "fileNumber", "cardNumber", "admittedOn", "recognizedOn" from r
)
insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends, decision_id)
select id, "personId", "organizationId", 'PERMANENT', since, true, false, true, "decisionId" from r`;

/** A name as it is kept: one normal form, single spaces. */
export function personName(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}

/** Persons, their Party lives and their first permanent memberships: one statement, whatever the number. `deriveMemberships` follows. */
export async function insertMembers(query: Query, members: readonly NewMember[]): Promise<void> {
  const rows = members.map((member) => {
    const fullName = personName(member.fullName);
    return { ...member, fullName, sortKey: nameSortKey(fullName) };
  });
  if (rows.length > 0) await query(INSERT, [JSON.stringify(rows)]);
}
