import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  for (const name of ['Vũ Văn Lâm', 'Đặng Thị Mai', 'Bùi Văn Sơn', 'Hồ Thị Lan']) await world.addMember(name, 'Chi bộ 1');
});
afterAll(() => world.close());

const FIELDS = 'id kind status memberName version settledOn returnedOn branch { name } viewerCanReceive viewerCanCancel viewerCanEndStay';
const mutation = (name: string, input: string): ReturnType<typeof trying> =>
  trying(() => world, `mutation ($input: ${input}!) { ${name}(input: $input) { changeMarker transfer { ${FIELDS} } } }`);
const send = mutation('sendMember', 'SendMemberInput');
const receive = mutation('receiveMember', 'ReceiveMemberInput');
const refuse = mutation('refuseMember', 'SettleTransferInput');
const cancel = mutation('cancelTransfer', 'SettleTransferInput');
const endStay = mutation('endStay', 'SettleTransferInput');

const letter = (name: string, more: object = {}): object => ({
  memberId: idOf(`member ${name}`),
  version: 1,
  toId: idOf('Xã Đông'),
  letterNumber: '12-GT/ĐU',
  sentOn: '2026-01-05',
  ...more,
});
async function sent(name: string, more: object = {}): Promise<string> {
  const { transfer } = await send.done('clerk', letter(name, more));
  return (transfer as { id: string }).id;
}
interface Listed {
  memberName: string;
  status: string;
  viewerCanReceive: boolean;
  viewerCanCancel: boolean;
  member: { id: string } | null;
}
async function listed(account: string, under: string, direction: string, more = ''): Promise<Listed[]> {
  const { data, errors, statements } = await world.ask<{ membershipTransfers: { nodes: Listed[] } }>(
    account,
    `query ($underId: ID!) { membershipTransfers(filter: { underId: $underId, direction: ${direction} ${more} }) { nodes { memberName status viewerCanReceive viewerCanCancel member { id } } } }`,
    { underId: idOf(under) },
  );
  expect(errors).toEqual([]);
  expect(statements).toBeLessThanOrEqual(2);
  return data.membershipTransfers.nodes;
}
const places = (name: string): Promise<unknown[]> =>
  world.sql(
    `select v.name, m.kind, m.counts, m.votes, m.attends, m.valid_from::text as since, m.valid_to::text as until from organization.membership m
     join organization.organization_version v on v.organization_id = m.organization_id where m.member_id = $1 order by m.valid_from, m.kind`,
    [idOf(`member ${name}`)],
  );

test('a member is sent by one commune and received by another: the record follows', async () => {
  const name = 'Vũ Văn Lâm';
  await world.addPost(name, 'Chi bộ 1', 'BRANCH_COMMITTEE', 'BRANCH_COMMITTEE_MEMBER', { since: '2025-01-01' });
  expect(await send.refused('stranger', letter(name))).toBe('NOT_FOUND');
  expect(await send.refused('branch secretary', letter(name))).toBe('FORBIDDEN');
  expect(await send.refused('clerk', letter(name, { version: 7 }))).toBe('CONFLICT');
  expect(await send.refused('clerk', letter(name, { toId: idOf('Công an tỉnh') }))).toBe('INVALID_STATE');
  expect(await send.refused('clerk', letter(name, { letterNumber: ' ', sentOn: '2999-01-01', stayUntil: '2999-02-01' }))).toEqual([
    'letterNumber REQUIRED',
    'sentOn IN_THE_FUTURE',
    'stayUntil ONLY_TEMPORARY',
  ]);
  const id = await sent(name);
  expect(await send.refused('clerk', letter(name))).toBe('INVALID_STATE');
  expect(await listed('clerk', 'Xã Hòa An', 'OUTGOING')).toEqual([
    { memberName: name, status: 'SENT', viewerCanReceive: false, viewerCanCancel: true, member: { id: idOf(`member ${name}`) } },
  ]);
  expect(await listed('stranger', 'Xã Đông', 'INCOMING')).toMatchObject([
    { memberName: name, viewerCanReceive: true, viewerCanCancel: false },
  ]);
  expect(await listed('stranger', 'Xã Hòa An', 'OUTGOING')).toEqual([]);

  const input = { id, version: 1, branchId: idOf('Chi bộ Đông'), on: '2026-01-08' };
  expect(await receive.refused('clerk', input)).toBe('NOT_FOUND');
  expect(await receive.refused('branch secretary', input)).toBe('FORBIDDEN');
  expect(await receive.refused('stranger', { ...input, version: 2 })).toBe('CONFLICT');
  expect(await receive.refused('stranger', { ...input, branchId: idOf('Chi bộ 2') })).toBe('NOT_FOUND');
  expect(await receive.refused('stranger', { ...input, branchId: idOf('Xã Đông') })).toBe('INVALID_STATE');
  expect(await receive.refused('stranger', { ...input, on: '2026-01-04' })).toEqual(['on NOT_AFTER_BEGIN']);
  expect((await receive.done('stranger', input))['transfer']).toMatchObject({
    status: 'RECEIVED',
    version: 2,
    branch: { name: 'Chi bộ Đông' },
  });
  expect(await receive.refused('stranger', { ...input, version: 2 })).toBe('INVALID_STATE');
  expect(await places(name)).toMatchObject([
    { name: 'Chi bộ 1', until: '2026-01-08' },
    { name: 'Chi bộ Đông', counts: true, votes: true, since: '2026-01-08', until: 'infinity' },
  ]);
  expect(await world.sql(`select valid_to::text as until from organization.post where person_id = $1`, [idOf(`person ${name}`)])).toEqual([
    { until: '2026-01-08' },
  ]);
  const readable = async (account: string): Promise<unknown> =>
    (await world.ask<{ member: unknown }>(account, `query ($id: ID!) { member(id: $id) { id } }`, { id: idOf(`member ${name}`) })).data
      .member;
  expect(await readable('clerk')).toBeNull();
  expect(await readable('stranger')).not.toBeNull();
});

test('a letter is refused by who receives and cancelled by who sends; the member stays', async () => {
  const first = await sent('Đặng Thị Mai');
  expect(await refuse.refused('clerk', { id: first, version: 1, on: '2026-01-09' })).toBe('NOT_FOUND');
  expect(await refuse.refused('stranger', { id: first, version: 1, on: '2026-01-01' })).toEqual(['on BEFORE_BEGIN']);
  expect((await refuse.done('stranger', { id: first, version: 1, on: '2026-01-09' }))['transfer']).toMatchObject({ status: 'REFUSED' });
  const second = await sent('Đặng Thị Mai', { letterNumber: '13-GT/ĐU' });
  expect(await cancel.refused('stranger', { id: second, version: 1, on: '2026-01-09' })).toBe('NOT_FOUND');
  expect((await cancel.done('clerk', { id: second, version: 1, on: '2026-01-09' }))['transfer']).toMatchObject({ status: 'CANCELLED' });
  expect(await cancel.refused('clerk', { id: second, version: 2, on: '2026-01-09' })).toBe('INVALID_STATE');
  expect(await places('Đặng Thị Mai')).toMatchObject([{ name: 'Chi bộ 1', until: 'infinity' }]);
});

test('a stay: counted at home, attending at the host, voting in neither, until it ends', async () => {
  const name = 'Bùi Văn Sơn';
  const stay = { kind: 'TEMPORARY', stayUntil: '2026-01-09' };
  expect(await send.refused('clerk', letter(name, { kind: 'TEMPORARY' }))).toEqual(['stayUntil REQUIRED']);
  const id = await sent(name, stay);
  await receive.done('stranger', { id, version: 1, branchId: idOf('Chi bộ Đông'), on: '2026-01-06' });
  expect(await places(name)).toMatchObject([
    { name: 'Chi bộ 1', counts: true, votes: true, attends: true, until: '2026-01-06' },
    { name: 'Chi bộ 1', kind: 'PERMANENT', counts: true, votes: false, attends: false, since: '2026-01-06', until: 'infinity' },
    { name: 'Chi bộ Đông', kind: 'TEMPORARY', counts: false, votes: false, attends: true, since: '2026-01-06', until: 'infinity' },
  ]);
  expect(await listed('clerk', 'Xã Hòa An', 'OUTGOING', 'overstayed: true')).toMatchObject([{ memberName: name }]);
  expect(await send.refused('clerk', letter(name, { version: 2, sentOn: '2026-01-07' }))).toBe('INVALID_STATE');
  expect(await endStay.refused('clerk', { id, version: 2, on: '2026-01-06' })).toEqual(['on NOT_AFTER_BEGIN']);
  expect((await endStay.done('clerk', { id, version: 2, on: '2026-01-10' }))['transfer']).toMatchObject({
    status: 'RETURNED',
    returnedOn: '2026-01-10',
  });
  expect((await places(name)).slice(-1)).toMatchObject([
    { name: 'Chi bộ 1', votes: true, attends: true, since: '2026-01-10', until: 'infinity' },
  ]);
  expect(await endStay.refused('clerk', { id, version: 3, on: '2026-01-11' })).toBe('INVALID_STATE');
});

test('who receives sees name and letter, and the record only once they have taken the member in', async () => {
  const id = await sent('Hồ Thị Lan');
  const seen = async (): Promise<Listed | undefined> =>
    (await listed('stranger', 'Xã Đông', 'INCOMING')).find(({ memberName }) => memberName === 'Hồ Thị Lan');
  expect(await seen()).toMatchObject({ status: 'SENT', member: null });
  await receive.done('stranger', { id, version: 1, branchId: idOf('Chi bộ Đông'), on: '2026-01-09' });
  expect(await seen()).toMatchObject({ status: 'RECEIVED', member: { id: idOf('member Hồ Thị Lan') } });
});

test('a stay is planned as the regulation says or the line tells that it is not; it is extended by either end', async () => {
  const name = 'Ngô Văn Bình';
  await world.addMember(name, 'Chi bộ 1', { since: '2025-07-01' });
  const id = await sent(name, { kind: 'TEMPORARY', stayUntil: '2026-02-01' });
  const line = async (): Promise<unknown> => {
    const { data } = await world.ask<{ membershipTransfers: { nodes: { memberName: string }[] } }>(
      'clerk',
      `query ($underId: ID!) { membershipTransfers(filter: { underId: $underId, direction: OUTGOING }) { nodes { memberName presentBy stayWarning late stayUntil extendedOn viewerCanExtendStay viewerCanPrint } } }`,
      { underId: idOf('Xã Hòa An') },
    );
    return data.membershipTransfers.nodes.find((one) => one.memberName === name);
  };
  const planned = { presentBy: '2026-02-16', stayWarning: 'TOO_SHORT', late: false, viewerCanPrint: true, viewerCanExtendStay: false };
  expect(await line()).toMatchObject(planned);
  await receive.done('stranger', { id, version: 1, branchId: idOf('Chi bộ Đông'), on: '2026-01-09' });
  const extend = mutation('extendStay', 'ExtendStayInput');
  const input = { id, version: 2, until: '2027-02-01', on: '2026-01-14' };
  expect(await extend.refused('province', { ...input, version: 1 })).toBe('CONFLICT');
  expect(await extend.refused('branch secretary', input)).toBe('FORBIDDEN');
  expect(await extend.refused('clerk', { ...input, until: '2026-02-01', on: '2999-01-01' })).toEqual([
    'until NOT_LATER',
    'on IN_THE_FUTURE',
  ]);
  await extend.done('clerk', input);
  expect(await line()).toMatchObject({ stayUntil: '2027-02-01', stayWarning: 'TOO_LONG', extendedOn: '2026-01-14' });
});

test('letters past the last day to hand them in are listed with stays past their end', async () => {
  const name = 'Ngô Thị Hạnh';
  await world.addMember(name, 'Chi bộ 1', { since: '2025-07-01' });
  await sent(name, { sentOn: '2025-10-01', letterNumber: '1-GT/ĐU' });
  expect((await listed('clerk', 'Xã Hòa An', 'OUTGOING', 'late: true')).map((one) => one.memberName)).toEqual([name]);
  const { data } = await world.ask<{ memberDeadlines: { nodes: { fullName: string }[] } }>(
    'clerk',
    `query ($underId: ID!) { memberDeadlines(underId: $underId, kinds: [TRANSFER_PRESENT, TRANSFER_PROCEDURE]) { nodes { kind fullName dueOn } } }`,
    { underId: idOf('Xã Hòa An') },
  );
  expect(data.memberDeadlines.nodes.filter(({ fullName }) => fullName === name)).toEqual([
    { kind: 'TRANSFER_PRESENT', fullName: name, dueOn: '2025-11-12' },
    { kind: 'TRANSFER_PROCEDURE', fullName: name, dueOn: '2025-12-24' },
  ]);
});

test('a member recognized while away votes at home only once they are back', async () => {
  const name = 'Lý Văn Tám';
  await world.addMember(name, 'Chi bộ 1', { since: '2025-07-01', admittedOn: '2025-01-01', recognizedOn: null });
  const id = await sent(name, { kind: 'TEMPORARY', stayUntil: '2026-06-01' });
  await receive.done('stranger', { id, version: 1, branchId: idOf('Chi bộ Đông'), on: '2026-01-06' });
  const recognize = trying(() => world, `mutation ($input: RecognizeMemberInput!) { recognizeMember(input: $input) { changeMarker } }`);
  const decision = { number: '15-QĐ/ĐU', issuerName: 'Đảng ủy xã Hòa An', signedOn: '2026-01-12' };
  await recognize.done('clerk', { memberId: idOf(`member ${name}`), version: 2, recognizedOn: '2026-01-08', decision });
  const home = async (): Promise<unknown[]> => (await places(name)).filter((row) => (row as { kind: string }).kind === 'PERMANENT');
  expect(await home()).toMatchObject([
    { votes: false, attends: true },
    { votes: false, attends: false, until: 'infinity' },
  ]);
  await endStay.done('clerk', { id, version: 2, on: '2026-01-13' });
  expect((await home()).slice(-1)).toMatchObject([{ votes: true, attends: true, since: '2026-01-13' }]);
});
