import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  for (const name of ['Vũ Văn Lâm', 'Đặng Thị Mai', 'Bùi Văn Sơn']) await world.addMember(name, 'Chi bộ 1', { since: '2025-07-01' });
  await world.addAccount('inspection', [['STAFF_INSPECTION', 'Xã Hòa An']]);
  await world.addAccount('other inspection', [['STAFF_INSPECTION', 'Xã Đông']]);
  await world.addAccount('himself', [], 'Vũ Văn Lâm');
});
afterAll(() => world.close());

const place = trying(
  () => world,
  `mutation ($input: PlaceTransferHoldInput!) { placeTransferHold(input: $input) { changeMarker hold { id version placedOn decisionNumber } } }`,
);
const lift = trying(
  () => world,
  `mutation ($input: LiftTransferHoldInput!) { liftTransferHold(input: $input) { changeMarker hold { liftedOn } } }`,
);
const SEND = `mutation ($input: SendMemberInput!) { sendMember(input: $input) { changeMarker } }`;
const TRANSFER = `mutation ($input: TransferMembershipInput!) { transferMembership(input: $input) { changeMarker } }`;
const letter = (name: string): object => ({
  memberId: idOf(`member ${name}`),
  version: 1,
  toId: idOf('Xã Đông'),
  letterNumber: `${name}-GT`,
  sentOn: '2026-01-10',
});
const hold = { memberId: idOf('member Vũ Văn Lâm'), on: '2026-01-08', decisionNumber: '31-QĐ/UBKT' };
const seen = async (account: string): Promise<unknown> =>
  (
    await world.ask<{ member: unknown }>(
      account,
      `query ($id: ID!) { member(id: $id) { version viewerCanHold transferHolds { decisionNumber liftedOn } } }`,
      { id: hold.memberId },
    )
  ).data.member;

test('a hold is placed and lifted by the inspection staff of the committee, and seen by nobody else', async () => {
  expect(await place.refused('other inspection', hold)).toBe('NOT_FOUND');
  expect(await place.refused('clerk', hold)).toBe('FORBIDDEN');
  expect(await place.refused('province', hold)).toBe('FORBIDDEN');
  expect(await place.refused('inspection', { ...hold, on: '2999-01-01', decisionNumber: ' ' })).toEqual([
    'decisionNumber REQUIRED',
    'on IN_THE_FUTURE',
  ]);
  expect((await place.done('inspection', hold))['hold']).toMatchObject({ placedOn: '2026-01-08', decisionNumber: '31-QĐ/UBKT' });
  expect(await place.refused('inspection', hold)).toBe('INVALID_STATE');
  expect(await seen('inspection')).toEqual({
    version: 1,
    viewerCanHold: true,
    transferHolds: [{ decisionNumber: '31-QĐ/UBKT', liftedOn: null }],
  });
  for (const account of ['clerk', 'province', 'branch secretary', 'himself', 'administrator']) {
    const read = await seen(account);
    if (read) expect(read).toEqual({ version: 1, viewerCanHold: false, transferHolds: [] });
  }
});

test('whatever the cause, whoever sends the member gets one answer for one price', async () => {
  await world.sql(
    `insert into organization.suspension (member_id, person_id, valid_from, valid_to, decision_number, decision_issuer, decision_signed_on)
     values ($1, $2, '2026-01-02', '2026-04-02', '1', 'x', '2026-01-02')`,
    [idOf('member Đặng Thị Mai'), idOf('person Đặng Thị Mai')],
  );
  const answers = [];
  for (const name of ['Vũ Văn Lâm', 'Đặng Thị Mai']) {
    const sent = await world.ask('clerk', SEND, { input: letter(name) });
    const { memberId } = letter(name) as { memberId: string };
    const moved = await world.ask('clerk', TRANSFER, { input: { memberId, version: 1, toId: idOf('Chi bộ 2'), on: '2026-01-12' } });
    answers.push(
      [sent, moved].map(({ errors, statements }) => ({ message: errors[0]?.message, extensions: errors[0]?.extensions, statements })),
    );
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.[0]?.extensions).toMatchObject({ code: 'INVALID_STATE', params: { reason: 'NOT_ELIGIBLE' } });
});

test('a hold that comes while the letter is under way keeps the member too', async () => {
  const { errors } = await world.ask('clerk', SEND, { input: letter('Bùi Văn Sơn') });
  expect(errors).toEqual([]);
  await place.done('inspection', { ...hold, memberId: idOf('member Bùi Văn Sơn') });
  const [row] = await world.sql<{ id: string }>(`select id from organization.membership_transfer where member_id = $1`, [
    idOf('member Bùi Văn Sơn'),
  ]);
  const receive = trying(() => world, `mutation ($input: ReceiveMemberInput!) { receiveMember(input: $input) { changeMarker } }`);
  expect(await receive.refused('stranger', { id: row?.id, version: 1, branchId: idOf('Chi bộ Đông'), on: '2026-01-12' })).toBe(
    'INVALID_STATE',
  );
});

test('lifted, the member goes', async () => {
  const [row] = await world.sql<{ id: string }>(`select id from organization.transfer_hold where person_id = $1`, [
    idOf('person Vũ Văn Lâm'),
  ]);
  const input = { id: row?.id, version: 1, on: '2026-01-12', decisionNumber: '32-TB/UBKT' };
  expect(await lift.refused('other inspection', input)).toBe('NOT_FOUND');
  expect(await lift.refused('clerk', input)).toBe('FORBIDDEN');
  expect(await lift.refused('inspection', { ...input, version: 2 })).toBe('CONFLICT');
  expect(await lift.refused('inspection', { ...input, on: '2026-01-01' })).toEqual(['on BEFORE_BEGIN']);
  await lift.done('inspection', input);
  expect(await lift.refused('inspection', { ...input, version: 2 })).toBe('INVALID_STATE');
  expect((await world.ask('clerk', SEND, { input: letter('Vũ Văn Lâm') })).errors).toEqual([]);
});
