import { inventName } from '../invented/person-name.js';
import type { Random } from '../invented/random.js';
import { nameSortKey } from '../person/name-sort-key.js';
import type { DemoOrganization } from './demo-organization.js';

/** A member goes to another branch. */
export interface DemoMove {
  on: string;
  toKey: string;
  /** With a letter; otherwise the superior moves many at once (Quy định 294-QĐ/TW, mục 6.3.4). */
  letter: boolean;
}

export type DemoEndKind = 'DEATH' | 'STRIKE_OFF' | 'WITHDRAWAL' | 'EXPULSION' | 'ADMISSION_ANNULLED';

export interface DemoPerson {
  key: string;
  /** The branch they belonged to on `memberFrom`. */
  organizationKey: string;
  /** Ordinal of the team within the branch; 0 = none. */
  team: number;
  fullName: string;
  sortKey: string;
  gender: 'FEMALE' | 'MALE';
  ethnicity: string;
  education: string;
  birthDate: string;
  birthPrecision: 'DAY' | 'MONTH' | 'YEAR';
  identityNumber: string;
  phone: string;
  address: string;
  fileNumber: string;
  cardNumber: string | null;
  admittedOn: string;
  recognizedOn: string | null;
  memberFrom: string;
  /** In order of their days. What a reorganization carries along is not among them. */
  moves: DemoMove[];
  endedOn: string | null;
  endKind: DemoEndKind | null;
}

const EDUCATION = ['Trung học cơ sở', 'Trung học phổ thông', 'Trung cấp', 'Cao đẳng', 'Đại học', 'Thạc sĩ'] as const;
const EDUCATION_WEIGHTS = [10, 30, 18, 10, 28, 4];

export type PartyLife = Pick<DemoPerson, 'key' | 'team' | 'cardNumber' | 'admittedOn' | 'recognizedOn' | 'memberFrom'>;
export type Invented = Omit<DemoPerson, keyof PartyLife>;

/** A person of a branch. Numbers of papers and telephones are of ranges that do not exist; `serial` keeps them apart. */
export function inventPerson(
  random: Random,
  branch: Pick<DemoOrganization, 'key' | 'name' | 'highland'>,
  serial: number,
  birthYear: number,
): Invented {
  const name = inventName(random, branch.highland ?? 0);
  const province = branch.key.slice(0, 1);
  const number = String(serial + 1).padStart(6, '0');
  return {
    organizationKey: branch.key,
    fullName: name.fullName,
    sortKey: nameSortKey(name.fullName),
    gender: name.gender,
    ethnicity: name.ethnicity,
    education: EDUCATION[random.weighted(EDUCATION_WEIGHTS)] ?? EDUCATION[0],
    birthDate: dayOf(birthYear, random.below(12), 1 + random.below(28)),
    birthPrecision: birthYear < 1960 ? random.pick(['YEAR', 'MONTH', 'DAY']) : 'DAY',
    identityNumber: `999${province === 'A' ? 1 : 2}${number.padStart(8, '0')}`,
    phone: `0000 ${number.slice(0, 3)} ${number.slice(3)}`,
    address: `Số ${1 + random.below(200)}, ${branch.name}`,
    fileNumber: `${province}-${number}`,
    moves: [],
    endedOn: null,
    endKind: null,
  };
}

/** `month` from 0, as JavaScript counts. */
export function dayOf(year: number, month: number, date: number): string {
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The same day a year later; of a leap day the day before. */
export function yearLater(value: string): string {
  const day = value.slice(4) === '-02-29' ? '-02-28' : value.slice(4);
  return `${Number(value.slice(0, 4)) + 1}${day}`;
}

export function daysLater(value: string, days: number): string {
  const at = new Date(`${value}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** A day later than `after`, `until` at the latest. */
export function dayBetween(random: Random, after: string, until: string): string {
  return daysLater(after, 1 + random.below((Date.parse(until) - Date.parse(after)) / 86_400_000));
}
