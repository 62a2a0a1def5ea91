import { seeded, shuffled, type Random } from '../invented/random.js';
import type { DemoSize } from './demo-organization.js';
import { daysLater, type DemoPerson, type Invented, inventPerson } from './demo-person.js';

/** Seed 001, rows 1.4 and 1.5, between 10/2016 and 9/2021. `closed`: entrants of each of the army's, police's and border guard's committees. */
export const TRAINING_A = {
  full: { classes: 120, attendances: 1251, courses: 60, courseAttendances: 8906, entrants: 1185, closed: 15 },
  quick: { classes: 6, attendances: 63, courses: 3, courseAttendances: 445, entrants: 60, closed: 3 },
} as const;

export type TrainingKind = 'COMMITTEE_WORK' | 'POLITICAL_THEORY' | 'KNOWLEDGE_UPDATE' | 'PARTY_WORK';

export interface DemoClass {
  key: string;
  name: string;
  kind: TrainingKind;
  /** The days of its sessions, each later than the one before. */
  days: string[];
  /** Each with the ordinals, from 0, of the sessions they were at. */
  participants: { personKey: string; committeeKey: string; sessions: number[]; outcome: string }[];
}

export interface DemoContest {
  name: string;
  startsOn: string;
  endsOn: string;
  entrants: { personKey: string; committeeKey: string; round: number; result: string | null }[];
  /** Entrants of closed organizations, of whose people nothing else is kept. */
  guests: { key: string; person: Invented }[];
}

const FIRST_DAY = '2016-10-10';
const DAYS = 1790;
/** A class is one day, a course three. */
const COURSE_DAYS = 3;
const COURSES: readonly [TrainingKind, string][] = [
  ['POLITICAL_THEORY', 'Bồi dưỡng lý luận chính trị'],
  ['KNOWLEDGE_UPDATE', 'Cập nhật kiến thức cho cán bộ, đảng viên'],
  ['PARTY_WORK', 'Bồi dưỡng nghiệp vụ công tác đảng'],
];
const OUTCOMES = ['EXCELLENT', 'GOOD', 'GOOD', 'PASSED', 'PASSED', 'PASSED', 'PASSED', 'NOT_PASSED'] as const;

/** Classes and courses of province A; whoever is at one may be at another, so attendances and persons are two numbers. */
export function demoTraining(seed: string, size: DemoSize, people: readonly DemoPerson[]): DemoClass[] {
  const counts = TRAINING_A[size];
  const random = seeded(`${seed} training`);
  const pick = chooser(random, people);
  const made = (n: number, of: number, all: number, courses: boolean): DemoClass => {
    const attendances = Math.floor(((n + 1) * all) / of) - Math.floor((n * all) / of);
    const length = courses ? COURSE_DAYS : 1;
    const from = daysLater(FIRST_DAY, Math.floor((n * DAYS) / of));
    const [kind, name] = courses
      ? (COURSES[n % COURSES.length] ?? COURSES[0]!)
      : (['COMMITTEE_WORK', 'Bồi dưỡng công tác cấp ủy cho bí thư, cấp ủy viên cơ sở'] as const);
    const chosen = pick(Math.ceil(attendances / length), from);
    return {
      key: `${courses ? 'course' : 'class'} ${n + 1}`,
      name: `${name}, ${courses ? 'khóa' : 'lớp'} ${n + 1} (${from.slice(0, 4)})`,
      kind,
      days: Array.from({ length }, (_, day) => daysLater(from, day)),
      participants: chosen.map((person, at) => ({
        personKey: person.key,
        committeeKey: committeeOf(person),
        sessions: Array.from({ length }, (_, day) => day).filter((day) => at * length + day < attendances),
        outcome: random.pick(OUTCOMES),
      })),
    };
  };
  return [
    ...Array.from({ length: counts.classes }, (_, n) => made(n, counts.classes, counts.attendances, false)),
    ...Array.from({ length: counts.courses }, (_, n) => made(n, counts.courses, counts.courseAttendances, true)),
  ];
}

/** The contest of good branch secretaries of 2019, with entrants of every committee under the province's. */
export function demoContest(
  seed: string,
  size: DemoSize,
  people: readonly DemoPerson[],
  committees: readonly { key: string; closed?: boolean }[],
): DemoContest {
  const { entrants, closed } = TRAINING_A[size];
  const random = seeded(`${seed} contest`);
  const [startsOn, endsOn] = ['2019-06-03', '2019-11-15'];
  const open = committees.filter((o) => !o.closed);
  const guests = committees
    .filter((o) => o.closed)
    .flatMap(({ key }, at) =>
      Array.from({ length: closed }, (_, n) => ({
        key: `${key}#contest${n + 1}`,
        person: inventPerson(random, { key, name: 'Cao Sơn' }, 720_000 + at * closed + n, 1970 + random.below(22)),
      })),
    );
  const left = entrants - guests.length;
  const shuffledPeople = shuffled(
    random,
    people.filter((person) => isThere(person, startsOn)),
  );
  const chosen = open.flatMap(({ key }, n) => {
    const wanted = Math.floor(((n + 1) * left) / open.length) - Math.floor((n * left) / open.length);
    return shuffledPeople.filter((person) => committeeOf(person) === key).slice(0, wanted);
  });
  const entry = (personKey: string, committeeKey: string, nth: number) => ({
    personKey,
    committeeKey,
    round: nth % 12 === 0 ? 3 : nth % 4 === 0 ? 2 : 1,
    result: nth % 120 === 0 ? 'FIRST_PRIZE' : nth % 60 === 0 ? 'SECOND_PRIZE' : nth % 12 === 0 ? 'RECOGNIZED' : null,
  });
  return {
    name: 'Hội thi Bí thư chi bộ giỏi tỉnh Cao Sơn năm 2019',
    startsOn,
    endsOn,
    entrants: [
      ...chosen.map((person, n) => entry(person.key, committeeOf(person), n)),
      ...guests.map(({ key }, n) => entry(key, key.split('#')[0] ?? '', n)),
    ],
    guests,
  };
}

/** Key of the committee directly under the province's. */
function committeeOf({ organizationKey }: DemoPerson): string {
  return organizationKey.split('.').slice(0, 2).join('.');
}

const isThere = (person: DemoPerson, day: string): boolean =>
  person.organizationKey.startsWith('A.') &&
  person.memberFrom <= day &&
  (person.recognizedOn ?? '9999') <= day &&
  (person.endedOn ?? '9999') > daysLater(day, 30);

/** Takes the next of a shuffled row who are members that day, from the beginning again at its end. */
function chooser(random: Random, people: readonly DemoPerson[]): (count: number, day: string) => DemoPerson[] {
  const row = shuffled(
    random,
    people.filter((person) => person.organizationKey.startsWith('A.')),
  );
  let at = 0;
  return (count, day) => {
    const chosen: DemoPerson[] = [];
    for (let tried = 0; chosen.length < count && tried < row.length; tried++) {
      const person = row[at++ % row.length];
      if (person && isThere(person, day)) chosen.push(person);
    }
    return chosen;
  };
}
