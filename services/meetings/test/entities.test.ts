import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertMeetings } from './insert-meeting.js';
import { type ServedWorld, serveWorld } from './served.js';
import { ORGANIZATION as O, ORGANIZATIONS } from './tree.js';

interface Listed {
  _entities: { id: string; viewerCanRegisterMeeting: boolean; meetings: { nodes: { title: string }[] } }[];
}

const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on PartyOrganization {
  id viewerCanRegisterMeeting meetings(first: 2) { nodes { title } pageInfo { hasNextPage } } } ... on Meeting { id title viewerCanCancel } } }`;

let world: ServedWorld;
let meetingIds: string[];
beforeAll(async () => {
  world = await serveWorld();
  meetingIds = await insertMeetings(world.owner, [
    { organizationId: O.branch1, at: '2025-03-03', title: 'một' },
    { organizationId: O.branch1, at: '2025-08-03', title: 'hai' },
    { organizationId: O.branch1, at: '2025-09-03', title: 'ba' },
    { organizationId: O.branch2, at: '2025-09-03', title: 'bốn' },
    { organizationId: O.branchB, at: '2025-09-03', title: 'năm' },
  ]);
});
afterAll(() => world.close());

/** Statements of the process that read meetings or decide about organizations, while `work` runs. */
async function statements(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function spy(this: pg.Client, ...input: unknown[]) {
    if (typeof input[0] === 'string' && /meetings\.meeting|party_organization/.test(input[0])) seen.push(input[0]);
    return Reflect.apply(query, this, input);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return seen;
}

const organizations = (ids: readonly string[]): object[] => ids.map((id) => ({ __typename: 'PartyOrganization', id, asOf: '2025-09-30' }));

test("answers an organization's latest meetings, those only that the viewer may see", async () => {
  const { data } = await world.ask<Listed>('office', ENTITIES, { variables: { r: organizations([O.branch1, O.branch2, O.branchB]) } });
  expect(data._entities.map(({ meetings }) => meetings.nodes.map((node) => node.title))).toEqual([['ba', 'hai'], ['bốn'], []]);
  expect(data._entities.map((one) => one.viewerCanRegisterMeeting)).toEqual([true, true, false]);
});

test('includes what lies below where it is asked, and the days that are asked for', async () => {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on PartyOrganization {
    meetings(includeBelow: true, from: "2025-09-01", to: "2025-09-03") { nodes { title } } } } }`;
  const { data } = await world.ask<Listed>('office', query, { variables: { r: organizations([O.newCommune]) } });
  expect(data._entities[0]?.meetings.nodes.map((node) => node.title).toSorted((a, b) => a.localeCompare(b))).toEqual(['ba', 'bốn']);
});

test('a meeting outside the reach is null, its neighbors in the batch are not', async () => {
  const r = meetingIds.map((id) => ({ __typename: 'Meeting', id }));
  const { data } = await world.ask<{ _entities: ({ title: string; viewerCanCancel: boolean } | null)[] }>('member1', ENTITIES, {
    variables: { r },
  });
  expect(data._entities.map((one) => one?.title)).toEqual(['một', 'hai', 'ba', undefined, undefined]);
  expect(data._entities[0]?.viewerCanCancel).toBe(false);
});

test('a batch is one statement for each thing asked, whatever its size', async () => {
  const ask = (ids: readonly string[]): Promise<unknown> => world.ask('office', ENTITIES, { variables: { r: organizations(ids) } });
  const few = await statements(() => ask([O.branch1]));
  const many = await statements(() => ask(ORGANIZATIONS.map((one) => one.id)));
  expect(few).toHaveLength(2);
  expect(many).toHaveLength(2);
  const meetings = meetingIds.map((id) => ({ __typename: 'Meeting', id }));
  expect(await statements(() => world.ask('office', ENTITIES, { variables: { r: meetings } }))).toHaveLength(1);
});

test('a root field is one statement, with the columns that were asked for', async () => {
  const query = `query ($f: MeetingFilter!) { meetings(filter: $f) { nodes { title organization { id } } } }`;
  const seen = await statements(() => world.ask('office', query, { variables: { f: { underId: O.provinceA } } }));
  expect(seen).toHaveLength(1);
  expect(seen[0]).toContain('m.title');
  expect(seen[0]).not.toContain('m.place');
  expect(await statements(() => world.ask('office', `{ meeting(id: "${meetingIds[0]}") { id } }`))).toHaveLength(1);
});
