import type { Query } from '@capuy/database';
import type { Scoped } from '@capuy/subgraph';
import type { Parsed } from '../import/import-row.types.js';
import { spelling } from '../query/spelling.js';

/** A member as they are recorded now. Days `YYYY-MM-DD`. */
export interface Recorded {
  id: string;
  personId: string;
  version: number;
  personVersion: number;
  endedOn: string | null;
  organizationId: string;
  fullName: string;
  gender: string;
  birthDate: string;
  birthDatePrecision: string;
  fileNumber: string;
  cardNumber: string | null;
  admittedOn: string;
  recognizedOn: string | null;
  ethnicity: string | null;
  education: string | null;
  identityNumber: string | null;
  phone: string | null;
  address: string | null;
  /** Ids of records that were merged into this one. */
  aliases: string[];
}

/** By id or file number, by name, birth day and day of admission together, or by a name alone; in reach by where they belong. */
const RECORDED = (reaches: string): string => `
with hit as (
  select m.id from organization.member m where m.id = any ($2::uuid[])
  union select a.member_id from organization.member_alias a where a.alias_id = any ($2::uuid[])
  union select m.id from organization.member m where m.file_number = any ($3::text[])
  union select organization.alike_members($4::text[], $5::date[], $6::date[])
)
select m.id, m.person_id as "personId", m.version, p.version as "personVersion", m.ended_on::text as "endedOn", last.organization_id as "organizationId",
  n.full_name as "fullName", p.gender, p.birth_date::text as "birthDate", p.birth_precision as "birthDatePrecision", m.file_number as "fileNumber",
  m.card_number as "cardNumber", m.admitted_on::text as "admittedOn", m.recognized_on::text as "recognizedOn", p.ethnicity, p.education,
  p.identity_number as "identityNumber", p.phone, p.address,
  array(select a.alias_id from organization.member_alias a where a.member_id = m.id) as aliases
from hit join organization.member m on m.id = hit.id
join organization.person p on p.id = m.person_id
join organization.person_name n on n.person_id = m.person_id
join lateral (
  select ms.organization_id from organization.membership ms where ms.member_id = m.id and ms.kind = 'PERMANENT' order by ms.valid_from desc limit 1
) last on ${reaches}`;

/** The same name, spelled in any normal form and tone placement. */
export const sameName = (one: string, other: string): boolean => spelling(one) === spelling(other);

const nameKey = ({ fullName = '', birthDate, admittedOn }: { fullName?: string; birthDate?: string; admittedOn?: string }): string =>
  `${spelling(fullName)}|${birthDate}|${admittedOn}`;

export class RecordedMembers {
  readonly #byId: Map<string, Recorded>;
  readonly #byFile: Map<string, Recorded>;
  readonly #byName = new Map<string, Recorded[]>();

  constructor(rows: readonly Recorded[]) {
    this.#byId = new Map(rows.flatMap((row) => [row.id, ...row.aliases].map((id) => [id, row] as const)));
    this.#byFile = new Map(rows.map((row) => [row.fileNumber, row]));
    for (const row of rows) this.#byName.set(nameKey(row), [...(this.#byName.get(nameKey(row)) ?? []), row]);
  }

  byId(id: string): Recorded | undefined {
    return this.#byId.get(id);
  }

  byFileNumber(fileNumber: string): Recorded | undefined {
    return this.#byFile.get(fileNumber);
  }

  /** Those of the same name, where rows gave nothing else. */
  named(fullName: string): readonly Recorded[] {
    return [...new Set(this.#byId.values())].filter((row) => row.endedOn === null && sameName(row.fullName, fullName));
  }

  /** Those of the same name, birth day and day of admission. */
  alike(parsed: Parsed): readonly Recorded[] {
    return parsed['fullName'] && parsed['birthDate'] && parsed['admittedOn'] ? (this.#byName.get(nameKey(parsed)) ?? []) : [];
  }
}

/** Every recorded member that one of the rows may mean: one statement. */
export async function loadRecorded(query: Query, scoped: Scoped, rows: readonly Parsed[]): Promise<RecordedMembers> {
  const given = (field: string): string[] => rows.flatMap((row) => row[field] ?? []);
  // By name where nothing better is given: with both days, or alone.
  const named = rows.filter((row) => row['fullName'] && (row['birthDate'] ? row['admittedOn'] : !row['id'] && !row['fileNumber']));
  return new RecordedMembers(
    await query<Recorded>(RECORDED(scoped.reaches('last.organization_id', 1)), [
      scoped.holders,
      given('id'),
      given('fileNumber'),
      named.map((row) => row['fullName']),
      named.map((row) => row['birthDate'] ?? null),
      named.map((row) => row['admittedOn'] ?? null),
    ]),
  );
}
