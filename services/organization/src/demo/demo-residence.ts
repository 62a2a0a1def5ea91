import { seeded, type Random } from '../invented/random.js';
import type { DemoOrganization, DemoSize } from './demo-organization.js';
import { dayBetween, daysLater, type DemoPerson, type Invented, inventPerson } from './demo-person.js';
import { placeNames } from './place-names.js';

/**
 * Seed 002, row 2.2: working members who keep their link with the branch where they live, on 30/5/2024 in province B. They are
 * counted apart from the members: `working` of them belong to a branch of the district, all others to organizations elsewhere.
 */
export const RESIDENCE_B = { full: { linked: 18_613, working: 5400 }, quick: { linked: 240, working: 80 } } as const;

export interface DemoLink {
  personKey: string;
  fromKey: string | null;
  fromName: string | null;
  toKey: string;
  since: string;
  receivedOn: string;
  excusedOn: string | null;
  groupCode: string | null;
  endedOn: string | null;
  /** Outcome by year. */
  comments: [year: number, outcome: 'GOOD' | 'NOT_GOOD'][];
}

export interface DemoResidence {
  links: DemoLink[];
  /** Whoever is linked and belongs elsewhere: a person, no member. */
  outsiders: { key: string; person: Invented }[];
}

const FIRST_SERIAL = 800_000;
const SPAN = { after: '2020-06-30', until: '2024-04-30' } as const;
const GROUPS = ['BARRACKS', 'MOBILE_WORK', 'ROTATED', 'FULL_TIME_STUDY'] as const;
const ELSEWHERE = ['Cơ quan Cục', 'Viện Nghiên cứu', 'Công ty Cổ phần', 'Trường Cao đẳng', 'Bệnh viện', 'Ngân hàng'] as const;

export function demoResidence(
  seed: string,
  size: DemoSize,
  list: readonly DemoOrganization[],
  people: readonly DemoPerson[],
  today: string,
): DemoResidence {
  const { linked, working } = RESIDENCE_B[size];
  const random = seeded(`${seed} residence`);
  const place = placeNames(random);
  const elsewhere = Array.from({ length: 60 }, (_, n) => `Chi bộ ${ELSEWHERE[n % ELSEWHERE.length]} ${place()}`);
  const homes = list.filter((o) => o.branchKind === 'LOCALITY' && o.members);
  // Whoever belongs to an agency's branch, and never to another.
  const workers = people.filter(
    (p) => p.organizationKey.startsWith('B.1.C') && p.moves.length === 0 && !p.endedOn && (p.recognizedOn ?? '9999') < SPAN.after,
  );
  if (workers.length < working) throw new Error('too few members of agencies');
  const here = Array.from({ length: working }, (_, n) => workers[Math.floor((n * workers.length) / working)] as DemoPerson);
  const outsiders = Array.from({ length: linked - working }, (_, n) => {
    const home = homes[n % homes.length] as DemoOrganization;
    return { key: `${home.key}#linked${n}`, person: inventPerson(random, home, FIRST_SERIAL + n, 1966 + random.below(34)) };
  });
  return {
    outsiders,
    links: [
      ...here.map((person) =>
        inventLink(random, today, random.pick(homes).key, { personKey: person.key, fromKey: person.organizationKey, fromName: null }),
      ),
      ...outsiders.map(({ key, person }) =>
        inventLink(random, today, person.organizationKey, { personKey: key, fromKey: null, fromName: random.pick(elsewhere) }),
      ),
    ],
  };
}

function inventLink(random: Random, today: string, toKey: string, who: Pick<DemoLink, 'personKey' | 'fromKey' | 'fromName'>): DemoLink {
  const since = dayBetween(random, SPAN.after, SPAN.until);
  const receivedOn = daysLater(since, 3 + random.below(25));
  const excused = random.below(100) < 2;
  const endedOn = random.below(100) < 3 ? dayBetween(random, '2024-06-30', daysLater(today, -10)) : null;
  const outcome = (): 'GOOD' | 'NOT_GOOD' => (random.below(1000) < 986 ? 'GOOD' : 'NOT_GOOD');
  // Comments are written each December, before members are rated; for the excused only when they are asked for.
  const years = excused ? [] : [2023, 2025].filter((year) => receivedOn < `${year}-11-30` && (endedOn ?? '9999') > `${year}-12-31`);
  return {
    ...who,
    toKey,
    since,
    receivedOn,
    excusedOn: excused ? daysLater(receivedOn, random.below(30)) : null,
    groupCode: excused ? random.pick(GROUPS) : null,
    endedOn,
    comments: years.map((year) => [year, outcome()]),
  };
}
