import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const recognize = trying(
  () => world,
  `mutation ($input: RecognizeMemberInput!) { recognizeMember(input: $input) { changeMarker member { version status recognizedOn cardNumber memberships { votes validFrom validTo } } } }`,
);
const end = trying(
  () => world,
  `mutation ($input: EndPartyLifeInput!) { endPartyLife(input: $input) { changeMarker member { version endedOn endKind } } }`,
);
const decision = { number: '15-QĐ/ĐU', issuerName: 'Đảng ủy xã Hòa An', signedOn: '2026-01-12' };

test('a probationary member is recognized: full and voting from the day the decision counts from', async () => {
  await world.addMember('Vũ Thị Sen', 'Chi bộ 1', { recognizedOn: null, admittedOn: '2024-12-01', since: '2024-12-01' });
  await world.sql(`update organization.membership set votes = false where member_id = $1`, [idOf('member Vũ Thị Sen')]);
  const input = { memberId: idOf('member Vũ Thị Sen'), version: 1, recognizedOn: '2025-12-01', cardNumber: ' 99.000123 ', decision };
  expect(await recognize.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await recognize.refused('branch secretary', input)).toBe('FORBIDDEN');
  expect(await recognize.refused('clerk', { ...input, version: 4 })).toBe('CONFLICT');
  expect(await recognize.refused('clerk', { ...input, recognizedOn: '2024-11-30' })).toEqual(['recognizedOn BEFORE_ADMISSION']);
  expect(await recognize.refused('clerk', { ...input, recognizedOn: '2999-01-01' })).toEqual(['recognizedOn IN_THE_FUTURE']);
  expect((await recognize.done('clerk', input))['member']).toEqual({
    version: 2,
    status: 'FULL',
    recognizedOn: '2025-12-01',
    cardNumber: '99.000123',
    memberships: [
      { votes: true, validFrom: '2025-12-01', validTo: null },
      { votes: false, validFrom: '2024-12-01', validTo: '2025-12-01' },
    ],
  });
  expect(await recognize.refused('clerk', { ...input, version: 2 })).toBe('INVALID_STATE');
  const { data } = await world.ask(
    'clerk',
    `query ($id: ID!) { before: member(id: $id, asOf: "2025-11-30") { status } after: member(id: $id, asOf: "2025-12-01") { status } }`,
    { id: input.memberId },
  );
  expect(data).toEqual({ before: { status: 'PROBATIONARY' }, after: { status: 'FULL' } });
});

test('a Party life ends with its memberships, Party posts and roles, and nothing is deleted', async () => {
  const name = 'Trần Văn Hoa';
  await world.addPost(name, 'Chi bộ 1', 'BRANCH_COMMITTEE', 'BRANCH_COMMITTEE_MEMBER', { since: '2025-01-01' });
  await world.addPost(name, 'Chi bộ 1', 'LOCALITY', 'HEAD', { since: '2025-01-01' });
  const input = { memberId: idOf(`member ${name}`), version: 1, kind: 'WITHDRAWAL', on: '2026-01-10', decision };
  expect(await end.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await end.refused('member', input)).toBe('FORBIDDEN');
  expect(await end.refused('clerk', { ...input, version: 2 })).toBe('CONFLICT');
  expect(await end.refused('clerk', { ...input, decision: null, on: '2999-01-01' })).toEqual(['decision REQUIRED', 'on IN_THE_FUTURE']);
  await end.done('clerk', input);
  expect(
    await world.sql(
      `select position, valid_to::text as until, end_reason as reason from organization.post where person_id = $1 order by 1`,
      [idOf(`person ${name}`)],
    ),
  ).toEqual([
    { position: 'BRANCH_COMMITTEE_MEMBER', until: '2026-01-10', reason: 'WITHDRAWAL' },
    { position: 'HEAD', until: 'infinity', reason: null },
  ]);
  expect(await world.sql(`select ended_on::text as on, end_kind as kind from organization.member where id = $1`, [input.memberId])).toEqual(
    [{ on: '2026-01-10', kind: 'WITHDRAWAL' }],
  );
  expect(await world.sql(`select valid_to::text as until from organization.membership where member_id = $1`, [input.memberId])).toEqual([
    { until: '2026-01-10' },
  ]);
  // The record stays with the last organization: read there, and ended only once.
  expect(await end.refused('clerk', { ...input, version: 2 })).toBe('INVALID_STATE');
  expect(await end.refused('stranger', { ...input, version: 2 })).toBe('NOT_FOUND');
});

test('the dead hold no post at all, and no decision is asked for', async () => {
  const name = 'Nguyễn Thị Hòa';
  await world.addPost(name, 'Chi bộ 1', 'LOCALITY', 'HEAD', { since: '2025-01-01' });
  await end.done('clerk', { memberId: idOf(`member ${name}`), version: 1, kind: 'DEATH', on: '2026-01-11' });
  expect(await world.sql(`select valid_to::text as until from organization.post where person_id = $1`, [idOf(`person ${name}`)])).toEqual([
    { until: '2026-01-11' },
  ]);
});

test('one struck off may complain until a day in working days; the card comes back on another', async () => {
  const name = 'Bùi Văn Sơn';
  const memberId = idOf(`member ${name}`);
  await world.addMember(name, 'Chi bộ 1', { since: '2025-07-01' });
  await world.sql(`update organization.member set card_number = '99.1' where id = $1`, [memberId]);
  const input = { memberId, version: 1, kind: 'STRIKE_OFF', on: '2026-01-12', decision };
  expect(await end.refused('clerk', { ...input, cardReturnedOn: '2999-01-01' })).toEqual(['cardReturnedOn IN_THE_FUTURE']);
  await end.done('clerk', input);
  const read = trying(
    () => world,
    `mutation ($input: RecordCardReturnInput!) { recordCardReturn(input: $input) { changeMarker member { version cardReturnedOn end { kind on complainUntil answerUntil decision { number } } } } }`,
  );
  const returned = { memberId, version: 2, on: '2026-01-14' };
  expect(await read.refused('stranger', returned)).toBe('NOT_FOUND');
  expect(await read.refused('member', returned)).toBe('FORBIDDEN');
  expect(await read.refused('clerk', { ...returned, version: 1 })).toBe('CONFLICT');
  expect(await read.refused('clerk', { ...returned, on: '2999-01-01' })).toEqual(['on IN_THE_FUTURE']);
  expect((await read.done('clerk', returned))['member']).toEqual({
    version: 3,
    cardReturnedOn: '2026-01-14',
    // 30 working days after the decision of 12/1/2026, then 90 more; no holiday is entered here.
    end: { kind: 'STRIKE_OFF', on: '2026-01-12', complainUntil: '2026-02-23', answerUntil: '2026-06-29', decision: { number: '15-QĐ/ĐU' } },
  });
});

test('a probationary member cannot be expelled; a letter under way ends with the Party life', async () => {
  const name = 'Lê Thị Ánh';
  const memberId = idOf(`member ${name}`);
  const send = trying(() => world, `mutation ($input: SendMemberInput!) { sendMember(input: $input) { changeMarker } }`);
  await send.done('clerk', { memberId, version: 1, toId: idOf('Xã Đông'), letterNumber: '3-GT/ĐU', sentOn: '2026-01-05' });
  expect(
    await end.refused('clerk', { memberId, version: 1, kind: 'EXPULSION', on: '2026-01-10', decision, cardReturnedOn: '2026-01-10' }),
  ).toEqual(['kind NOT_WHILE_PROBATIONARY', 'cardReturnedOn NO_CARD']);
  await end.done('clerk', { memberId, version: 1, kind: 'ADMISSION_ANNULLED', on: '2026-01-10', decision });
  expect(
    await world.sql(`select status, settled_on::text as on from organization.membership_transfer where member_id = $1`, [memberId]),
  ).toEqual([{ status: 'CANCELLED', on: '2026-01-10' }]);
});
