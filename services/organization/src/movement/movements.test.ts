import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';

let world: World;
const SINCE = '2025-12-31';
const UNTIL = '2026-01-15';

beforeAll(async () => {
  world = await World.create();
  await world.addAccount('inspector', [['STAFF_INSPECTION', 'Xã Hòa An']]);
  for (const name of ['Đi nơi khác', 'Bị xóa tên', 'Từ trần']) await world.addMember(name, 'Chi bộ 1');
  await world.addMember('Mới kết nạp', 'Chi bộ 2', { admittedOn: '2026-01-05', recognizedOn: null });
  await world.addMember('Vào sổ muộn', 'Chi bộ 2', { admittedOn: '2010-05-05', since: '2026-01-06' });
  await move('Đi nơi khác', '2026-01-08', 'Chi bộ Đông');
  await move('Phạm Văn Đức', '2026-01-09', 'Chi bộ 2');
  await move('Trần Văn Hoa', '2026-01-09', 'Chi bộ 2');
  await end('Bị xóa tên', '2026-01-10', 'STRIKE_OFF');
  await end('Từ trần', '2026-01-11', 'DEATH');
});
afterAll(() => world.close());

async function move(name: string, on: string, branch: string): Promise<void> {
  await world.sql('update organization.membership set valid_to = $2 where member_id = $1', [idOf(`member ${name}`), on]);
  await world.sql(
    `insert into organization.membership (member_id, person_id, organization_id, kind, valid_from, counts, votes, attends) values ($1, $2, $3, 'PERMANENT', $4, true, true, true)`,
    [idOf(`member ${name}`), idOf(`person ${name}`), idOf(branch), on],
  );
}
async function end(name: string, on: string, kind: string): Promise<void> {
  await world.sql('update organization.membership set valid_to = $2 where member_id = $1', [idOf(`member ${name}`), on]);
  await world.sql('update organization.member set ended_on = $2, end_kind = $3 where id = $1', [idOf(`member ${name}`), on, kind]);
}

interface Changes {
  came: { kind: string; count: number }[];
  left: { kind: string; count: number }[];
}
async function changes(account: string, under: string, since = SINCE, until = UNTIL): Promise<Changes | null | string> {
  const { data, errors, statements } = await world.ask<{ memberChanges: Changes | null }>(
    account,
    `query ($under: ID!, $since: LocalDate!, $until: LocalDate!) { memberChanges(underId: $under, since: $since, until: $until) { came { kind count } left { kind count } } }`,
    { under: idOf(under), since, until },
  );
  if (errors.length > 0) return String(errors[0]?.extensions?.['code']);
  expect(statements).toBeLessThanOrEqual(2);
  return data.memberChanges;
}

async function rows(account: string, under: string, kinds: string[] | null = null): Promise<unknown[]> {
  const { data, errors, statements } = await world.ask<{ memberMovements: { nodes: unknown[] } }>(
    account,
    `query ($filter: MemberMovementFilter!) { memberMovements(filter: $filter) { nodes { day kind fullName member { endKind } organization { name } other { name } } } }`,
    { filter: { underId: idOf(under), since: SINCE, until: UNTIL, kinds } },
  );
  expect(errors).toEqual([]);
  expect(statements).toBeLessThanOrEqual(6);
  return data.memberMovements.nodes;
}

test('who came and who left are counted by how, moves inside left out', async () => {
  expect(await changes('clerk', 'Xã Hòa An')).toEqual({
    came: [
      { kind: 'ADMITTED', count: 1 },
      { kind: 'TRANSFERRED_IN', count: 1 },
      { kind: 'RECORDED', count: 1 },
    ],
    left: [
      { kind: 'TRANSFERRED_OUT', count: 1 },
      { kind: 'STRIKE_OFF', count: 1 },
      { kind: 'DEATH', count: 1 },
    ],
  });
  expect(await changes('clerk', 'Chi bộ 1')).toMatchObject({ left: [{ kind: 'TRANSFERRED_OUT', count: 2 }, {}, {}] });
  expect(await changes('province', 'Tỉnh Minh')).toMatchObject({ left: [{ kind: 'STRIKE_OFF' }, { kind: 'DEATH' }] });
});

test('the first day belongs to what was before, the last to what came', async () => {
  expect(await changes('clerk', 'Xã Hòa An', '2026-01-05', '2026-01-06')).toEqual({ came: [{ kind: 'RECORDED', count: 1 }], left: [] });
  expect(await changes('clerk', 'Xã Hòa An', '2026-01-06', '2026-01-06')).toBe('BAD_INPUT');
  expect(await changes('stranger', 'Xã Hòa An')).toBeNull();
});

test('each figure opens its rows, with where they came from and went', async () => {
  expect(await rows('clerk', 'Xã Hòa An', ['TRANSFERRED_OUT', 'TRANSFERRED_IN'])).toEqual([
    {
      day: '2026-01-09',
      kind: 'TRANSFERRED_IN',
      fullName: 'Phạm Văn Đức',
      member: { endKind: null },
      organization: { name: 'Chi bộ 2' },
      other: { name: 'Chi bộ Đông' },
    },
    {
      day: '2026-01-08',
      kind: 'TRANSFERRED_OUT',
      fullName: 'Đi nơi khác',
      // Their record has gone with them.
      member: null,
      organization: { name: 'Chi bộ 1' },
      other: { name: 'Chi bộ Đông' },
    },
  ]);
  expect(await rows('stranger', 'Xã Hòa An')).toEqual([]);
});

test('how a Party life ended is told by role; others hear only that it did, and the reading is audited', async () => {
  expect(await changes('inspector', 'Xã Hòa An')).toMatchObject({
    left: [
      { kind: 'TRANSFERRED_OUT', count: 1 },
      { kind: 'ENDED', count: 2 },
    ],
  });
  // A span of one day tells no more of the one who left on it.
  expect(await changes('inspector', 'Xã Hòa An', '2026-01-09', '2026-01-10')).toMatchObject({ left: [{ kind: 'ENDED', count: 1 }] });
  expect(await changes('inspector', 'Xã Hòa An', '2026-01-10', '2026-01-11')).toMatchObject({ left: [{ kind: 'ENDED', count: 1 }] });
  expect(await rows('inspector', 'Xã Hòa An', ['STRIKE_OFF', 'DEATH'])).toEqual([]);
  expect(await rows('inspector', 'Xã Hòa An', ['ENDED'])).toMatchObject([
    { fullName: 'Từ trần', kind: 'ENDED', member: { endKind: null } },
    { fullName: 'Bị xóa tên', kind: 'ENDED', member: { endKind: null } },
  ]);
  expect(await rows('clerk', 'Xã Hòa An', ['STRIKE_OFF'])).toMatchObject([{ fullName: 'Bị xóa tên', member: { endKind: 'STRIKE_OFF' } }]);
  expect(await world.sql(`select distinct fields, detail from audit.record where act = 'listMovements'`)).toEqual([
    { fields: ['endKind'], detail: {} },
  ]);
});

test('organizations are counted by how they began and ended, by class', async () => {
  await world.addOrganization('Chi bộ mới', 'SUBORDINATE_BRANCH', 'Xã Hòa An', { since: '2026-01-03' });
  await world.addOrganization('Chi bộ hết', 'SUBORDINATE_BRANCH', 'Xã Hòa An', { since: '2025-08-01', until: '2026-01-04' });
  for (const name of ['Chi bộ x', 'Chi bộ y'])
    await world.addOrganization(name, 'SUBORDINATE_BRANCH', 'Xã Hòa An', { since: '2025-08-01', until: '2026-01-05' });
  await world.addOrganization('Chi bộ xy', 'SUBORDINATE_BRANCH', 'Xã Hòa An', { since: '2026-01-05' });
  for (const name of ['Chi bộ x', 'Chi bộ y']) {
    await world.sql(
      `insert into organization.lineage (from_id, to_id, area, population, operation, effective_on) values ($1, $2, 'WHOLE', 'WHOLE', 'CONSOLIDATE', '2026-01-05')`,
      [idOf(name), idOf('Chi bộ xy')],
    );
  }
  const { data, errors, statements } = await world.ask<{ organizationChanges: object }>(
    'member',
    `query ($u: ID!) { organizationChanges(underId: $u, since: "${SINCE}", until: "${UNTIL}") { standing { class before after } movements { kind class count } } }`,
    { u: idOf('Xã Hòa An') },
  );
  expect([errors, statements]).toEqual([[], 1]);
  expect(data.organizationChanges).toEqual({
    standing: [
      { class: 'BASE', before: 0, after: 0 },
      { class: 'OTHER', before: 0, after: 0 },
      { class: 'UNDER_BASE', before: 6, after: 5 },
    ],
    movements: [
      { kind: 'ENDED', class: 'UNDER_BASE', count: 1 },
      { kind: 'ESTABLISHED', class: 'UNDER_BASE', count: 1 },
      { kind: 'MERGED', class: 'UNDER_BASE', count: 2 },
      { kind: 'RESULTED', class: 'UNDER_BASE', count: 1 },
    ],
  });
  const list = await world.ask<{ organizationMovements: { nodes: unknown[] } }>(
    'member',
    `query ($f: OrganizationMovementFilter!) { organizationMovements(filter: $f) { nodes { day kind organization { name } } } }`,
    { f: { underId: idOf('Xã Hòa An'), since: SINCE, until: UNTIL, kinds: ['MERGED', 'ENDED'] } },
  );
  expect(list.data.organizationMovements.nodes).toHaveLength(3);
  expect(list.data.organizationMovements.nodes).toContainEqual({ day: '2026-01-04', kind: 'ENDED', organization: { name: 'Chi bộ hết' } });
});
