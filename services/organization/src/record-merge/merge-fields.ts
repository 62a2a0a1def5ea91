import type { FieldClass } from '@capuy/subgraph';

interface MergeFieldColumns {
  of: 'person' | 'member';
  /** What is taken together. */
  columns: readonly string[];
  fieldClass: FieldClass;
  /** What may be shown, over the alias of the table. Null for P2. */
  text: ((alias: string) => string) | null;
}

const plain =
  (column: string) =>
  (alias: string): string =>
    `${alias}.${column}::text`;
/** As `person` shows them: the last three characters, the year. */
const tail =
  (column: string) =>
  (alias: string): string =>
    `'•••• ' || right(${alias}.${column}, 3)`;

/** The fields of which the one or the other record's value is kept. What else a record holds is the surviving one's. */
export const MERGE_FIELDS: Readonly<Record<string, MergeFieldColumns>> = {
  fullName: { of: 'person', columns: ['full_name'], fieldClass: 'P0', text: plain('full_name') },
  gender: { of: 'person', columns: ['gender'], fieldClass: 'P0', text: plain('gender') },
  birthDate: {
    of: 'person',
    columns: ['birth_date', 'birth_precision'],
    fieldClass: 'P1',
    text: (alias) => `to_char(${alias}.birth_date, '••/••/YYYY')`,
  },
  ethnicity: { of: 'person', columns: ['ethnicity'], fieldClass: 'P2', text: null },
  education: { of: 'person', columns: ['education'], fieldClass: 'P0', text: plain('education') },
  identityNumber: { of: 'person', columns: ['identity_number'], fieldClass: 'P1', text: tail('identity_number') },
  phone: { of: 'person', columns: ['phone'], fieldClass: 'P1', text: tail('phone') },
  address: {
    of: 'person',
    columns: ['address'],
    fieldClass: 'P1',
    text: (alias) => `case when ${alias}.address is not null then '••••' end`,
  },
  fileNumber: { of: 'member', columns: ['file_number'], fieldClass: 'P0', text: plain('file_number') },
  cardNumber: { of: 'member', columns: ['card_number'], fieldClass: 'P0', text: plain('card_number') },
  admittedOn: { of: 'member', columns: ['admitted_on', 'admission_decision_id'], fieldClass: 'P0', text: plain('admitted_on') },
  recognizedOn: { of: 'member', columns: ['recognized_on', 'recognition_decision_id'], fieldClass: 'P0', text: plain('recognized_on') },
};

/** Columns of `person` and `member` that no merge takes over: identity, and how the surviving life ended. */
export const NEVER_TAKEN = ['id', 'person_id', 'demo', 'version', 'ended_on', 'end_kind', 'end_decision_id', 'card_returned_on'];

/** The columns behind the fields, of one table. */
export function columnsOf(table: 'person' | 'member', fields: readonly string[]): string[] {
  return fields.flatMap((field) => (MERGE_FIELDS[field]?.of === table ? MERGE_FIELDS[field].columns : []));
}
