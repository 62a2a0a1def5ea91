import fc from 'fast-check';
import { history } from './random-people.js';
import { Tree } from './random-tree.js';
import { type Paper, PAPER_KINDS } from './paper.js';
import { type Given, on, OPEN, type Organization, type Person, type Post, type Question, type World } from './world.js';

const LAST_DAY = 1000;
const ROOT_ID = '00000000-0000-7000-8000-000000000001';
const PLACES = [
  ['COMMITTEE', 'SECRETARY'],
  ['COMMITTEE', 'DEPUTY_SECRETARY'],
  ['COMMITTEE', 'COMMITTEE_MEMBER'],
  ['STANDING_COMMITTEE', 'STANDING_COMMITTEE_MEMBER'],
  ['INSPECTION_COMMISSION', 'COMMITTEE_MEMBER'],
  ['BRANCH_COMMITTEE', 'SECRETARY'],
  ['BRANCH_COMMITTEE', 'DEPUTY_SECRETARY'],
  ['BRANCH_COMMITTEE', 'BRANCH_COMMITTEE_MEMBER'],
] as const;
const DUTIES = ['ORGANIZATION', 'INSPECTION_STAFF', 'OFFICE', 'INFORMATION', 'MASS_MOBILIZATION'] as const;
const GIVEN = [
  'ENTRY_CLERK',
  'STAFF_ORGANIZATION',
  'MEETING_RECORDER',
  'ASSIGNED_OFFICIAL',
  'ADMINISTRATOR',
  'SECURITY_AUDITOR',
  'INTEGRATOR',
];

const ADMINISTRATION = ['ADMINISTRATOR', 'SECURITY_AUDITOR'] as const;
const POWERLESS = new Set(['ADMINISTRATOR', 'SECURITY_AUDITOR', 'INTEGRATOR']);

const day = fc.integer({ min: 1, max: LAST_DAY });
const some = fc.nat(40);

/** Choices only; `buildWorld` makes a world of them that holds together, so that what fails can be made small. */
const choices = fc.record({
  communes: fc.array(fc.boolean(), { minLength: 2, maxLength: 3 }),
  branches: fc.array(some, { minLength: 3, maxLength: 5 }),
  events: fc.array(fc.record({ kind: fc.nat(6), a: some, b: some, day }), { maxLength: 5 }),
  people: fc.array(
    fc.record({
      at: some,
      since: fc.integer({ min: 0, max: 300 }),
      moves: fc.array(fc.record({ to: some, day }), { maxLength: 2 }),
      ends: fc.option(day, { freq: 5 }),
      stays: fc.option(fc.record({ at: some, day, lasts: fc.integer({ min: 1, max: 300 }) }), { freq: 3 }),
      woman: fc.boolean(),
      minority: fc.boolean(),
    }),
    { minLength: 3, maxLength: 7 },
  ),
  posts: fc.array(fc.record({ who: some, at: some, what: fc.nat(15), since: day, lasts: fc.option(fc.integer({ min: 1, max: 400 })) }), {
    minLength: 1,
    maxLength: 7,
  }),
  given: fc.array(fc.record({ who: some, at: some, what: some, since: day, lasts: fc.option(fc.integer({ min: 1, max: 400 })) }), {
    maxLength: 4,
  }),
  meetings: fc.array(fc.record({ at: some, day }), { minLength: 1, maxLength: 8 }),
  papers: fc.array(fc.record({ kind: fc.nat(PAPER_KINDS.length - 1), who: some, at: some, to: some, day }), { minLength: 3, maxLength: 9 }),
  question: fc.record({
    who: some,
    today: fc.integer({ min: 100, max: LAST_DAY }),
    asOf: day,
    now: fc.boolean(),
    under: some,
    stranger: fc.nat(9),
  }),
});
type Choices = typeof choices extends fc.Arbitrary<infer Value> ? Value : never;

/** Makes a world of its own number: its ids are in no other. */
export type WorldMaker = (number: number) => World;

export const worlds: fc.Arbitrary<WorldMaker> = choices.map((made) => {
  const maker = (number: number): World => buildWorld(made, number);
  return Object.assign(maker, { [fc.toStringMethod]: () => JSON.stringify(made) });
});

/** Kind, world, ordinal. */
export function idOf(kind: string, number: number, ordinal: number): string {
  const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');
  return `${kind.padEnd(8, '0')}-0000-7000-8000-${hex(number, 8)}${hex(ordinal, 4)}`;
}

export const KIND = { organization: 'a', person: 'b', member: 'c', account: 'd', post: 'e', meeting: 'f', paper: '9' } as const;

/** A word of its own for each world, of one length: found by a search, and no part of another's. */
export function lettersOf(number: number): string {
  return [3, 2, 1, 0].map((place) => String.fromCodePoint(97 + (Math.floor(number / 26 ** place) % 26))).join('');
}

/** Nothing where the organization did not live that day; a person has one of a kind. */
function paperOf(
  { kind: ordinal, day: since }: { kind: number; day: number },
  id: string,
  { personId, memberId, accountId, name }: Person,
  at: Organization,
  to: Organization,
): Paper[] {
  const kind = PAPER_KINDS[ordinal] ?? 'TRANSFER';
  if (!on(at, since) || at.id === to.id) return [];
  const whose = kind === 'CANDIDATE' ? { personId: id, name: name.replace('Nguyễn', 'Trần') } : { personId, name };
  return [{ kind, id, memberId, accountId, ...whose, organizationId: at.id, otherId: to.id, day: since }];
}

function buildWorld(made: Choices, number: number): World {
  const tree = new Tree((ordinal) => idOf(KIND.organization, number, ordinal));
  for (const underDistrict of made.communes) tree.establish('COMMUNE', underDistrict ? tree.district : tree.province, 0);
  for (const at of made.branches) tree.establish('BASE_BRANCH', tree.pick('COMMUNE', at, 0)?.id ?? tree.province, 0);
  for (const event of made.events.toSorted((a, b) => a.day - b.day)) tree.change(event.kind, event.a, event.b, event.day);
  const organizations = [...tree.organizations];
  const at = (ordinal: number): (typeof organizations)[number] => organizations[ordinal % organizations.length] ?? organizations[0]!;
  const within = (ordinal: number, since: number, lasts: number | null): { organizationId: string; from: number; to: number } | null => {
    const { id, from, to } = at(ordinal);
    const period = { from: Math.max(since, from), to: Math.min(lasts === null ? OPEN : since + lasts, to) };
    return period.from < period.to ? { organizationId: id, ...period } : null;
  };
  const people: Person[] = made.people.map((one, ordinal) => ({
    personId: idOf(KIND.person, number, ordinal),
    memberId: idOf(KIND.member, number, ordinal),
    accountId: idOf(KIND.account, number, ordinal),
    name: `Nguyễn ${lettersOf(number)} ${String.fromCodePoint(65 + ordinal)}${lettersOf(number)}`,
    gender: one.woman ? 'FEMALE' : 'MALE',
    ethnicity: one.minority ? 'Gia Rai' : 'Kinh',
    phone: `09${String((number * 10 + ordinal) % 1e8).padStart(8, '0')}`,
    ...history(tree, one),
  }));
  const who = (ordinal: number): Person => people[ordinal % people.length]!;
  const posts: Post[] = [];
  for (const [ordinal, one] of made.posts.entries()) {
    const period = within(one.at, one.since, one.lasts);
    if (!period) continue;
    const [place, position] = PLACES[one.what] ?? ['BODY', 'STAFF'];
    const duty = DUTIES[(one.what - PLACES.length) % DUTIES.length];
    const { personId } = who(one.who);
    const other = posts.some((post) => post.personId === personId && post.organizationId === period.organizationId);
    if (other) continue;
    posts.push({
      id: idOf(KIND.post, number, ordinal),
      personId,
      place,
      position,
      ...(place === 'BODY' && duty ? { duty } : {}),
      ...period,
    });
  }
  const given: Given[] = made.given.flatMap((one) => {
    const asked = GIVEN[one.what % GIVEN.length] ?? '';
    // One person does not hold both.
    const role = POWERLESS.has(asked) && asked !== 'INTEGRATOR' ? ADMINISTRATION[(one.who % people.length) % 2] : asked;
    const period = one.at === 40 ? { organizationId: ROOT_ID, from: one.since, to: OPEN } : within(one.at, one.since, one.lasts);
    return period && role ? [{ accountId: who(one.who).accountId, role, ...period }] : [];
  });
  const meetings = made.meetings.flatMap((one, ordinal) => {
    const organization = at(one.at);
    return on(organization, one.day) ? [{ id: idOf(KIND.meeting, number, ordinal), organizationId: organization.id, day: one.day }] : [];
  });
  const papers = made.papers
    .flatMap((one, ordinal) => paperOf(one, idOf(KIND.paper, number, ordinal), who(one.who), at(one.at), at(one.to)))
    // Who keeps the file of somebody with two posts and no membership yet is anybody's guess.
    .filter(({ kind, personId }) => kind !== 'CORRECTION' || posts.filter((post) => post.personId === personId).length < 2)
    .filter((paper, index, all) => index === all.findIndex(({ kind, personId }) => kind === paper.kind && personId === paper.personId));
  const facts = { organizations, lineage: tree.lineage, people, posts, given, meetings, papers };
  return { ...facts, question: questionOf(facts, made.question) };
}

/** Mostly asked by somebody who holds a role that day, about where they hold it or what lies near. */
function questionOf({ organizations, people, posts, given }: Omit<World, 'question'>, asked: Choices['question']): Question {
  const pick = <Value>(list: readonly Value[], ordinal: number): Value | undefined => list[ordinal % list.length];
  const holding = [
    ...given.filter(({ role }) => !POWERLESS.has(role)),
    ...posts.map((post) => ({ ...post, accountId: people.find(({ personId }) => personId === post.personId)?.accountId ?? '' })),
  ];
  const held = asked.stranger > 1 ? pick(holding, asked.who) : undefined;
  const last = held ? Math.min(held.to, LAST_DAY) : LAST_DAY;
  // One time in five the role has not begun yet, or is over.
  const today = held && asked.stranger > 3 ? held.from + (asked.today % Math.max(1, last - held.from)) : asked.today;
  const underId =
    (asked.under % 3 > 0 && held && held.organizationId !== ROOT_ID ? held.organizationId : pick(organizations, asked.under)?.id) ??
    ROOT_ID;
  return {
    accountId: held?.accountId ?? pick(people, asked.who)?.accountId ?? '',
    today,
    asOf: asked.now ? today : Math.min(asked.asOf, today),
    underId,
  };
}
