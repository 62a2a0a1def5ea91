import { inventName } from '../invented/person-name.js';
import { seeded, type Random } from '../invented/random.js';
import { nameSortKey } from '../person/name-sort-key.js';
import type { DemoOrganization } from './demo-organization.js';

export interface DemoPerson {
  key: string;
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
}

const EDUCATION = ['Trung học cơ sở', 'Trung học phổ thông', 'Trung cấp', 'Cao đẳng', 'Đại học', 'Thạc sĩ'] as const;
const EDUCATION_WEIGHTS = [10, 30, 18, 10, 28, 4];

export interface DemoDays {
  /** The day on which the province's member count is the seed's. */
  figuresOn: string;
  today: string;
}

/**
 * Invents the members of every branch as of `figuresOn`, and a few admitted in the year before `today`, who are
 * still probationary. Numbers of papers and telephones are of ranges that do not exist.
 */
export function demoPeople(seed: string, organizations: readonly DemoOrganization[], { figuresOn, today }: DemoDays): DemoPerson[] {
  const people: DemoPerson[] = [];
  for (const branch of organizations) {
    if (!branch.members) continue;
    const random = seeded(`${seed} people of ${branch.key}`);
    for (let n = 0; n < branch.members; n++) people.push(inventMember(random, branch, people.length, n, figuresOn));
    if (!branch.teams && random.below(8) === 0) people.push(inventNewcomer(random, branch, people.length, today));
  }
  return people;
}

function inventMember(random: Random, branch: DemoOrganization, serial: number, nth: number, figuresOn: string): DemoPerson {
  const birthYear = 1948 + random.below(52);
  const latest = Number(figuresOn.slice(0, 4)) - 2;
  const admittedOn = day(Math.min(birthYear + 20 + random.below(18), latest), random.below(12), 1 + random.below(28));
  const person = inventPerson(random, branch, serial, birthYear);
  return {
    ...person,
    key: `${branch.key}#${nth + 1}`,
    team: branch.teams ? (nth % branch.teams) + 1 : 0,
    cardNumber: `${person.fileNumber.replace('-', '.')}`,
    admittedOn,
    recognizedOn: yearLater(admittedOn),
    memberFrom: admittedOn > branch.validFrom ? admittedOn : branch.validFrom,
  };
}

function inventNewcomer(random: Random, branch: DemoOrganization, serial: number, today: string): DemoPerson {
  const admitted = new Date(`${today}T00:00:00Z`);
  admitted.setUTCDate(admitted.getUTCDate() - 5 - random.below(350));
  const admittedOn = admitted.toISOString().slice(0, 10);
  const person = inventPerson(random, branch, serial, Number(today.slice(0, 4)) - 20 - random.below(12));
  return { ...person, key: `${branch.key}#new`, team: 0, cardNumber: null, admittedOn, recognizedOn: null, memberFrom: admittedOn };
}

type Invented = Omit<DemoPerson, 'key' | 'team' | 'cardNumber' | 'admittedOn' | 'recognizedOn' | 'memberFrom'>;

function inventPerson(random: Random, branch: DemoOrganization, serial: number, birthYear: number): Invented {
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
    birthDate: day(birthYear, random.below(12), 1 + random.below(28)),
    birthPrecision: birthYear < 1960 ? random.pick(['YEAR', 'MONTH', 'DAY']) : 'DAY',
    identityNumber: `999${province === 'A' ? 1 : 2}${number.padStart(8, '0')}`,
    phone: `0000 ${number.slice(0, 3)} ${number.slice(3)}`,
    address: `Số ${1 + random.below(200)}, ${branch.name}`,
    fileNumber: `${province}-${number}`,
  };
}

function day(year: number, month: number, date: number): string {
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function yearLater(value: string): string {
  return `${Number(value.slice(0, 4)) + 1}${value.slice(4)}`;
}
