import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  for (const name of ['Vũ Văn Lâm', 'Đặng Thị Mai', 'Bùi Văn Sơn']) await world.addMember(name, 'Chi bộ 2');
  await world.sql(`update organization.member set file_number = 'M-000123', card_number = '38.000123' where id = $1`, [
    idOf('member Vũ Văn Lâm'),
  ]);
  await world.sql(`update organization.member set file_number = 'M-0001234' where id = $1`, [idOf('member Đặng Thị Mai')]);
  await world.sql(`update organization.person set birth_date = '1962-11-30', education = 'Đại học', ethnicity = 'Ba Na' where id = $1`, [
    idOf('person Bùi Văn Sơn'),
  ]);
  await world.addPost('Đặng Thị Mai', 'Chi bộ 2', 'BRANCH_COMMITTEE', 'SECRETARY');
  await world.addPost('Vũ Văn Lâm', 'Xã Hòa An', 'COMMITTEE', 'COMMITTEE_MEMBER', { until: '2025-12-01' });
  await world.addAccount('inspector', [['STAFF_INSPECTION', 'Xã Hòa An']]);
});
afterAll(() => world.close());

async function find(account: string, filter: object, under = 'Xã Hòa An', more = ''): Promise<unknown> {
  const { data, errors, statements } = await world.ask<{ members: { nodes: { fullName: string }[] } }>(
    account,
    `query ($filter: MembersFilter!) { members(filter: $filter ${more}) { nodes { fullName organization { name } } } }`,
    { filter: { underId: idOf(under), ...filter } },
  );
  if (errors.length > 0) return errors[0]?.extensions?.['code'];
  expect(statements).toBeLessThanOrEqual(3);
  return data.members.nodes.map((node) => node.fullName);
}

test('one box takes a name without tones, a file number or a card number, whole or its beginning', async () => {
  expect(await find('clerk', { search: 'mai' })).toEqual(['Đặng Thị Mai']);
  expect(await find('clerk', { search: 'm-000123' })).toEqual(['Vũ Văn Lâm', 'Đặng Thị Mai']);
  expect(await find('clerk', { search: 'M-0001234' })).toEqual(['Đặng Thị Mai']);
  expect(await find('clerk', { search: '38.000' })).toEqual(['Vũ Văn Lâm']);
  expect(await find('clerk', { search: '000123' })).toEqual([]);
  expect(await find('stranger', { search: 'M-000123' }, 'Tỉnh Minh')).toEqual([]);
});

test('members are found by year of birth, age, education, admission and Party age', async () => {
  expect(await find('clerk', { bornFrom: 1960, bornTo: 1962 })).toEqual(['Bùi Văn Sơn']);
  expect(await find('clerk', { ageFrom: 64, ageTo: 64 })).toEqual(['Bùi Văn Sơn']);
  expect(await find('clerk', { ageTo: 63, education: 'Đại học' })).toEqual([]);
  expect(await find('clerk', { education: 'Đại học' })).toEqual(['Bùi Văn Sơn']);
  expect(await find('clerk', { admittedFrom: '2025-01-01', admittedTo: '2025-12-31' })).toEqual(['Lê Thị Ánh']);
  expect(await find('clerk', { partyAgeTo: 5 })).toEqual(['Lê Thị Ánh']);
  expect(await find('clerk', { partyAgeFrom: 6, search: 'lam' })).toEqual(['Vũ Văn Lâm']);
});

test('members are found by the post they hold on that day, and by what their base organization is', async () => {
  expect(await find('clerk', { positions: ['SECRETARY'] })).toEqual(['Đặng Thị Mai']);
  expect(await find('clerk', { places: ['COMMITTEE'] })).toEqual([]);
  expect(await find('clerk', { places: ['COMMITTEE'] }, 'Xã Hòa An', ', asOf: "2025-11-30"')).toEqual(['Vũ Văn Lâm']);
  expect(await find('clerk', { reportingSectors: ['AGENCY'] })).toEqual([]);
  expect(
    await find('clerk', { reportingSectors: ['COMMUNE'], baseTypeCodes: ['COMMUNE'], branchKinds: ['LOCALITY'], search: 'son' }),
  ).toEqual(['Bùi Văn Sơn']);
});

test('members are found by the committee that manages them on that day', async () => {
  await world.sql(
    `with d as (insert into organization.decision (number, issuer_name, signed_on) values ('1-QĐ', 'Đảng ủy', '2026-01-09') returning id)
     insert into organization.cadre_management (person_id, organization_id, valid_from, decision_id) select $1, $2, '2026-01-10', id from d`,
    [idOf('person Đặng Thị Mai'), idOf('Xã Hòa An')],
  );
  expect(await find('clerk', { managedById: idOf('Xã Hòa An') })).toEqual(['Đặng Thị Mai']);
  expect(await find('clerk', { managedById: idOf('Xã Hòa An') }, 'Xã Hòa An', ', asOf: "2026-01-09"')).toEqual([]);
});

test('by ethnicity only for whom a role reads it, and the audit keeps that it was read', async () => {
  expect(await find('clerk', { ethnicity: 'Ba Na' })).toEqual(['Bùi Văn Sơn']);
  expect(await world.sql(`select organization_id, fields, detail from audit.record where act = 'listMembers'`)).toEqual([
    { organization_id: idOf('Xã Hòa An'), fields: ['ethnicity'], detail: {} },
  ]);
  for (const account of ['inspector', 'branch secretary', 'member']) expect(await find(account, { ethnicity: 'Ba Na' })).toBe('FORBIDDEN');
  expect(await find('stranger', { ethnicity: 'Ba Na' })).toEqual([]);
});

test('who is no longer a member is listed where they were, and how it ended only by role', async () => {
  const id = idOf('member Bùi Văn Sơn');
  await world.sql(`update organization.member set ended_on = '2025-12-10', end_kind = 'STRIKE_OFF' where id = $1`, [id]);
  await world.sql(`update organization.membership set valid_to = '2025-12-10' where member_id = $1`, [id]);
  expect(await find('clerk', { search: 'son' })).toEqual([]);
  expect(await find('clerk', { standing: 'ENDED' })).toEqual(['Bùi Văn Sơn']);
  expect(await find('clerk', { standing: 'ENDED' }, 'Xã Hòa An', ', asOf: "2025-12-09"')).toEqual([]);
  expect(await find('clerk', { standing: 'ENDED', endKinds: ['STRIKE_OFF'] })).toEqual(['Bùi Văn Sơn']);
  expect(await find('clerk', { standing: 'ENDED', endKinds: ['DEATH'] })).toEqual([]);
  expect(await find('inspector', { standing: 'ENDED' })).toEqual(['Bùi Văn Sơn']);
  expect(await find('inspector', { standing: 'ENDED', endKinds: ['STRIKE_OFF'] })).toBe('FORBIDDEN');
  const kind = async (account: string): Promise<unknown> =>
    (await world.ask(account, `query ($id: ID!) { member(id: $id) { endedOn endKind } }`, { id })).data;
  expect(await kind('clerk')).toEqual({ member: { endedOn: '2025-12-10', endKind: 'STRIKE_OFF' } });
  expect(await kind('inspector')).toEqual({ member: { endedOn: '2025-12-10', endKind: null } });
});

test('who stays for a time is listed apart, at home and at the host', async () => {
  const [id, person] = [idOf('member Vũ Văn Lâm'), idOf('person Vũ Văn Lâm')];
  await world.sql(
    `insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends) values ($1, $2, $3, 'TEMPORARY', '2026-01-02', false, false, true)`,
    [id, person, idOf('Chi bộ Đông')],
  );
  await world.sql(
    `insert into organization.membership_transfer (member_id, person_id, kind, status, from_id, to_id, letter_number, sent_on, stay_until, branch_id, settled_on)
     values ($1, $2, 'TEMPORARY', 'RECEIVED', $3, $4, '1', '2026-01-01', '2026-06-01', $4, '2026-01-02')`,
    [id, person, idOf('Chi bộ 2'), idOf('Chi bộ Đông')],
  );
  expect(await find('clerk', { standing: 'AWAY' })).toEqual(['Vũ Văn Lâm']);
  expect(await find('clerk', { standing: 'AWAY' }, 'Xã Hòa An', ', asOf: "2026-01-01"')).toEqual([]);
  expect(await find('stranger', { standing: 'STAYING' }, 'Xã Đông')).toEqual(['Vũ Văn Lâm']);
  expect(await find('stranger', {}, 'Xã Đông')).toEqual(['Phạm Văn Đức']);
});

test('persons who are no members are found where their record is reached', async () => {
  await world.addMember('Y Nhàn Mai', 'Chi bộ 1');
  await world.sql('delete from organization.membership where member_id = $1', [idOf('member Y Nhàn Mai')]);
  await world.sql('delete from organization.member where id = $1', [idOf('member Y Nhàn Mai')]);
  await world.addPost('Y Nhàn Mai', 'Xã Hòa An', 'LOCALITY', 'HEAD');
  const people = async (account: string, search: string): Promise<unknown> => {
    const { data, errors } = await world.ask<{ people: { nodes: unknown[] } }>(
      account,
      `query ($search: String!) { people(search: $search) { nodes { fullName posts { position place } } } }`,
      { search },
    );
    return errors[0]?.extensions?.['code'] ?? data.people.nodes;
  };
  const found = [{ fullName: 'Y Nhàn Mai', posts: [{ position: 'HEAD', place: 'LOCALITY' }] }];
  expect(await people('clerk', 'nhan')).toEqual(found);
  expect(await people('province', 'Mai')).toEqual(found);
  expect(await people('stranger', 'nhan')).toEqual([]);
  expect(await people('clerk', 'n')).toBe('BAD_INPUT');
});
