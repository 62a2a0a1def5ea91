import { buffer } from 'node:stream/consumers';
import type { TwoServices } from './two-services.js';
import { fileNumber } from './insert-worlds.js';
import type { Model } from './model.js';
import { askPapers, expectedPapers, PAPER_DOCUMENTS } from './paper-questions.js';
import { dateOf, fold, type Person, type World } from './world.js';

/** What one question was answered, in an order of its own: ids, or figures under a name. */
export type Answers = Record<string, readonly string[]>;

const ORGANIZATION = `query ($under: ID!, $asOf: LocalDate!, $search: String!, $members: [_Any!]!, $people: [_Any!]!, $organizations: [_Any!]!) {
  names: members(filter: { underId: $under }, asOf: $asOf, first: 100) { nodes { id } pageInfo { hasNextPage } }
  records: members(filter: { underId: $under }, asOf: $asOf, first: 100) { nodes { id fileNumber gender } }
  women: members(filter: { underId: $under, gender: FEMALE }, asOf: $asOf, first: 100) { nodes { id } }
  staying: members(filter: { underId: $under, standing: STAYING }, asOf: $asOf, first: 100) { nodes { id } }
  ended: members(filter: { underId: $under, standing: ENDED }, asOf: $asOf, first: 100) { nodes { id } }
  found: members(filter: { underId: $under, search: $search }, asOf: $asOf, first: 100) { nodes { id } }
  byDay: members(filter: { underId: $under }, asOf: $asOf, first: 100, orderBy: ADMITTED_ON) { nodes { id } }
  counts: memberCounts(underId: $under, days: [$asOf]) { total byGender { code count } }
  figures: organizationCounts(underId: $under, asOf: $asOf) { members { total } }
  changes: memberChanges(underId: $under, since: "2024-01-01", until: $asOf) { came { count } left { count } }
  movements: memberMovements(filter: { underId: $under, since: "2024-01-01", until: $asOf }, first: 100) { nodes { day } }
  memberEntities: _entities(representations: $members) { ... on Member { id fileNumber endKind memberships { validFrom } } }
  personEntities: _entities(representations: $people) { ... on Person { id fullName gender phone { masked } birthDate { masked } ethnicity } }
  organizationEntities: _entities(representations: $organizations) { ... on PartyOrganization { id memberCount } }
}`;
const SENSITIVE = `query ($under: ID!, $asOf: LocalDate!) {
  kinh: members(filter: { underId: $under, ethnicity: "Kinh" }, asOf: $asOf, first: 100) { nodes { id } }
}`;
const MEETINGS = `query ($under: ID!, $search: String!, $meetings: [_Any!]!, $organizations: [_Any!]!) {
  meetings(filter: { underId: $under }, first: 100) { nodes { id } }
  meetingsFound: meetings(filter: { underId: $under, search: $search }, first: 100) { nodes { id } }
  meetingEntities: _entities(representations: $meetings) { ... on Meeting { id title } }
  organizationMeetings: _entities(representations: $organizations) { ... on PartyOrganization { id meetings(first: 100) { nodes { id } } } }
}`;

interface Named {
  id: string;
}
type Masked = { masked: boolean } | null;
type Data = Record<string, unknown>;
const nodes = (data: Data | null, name: string): string[] =>
  ((data?.[name] as { nodes: Named[] } | null | undefined)?.nodes ?? []).map(({ id }) => id).toSorted();
const entities = <Entity extends Named>(data: Data | null, name: string): Entity[] =>
  ((data?.[name] as (Entity | null)[] | undefined) ?? []).filter((one) => one !== null);

/** Every document, for whoever looks whether everything is asked. */
export const DOCUMENTS = { organization: [ORGANIZATION, SENSITIVE, ...PAPER_DOCUMENTS], meetings: [MEETINGS] };

/** Asks everything that tells of persons or meetings, as the account and on the days of the world's question. */
export async function ask(two: TwoServices, model: Model, among: readonly World[]): Promise<Answers> {
  const { world } = model;
  const { accountId, today, asOf, underId } = world.question;
  process.env['CAPUY_TODAY'] = dateOf(today);
  const people = among.flatMap((one) => one.people);
  const begun = new Set(world.organizations.filter(({ from }) => from <= asOf).map(({ id }) => id));
  const organizations = world.organizations.map(({ id }) => ({ __typename: 'PartyOrganization', id, asOf: dateOf(asOf) }));
  const variables = {
    under: underId,
    asOf: dateOf(asOf),
    search: searchOf(world),
    members: people.map(({ memberId }) => ({ __typename: 'Member', id: memberId, asOf: dateOf(asOf) })),
    people: people.map(({ personId }) => ({ __typename: 'Person', id: personId })),
    organizations,
  };
  const first = await two.organization.ask(accountId, ORGANIZATION, variables);
  const { data } = first;
  const answers: Answers = {};
  for (const name of ['names', 'records', 'women', 'staying', 'ended', 'found', 'byDay']) answers[name] = nodes(data, name);
  const [table] = (data?.['counts'] as { total: number; byGender: { code: string; count: number }[] }[] | null) ?? [];
  answers['counts'] = table ? [String(table.total)] : [];
  answers['women counted'] = table ? [String(table.byGender.find(({ code }) => code === 'FEMALE')?.count ?? 0)] : [];
  const figures = data?.['figures'] as { members: { total: number } | null } | null;
  answers['figures'] = figures?.members ? [String(figures.members.total)] : [];
  const changes = data?.['changes'] as Record<'came' | 'left', { count: number }[]> | null;
  const sum = (side: 'came' | 'left'): number => (changes?.[side] ?? []).reduce((total, { count }) => total + count, 0);
  answers['changes'] = changes ? [String(sum('came') - sum('left'))] : [];
  answers['movements'] = ((data?.['movements'] as { nodes: { day: string }[] } | null)?.nodes ?? []).map(({ day }) => day).toSorted();
  const members = entities<Named & { fileNumber: string | null; endKind: string | null; memberships: object[] }>(data, 'memberEntities');
  answers['member entities'] = members.map(({ id }) => id).toSorted();
  answers['end kinds'] = members.flatMap(({ id, endKind }) => (endKind === null ? [] : [id])).toSorted();
  answers['memberships'] = members.flatMap(({ id, memberships }) => (memberships.length > 0 ? [id] : [])).toSorted();
  const persons = entities<Named & { gender: string | null; phone: Masked; birthDate: Masked; ethnicity: string | null }>(
    data,
    'personEntities',
  );
  const where = (test: (person: (typeof persons)[number]) => boolean): string[] =>
    persons
      .filter(test)
      .map(({ id }) => id)
      .toSorted();
  answers['person records'] = where(({ gender }) => gender !== null);
  answers['phones'] = where(({ phone }) => phone !== null);
  answers['phones in full'] = where(({ phone }) => phone?.masked === false);
  answers['birth days'] = where(({ birthDate }) => birthDate !== null);
  answers['birth days in full'] = where(({ birthDate }) => birthDate?.masked === false);
  answers['ethnicity'] = where(({ ethnicity }) => ethnicity !== null);
  answers['figures of organizations'] = entities<Named & { memberCount: number | null }>(data, 'organizationEntities')
    .flatMap(({ id, memberCount }) => (memberCount === null || !begun.has(id) ? [] : [`${id} ${memberCount}`]))
    .toSorted();
  const sensitive = await two.organization.ask(accountId, SENSITIVE, { under: underId, asOf: dateOf(asOf) });
  answers['by ethnicity'] = sensitive.codes['kinh'] ? [sensitive.codes['kinh']] : nodes(sensitive.data, 'kinh');
  if (exports(world)) answers['exported'] = await exported(two, world);
  const second = await two.meetings.ask(accountId, MEETINGS, {
    under: underId,
    search: world.meetings[0]?.id.slice(-12) ?? 'none',
    meetings: among.flatMap((one) => one.meetings.map(({ id }) => ({ __typename: 'Meeting', id }))),
    organizations,
  });
  answers['meetings'] = nodes(second.data, 'meetings');
  answers['meetings found'] = nodes(second.data, 'meetingsFound');
  answers['meeting entities'] = entities(second.data, 'meetingEntities')
    .map(({ id }) => id)
    .toSorted();
  answers['meetings of organizations'] = entities<Named & { meetings: { nodes: Named[] } | null }>(second.data, 'organizationMeetings')
    .flatMap(({ meetings }) => (meetings?.nodes ?? []).map(({ id }) => id))
    .toSorted();
  return { ...answers, ...(await askPapers(two, model)) };
}

/** The file numbers in the list that leaves as a table. */
async function exported(two: TwoServices, { question }: World): Promise<string[]> {
  const actor = await two.organization.actor(question.accountId);
  const stream = await two.organization.services.exports.members(actor, {
    organizationId: question.underId,
    asOf: dateOf(question.asOf),
    format: 'csv',
    filter: {},
    reason: null,
  });
  const text = (await buffer(stream)).toString('utf8');
  return [...text.matchAll(/\bW[0-9a-f]{12}\b/g)].map(([number]) => number).toSorted();
}

/** A table takes a stream and a transaction of its own: every third world. */
const exports = ({ question }: World): boolean => question.today % 3 === 0;
const searchOf = ({ people }: World): string => fold(people[0]?.name.split(' ').at(-1) ?? 'nobody');

/** What the model says to the same. */
export function expected(model: Model, among: readonly World[]): Answers {
  const { world } = model;
  const { accountId, today, asOf, underId } = world.question;
  const ids = (list: readonly Person[]): string[] => list.map(({ memberId }) => memberId).toSorted();
  const persons = (list: readonly Person[]): string[] => list.map(({ personId }) => personId).toSorted();
  const listed = model.listed(accountId, underId, asOf, today);
  const everywhere = (capability: string): boolean => model.everywhere(accountId, capability, today);
  // Of other provinces only a role at the root reads.
  const people = among.flatMap((one) => one.people.filter(() => one === world || everywhere('member:read')));
  const records = people.filter((person) => model.record(accountId, person, today));
  // Where somebody belonged is told where they belong or their Party life ended: before it began there is nothing yet.
  const placed = people.filter(
    (person) =>
      model.life(accountId, person, today) &&
      (person.accountId === accountId ||
        person.memberships.some((one) => (one.from <= today && today < one.to) || one.to === person.endedOn)),
  );
  const lives = people.filter((person) => model.life(accountId, person, today));
  const counted = (id: string): number | null => model.counted(accountId, id, asOf, today);
  const figure = (value: number | null): string[] => (value === null ? [] : [String(value)]);
  const total = counted(underId);
  const sensitive = people.filter((person) => model.sensitive(accountId, person, today));
  const women = world.people
    .filter(({ gender }) => gender === 'FEMALE')
    .flatMap(({ memberships }) => memberships)
    .filter((one) => one.kind === 'PERMANENT' && one.from <= asOf && asOf < one.to && model.below(underId, one.organizationId, asOf));
  const before = world.people
    .flatMap(({ memberships }) => memberships)
    .filter((one) => one.kind === 'PERMANENT' && one.from <= 0 && 0 < one.to && model.below(underId, one.organizationId, 0)).length;
  const mayReadSensitive = model.mayAsk(accountId, 'person:read-sensitive', today);
  const bySensitive = world.people.filter(
    (person) =>
      person.ethnicity === 'Kinh' &&
      person.memberships.some(
        (one) =>
          one.kind === 'PERMANENT' &&
          one.from <= asOf &&
          asOf < one.to &&
          model.below(underId, one.organizationId, asOf) &&
          model.covers(accountId, 'person:read-sensitive', one.organizationId, today),
      ) &&
      model.life(accountId, person, today, 'person:read-sensitive'),
  );
  const read = listed.filter((person) => model.life(accountId, person, today));
  return {
    names: ids(read),
    records: ids(read),
    women: ids(read.filter(({ gender }) => gender === 'FEMALE')),
    staying: ids(model.listed(accountId, underId, asOf, today, 'TEMPORARY').filter((person) => model.life(accountId, person, today))),
    ended: ids(
      world.people.filter(
        ({ endedOn, memberships }) =>
          endedOn !== null &&
          endedOn <= asOf &&
          memberships.some(
            (one) =>
              one.kind === 'PERMANENT' &&
              one.to === endedOn &&
              model.below(underId, one.organizationId, endedOn - 1) &&
              model.covers(accountId, 'member:read', one.organizationId, today),
          ),
      ),
    ),
    found: ids(read.filter(({ name }) => fold(name).includes(searchOf(world)))),
    byDay: ids(read),
    counts: total === null || total === 0 ? [] : figure(total),
    'women counted': total === null || total === 0 ? [] : [String(women.length)],
    figures: figure(total),
    changes: total === null ? [] : [String(total - before)],
    movements: total === null ? [] : model.turns(underId, asOf).map(dateOf).toSorted(),
    'member entities': ids(lives),
    'end kinds': ids(lives.filter((person) => person.endedOn !== null && model.endKind(accountId, person, today))),
    memberships: ids(placed),
    'person records': persons(records),
    phones: persons(records),
    'phones in full': persons(world.people.filter((person) => model.phone(accountId, person, today))),
    'birth days': persons(records),
    'birth days in full': persons(world.people.filter((person) => person.accountId === accountId)),
    ethnicity: persons(sensitive),
    'figures of organizations': world.organizations
      .flatMap(({ id, from }) => {
        // One that had ended by that day is still told of, with none.
        const value = from <= asOf ? counted(id) : null;
        return value === null ? [] : [`${id} ${value}`];
      })
      .toSorted(),
    'by ethnicity': mayReadSensitive ? ids(bySensitive) : ['FORBIDDEN'],
    ...(exports(world) ? { exported: read.map(({ memberId }) => fileNumber(memberId)).toSorted() } : {}),
    meetings: model.mayAsk(accountId, 'meeting:read', today) ? model.meetings(accountId, underId, today).toSorted() : [],
    'meetings found': model.meetings(accountId, underId, today).filter((id) => id === world.meetings[0]?.id),
    'meeting entities': [
      ...model.meetings(accountId, null, today),
      ...among.flatMap((one) => (one !== world && everywhere('meeting:read') ? one.meetings.map(({ id }) => id) : [])),
    ].toSorted(),
    'meetings of organizations': model.meetings(accountId, null, today).toSorted(),
    ...expectedPapers(model),
  };
}
