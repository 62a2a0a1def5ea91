import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
const name = 'Vũ Văn Lâm';
const memberId = idOf(`member ${name}`);
beforeAll(async () => {
  world = await World.create();
  await world.addMember(name, 'Chi bộ 1', { admittedOn: '2020-03-01', recognizedOn: '2021-03-01', since: '2025-07-01' });
  await world.addAccount('secretary', [['SECRETARY', 'Xã Hòa An']]);
});
afterAll(() => world.close());

const trySend = trying(() => world, `mutation ($input: SendMemberInput!) { sendMember(input: $input) { transfer { id } changeMarker } }`);
const tryReceive = trying(() => world, `mutation ($input: ReceiveMemberInput!) { receiveMember(input: $input) { changeMarker } }`);
const tryExempt = trying(() => world, `mutation ($input: BeginExemptionInput!) { beginExemption(input: $input) { changeMarker } }`);
const trySuspend = trying(() => world, `mutation ($input: BeginSuspensionInput!) { beginSuspension(input: $input) { changeMarker } }`);
const decision = { number: '9-QĐ/ĐU', issuerName: 'Đảng ủy xã Hòa An', signedOn: '2026-01-02' };

const timeline = async (account: string): Promise<string[]> => {
  const { data, errors, statements } = await world.ask<{
    member: { timeline: { on: string; kind: string; detail: string | null; organization: { name: string } | null }[] };
  }>(
    account,
    `query ($id: ID!) { member(id: $id) { timeline { on kind detail until years organization { name } decision { number } } } }`,
    {
      id: memberId,
    },
  );
  expect(errors).toEqual([]);
  expect(statements).toBeLessThanOrEqual(6);
  return data.member.timeline.map(({ on, kind, detail, organization }) => [on, kind, detail, organization?.name].filter(Boolean).join(' '));
};

test('tells what the rows record, in the order of days; a suspension only to whom may know of it', async () => {
  await world.addPost(name, 'Chi bộ 1', 'BRANCH_COMMITTEE', 'BRANCH_COMMITTEE_MEMBER', { since: '2025-09-01' });
  const sent = await trySend.done('clerk', {
    memberId,
    version: 1,
    toId: idOf('Xã Đông'),
    letterNumber: '12-GT/ĐU',
    kind: 'TEMPORARY',
    sentOn: '2026-01-03',
    stayUntil: '2026-06-03',
  });
  const { id } = sent['transfer'] as { id: string };
  await tryReceive.done('stranger', { id, version: 1, branchId: idOf('Chi bộ Đông'), on: '2026-01-05' });
  await tryExempt.done('clerk', { memberId, version: 2, requestedOn: '2026-01-01', from: '2026-01-08', decision });
  await trySuspend.done('clerk', { memberId, version: 3, from: '2026-01-10', until: '2026-04-10', decision });
  const open = [
    '2020-03-01 ADMITTED',
    '2021-03-01 RECOGNIZED',
    '2025-07-01 JOINED Chi bộ 1',
    '2025-09-01 POST_BEGAN BRANCH_COMMITTEE BRANCH_COMMITTEE_MEMBER Chi bộ 1',
    '2026-01-03 LETTER_SENT 12-GT/ĐU Xã Đông',
    '2026-01-05 STAY_BEGAN Chi bộ Đông',
    '2026-01-08 EXEMPTED',
  ];
  expect(await timeline('branch secretary')).toEqual(open);
  expect(await timeline('secretary')).toEqual([...open, '2026-01-10 SUSPENDED 9-QĐ/ĐU', '2026-04-10 SUSPENSION_ENDED']);
  const audited = await world.sql(`select from audit.record where act = 'readSuspensions' and entity_id = $1`, [memberId]);
  expect(audited.length).toBe(1);
});
