import { startOrganization } from '@capuy/organization';
import { createWorld, testSecrets, type World } from '@capuy/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMeetings } from '../src/index.js';
import { asker } from './asker.js';
import { insertMeetings } from './insert-meeting.js';
import { personId } from './people.js';
import { addMarkers, CHECK_MS, endSubscription, type Meetings, meetingsEnv, publish, ready, rows, withClient } from './replicated.js';
import { ORGANIZATION as O } from './tree.js';

let world: World;
let meetings: Meetings;
let organization: Awaited<ReturnType<typeof startOrganization>>;
beforeAll(async () => {
  world = await createWorld();
  await publish(world);
  meetings = await startMeetings(await meetingsEnv(world), CHECK_MS);
  organization = await startOrganization({
    port: 0,
    databaseUrl: world.organization.url,
    databaseOwnerUrl: world.organization.ownerUrl,
    replicationUrl: world.replicationUrl,
    secretsFolder: await testSecrets(),
  });
  await ready(meetings);
  await withClient(world.meetings.ownerUrl, (owner) =>
    insertMeetings(owner, [
      { organizationId: O.branch1, at: '2025-03-03' },
      { organizationId: O.branch1, at: '2025-09-03' },
    ]),
  );
}, 120_000);
afterAll(async () => {
  await Promise.all([meetings.close(), organization.close()]);
  await endSubscription(world);
});

/** What the gateway does with the stubs of one subgraph: asks the other for them. */
async function names(representations: readonly object[]): Promise<unknown[]> {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on PartyOrganization { name } ... on Person { fullName } } }`;
  const { data, errors } = await asker(organization.url)<{ _entities: unknown[] }>('office', query, { variables: { r: representations } });
  expect(errors).toBeUndefined();
  return data._entities;
}

test("a meeting of March shows March's name, one of September the new name", async () => {
  const query = `query ($f: MeetingFilter!) { meetings(filter: $f) { nodes { organization { __typename id asOf } } } }`;
  const { data } = await asker(meetings.url)<{ meetings: { nodes: { organization: object }[] } }>('office', query, {
    variables: { f: { underId: O.branch1 } },
  });
  expect(await names(data.meetings.nodes.map((node) => node.organization))).toEqual([{ name: 'thôn 1' }, { name: 'thôn Đông' }]);
});

test('a chair is a person that organization names', async () => {
  await rows(world.meetings.ownerUrl, 'update meetings.meeting set chair_person_id = $1', [personId('secretary1')]);
  const query = `query ($f: MeetingFilter!) { meetings(filter: $f, first: 1) { nodes { chair { __typename id } } } }`;
  const { data } = await asker(meetings.url)<{ meetings: { nodes: { chair: object }[] } }>('office', query, {
    variables: { f: { underId: O.branch1 } },
  });
  expect(await names(data.meetings.nodes.map((node) => node.chair))).toEqual([{ fullName: 'Hoàng Thu Phố' }]);
});

test('a chair whose record became part of another is that other person, here and in organization', async () => {
  const merged = '01970000-0000-7000-9000-00000000f001';
  await rows(world.organization.ownerUrl, 'insert into organization.member_alias (alias_id, member_id) values ($1, $2)', [
    merged,
    personId('secretary1'),
  ]);
  await rows(world.meetings.ownerUrl, 'update meetings.meeting set chair_person_id = $1', [merged]);
  const query = `query ($f: MeetingFilter!) { meetings(filter: $f, first: 1) { nodes { chair { id } } } }`;
  const chair = async (): Promise<string | undefined> =>
    (
      await asker(meetings.url)<{ meetings: { nodes: { chair: { id: string } }[] } }>('office', query, {
        variables: { f: { underId: O.branch1 } },
      })
    ).data.meetings.nodes[0]?.chair.id;
  await expect.poll(chair).toBe(personId('secretary1'));
  // As a neighbor that has not heard of it yet would ask.
  expect(await names([{ __typename: 'Person', id: merged }])).toEqual([{ fullName: 'Hoàng Thu Phố' }]);
});

test('a change marker is known to both services', async () => {
  const [marker] = await addMarkers(world, 1);
  for (const { url } of [organization, meetings]) {
    const { errors } = await asker(url)('office', '{ __typename }', { headers: { 'x-capuy-change': marker?.id ?? '' } });
    expect(errors).toBeUndefined();
  }
});

test('the publisher tells how far each subscriber is behind', async () => {
  const text = await (await fetch(organization.url.replace('/graphql', '/metrics'))).text();
  expect(text).toMatch(/^capuy_publication_active\{slot="capuy_meetings_\w+"\} 1$/m);
  expect(text).toMatch(/^capuy_publication_lag_bytes\{slot="capuy_meetings_\w+"\} \d+$/m);
  expect(text).toMatch(/^capuy_requests_total\{service="organization",outcome="ok"\} \d+$/m);
});
