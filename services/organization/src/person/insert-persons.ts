import type { Query } from '@capuy/database';
import { nameSortKey } from './name-sort-key.js';

export interface PersonToInsert {
  id: string;
  fullName: string;
  gender: string;
  birthDate: string;
  birthPrecision: string;
  ethnicity?: string | null;
  education?: string | null;
  identityNumber?: string | null;
  phone?: string | null;
  address?: string | null;
  demo: boolean;
}

const INSERT = `
with r as materialized (
  select * from jsonb_to_recordset($1) r (id uuid, "fullName" text, "sortKey" text, gender text, "birthDate" date, "birthPrecision" text,
    ethnicity text, education text, "identityNumber" text, phone text, address text, demo boolean)
), p as (
  insert into organization.person (id, gender, birth_date, birth_precision, ethnicity, education, identity_number, phone, address, demo)
  select id, gender, "birthDate", "birthPrecision", ethnicity, education, "identityNumber", phone, address, demo from r
)
insert into organization.person_name (person_id, full_name, sort_key, search_key) select id, "fullName", "sortKey", app.fold("fullName") from r`;

/** A name as it is kept: one normal form, single spaces. */
export function personName(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}

/** Persons with their names: one statement, whatever the number. */
export async function insertPersons(query: Query, persons: readonly PersonToInsert[]): Promise<void> {
  if (persons.length === 0) return;
  const rows = persons.map((person) => {
    const fullName = personName(person.fullName);
    return { ...person, fullName, sortKey: nameSortKey(fullName) };
  });
  await query(INSERT, [JSON.stringify(rows)]);
}
