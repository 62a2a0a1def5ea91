import { afterAll, beforeAll, expect, test } from 'vitest';
import { personId, type PersonName } from './people.js';
import { type ServedWorld, serveWorld } from './served.js';
import { id, ORGANIZATION } from './tree.js';

const REGISTER = `mutation ($input: RegisterMeetingInput!) { registerMeeting(input: $input) { meeting {
  id type status startsAt day place title classification version cancelReason viewerCanCancel viewerCanPostpone
  organization { id asOf } chair { id } } } }`;

interface Registered {
  registerMeeting: { meeting: Record<string, unknown> };
}

let world: ServedWorld;
beforeAll(async () => void (world = await serveWorld()));
afterAll(() => world.close());

let hour = 0;
/** A regular meeting of branch 1 at an hour nobody else uses. */
function regular(input: object = {}): object {
  hour += 1;
  const startsAt = new Date(Date.UTC(2025, 8, 3) + hour * 3_600_000).toISOString();
  return {
    organizationId: ORGANIZATION.branch1,
    type: 'REGULAR',
    startsAt,
    place: 'Nhà văn hóa thôn',
    title: 'Sinh hoạt tháng 9',
    ...input,
  };
}

function register(who: PersonName, input: object, headers: Record<string, string> = {}): ReturnType<typeof world.ask<Registered>> {
  return world.ask<Registered>(who, REGISTER, { variables: { input }, headers });
}

async function faults(who: PersonName, input: object): Promise<(string | undefined)[]> {
  const { errors } = await register(who, input);
  expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  return errors?.[0]?.extensions.inputErrors?.map((fault) => `${fault.path} ${fault.code}`) ?? [];
}

test('is done by the secretary for the own branch, and read back whole', async () => {
  const { data, errors } = await register(
    'secretary1',
    regular({ startsAt: '2025-09-02T19:30:00+07:00', chairPersonId: personId('secretary1'), title: '  Sinh hoạt thường kỳ ' }),
  );
  expect(errors).toBeUndefined();
  expect(data.registerMeeting.meeting).toMatchObject({
    type: 'REGULAR',
    status: 'REGISTERED',
    startsAt: '2025-09-02T12:30:00.000Z',
    day: '2025-09-02',
    title: 'Sinh hoạt thường kỳ',
    classification: 'ORDINARY',
    version: 1,
    cancelReason: null,
    viewerCanCancel: true,
    viewerCanPostpone: true,
    organization: { id: ORGANIZATION.branch1, asOf: '2025-09-02' },
    chair: { id: personId('secretary1') },
  });
});

test('takes the day of Vietnam: an evening in UTC is the next morning', async () => {
  const { data } = await register('secretary1', regular({ startsAt: '2025-09-09T23:30:00Z' }));
  expect(data.registerMeeting.meeting['day']).toBe('2025-09-10');
});

test('is done by the office of the commune above, and leaves an audit record without values', async () => {
  const { data } = await register('office', regular());
  const { rows } = await world.owner.query('select act, capability, fields, detail from audit.record where entity_id = $1', [
    data.registerMeeting.meeting['id'],
  ]);
  expect(rows).toEqual([
    {
      act: 'registerMeeting',
      capability: 'meeting:register',
      fields: ['type', 'startsAt', 'place', 'title', 'chair'],
      detail: { type: 'REGULAR', day: data.registerMeeting.meeting['day'] },
    },
  ]);
});

test('is FORBIDDEN to a member, whose role does not carry it', async () => {
  expect((await register('member1', regular())).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test("is NOT_FOUND for a branch outside the actor's subtree", async () => {
  expect((await register('neighbor', regular())).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await register('secretary1', regular({ organizationId: ORGANIZATION.branch2 }))).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('is NOT_FOUND for a predecessor: what ended is reached for reading only', async () => {
  const input = regular({ organizationId: ORGANIZATION.endedBranch, startsAt: '2025-06-03T00:00:00Z' });
  expect((await register('office', input)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('tells an organization that does not live on the day', async () => {
  const input = regular({ organizationId: ORGANIZATION.newCommune, type: 'COMMITTEE_SESSION', startsAt: '2025-06-03T00:00:00Z' });
  expect(await faults('office', input)).toEqual(['startsAt ORGANIZATION_NOT_LIVING']);
});

test('tells a closed node', async () => {
  expect(await faults('provinceOffice', regular({ organizationId: ORGANIZATION.military, type: 'COMMITTEE_SESSION' }))).toEqual([
    'organizationId CLOSED_ORGANIZATION',
  ]);
});

test('tells a type that such an organization does not hold on the day', async () => {
  expect(await faults('office', regular({ organizationId: ORGANIZATION.newCommune }))).toEqual(['type TYPE_NOT_HELD']);
  // A commune is no base organization between 1/7/2025 and 26/7/2026.
  const plenary = { organizationId: ORGANIZATION.newCommune, type: 'PLENARY' };
  expect(await faults('office', regular({ ...plenary, startsAt: '2025-12-03T00:00:00Z' }))).toEqual(['type TYPE_NOT_HELD']);
  expect((await register('office', regular({ ...plenary, startsAt: '2026-12-03T00:00:00Z' }))).errors).toBeUndefined();
});

test('tells a chair without post or membership there on the day', async () => {
  expect(await faults('secretary1', regular({ chairPersonId: personId('member2') }))).toEqual(['chairPersonId NOT_OF_ORGANIZATION']);
  expect(await faults('secretary1', regular({ chairPersonId: id(999) }))).toEqual(['chairPersonId NOT_OF_ORGANIZATION']);
  const early = { startsAt: '2019-03-03T00:00:00Z', chairPersonId: personId('secretary1') };
  expect(await faults('secretary1', regular(early))).toEqual(['chairPersonId NOT_OF_ORGANIZATION']);
});

test('tells empty and overlong texts, all at once', async () => {
  expect(await faults('secretary1', regular({ title: ' ', place: 'x'.repeat(301) }))).toEqual(['title REQUIRED', 'place TOO_LONG']);
});

test('is refused above ORDINARY, and nothing of it is kept', async () => {
  expect(await faults('secretary1', regular({ classification: 'SECRET', title: 'Nội dung mật' }))).toEqual([
    'classification ABOVE_ORDINARY',
  ]);
  expect((await world.owner.query(`select from meetings.meeting where title = 'Nội dung mật'`)).rowCount).toBe(0);
});

test('is CONFLICT for a second meeting of the type at the same hour', async () => {
  const input = regular();
  expect((await register('secretary1', input)).errors).toBeUndefined();
  expect((await register('office', input)).errors?.[0]?.extensions.code).toBe('CONFLICT');
});

test('is done once for a key, and CONFLICT for the key with another input', async () => {
  const input = regular();
  const answers = await Promise.all([1, 2, 3].map(() => register('secretary1', input, { 'idempotency-key': 'click-1' })));
  expect(new Set(answers.map(({ data }) => data.registerMeeting.meeting['id'])).size).toBe(1);
  expect((await register('secretary1', regular(), { 'idempotency-key': 'click-1' })).errors?.[0]?.extensions.code).toBe('CONFLICT');
});

test('does each of two fields of one document with one key', async () => {
  const query = `mutation ($a: RegisterMeetingInput!, $b: RegisterMeetingInput!) {
    a: registerMeeting(input: $a) { meeting { id } } b: registerMeeting(input: $b) { meeting { id } } }`;
  const { data } = await world.ask<Record<'a' | 'b', { meeting: { id: string } }>>('secretary1', query, {
    variables: { a: regular(), b: regular() },
    headers: { 'idempotency-key': 'click-2' },
  });
  expect(data.a.meeting.id).not.toBe(data.b.meeting.id);
});

test('tells a malformed identifier and a time without offset as bad input', async () => {
  expect((await register('secretary1', regular({ organizationId: 'x' }))).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  expect((await register('secretary1', regular({ startsAt: '2025-09-03T07:30:00' }))).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
});
