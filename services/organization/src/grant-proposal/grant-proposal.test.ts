import { unaudited } from '@capuy/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, TODAY, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.addAccount('second administrator', [['ADMINISTRATOR', 'Tỉnh Minh']]);
  // One person with two accounts, both of which administer.
  await world.addAccount('administrator Đức', [['ADMINISTRATOR', 'Tỉnh Minh']], 'Phạm Văn Đức');
  await world.addAccount('administrator Đức again', [['ADMINISTRATOR', 'Tỉnh Minh']], 'Phạm Văn Đức');
});
afterAll(() => world.close());

const PARTS =
  'changeMarker proposal { id status version role basis validFrom validTo accountName proposedByName settledByName reason viewerCanConsent viewerCanWithdraw organization { name } }';
const on = (verb: string, input: string): ReturnType<typeof trying> =>
  trying(() => world, `mutation ($input: ${input}!) { ${verb}(input: $input) { ${PARTS} } }`);
const propose = on('proposeGrant', 'ProposeGrantInput');
const consent = on('consentToGrant', 'SettleGrantProposalInput');
const refuse = on('refuseGrant', 'RefuseGrantInput');
const withdraw = on('withdrawGrantProposal', 'SettleGrantProposalInput');
const give = trying(() => world, `mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { changeMarker grant { id } } }`);

const clerkOf = (branch: string): object => ({
  accountId: idOf('account member'),
  role: 'ENTRY_CLERK',
  organizationId: idOf(branch),
  basis: 'Chi bộ chưa có máy tính',
  validTo: '2026-12-31',
});

interface Proposal {
  id: string;
  version: number;
}
async function proposed(branch: string, by = 'administrator'): Promise<Proposal> {
  const { id, version } = (await propose.done(by, clerkOf(branch)))['proposal'] as Proposal;
  return { id, version };
}
const membersSeen = async (secondFactor: boolean): Promise<number> => {
  const { data } = await world.ask<{ member: object | null }>(
    'member',
    'query ($id: ID!) { member(id: $id) { fullName } }',
    { id: idOf('member Lê Thị Ánh') },
    { secondFactor },
  );
  return data.member ? 1 : 0;
};

test('a role that opens personal data is given by two administrators, and counts with a second factor only', async () => {
  expect(await give.refused('administrator', clerkOf('Chi bộ 2'))).toEqual(['role NEEDS_CONSENT']);
  const { proposal } = (await propose.done('administrator', clerkOf('Chi bộ 2'))) as unknown as { proposal: Proposal };
  expect(proposal).toMatchObject({
    status: 'PROPOSED',
    accountName: 'member',
    proposedByName: 'administrator',
    validFrom: TODAY,
    viewerCanConsent: false,
    viewerCanWithdraw: true,
    organization: { name: 'Chi bộ 2' },
  });
  const input = { id: proposal.id, version: proposal.version };
  expect(await consent.refused('administrator', input)).toBe('FORBIDDEN');
  expect(await consent.refused('clerk', input)).toBe('FORBIDDEN');
  expect(await consent.refused('second administrator', { ...input, version: 9 })).toBe('CONFLICT');
  expect((await consent.done('second administrator', input))['proposal']).toMatchObject({
    status: 'CONSENTED',
    settledByName: 'second administrator',
  });
  expect(await consent.refused('second administrator', input)).toBe('INVALID_STATE');
  // Both lines: without a second factor the role is none.
  expect(await membersSeen(false)).toBe(0);
  expect(await membersSeen(true)).toBe(1);
  const viewer = await world.ask('member', '{ viewer { rolesAwaitingSecondFactor } }');
  expect(viewer.data).toEqual({ viewer: { rolesAwaitingSecondFactor: ['ENTRY_CLERK'] } });
});

test('a second factor counts in row-level security alone', async () => {
  const scope = async (secondFactor: string): Promise<unknown> => {
    await world.sql('begin');
    await world.sql(
      `select set_config('app.account', $1, true), set_config('app.capability', 'branch:enter', true), set_config('app.second_factor', $2, true)`,
      [idOf('account member'), secondFactor],
    );
    const [row] = await world.sql<{ scope: string[] }>('select app.scope() as scope');
    await world.sql('rollback');
    return row?.scope;
  };
  expect(await scope('')).toEqual([]);
  expect(await scope('on')).toEqual([idOf('Chi bộ 2')]);
});

test('nobody proposes for themselves or consents to their own, under two accounts either', async () => {
  const forDuc = { ...clerkOf('Chi bộ 10'), accountId: idOf('account administrator Đức again') };
  expect(await propose.refused('administrator Đức', forDuc)).toBe('FORBIDDEN');
  const own = await proposed('Chi bộ 10', 'administrator Đức');
  expect(await consent.refused('administrator Đức again', own)).toBe('FORBIDDEN');
  expect(await refuse.refused('administrator Đức again', { ...own, reason: 'Không' })).toBe('FORBIDDEN');
  await withdraw.done('administrator Đức', own);
  const { proposal } = (await propose.done('administrator', forDuc)) as unknown as { proposal: Proposal };
  const input = { id: proposal.id, version: proposal.version };
  for (const account of ['administrator Đức', 'administrator Đức again']) expect(await consent.refused(account, input)).toBe('FORBIDDEN');
  expect((await refuse.done('second administrator', { ...input, reason: 'Chưa cần' }))['proposal']).toMatchObject({
    status: 'REFUSED',
    reason: 'Chưa cần',
  });
});

test('a proposal is withdrawn by whoever made it, refused with a reason, and one at a time', async () => {
  const first = await proposed('Chi bộ 1');
  expect(await propose.refused('second administrator', clerkOf('Chi bộ 1'))).toBe('INVALID_STATE');
  expect(await withdraw.refused('second administrator', first)).toBe('FORBIDDEN');
  expect(await withdraw.refused('administrator', { ...first, version: 7 })).toBe('CONFLICT');
  expect((await withdraw.done('administrator', first))['proposal']).toMatchObject({ status: 'WITHDRAWN' });
  expect(await withdraw.refused('administrator', first)).toBe('INVALID_STATE');
  const second = await proposed('Chi bộ 1');
  expect(await refuse.refused('second administrator', { ...second, reason: ' ' })).toEqual(['reason REQUIRED']);
  expect(await refuse.refused('second administrator', { ...second, version: 7, reason: 'x' })).toBe('CONFLICT');
  await refuse.done('second administrator', { ...second, reason: 'Chưa cần' });
  expect(await refuse.refused('second administrator', { ...second, reason: 'x' })).toBe('INVALID_STATE');
});

test('a proposal that nobody answered expires', async () => {
  const open = await proposed('Chi bộ 10');
  await world.sql(`update organization.grant_proposal set proposed_on = '2025-12-01', expires_on = '2025-12-15' where id = $1`, [open.id]);
  expect(await consent.refused('second administrator', open)).toBe('INVALID_STATE');
  const { data } = await world.ask<{ grantProposals: { nodes: Proposal[] } }>(
    'administrator',
    '{ grantProposals(statuses: [EXPIRED]) { nodes { id viewerCanWithdraw } } }',
  );
  expect(data.grantProposals.nodes).toEqual([{ id: open.id, viewerCanWithdraw: false }]);
  await withdraw.done('administrator', await proposed('Chi bộ 10'));
});

test('what is asked for must be whole, below the administrator, and need consent', async () => {
  expect(
    await propose.refused('administrator', { ...clerkOf('Chi bộ 1'), basis: ' ', validFrom: '2025-01-01', validTo: '2025-01-01' }),
  ).toEqual(['basis REQUIRED', 'validFrom IN_THE_PAST', 'validTo NOT_AFTER_BEGIN']);
  expect(await propose.refused('administrator', { ...clerkOf('Chi bộ 1'), role: 'MEETING_RECORDER' })).toEqual(['role NEEDS_NO_CONSENT']);
  expect(await propose.refused('clerk', clerkOf('Chi bộ 1'))).toBe('FORBIDDEN');
  await world.addAccount('commune administrator', [['ADMINISTRATOR', 'Xã Hòa An']]);
  expect(await propose.refused('commune administrator', clerkOf('Chi bộ Đông'))).toBe('NOT_FOUND');
  // Nobody gives ADMINISTRATOR where they do not hold it.
  const above = { ...clerkOf('Chi bộ 1'), role: 'ADMINISTRATOR', organizationId: idOf('Tỉnh Minh') };
  expect(await propose.refused('commune administrator', above)).toBe('NOT_FOUND');
  const elsewhere = await proposed('Chi bộ 1');
  await world.addAccount('east administrator', [['ADMINISTRATOR', 'Xã Đông']]);
  expect(await consent.refused('east administrator', elsewhere)).toBe('NOT_FOUND');
});

test('one person does not administer and audit, whatever the accounts', async () => {
  await expect(
    world.sql(
      `insert into organization.access_grant (account_id, role, organization_id, source, basis, valid_from) values ($1, 'SECURITY_AUDITOR', $2, 'GIVEN', 'x', '2025-01-01')`,
      [idOf('account administrator'), idOf('Tỉnh Minh')],
    ),
  ).rejects.toThrow('are not held by one person');
  await world.addAccount('auditor', [['SECURITY_AUDITOR', 'Tỉnh Minh']]);
  await expect(
    world.sql('update organization.account set person_id = $2 where id = $1', [idOf('account auditor'), idOf('person Phạm Văn Đức')]),
  ).rejects.toThrow('are not held by one person');
});

test('row-level security alone refuses a role to oneself, and one that opens without two', async () => {
  const insert = async (account: string, role: string, secondFactor = true): Promise<string> => {
    const { database } = world;
    return database
      .write({ accountId: idOf('account administrator'), capability: 'grant:manage', today: TODAY }, async (_, query) => {
        await unaudited(query, 'not by way of the service');
        await query(
          `insert into organization.access_grant (account_id, role, organization_id, source, basis, valid_from, valid_to, second_factor)
           values ($1, $2, $3, 'GIVEN', 'x', '2026-01-15', '2026-02-01', $4)`,
          [idOf(`account ${account}`), role, idOf('Chi bộ 2'), secondFactor],
        );
      })
      .then(
        () => 'done',
        (error: { code?: string }) => error.code ?? '',
      );
  };
  expect(await insert('administrator', 'MEETING_RECORDER')).toBe('42501');
  expect(await insert('branch secretary', 'ENTRY_CLERK')).toBe('42501');
  expect(await insert('branch secretary', 'MEETING_RECORDER', false)).toBe('done');
});
