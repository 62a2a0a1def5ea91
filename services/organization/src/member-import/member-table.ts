import { v7 as uuid } from 'uuid';
import { ImportKind } from '../import/import-kind.js';
import type { WaitingRow } from '../import/import-row.types.js';
import type { ImportTable, Writing } from '../import/import-table.js';
import { insertMembers, type NewMember } from '../member/insert-members.js';
import { deriveMemberships } from '../membership/derive-memberships.js';
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
    const added = rows
      .filter(({ state }) => state === 'NEW')
      .map((row) => ({ row, member: newMember(row, places.get(row.parsed['organizationId'] ?? '')?.demo ?? false) }));
    const corrected = rows.filter(({ state }) => state === 'CHANGED');
    await insertMembers(
      query,
      added.map(({ member }) => member),
    );
    await updateMembers(query, corrected.map(correctedMember));
    const subjects = new Map([
      ...added.map(({ row, member }) => [row.number, member.id] as const),
      ...corrected.map(({ number, subjectId }) => [number, subjectId ?? ''] as const),
    ]);
    await deriveMemberships(query, [...subjects.values()]);
    return subjects;
  },
};

function newMember({ parsed }: WaitingRow, demo: boolean): NewMember {
  const { fullName = '', gender = '', birthDate = '', birthDatePrecision = 'DAY', fileNumber = '', admittedOn = '', since = '' } = parsed;
  const facts = { fullName, gender, birthDate, fileNumber, admittedOn, since };
  const more = ['cardNumber', 'recognizedOn', 'ethnicity', 'education', 'identityNumber', 'phone', 'address'];
  return {
    ...facts,
    ...Object.fromEntries(more.map((field) => [field, parsed[field] ?? null])),
    id: uuid(),
    personId: uuid(),
    organizationId: parsed['organizationId'] ?? '',
    birthPrecision: birthDatePrecision,
    demo,
  };
}

function correctedMember({ subjectId, versions, changes, parsed }: WaitingRow): CorrectedMember {
  const fields = changes.map(({ field, to }) => [field, to] as const);
  const precision = changes.some(({ field }) => field === 'birthDate') ? { birthDatePrecision: parsed['birthDatePrecision'] } : {};
  return { ...Object.fromEntries(fields), ...precision, id: subjectId ?? '', version: versions[0] ?? 0, personVersion: versions[1] ?? 0 };
}
