import type { Query } from '@capuy/database';
import { FileLanguage, type PersonalSection, type PersonalValue, type Words } from './personal-section.js';

/** One column of a section's statement. */
export interface PersonalField extends Words {
  /** What a code of the column is called; codes that are not named are printed as they are. */
  readonly codes?: Readonly<Record<string, Words>>;
}

/**
 * What a subgraph offers of a person's file: one kind of record. `sql` is a select with `$1` the person; its columns are `id` and
 * those of `fields`, printable text or a `date`. A section never names an open case (P3).
 */
export interface PersonalSource extends Words {
  readonly code: string;
  /** Tables of which it shows the rows: every table that refers to a person is in one, or named with the reason why not. */
  readonly tables: readonly string[];
  readonly fields: Readonly<Record<string, PersonalField>>;
  readonly sql: string;
}

type Row = { id: string } & Record<string, string | boolean | null>;

/** All sections in one statement, in the words of one language. */
export async function readPersonalFile(
  query: Query,
  sources: readonly PersonalSource[],
  personId: string,
  language: FileLanguage,
): Promise<PersonalSection[]> {
  const parts = sources.map(({ code, sql }) => `(select coalesce(json_agg(to_jsonb(t)), '[]') from (${sql}) t) as "${code}"`);
  const [found] = await query<Record<string, Row[]>>(`select ${parts.join(', ')} from (select $1::uuid) asked (id)`, [personId]);
  return sources.map((source) => ({
    code: source.code,
    title: wordIn(source, language),
    records: (found?.[source.code] ?? []).map((row) => ({ id: row.id, values: valuesOf(source, row, language) })),
  }));
}

function valuesOf({ fields }: PersonalSource, row: Row, language: FileLanguage): PersonalValue[] {
  return Object.entries(fields).flatMap(([code, field]) => {
    const value = row[code];
    if (value === null || value === undefined || value === '' || value === 'infinity') return [];
    return [{ code, label: wordIn(field, language), text: printed(value, field, language) }];
  });
}

const YES: Words = { vi: 'có', en: 'yes' };
const NO: Words = { vi: 'không', en: 'no' };

function printed(value: string | number | boolean, { codes }: PersonalField, language: FileLanguage): string {
  if (typeof value === 'boolean') return wordIn(value ? YES : NO, language);
  const text = String(value);
  const word = codes?.[text];
  if (word) return wordIn(word, language);
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return day ? `${day}/${month}/${year}` : text;
}

function wordIn(words: Words, language: FileLanguage): string {
  return language === FileLanguage.EN ? words.en : words.vi;
}
