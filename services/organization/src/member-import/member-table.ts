import { v7 as uuid } from 'uuid';
import { ImportKind } from '../import/import-kind.js';
import type { WaitingRow } from '../import/import-row.types.js';
import type { ImportTable, Writing } from '../import/import-table.js';
import type { NewPartyLife } from '../member/begin-party-life.js';
import { insertPartyLives } from '../member/insert-party-lives.js';
import { deriveMemberships } from '../membership/derive-memberships.js';
import { insertPersons, type PersonToInsert } from '../person/insert-persons.js';
import { judgeMembers } from './judge-members.js';
import { MEMBER_FIELDS } from './member-fields.js';
import { type CorrectedMember, updateMembers } from './update-members.js';

/** Members with their persons: new ones with their first membership, recorded ones put right. */
export const memberTable: ImportTable = {
  kind: ImportKind.MEMBERS,
  sheet: 'Đảng viên',
  fields: MEMBER_FIELDS,
  placeLevels: ['BRANCH'],
  judge: judgeMembers,
  async write({ query, places }: Writing, rows: readonly WaitingRow[]) {
    const added = rows.filter(({ state }) => state === 'NEW').map((row) => ({ row, id: uuid(), personId: uuid() }));
    const corrected = rows.filter(({ state }) => state === 'CHANGED');
    await insertPersons(
      query,
      added.map(({ row, personId }) => newPerson(row, personId, places.get(row.parsed['organizationId'] ?? '')?.demo ?? false)),
    );
    await insertPartyLives(
      query,
      added.map(({ row, id, personId }) => newPartyLife(row, id, personId)),
    );
    await updateMembers(query, corrected.map(correctedMember));
    // A new person has no account, and a new life turns only where they were recognized in this very branch.
    const turning = added.filter(({ row }) => (row.parsed['recognizedOn'] ?? '') > (row.parsed['since'] ?? ''));
    await deriveMemberships(query, [...turning.map(({ id }) => id), ...corrected.flatMap(({ subjectId }) => subjectId ?? [])]);
    return new Map([
      ...added.map(({ row, id }) => [row.number, id] as const),
      ...corrected.map(({ number, subjectId }) => [number, subjectId ?? ''] as const),
    ]);
  },
};

function newPerson({ parsed }: WaitingRow, id: string, demo: boolean): PersonToInsert {
  const { fullName = '', gender = '', birthDate = '', birthDatePrecision = 'DAY' } = parsed;
  const more = ['ethnicity', 'education', 'identityNumber', 'phone', 'address'].map((field) => [field, parsed[field] ?? null]);
  return { id, fullName, gender, birthDate, birthPrecision: birthDatePrecision, demo, ...Object.fromEntries(more) };
}

function newPartyLife({ parsed }: WaitingRow, id: string, personId: string): NewPartyLife & { id: string } {
  const { organizationId = '', fileNumber = '', cardNumber = null, admittedOn = '', recognizedOn = null, since = '' } = parsed;
  return { id, personId, organizationId, fileNumber, cardNumber, admittedOn, recognizedOn, since, decisionId: null };
}

function correctedMember({ subjectId, versions, changes, parsed }: WaitingRow): CorrectedMember {
  const fields = changes.map(({ field, to }) => [field, to] as const);
  const precision = changes.some(({ field }) => field === 'birthDate') ? { birthDatePrecision: parsed['birthDatePrecision'] } : {};
  return { ...Object.fromEntries(fields), ...precision, id: subjectId ?? '', version: versions[0] ?? 0, personVersion: versions[1] ?? 0 };
}
