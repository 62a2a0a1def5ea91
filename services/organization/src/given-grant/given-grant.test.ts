import { afterEach, beforeEach, expect, test } from 'vitest';
import { apply, consolidate, draft, EFFECTIVE } from '../../test/reorganizations.js';
import { idOf, World } from '../../test/world.js';
import type { OperationDraft } from '../reorganization/reorganization.types.js';

let world: World;
beforeEach(async () => {
  world = await World.create();
  await world.sql(
    `insert into organization.access_grant (account_id, role, organization_id, source, basis, valid_from, valid_to)
     values ($1, 'MEETING_RECORDER', $2, 'GIVEN', 'Chi bộ phân công', '2025-08-01', '2026-06-30'), ($1, 'ENTRY_CLERK', $2, 'GIVEN', 'Chi bộ đề nghị', '2025-08-01', '2026-12-31')`,
    [idOf('account member'), idOf('Chi bộ 10')],
  );
});
afterEach(() => world.close());

interface Ended {
  endedGrants: {
    role: string;
    accountName: string;
    endedOn: string;
    state: string;
    organization: { name: string };
    successors: { name: string }[];
  }[];
}
const ended = async (account = 'administrator'): Promise<Ended['endedGrants']> => {
  const { data, errors, statements } = await world.ask<Ended>(
    account,
    '{ endedGrants { role basis accountName endedOn state organization { name } successors { id name } } }',
  );
  expect(errors).toEqual([]);
  expect(statements).toBeLessThanOrEqual(3);
  return data.endedGrants.filter(({ accountName }) => accountName === 'member').toSorted((a, b) => (a.role < b.role ? -1 : 1));
};
const at = (id: string): OperationDraft['results'][number] => ({ organizationId: idOf(id) });
const whole = { area: 'WHOLE', population: 'WHOLE' } as const;
const part = { area: 'PART', population: 'PART' } as const;

const absorb: OperationDraft = {
  kind: 'ABSORB',
  decision: 0,
  results: [at('Chi bộ 2')],
  parts: [{ fromId: idOf('Chi bộ 10'), toId: idOf('Chi bộ 2'), ...whole }],
};
const divide: OperationDraft = {
  kind: 'DIVIDE',
  decision: 0,
  results: ['A', 'B'].map((key) => ({ key, name: `Chi bộ ${key}`, typeCode: 'SUBORDINATE_BRANCH', parentId: idOf('Xã Hòa An') })),
  parts: ['A', 'B'].map((key) => ({ fromId: idOf('Chi bộ 10'), toId: key, ...part })),
};

test.each([
  ['ABSORB', absorb, ['Chi bộ 2']],
  ['CONSOLIDATE', consolidate('Chi bộ mới', ['Chi bộ 10', 'Chi bộ 2'], 'Xã Hòa An'), ['Chi bộ mới']],
  ['DIVIDE', divide, ['Chi bộ A', 'Chi bộ B']],
] as const)('%s ends given roles on the day and lists them to be given anew', async (_kind, operation, successors) => {
  expect(await ended()).toEqual([]);
  const job = await apply(world, await draft(world, { operations: [operation] }));
  expect(job).toMatchObject({ status: 'DONE', error: null });
  const rows = await ended();
  expect(rows.map(({ role, state }) => `${role} ${state}`)).toEqual(['ENTRY_CLERK OPEN', 'MEETING_RECORDER OPEN']);
  expect(rows[0]).toMatchObject({ endedOn: EFFECTIVE, organization: { name: 'Chi bộ 10' } });
  expect(rows[0]?.successors.map(({ name }) => name).toSorted()).toEqual(successors);
  expect(
    await world.sql(`select from organization.access_grant where organization_id = $1 and valid_to > $2`, [idOf('Chi bộ 10'), EFFECTIVE]),
  ).toEqual([]);
});

test('what is given or proposed anew is no longer open', async () => {
  await apply(world, await draft(world, { operations: [absorb] }));
  const input = {
    accountId: idOf('account member'),
    organizationId: idOf('Chi bộ 2'),
    basis: 'Giao lại sau sắp xếp',
    validTo: '2026-12-31',
  };
  const send = (document: string, more: object): ReturnType<World['ask']> =>
    world.ask('administrator', document, { input: { ...input, ...more } });
  const done = await send('mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { changeMarker } }', { role: 'MEETING_RECORDER' });
  const proposed = await send('mutation ($input: ProposeGrantInput!) { proposeGrant(input: $input) { changeMarker } }', {
    role: 'ENTRY_CLERK',
  });
  expect([...done.errors, ...proposed.errors]).toEqual([]);
  expect((await ended()).map(({ role, state }) => `${role} ${state}`)).toEqual(['ENTRY_CLERK PROPOSED', 'MEETING_RECORDER GIVEN']);
});

test('given roles are listed by their end, by role, and to administrators only', async () => {
  const ask = (account: string, filter: object): ReturnType<typeof world.ask<{ givenGrants: { nodes: { role: string }[] } }>> =>
    world.ask(
      account,
      'query ($filter: GivenGrantFilter!) { givenGrants(filter: $filter) { nodes { role validTo viewerCanEnd account { displayName } organization { name } } } }',
      { filter },
    );
  expect((await ask('administrator', { endsBy: '2026-12-31' })).data.givenGrants.nodes.map(({ role }) => role)).toEqual([
    'MEETING_RECORDER',
    'ENTRY_CLERK',
  ]);
  expect((await ask('administrator', { roles: ['ENTRY_CLERK'] })).data.givenGrants.nodes).toHaveLength(1);
  for (const field of [
    'givenGrants { nodes { id } }',
    'endedGrants { id }',
    'givenRoles { role }',
    'grantProposals { nodes { id } }',
    'accountPersons(search: "le") { id }',
  ])
    expect((await world.ask('clerk', `{ ${field} }`)).errors[0]?.extensions?.['code'], field).toBe('FORBIDDEN');
});

test('what giving a role takes follows from the policy', async () => {
  const { data } = await world.ask<{ givenRoles: { role: string; needsConsent: boolean }[] }>(
    'administrator',
    '{ givenRoles { role needsConsent classes } }',
  );
  const need = data.givenRoles.filter(({ needsConsent }) => needsConsent).map(({ role }) => role);
  expect(need).toEqual(expect.arrayContaining(['ENTRY_CLERK', 'ADMINISTRATOR']));
  expect(need).not.toContain('MEETING_RECORDER');
});

test('an account is made for a person below the administrator, found by name', async () => {
  const { data } = await world.ask<{ accountPersons: object[] }>(
    'administrator',
    '{ accountPersons(search: "anh") { fullName hasAccount organization { name } } }',
  );
  expect(data.accountPersons).toEqual([{ fullName: 'Lê Thị Ánh', hasAccount: false, organization: { name: 'Chi bộ 2' } }]);
});
