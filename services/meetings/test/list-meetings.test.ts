import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertMeetings } from './insert-meeting.js';
import type { PersonName } from './people.js';
import { type ServedWorld, serveWorld } from './served.js';
import { id, ORGANIZATION as O } from './tree.js';

const LIST = `query ($filter: MeetingFilter!, $orderBy: MeetingOrder! = EARLIEST_FIRST, $first: Int! = 50, $after: String) {
  meetings(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { title organization { id asOf } } pageInfo { hasNextPage endCursor } } }`;

interface Listed {
  meetings: {
    nodes: { title: string; organization: { id: string; asOf: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

let world: ServedWorld;
beforeAll(async () => {
  world = await serveWorld();
  await insertMeetings(world.owner, [
    { organizationId: O.branch1, at: '2025-03-03', title: 'Đông tháng 3' },
    { organizationId: O.branch1, at: '2025-09-03', title: 'Đông tháng 9', place: 'Hội trường xã Hoà Bình' },
    { organizationId: O.branch2, at: '2025-09-04', title: 'Đoài tháng 9', type: 'THEMATIC' },
    { organizationId: O.endedBranch, at: '2025-03-05', title: 'Nam tháng 3' },
    { organizationId: O.oldCommune2, at: '2025-03-06', title: 'Đảng ủy cũ', type: 'COMMITTEE_SESSION' },
    { organizationId: O.branchB, at: '2025-09-07', title: 'Bên kia' },
  ]);
});
afterAll(() => world.close());

async function list(who: PersonName, filter: object, others: object = {}): Promise<string[]> {
  const { data, errors } = await world.ask<Listed>(who, LIST, { variables: { filter, ...others } });
  expect(errors).toBeUndefined();
  return data.meetings.nodes.map((node) => node.title);
}

test("a subtree is that of each meeting's own day", async () => {
  expect(await list('provinceOffice', { underId: O.newCommune })).toEqual(['Đông tháng 9', 'Đoài tháng 9']);
  expect(await list('provinceOffice', { underId: O.district })).toEqual(['Đông tháng 3', 'Nam tháng 3', 'Đảng ủy cũ']);
  expect(await list('provinceOffice', { underId: O.oldCommune1 })).toEqual(['Đông tháng 3']);
});

test('a meeting of March carries the organization as of March', async () => {
  const { data } = await world.ask<Listed>('provinceOffice', LIST, { variables: { filter: { underId: O.branch1 } } });
  expect(data.meetings.nodes.map((node) => node.organization)).toEqual([
    { id: O.branch1, asOf: '2025-03-03' },
    { id: O.branch1, asOf: '2025-09-03' },
  ]);
});

test("the successor's office sees its predecessors' meetings", async () => {
  expect(await list('office', { underId: O.oldCommune2 })).toEqual(['Nam tháng 3', 'Đảng ủy cũ']);
  expect(await list('office', { underId: O.endedBranch })).toEqual(['Nam tháng 3']);
});

test('what lies outside the reach is not there, whatever is asked', async () => {
  const root = id(0).replace('9000', '8000').replace(/0$/, '1');
  expect(await list('member1', { underId: root })).toEqual(['Đông tháng 3', 'Đông tháng 9']);
  expect(await list('neighbor', { underId: root })).toEqual(['Bên kia']);
  expect(await list('neighbor', { underId: O.provinceA })).toEqual([]);
});

test('is FORBIDDEN to an administrator: accounts are not meetings', async () => {
  const { errors } = await world.ask<Listed>('administrator', LIST, { variables: { filter: { underId: O.provinceA } } });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('filters by day, type, status and a text without tone marks', async () => {
  const under = { underId: O.provinceA };
  expect(await list('provinceOffice', { ...under, from: '2025-03-05', to: '2025-03-06' })).toEqual(['Nam tháng 3', 'Đảng ủy cũ']);
  expect(await list('provinceOffice', { ...under, type: 'THEMATIC' })).toEqual(['Đoài tháng 9']);
  expect(await list('provinceOffice', { ...under, status: 'CANCELLED' })).toEqual([]);
  expect(await list('provinceOffice', { ...under, search: 'hoa binh' })).toEqual(['Đông tháng 9']);
  expect(await list('provinceOffice', { ...under, search: '%' })).toEqual([]);
});

test('pages meet without gap or repetition, in both orders', async () => {
  const read = async (orderBy: string): Promise<string[]> => {
    const titles: string[] = [];
    for (let after: string | null = null; ;) {
      const { data }: { data: Listed } = await world.ask<Listed>('provinceOffice', LIST, {
        variables: { filter: { underId: O.provinceA }, orderBy, first: 2, after },
      });
      titles.push(...data.meetings.nodes.map((node) => node.title));
      if (!data.meetings.pageInfo.hasNextPage) return titles;
      after = data.meetings.pageInfo.endCursor;
    }
  };
  const all = await list('provinceOffice', { underId: O.provinceA });
  expect(all).toHaveLength(5);
  expect(await read('EARLIEST_FIRST')).toEqual(all);
  expect(await read('LATEST_FIRST')).toEqual(all.toReversed());
});

test('refuses a page too long and a cursor that is none', async () => {
  for (const others of [{ first: 101 }, { first: 0 }, { after: 'x' }, { after: Buffer.from('["a","b"]').toString('base64url') }]) {
    const { errors } = await world.ask<Listed>('provinceOffice', LIST, { variables: { filter: { underId: O.provinceA }, ...others } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  }
});

test('one meeting is answered by its id, NOT_FOUND to who may not see it', async () => {
  const { rows } = await world.owner.query<{ id: string }>(`select id from meetings.meeting where title = 'Nam tháng 3'`);
  const query = 'query ($id: ID!) { meeting(id: $id) { title } }';
  const options = { variables: { id: rows[0]?.id } };
  expect((await world.ask<{ meeting: object }>('office', query, options)).data.meeting).toEqual({ title: 'Nam tháng 3' });
  for (const who of ['member1', 'neighbor'] as const) {
    const { data, errors } = await world.ask<{ meeting: null }>(who, query, options);
    expect(data.meeting).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
});
