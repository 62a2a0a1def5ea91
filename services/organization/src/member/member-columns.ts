import { type Columns, selectList } from '../query/columns.js';

export interface MemberRow {
  id: string;
  asOf: string;
  personId: string;
  organizationId: string | null;
}

const COLUMNS: Columns = {
  fullName: 'n.full_name',
  gender: 'p.gender',
  status: `case when m.recognized_on <= $1::date then 'FULL' else 'PROBATIONARY' end`,
  fileNumber: 'm.file_number',
  cardNumber: 'm.card_number',
  admittedOn: 'm.admitted_on',
  recognizedOn: 'm.recognized_on',
  endedOn: 'm.ended_on',
  endKind: 'm.end_kind',
  partyAge: 'greatest(0, extract(year from age(least($1::date, m.ended_on), m.admitted_on)))::int',
  version: 'm.version',
};

/** The select list of a member whose day is parameter $1, over `n` (name), `m` (member) and `p` (person). */
export function memberList(fields: ReadonlySet<string>): string {
  const columns = selectList(COLUMNS, fields);
  return columns ? `, ${columns}` : '';
}

/** Whether columns of `alias` are asked for. */
export function needs(alias: 'm' | 'n' | 'p', fields: ReadonlySet<string>): boolean {
  return [...fields].some((field) => COLUMNS[field]?.includes(`${alias}.`));
}
