import type { Query } from '@capuy/database';
import { DomainError } from '@capuy/subgraph';
import { personName } from '../person/insert-persons.js';
import { nameSortKey } from '../person/name-sort-key.js';

/** A member's record with what is put right; what is absent stays. */
export interface CorrectedMember {
  id: string;
  version: number;
  personVersion: number;
  fullName?: string | undefined;
  [field: string]: string | number | undefined;
}

const UPDATE = `
with r as materialized (
  select * from jsonb_to_recordset($1) r (
    id uuid, version int, "personVersion" int, "fullName" text, "sortKey" text, gender text, "birthDate" date, "birthDatePrecision" text, ethnicity text,
    education text, "identityNumber" text, phone text, address text, "fileNumber" text, "cardNumber" text, "admittedOn" date, "recognizedOn" date)
), m as (
  update organization.member m set file_number = coalesce(r."fileNumber", m.file_number), card_number = coalesce(r."cardNumber", m.card_number),
    admitted_on = coalesce(r."admittedOn", m.admitted_on), recognized_on = coalesce(r."recognizedOn", m.recognized_on), version = m.version + 1
  from r where m.id = r.id and m.version = r.version returning m.id, m.person_id
), p as (
  update organization.person p set gender = coalesce(r.gender, p.gender), birth_date = coalesce(r."birthDate", p.birth_date),
    birth_precision = coalesce(r."birthDatePrecision", p.birth_precision), ethnicity = coalesce(r.ethnicity, p.ethnicity),
    education = coalesce(r.education, p.education), identity_number = coalesce(r."identityNumber", p.identity_number),
    phone = coalesce(r.phone, p.phone), address = coalesce(r.address, p.address), version = p.version + 1
  from r join m on m.id = r.id where p.id = m.person_id and p.version = r."personVersion" returning p.id
), n as (
  update organization.person_name n set full_name = r."fullName", sort_key = r."sortKey", search_key = app.fold(r."fullName")
  from r join m on m.id = r.id join p on p.id = m.person_id where n.person_id = p.id and r."fullName" is not null
)
select id from p`;

/** Puts many records right: one statement. Throws CONFLICT where one was changed since it was compared. */
export async function updateMembers(query: Query, members: readonly CorrectedMember[]): Promise<void> {
  if (members.length === 0) return;
  const rows = members.map((member) => {
    if (member.fullName === undefined) return member;
    const fullName = personName(member.fullName);
    return { ...member, fullName, sortKey: nameSortKey(fullName) };
  });
  const done = await query<{ id: string }>(UPDATE, [JSON.stringify(rows)]);
  if (done.length < members.length) throw new DomainError('CONFLICT', 'a member was changed since the table was compared with the records');
}
