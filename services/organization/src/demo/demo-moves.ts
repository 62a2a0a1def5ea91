import { seeded } from '../invented/random.js';
import type { DemoOrganization } from './demo-organization.js';
import { dayBetween, daysLater, type DemoEndKind, type DemoPerson } from './demo-person.js';
import type { Past } from './past-of-province-a.js';

/** Of a thousand: who came from another branch before the figures, who moves after them, who leaves after them. */
const CAME = 30;
const MOVES = 20;
const LEAVES = 22;
/** Of those who came or move, one in so many did from province to province. */
const BETWEEN_PROVINCES = 10;
/** Letters of the time before the term of 2020, and those between the provinces after both have their figures. */
const BEFORE = { after: '2016-12-31', until: '2020-06-28' } as const;
const BETWEEN_FROM = '2024-06-30';
const LATER_KINDS: readonly DemoEndKind[] = ['DEATH', 'DEATH', 'DEATH', 'DEATH', 'STRIKE_OFF', 'STRIKE_OFF', 'WITHDRAWAL', 'EXPULSION'];

/** Puts those into the branch where they were on their first day who came to today's by a reorganization. */
export function placeInPast(people: readonly DemoPerson[], { origins }: Past): void {
  const counted = new Map<string, number>();
  for (const person of people) {
    const origin = origins.get(person.organizationKey);
    if (!origin || person.memberFrom >= origin.until) continue;
    const nth = counted.get(person.organizationKey) ?? 0;
    counted.set(person.organizationKey, nth + 1);
    const stays = !person.endedOn || person.endedOn > origin.until;
    if (!origin.follows && stays) person.moves.push({ on: origin.until, toKey: person.organizationKey, letter: false });
    person.organizationKey = origin.keys[nth % origin.keys.length] ?? person.organizationKey;
  }
}

export interface MovesInput {
  seed: string;
  /** Branches of the province that stood all the time, and of the other. */
  branches: readonly DemoOrganization[];
  elsewhere: readonly DemoOrganization[];
  figuresOn: string;
  today: string;
}

/**
 * Lets some have come with a letter before the figures, and some move or leave after them, so that neither changes the
 * totals of that day.
 */
export function letPeopleMove(people: readonly DemoPerson[], { seed, branches, elsewhere, figuresOn, today }: MovesInput): void {
  const random = seeded(`${seed} moves ${branches[0]?.key}`);
  const steady = new Set(branches.map((o) => o.key));
  for (const person of people) {
    const chance = random.below(1000);
    if (person.team || person.endedOn) continue;
    if (!person.recognizedOn) {
      if (chance < LEAVES && person.admittedOn < daysLater(today, -120))
        leave(person, 'ADMISSION_ANNULLED', dayBetween(random, daysLater(today, -60), daysLater(today, -3)));
    } else if (chance < CAME) {
      if (
        person.moves.length === 0 &&
        steady.has(person.organizationKey) &&
        person.recognizedOn < BEFORE.after &&
        person.memberFrom < BEFORE.after
      )
        come(
          person,
          random.pick(random.below(BETWEEN_PROVINCES) === 0 ? elsewhere : branches),
          dayBetween(random, BEFORE.after, BEFORE.until),
        );
    } else if (chance < CAME + MOVES) {
      const between = random.below(BETWEEN_PROVINCES) === 0;
      const after = [figuresOn, person.recognizedOn, ...(between ? [BETWEEN_FROM] : [])].toSorted().at(-1) ?? figuresOn;
      if (after < daysLater(today, -60)) {
        const to = random.pick(between ? elsewhere : branches);
        if (to.key !== person.organizationKey)
          person.moves.push({ on: dayBetween(random, after, daysLater(today, -30)), toKey: to.key, letter: true });
      }
    } else if (chance < CAME + MOVES + LEAVES) {
      const after = figuresOn > person.recognizedOn ? figuresOn : person.recognizedOn;
      if (after < daysLater(today, -30)) leave(person, random.pick(LATER_KINDS), dayBetween(random, after, daysLater(today, -3)));
    }
  }
}

function come(person: DemoPerson, from: DemoOrganization, on: string): void {
  if (from.key === person.organizationKey) return;
  person.moves.push({ on, toKey: person.organizationKey, letter: true });
  person.organizationKey = from.key;
}

function leave(person: DemoPerson, kind: DemoEndKind, on: string): void {
  person.endedOn = on;
  person.endKind = kind;
}
