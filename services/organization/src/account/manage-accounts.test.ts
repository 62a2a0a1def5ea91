import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, TODAY, World } from '../../test/world.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const create = trying(
  () => world,
  `mutation ($input: CreateAccountInput!) { createAccount(input: $input) { changeMarker account { id displayName person { fullName } grants { role source organization { name } } } } }`,
);
const link = trying(
  () => world,
  `mutation ($input: LinkAccountInput!) { linkAccount(input: $input) { changeMarker account { person { fullName } grants { role } } } }`,
);
const give = trying(
  () => world,
  `mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { changeMarker grant { id role basis validFrom validTo organization { name } } } }`,
);
const end = trying(() => world, `mutation ($input: EndGrantInput!) { endGrant(input: $input) { changeMarker grant { validTo } } }`);

const recorder = {
  accountId: idOf('account member'),
  role: 'MEETING_RECORDER',
  organizationId: idOf('Chi bộ 1'),
  basis: 'Chi bộ phân công',
  validTo: '2026-12-31',
};

test('an account of a person holds the roles of their memberships', async () => {
  const input = { externalSubject: 'anh', displayName: 'Lê Thị Ánh', personId: idOf('person Lê Thị Ánh') };
  expect((await create.done('administrator', input))['account']).toMatchObject({
    displayName: 'Lê Thị Ánh',
    person: { fullName: 'Lê Thị Ánh' },
    grants: [{ role: 'MEMBER', source: 'MEMBERSHIP', organization: { name: 'Chi bộ 2' } }],
  });
  expect(await create.refused('administrator', input)).toBe('CONFLICT');
  expect(await create.refused('clerk', input)).toBe('FORBIDDEN');
  expect(await create.refused('administrator', { ...input, externalSubject: ' ' })).toEqual(['externalSubject REQUIRED']);
  expect(await create.refused('administrator', { ...input, externalSubject: 'x', personId: idOf('nobody') })).toBe('NOT_FOUND');
});

test('an account is linked to a person once, and nobody links their own', async () => {
  const input = { accountId: idOf('account stranger'), personId: idOf('person Phạm Văn Đức') };
  expect((await link.done('administrator', input))['account']).toMatchObject({ person: { fullName: 'Phạm Văn Đức' } });
  expect(await link.refused('administrator', { ...input, personId: idOf('person Lê Thị Ánh') })).toBe('INVALID_STATE');
  expect(await link.refused('administrator', { ...input, accountId: idOf('account administrator') })).toBe('FORBIDDEN');
  expect(await link.refused('administrator', { ...input, accountId: idOf('nobody') })).toBe('NOT_FOUND');
  expect(await link.refused('clerk', input)).toBe('FORBIDDEN');
});

test('a role is given with a basis and an end, and ends today', async () => {
  const { grant } = (await give.done('administrator', recorder)) as unknown as { grant: { id: string } };
  expect(grant).toMatchObject({
    role: 'MEETING_RECORDER',
    basis: 'Chi bộ phân công',
    validFrom: TODAY,
    validTo: '2026-12-31',
    organization: { name: 'Chi bộ 1' },
  });
  expect(await give.refused('administrator', recorder)).toBe('INVALID_STATE');
  expect(await end.refused('clerk', { id: grant.id, reason: 'Hết việc' })).toBe('FORBIDDEN');
  expect(await end.refused('administrator', { id: grant.id, reason: '' })).toEqual(['reason REQUIRED']);
  expect((await end.done('administrator', { id: grant.id, reason: 'Hết việc' }))['grant']).toEqual({ validTo: TODAY });
  expect(await end.refused('administrator', { id: grant.id, reason: 'Hết việc' })).toBe('INVALID_STATE');
});

test('nobody grants to themselves, outside their reach, without an end, or ends what follows from a post', async () => {
  expect(await give.refused('administrator', { ...recorder, accountId: idOf('account administrator') })).toBe('FORBIDDEN');
  await world.addOrganization('Tỉnh Khác', 'PROVINCE', 'root');
  expect(await give.refused('administrator', { ...recorder, organizationId: idOf('Tỉnh Khác') })).toBe('NOT_FOUND');
  expect(await give.refused('administrator', { ...recorder, basis: '', validTo: '2025-01-01' })).toEqual([
    'basis REQUIRED',
    'validTo NOT_AFTER_BEGIN',
  ]);
  const [derived] = await world.sql<{ id: string }>(`select id from organization.access_grant where source = 'MEMBERSHIP' limit 1`);
  expect(await end.refused('administrator', { id: derived?.id, reason: 'Thử' })).toBe('INVALID_STATE');
});

test("accounts are listed for administrators, who read no member's file", async () => {
  const { data } = await world.ask<{ accounts: { nodes: { displayName: string }[] } }>(
    'administrator',
    `{ accounts(search: "le thi anh") { nodes { displayName } } }`,
  );
  expect(data.accounts.nodes).toEqual([{ displayName: 'Lê Thị Ánh' }]);
  const file = await world.ask('administrator', `query ($id: ID!) { member(id: $id) { fullName } }`, { id: idOf('member Lê Thị Ánh') });
  expect(file.data).toEqual({ member: null });
  expect((await world.ask('clerk', `{ accounts { nodes { id } } }`)).errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
});

test("an administrator manages accounts of whom is below them, nobody else's", async () => {
  await world.addAccount('commune administrator', [['ADMINISTRATOR', 'Xã Hòa An']]);
  const names = async (): Promise<string[]> => {
    const { data } = await world.ask<{ accounts: { nodes: { displayName: string }[] } }>(
      'commune administrator',
      `{ accounts { nodes { displayName } } }`,
    );
    return data.accounts.nodes.map((account) => account.displayName);
  };
  expect(await names()).toContain('branch secretary');
  expect(await names()).not.toContain('stranger');
  const outside = idOf('person Phạm Văn Đức');
  expect(await create.refused('commune administrator', { externalSubject: 'duc', displayName: 'Đức', personId: outside })).toBe(
    'NOT_FOUND',
  );
  expect(await link.refused('commune administrator', { accountId: idOf('account clerk'), personId: outside })).toBe('NOT_FOUND');
  expect(await link.refused('commune administrator', { accountId: idOf('account stranger'), personId: idOf('person Lê Thị Ánh') })).toBe(
    'NOT_FOUND',
  );
});
