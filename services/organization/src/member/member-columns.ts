import { type Columns, selectList } from '../query/columns.js';

export interface MemberRow {
  id: string;
  asOf: string;
  personId: string;
  organizationId: string | null;
}

/** `@day` stands for the day in SQL, `@endKind` for whether how it ended may be told. */
const COLUMNS: Columns = {
  fullName: 'n.full_name',
  gender: 'p.gender',
  status: `case when m.recognized_on <= @day then 'FULL' else 'PROBATIONARY' end`,
  fileNumber: 'm.file_number',
  cardNumber: 'm.card_number',
  admittedOn: 'm.admitted_on',
  recognizedOn: 'm.recognized_on',
  endedOn: 'm.ended_on',
  endKind: 'case when @endKind then m.end_kind end',
  cardReturnedOn: 'm.card_returned_on',
  partyAge: 'greatest(0, extract(year from age(least(@day, m.ended_on), m.admitted_on)))::int',
  version: 'm.version',
};

/**
 * The select list of a member on a day (parameter $1 unless told otherwise) over `n` (name), `m` (member) and `p` (person).
 * `endKind` is SQL that is true where the reader may know how a Party life ended (`endKindReadable`).
 */
export function memberList(fields: ReadonlySet<string>, endKind: string, day = '$1::date'): string {
  const columns = selectList(COLUMNS, fields).replaceAll('@day', day).replaceAll('@endKind', endKind);
  return columns ? `, ${columns}` : '';
}

/** Whether columns of `alias` are asked for. */
export function needs(alias: 'm' | 'n' | 'p', fields: ReadonlySet<string>): boolean {
  return [...fields].some((field) => COLUMNS[field]?.includes(`${alias}.`));
}
