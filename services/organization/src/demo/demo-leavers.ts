import { seeded, type Random } from '../invented/random.js';
import type { DemoOrganization } from './demo-organization.js';
import { dayBetween, dayOf, type DemoEndKind, type DemoPerson, inventPerson, yearLater } from './demo-person.js';

export interface LeaversInput {
  seed: string;
  organizations: readonly DemoOrganization[];
  /** The last day before the span. */
  after: string;
  figuresOn: string;
}

/** Serials of their papers begin where nobody else's do. */
const FIRST_SERIAL = 500_000;
const KINDS: readonly [DemoEndKind, number][] = [
  ['DEATH', 62],
  ['STRIKE_OFF', 22],
  ['WITHDRAWAL', 7],
  ['EXPULSION', 5],
  ['ADMISSION_ANNULLED', 4],
];

/** Who was a member at some time of a span and is none on its last day: the totals of that day do not contain them. */
export function demoLeavers({ seed, organizations, after, figuresOn }: LeaversInput): DemoPerson[] {
  const people: DemoPerson[] = [];
  for (const branch of organizations) {
    if (!branch.members || branch.teams) continue;
    const random = seeded(`${seed} leavers of ${branch.key}`);
    const leavers = random.weighted([58, 32, 10]);
    for (let n = 0; n < leavers; n++) people.push(inventLeaver(random, branch, people.length, n, after, figuresOn));
  }
  return people;
}

function inventLeaver(random: Random, branch: DemoOrganization, serial: number, nth: number, after: string, figuresOn: string): DemoPerson {
  const endKind = KINDS[random.weighted(KINDS.map(([, weight]) => weight))]?.[0] ?? 'DEATH';
  const annulled = endKind === 'ADMISSION_ANNULLED';
  // The young leave soon after they came, the old die.
  const young = annulled || (endKind !== 'DEATH' && random.below(2) === 0);
  const firstYear = Number(after.slice(0, 4));
  const admittedOn = young
    ? dayBetween(random, after, `${Number(figuresOn.slice(0, 4)) - 2}-12-28`)
    : dayOf(firstYear - 3 - random.below(endKind === 'DEATH' ? 48 : 25), random.below(12), 1 + random.below(28));
  const endedOn = annulled
    ? dayBetween(random, admittedOn, yearLater(admittedOn))
    : dayBetween(random, young ? yearLater(admittedOn) : after, figuresOn);
  const person = inventPerson(random, branch, FIRST_SERIAL + serial, Number(admittedOn.slice(0, 4)) - 20 - random.below(14));
  return {
    ...person,
    key: `${branch.key}#left${nth + 1}`,
    team: 0,
    cardNumber: annulled ? null : person.fileNumber.replace('-', '.'),
    admittedOn,
    recognizedOn: annulled ? null : yearLater(admittedOn),
    memberFrom: admittedOn > branch.validFrom ? admittedOn : branch.validFrom,
    endedOn,
    endKind,
  };
}
