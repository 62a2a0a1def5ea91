import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertMeetings } from './insert-meeting.js';
import type { PersonName } from './people.js';
import { type ServedWorld, serveWorld } from './served.js';
import { ORGANIZATION } from './tree.js';

const CANCEL = `mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { meeting { status cancelReason version viewerCanCancel } } }`;
const POSTPONE = `mutation ($input: PostponeMeetingInput!) { postponeMeeting(input: $input) { meeting { startsAt day place postponeReason version } } }`;

let world: ServedWorld;
beforeAll(async () => void (world = await serveWorld()));
afterAll(() => world.close());

let day = 1;
async function meeting(organizationId: string = ORGANIZATION.branch1): Promise<string> {
  day += 1;
  const [id = ''] = await insertMeetings(world.owner, [{ organizationId, at: `2025-08-${String(day).padStart(2, '0')}` }]);
  return id;
}

const cancel = (who: PersonName, input: object): ReturnType<typeof world.ask<{ cancelMeeting: { meeting: object } }>> =>
  world.ask(who, CANCEL, { variables: { input: { version: 1, reason: 'Bão số 10', ...input } } });
const postpone = (who: PersonName, input: object): ReturnType<typeof world.ask<{ postponeMeeting: { meeting: object } }>> =>
  world.ask(who, POSTPONE, { variables: { input: { version: 1, reason: 'Trùng lịch', startsAt: '2025-10-20T00:30:00Z', ...input } } });
const code = async (answer: Promise<{ errors?: { extensions: { code: string } }[] }>): Promise<string | undefined> =>
  (await answer).errors?.[0]?.extensions.code;

test('cancelling keeps the meeting, with its reason', async () => {
  const { data } = await cancel('secretary1', { id: await meeting() });
  expect(data.cancelMeeting.meeting).toEqual({ status: 'CANCELLED', cancelReason: 'Bão số 10', version: 2, viewerCanCancel: false });
});

test('cancelling is audited in its own transaction', async () => {
  const id = await meeting();
  await cancel('office', { id });
  const { rows } = await world.owner.query('select act, fields from audit.record where entity_id = $1', [id]);
  expect(rows).toEqual([{ act: 'cancelMeeting', fields: ['status', 'cancelReason'] }]);
});

test('cancelling twice is INVALID_STATE', async () => {
  const id = await meeting();
  await cancel('secretary1', { id });
  expect(await code(cancel('secretary1', { id, version: 2 }))).toBe('INVALID_STATE');
});

test('cancelling a stale version is CONFLICT', async () => {
  expect(await code(cancel('secretary1', { id: await meeting(), version: 7 }))).toBe('CONFLICT');
});

test('cancelling is NOT_FOUND outside the subtree, and for a meeting of a predecessor', async () => {
  expect(await code(cancel('neighbor', { id: await meeting() }))).toBe('NOT_FOUND');
  const [past = ''] = await insertMeetings(world.owner, [{ organizationId: ORGANIZATION.endedBranch, at: '2025-03-03' }]);
  expect(await code(cancel('office', { id: past }))).toBe('NOT_FOUND');
});

test('cancelling is FORBIDDEN without the role, BAD_INPUT without a reason', async () => {
  const id = await meeting();
  expect(await code(cancel('member1', { id }))).toBe('FORBIDDEN');
  expect(await code(cancel('secretary1', { id, reason: '  ' }))).toBe('BAD_INPUT');
});

test('postponing gives another day and keeps the place', async () => {
  const { data } = await postpone('secretary1', { id: await meeting() });
  expect(data.postponeMeeting.meeting).toEqual({
    startsAt: '2025-10-20T00:30:00.000Z',
    day: '2025-10-20',
    place: 'Nhà văn hóa',
    postponeReason: 'Trùng lịch',
    version: 2,
  });
});

test('postponing is refused to a day on which the organization does not live', async () => {
  const id = await meeting(ORGANIZATION.branch2);
  expect(await code(postpone('office', { id, startsAt: '1999-01-01T00:00:00Z' }))).toBe('BAD_INPUT');
});

test('postponing is refused stale, cancelled, outside and without the role', async () => {
  const id = await meeting();
  expect(await code(postpone('secretary1', { id, version: 3 }))).toBe('CONFLICT');
  expect(await code(postpone('neighbor', { id }))).toBe('NOT_FOUND');
  expect(await code(postpone('member1', { id }))).toBe('FORBIDDEN');
  await cancel('secretary1', { id });
  expect(await code(postpone('secretary1', { id, version: 2 }))).toBe('INVALID_STATE');
});

test('of two changes at once one is done and the other is CONFLICT', async () => {
  const id = await meeting();
  const codes = await Promise.all([code(cancel('secretary1', { id })), code(postpone('office', { id }))]);
  expect(codes.filter((one) => one === undefined)).toHaveLength(1);
  expect(codes.filter((one) => one === 'CONFLICT')).toHaveLength(1);
});
