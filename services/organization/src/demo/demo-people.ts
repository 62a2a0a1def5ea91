import { seeded, type Random } from '../invented/random.js';
import type { DemoOrganization } from './demo-organization.js';
import { dayBetween, dayOf, daysLater, type DemoPerson, inventPerson, yearLater } from './demo-person.js';

/** Admissions of a span whose number is known. */
export interface Admissions {
  /** The last day before the span; it ends on the day of the figures. */
  after: string;
  /** How many of those who are still members were admitted in it. */
  count: number;
}

export interface DemoDays {
  /** The day on which the province's member count is the seed's. */
  figuresOn: string;
  today: string;
  admissions?: Admissions;
}

/**
 * Invents the members of every branch as of `figuresOn`, and who was admitted since; those of the last year before
 * `today` are still probationary, and a few of the year before it, whose recognition is due or late.
 */
export function demoPeople(seed: string, organizations: readonly DemoOrganization[], days: DemoDays): DemoPerson[] {
  const people: DemoPerson[] = [];
  const total = organizations.reduce((sum, o) => sum + (o.members ?? 0), 0);
  let living = 0;
  for (const branch of organizations) {
    if (!branch.members) continue;
    const random = seeded(`${seed} people of ${branch.key}`);
    for (let n = 0; n < branch.members; n++) {
      people.push(inventMember(random, branch, people.length, n, days, isAdmitted(living, total, days.admissions)));
      living += 1;
    }
    if (branch.teams) continue;
    for (let year = 0; ; year++) {
      const admittedOn = daysLater(days.today, -5 - random.below(350) - 365 * year);
      if (admittedOn <= days.figuresOn) break;
      if (random.below(8) === 0) people.push(inventNewcomer(random, branch, people.length, year, admittedOn, days.today));
    }
  }
  return people;
}

/** Spreads the admissions of the span evenly over the members: exactly `count` of `total`. */
function isAdmitted(nth: number, total: number, admissions: Admissions | undefined): boolean {
  if (!admissions) return false;
  const upTo = (n: number): number => Math.floor((n * admissions.count) / total);
  return upTo(nth + 1) > upTo(nth);
}

function inventMember(
  random: Random,
  branch: DemoOrganization,
  serial: number,
  nth: number,
  { figuresOn, admissions }: DemoDays,
  inSpan: boolean,
): DemoPerson {
  const admittedOn = inSpan && admissions ? dayBetween(random, admissions.after, figuresOn) : admittedBefore(random, admissions, figuresOn);
  const age = inSpan ? 19 + random.below(16) : 20 + random.below(14);
  const person = inventPerson(random, branch, serial, Number(admittedOn.slice(0, 4)) - age);
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

/** Since 1966, the later years the likelier: about as many members have fifty years in the Party as one should meet. */
function admittedBefore(random: Random, admissions: Admissions | undefined, figuresOn: string): string {
  const last = Number((admissions?.after ?? figuresOn).slice(0, 4)) - (admissions ? 1 : 2);
  const years = last - 1965;
  const year = 1966 + Math.max(random.below(years), random.below(years));
  return dayOf(year, random.below(12), 1 + random.below(28));
}

/** Of the months in which a recognition is due and then late, two in three still wait. */
function inventNewcomer(
  random: Random,
  branch: DemoOrganization,
  serial: number,
  year: number,
  admittedOn: string,
  today: string,
): DemoPerson {
  const person = inventPerson(random, branch, serial, Number(admittedOn.slice(0, 4)) - 20 - random.below(12));
  const recognizedOn = yearLater(admittedOn);
  const waits = recognizedOn > today || (year === 1 && recognizedOn > daysLater(today, -90) && random.below(3) > 0);
  return {
    ...person,
    key: `${branch.key}#new${year === 0 ? '' : year}`,
    team: 0,
    cardNumber: waits ? null : person.fileNumber.replace('-', '.'),
    admittedOn,
    recognizedOn: waits ? null : recognizedOn,
    memberFrom: admittedOn,
  };
}
