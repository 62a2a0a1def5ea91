import { Check } from '@capuy/subgraph';
import type { Change, Fault, JudgedRow, Parsed, ParsedRow } from '../import/import-row.types.js';
import { isError } from '../import/import-row.types.js';
import type { Judging } from '../import/import-table.js';
import { checkMemberFacts } from '../member/member-facts.js';
import { MEMBER_FIELDS } from './member-fields.js';
import { loadRecorded, type Recorded, sameName } from './recorded-members.js';

const TAKEN = 'select kind, number, person_id as "personId" from organization.taken_member_numbers($1, $2, $3)';
const UNIQUE = ['fileNumber', 'cardNumber', 'identityNumber'] as const;
/** What a table may put right of a member who is recorded already. */
const COMPARED = [
  'fullName',
  'gender',
  'birthDate',
  'fileNumber',
  'cardNumber',
  'admittedOn',
  'recognizedOn',
  'ethnicity',
  'education',
  'identityNumber',
  'phone',
  'address',
] as const;
const REQUIRED = MEMBER_FIELDS.filter(({ required }) => required).map(({ name }) => name);
const PERSONAL = new Set(MEMBER_FIELDS.filter(({ personal }) => personal).map(({ name }) => name));

type Taken = ReadonlyMap<string, string>;

/** A list that gives the birth day in one of two columns says the gender with it. */
function settleBirth(parsed: Parsed): Parsed {
  const { birthDateMale, birthDateFemale, birthDateMalePrecision, birthDateFemalePrecision, ...rest } = parsed;
  const day = birthDateMale ?? birthDateFemale;
  if (day === undefined) return parsed;
  const precision = birthDateMalePrecision ?? birthDateFemalePrecision ?? 'DAY';
  return { gender: birthDateMale ? 'MALE' : 'FEMALE', birthDate: day, birthDatePrecision: precision, ...rest };
}

/** What each row would do: new, changed, unchanged, perhaps a duplicate, or faulty. Two statements for all rows. */
export async function judgeMembers(judging: Judging, rows: readonly ParsedRow[]): Promise<JudgedRow[]> {
  const { query, scoped } = judging;
  const settled = rows.map((row) => ({ ...row, parsed: settleBirth(row.parsed), faults: [...row.faults] }));
  const recorded = await loadRecorded(
    query,
    scoped,
    settled.map(({ parsed }) => parsed),
  );
  const numbers = UNIQUE.map((field) => settled.flatMap(({ parsed }) => parsed[field] ?? []));
  const taken: Taken = new Map(
    (await query<{ kind: string; number: string; personId: string }>(TAKEN, numbers)).map((row) => [
      `${row.kind} ${row.number}`,
      row.personId,
    ]),
  );
  return settled.map((row) => {
    const fault = (code: string, field: string | null = null, detail: string | null = null): void => {
      const column = field === null ? null : judging.columnOf(field);
      row.faults.push({ code, severity: 'ERROR', field, column, detail });
    };
    settlePlace(row.parsed, judging, fault);
    return judgeRow(row, { recorded, taken, judging, fault });
  });
}

type Tell = (code: string, field?: string | null, detail?: string | null) => void;

/** The branch by what it is called; the label of a place is what the row keeps showing. */
function settlePlace(parsed: Parsed, { places }: Judging, fault: Tell): void {
  const called = parsed['organization'];
  if (called === undefined) return;
  const place = places.find(called);
  if (place === undefined) fault('NOT_FOUND', 'organization');
  else if (place === 'SEVERAL') fault('SEVERAL_PLACES', 'organization');
  else parsed['organizationId'] = place.id;
}

interface Context {
  recorded: Awaited<ReturnType<typeof loadRecorded>>;
  taken: Taken;
  judging: Judging;
  fault: Tell;
}

function judgeRow(row: ParsedRow, context: Context): JudgedRow {
  const { parsed, faults, decision } = row;
  const { recorded, fault } = context;
  const byId = parsed['id'] === undefined ? undefined : recorded.byId(parsed['id']);
  if (parsed['id'] !== undefined && !byId) fault('NOT_FOUND', 'id');
  const byFile = parsed['fileNumber'] === undefined ? undefined : recorded.byFileNumber(parsed['fileNumber']);
  if (byFile && !byId && parsed['fullName'] && isAnother(byFile, parsed)) fault('OTHER_PERSON', 'fileNumber');
  const [alike] = byId || byFile ? [] : recorded.alike(parsed);
  const subject = byId ?? byFile ?? (decision === 'NEW' ? undefined : alike);
  const found = { subjectId: subject?.id ?? null, versions: subject ? [subject.version, subject.personVersion] : [] };
  const key = subject ? `id ${subject.id}` : parsed['fileNumber'] ? `file ${parsed['fileNumber']}` : null;
  checkTaken(parsed, subject, context);
  if (subject) {
    const changes = compare(subject, parsed, fault);
    const unsure = subject === alike && decision !== 'SAME';
    const state = faults.some(isError) ? 'FAULTY' : unsure ? 'POSSIBLE_DUPLICATE' : changes.length > 0 ? 'CHANGED' : 'UNCHANGED';
    return { ...row, ...found, key, changes, state };
  }
  checkNew(parsed, faults, context);
  return { ...row, ...found, key, changes: [], state: faults.some(isError) ? 'FAULTY' : 'NEW' };
}

/** A file number that belongs to somebody of another name and another birth day was mistyped. */
function isAnother(recorded: Recorded, parsed: Parsed): boolean {
  return !sameName(recorded.fullName, parsed['fullName'] ?? '') && parsed['birthDate'] !== recorded.birthDate;
}

function checkTaken(parsed: Parsed, subject: Recorded | undefined, { taken, fault }: Context): void {
  for (const field of UNIQUE) {
    const holder = parsed[field] === undefined ? undefined : taken.get(`${field} ${parsed[field]}`);
    if (holder !== undefined && holder !== subject?.personId) fault('TAKEN', field);
  }
}

function checkNew(parsed: Parsed, faults: Fault[], { judging, fault }: Context): void {
  const missing = REQUIRED.filter((field) => parsed[field] === undefined && !faults.some((known) => known.field === field));
  for (const field of missing) fault('REQUIRED', field);
  const place = judging.places.get(parsed['organizationId'] ?? '');
  const { admittedOn, memberSince } = parsed;
  if (!place || admittedOn === undefined || REQUIRED.some((field) => parsed[field] === undefined)) return;
  const since = memberSince ?? (admittedOn > place.validFrom ? admittedOn : place.validFrom);
  parsed['since'] = since;
  if (since < place.validFrom) fault('PLACE_NOT_YET', 'memberSince', place.validFrom);
  const facts = { fullName: '', gender: '', birthDate: '', fileNumber: '', admittedOn, ...parsed, since };
  for (const { path, code } of checkMemberFacts(new Check(), facts).errors) fault(code, path);
}

/** What the row would change; empty cells change nothing. */
function compare(recorded: Recorded, parsed: Parsed, fault: Tell): Change[] {
  if (recorded.endedOn !== null) fault('ENDED', null, recorded.endedOn);
  if (parsed['organizationId'] !== undefined && parsed['organizationId'] !== recorded.organizationId) fault('OTHER_BRANCH', 'organization');
  const differs = (field: (typeof COMPARED)[number]): boolean => {
    const to = parsed[field];
    if (to === undefined) return false;
    if (field === 'fullName') return !sameName(recorded.fullName, to);
    if (field === 'birthDate') return to !== recorded.birthDate || parsed['birthDatePrecision'] !== recorded.birthDatePrecision;
    return to !== recorded[field];
  };
  const changed = COMPARED.filter(differs);
  if (changed.includes('recognizedOn') && recorded.recognizedOn === null) fault('NEEDS_DECISION', 'recognizedOn');
  const after = { ...recorded, ...Object.fromEntries(changed.map((field) => [field, parsed[field]])) };
  const checks = checkMemberFacts(new Check(), { ...after, since: after.admittedOn });
  for (const { path, code } of changed.length > 0 ? checks.errors : []) fault(code, path);
  return changed.map((field) => ({ field, from: shown(field, recorded[field]), to: parsed[field] ?? '' }));
}

/** What is recorded of P1 and P2 is not told by comparing with it. */
function shown(field: string, value: string | null): string | null {
  return value === null ? null : PERSONAL.has(field) ? '••••' : value;
}
