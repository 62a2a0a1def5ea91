import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { apply, askApply, consolidate, draft, EFFECTIVE, end, read, settle } from '../../test/reorganizations.js';
import { idOf, World } from '../../test/world.js';
import type { OperationDraft } from './reorganization.types.js';

let world: World;

beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.close());

/** Where an organization stands on the effective day, by name. */
async function parentOf(name: string): Promise<string | undefined> {
  const [row] = await world.sql<{ name: string }>(
    `select v.name from organization.placement p join organization.organization_version v on v.organization_id = p.parent_id and v.valid_from <= $2::date and v.valid_to > $2::date
     where p.organization_id = $1 and p.valid_from <= $2::date and p.valid_to > $2::date`,
    [idOf(name), EFFECTIVE],
  );
  return row?.name;
}

const divide = (extents: readonly ('WHOLE' | 'PART' | 'UNKNOWN' | 'NONE')[]): OperationDraft => ({
  kind: 'DIVIDE',
  decision: 0,
  results: extents.map((_, index) => ({
    key: `Xã ${index}`,
    name: `Xã ${index}`,
    code: `M.${index}0`,
    typeCode: 'COMMUNE',
    parentId: idOf('Tỉnh Minh'),
  })),
  parts: extents.map((population, index) => ({ fromId: idOf('Xã Hòa An'), toId: `Xã ${index}`, area: 'PART', population })),
});

describe('below a commune that is divided', () => {
  test('everything follows the population without a question where only the area was split', async () => {
    const drafted = await draft(world, { operations: [divide(['NONE', 'WHOLE'])] });
    expect((await read(world, drafted.id)).choices.nodes).toEqual([]);
    expect(await apply(world, drafted)).toMatchObject({ status: 'DONE' });
    expect(await parentOf('Chi bộ 1')).toBe('Xã 1');
  });

  test('each branch has a choice where the population was split, with a default by extent and code', async () => {
    const drafted = await draft(world, { operations: [divide(['UNKNOWN', 'PART', 'PART', 'NONE'])] });
    const { choices, preview } = await read(world, drafted.id);
    expect(choices.nodes.map((choice) => [choice.reason, choice.subjectName, choice.defaultName, choice.settled]).toSorted()).toEqual(
      ['Chi bộ 1', 'Chi bộ 10', 'Chi bộ 2'].map((name) => ['SPLIT', name, 'Xã 1', false]),
    );
    expect(preview).toMatchObject({ unsettled: 3, unplaced: 0, organizationsFollowing: 3 });
    const choice = choices.nodes.find((each) => each.subjectName === 'Chi bộ 2');
    const elsewhere = await settle(world, drafted, { choices: [{ choiceId: choice?.id, toId: idOf('Xã Đông') }] });
    expect(elsewhere.errors[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      inputErrors: [{ path: 'choices.0.toId', code: 'NOT_A_PLACE' }],
    });
    const to = choice?.places.find((place) => place.name === 'Xã 2')?.organizationId;
    const settled = await settle(world, drafted, { choices: [{ choiceId: choice?.id, toId: to }] });
    expect(await apply(world, settled.data.settleReorganizationChoices.reorganization)).toMatchObject({ status: 'DONE' });
    expect([await parentOf('Chi bộ 1'), await parentOf('Chi bộ 2'), await parentOf('Chi bộ 10')]).toEqual(['Xã 1', 'Xã 2', 'Xã 1']);
  });
});

describe('below an organization that ends without a successor', () => {
  beforeEach(async () => {
    await world.addOrganization('Đảng bộ A', 'BASE_COMMITTEE_ORGANIZATION', 'Xã Hòa An', { since: '2025-07-01', sector: 'AGENCY' });
    await world.addOrganization('Chi bộ A1', 'SUBORDINATE_BRANCH', 'Đảng bộ A', {
      since: '2025-07-01',
      branchKind: 'SCHOOL',
      sector: 'AGENCY',
    });
    await world.addOrganization('Chi bộ A2', 'SUBORDINATE_BRANCH', 'Đảng bộ A', {
      since: '2025-07-01',
      branchKind: 'AGENCY',
      sector: 'AGENCY',
    });
  });

  test('branches are listed as without a place, and nothing is applied until they are settled', async () => {
    const drafted = await draft(world, { operations: [end('Đảng bộ A')] });
    const { choices, findings, preview } = await read(world, drafted.id);
    expect(choices.nodes.map((choice) => [choice.reason, choice.subjectName, choice.defaultName]).toSorted()).toEqual([
      ['NO_PLACE', 'Chi bộ A1', null],
      ['NO_PLACE', 'Chi bộ A2', null],
    ]);
    expect(findings.nodes.map((finding) => finding.code)).toEqual(['WITHOUT_PLACE']);
    expect(preview).toMatchObject({ unplaced: 2 });
    expect((await askApply(world, drafted)).errors[0]?.extensions).toMatchObject({
      code: 'INVALID_STATE',
      params: { code: 'WITHOUT_PLACE' },
    });
  });

  test('are settled by rule, by kind and type, and the rest by hand', async () => {
    const drafted = await draft(world, { operations: [end('Đảng bộ A')] });
    const byRule = await settle(world, drafted, {
      rules: [
        { reason: 'NO_PLACE', fromId: idOf('Đảng bộ A'), typeCodes: ['SUBORDINATE_BRANCH'], branchKind: 'SCHOOL', toId: idOf('Xã Đông') },
      ],
    });
    expect(byRule.errors).toEqual([]);
    const half = byRule.data.settleReorganizationChoices.reorganization;
    const open = (await read(world, half.id)).choices.nodes.filter((choice) => !choice.settled);
    expect(open.map((choice) => choice.subjectName)).toEqual(['Chi bộ A2']);
    const whole = await settle(world, half, { choices: [{ choiceId: open[0]?.id, toId: idOf('Xã Hòa An') }] });
    expect(await apply(world, whole.data.settleReorganizationChoices.reorganization)).toMatchObject({ status: 'DONE' });
    expect([await parentOf('Chi bộ A1'), await parentOf('Chi bộ A2')]).toEqual(['Xã Đông', 'Xã Hòa An']);
    const holders = await world.sql<{ holder_id: string }>(
      `select holder_id from organization.reach where organization_id = $1 and via = 'LINEAGE' and valid_to = 'infinity'`,
      [idOf('Đảng bộ A')],
    );
    expect(holders.map((row) => row.holder_id).toSorted()).toEqual([idOf('root'), idOf('Tỉnh Minh'), idOf('Xã Hòa An')].toSorted());
  });

  test('keep their posts, since they only change their parent', async () => {
    await world.sql(
      `insert into organization.post (person_id, organization_id, place, position, basis, valid_from) values ($1, $2, 'BRANCH_COMMITTEE', 'SECRETARY', 'ELECTED', '2025-08-01')`,
      [idOf('person Nguyễn Thị Hòa'), idOf('Chi bộ A1')],
    );
    const drafted = await draft(world, {
      operations: [consolidate('Đảng bộ B', ['Đảng bộ A'], 'Xã Đông', 'BASE_COMMITTEE_ORGANIZATION')],
    });
    expect(await apply(world, drafted)).toMatchObject({ status: 'DONE' });
    expect(await parentOf('Chi bộ A1')).toBe('Đảng bộ B');
    expect(
      await world.sql(`select from organization.post where organization_id = $1 and valid_to = 'infinity'`, [idOf('Chi bộ A1')]),
    ).toHaveLength(1);
  });
});

test('an agency passes to the successor of its Party organization and of its area', async () => {
  const [agency] = await world.sql<{ id: string }>('insert into organization.agency default values returning id');
  await world.sql(
    `insert into organization.agency_version (agency_id, name, organization_id, area_id, staff, valid_from) values ($1, 'Trường Tiểu học Hòa An', $2, $3, 20, '2025-07-01')`,
    [agency?.id, idOf('Chi bộ 10'), idOf('Xã Hòa An')],
  );
  const drafted = await draft(world, { operations: [divide(['NONE', 'WHOLE']), consolidate('Chi bộ 11', ['Chi bộ 10'], 'Xã Đông')] });
  expect(await apply(world, drafted)).toMatchObject({ status: 'DONE' });
  const rows = await world.sql<{ organization: string; area: string; valid_from: string }>(
    `select o.name as organization, a.name as area, v.valid_from from organization.agency_version v
     join organization.organization_version o on o.organization_id = v.organization_id join organization.organization_version a on a.organization_id = v.area_id
     where v.agency_id = $1 order by v.valid_from`,
    [agency?.id],
  );
  expect(rows).toEqual([
    { organization: 'Chi bộ 10', area: 'Xã Hòa An', valid_from: '2025-07-01' },
    { organization: 'Chi bộ 11', area: 'Xã 1', valid_from: EFFECTIVE },
  ]);
});

test('members of a branch that splits off some of them stay unless chosen', async () => {
  const drafted = await draft(world, {
    operations: [
      {
        kind: 'SPLIT_OFF',
        decision: 0,
        results: [{ key: 'new', name: 'Chi bộ 1B', typeCode: 'SUBORDINATE_BRANCH', parentId: idOf('Xã Hòa An') }],
        parts: [{ fromId: idOf('Chi bộ 1'), toId: 'new', area: 'PART', population: 'PART' }],
      },
    ],
  });
  const { choices } = await read(world, drafted.id);
  expect(choices.nodes.map((choice) => [choice.subjectKind, choice.subjectName, choice.defaultName]).toSorted()).toEqual([
    ['MEMBER', 'Nguyễn Thị Hòa', 'Chi bộ 1'],
    ['MEMBER', 'Trần Văn Hoa', 'Chi bộ 1'],
  ]);
  const goes = choices.nodes.find((choice) => choice.subjectName === 'Trần Văn Hoa');
  const settled = await settle(world, drafted, { choices: [{ choiceId: goes?.id, toId: goes?.places[0]?.organizationId }] });
  expect(settled.errors).toEqual([]);
  expect(await apply(world, settled.data.settleReorganizationChoices.reorganization)).toMatchObject({ status: 'DONE' });
  const rows = await world.sql<{ full_name: string; name: string }>(
    `select n.full_name, v.name from organization.membership m join organization.person_name n using (person_id)
     join organization.organization_version v on v.organization_id = m.organization_id
     where m.valid_to = 'infinity' and v.name like 'Chi bộ 1%' and v.name <> 'Chi bộ 10' order by 1`,
  );
  expect(rows).toEqual([
    { full_name: 'Nguyễn Thị Hòa', name: 'Chi bộ 1' },
    { full_name: 'Trần Văn Hoa', name: 'Chi bộ 1B' },
  ]);
});

test('a part may split off into a branch that exists', async () => {
  const drafted = await draft(world, {
    operations: [
      {
        kind: 'SPLIT_OFF',
        decision: 0,
        results: [{ organizationId: idOf('Chi bộ 2') }],
        parts: [{ fromId: idOf('Chi bộ 1'), toId: idOf('Chi bộ 2'), area: 'NONE', population: 'PART' }],
      },
    ],
  });
  const { choices } = await read(world, drafted.id);
  const settled = await settle(world, drafted, { rules: [{ subjectKind: 'MEMBER', fromId: idOf('Chi bộ 1'), toId: idOf('Chi bộ 2') }] });
  expect(choices.nodes).toHaveLength(2);
  expect(settled.errors).toEqual([]);
  expect(await apply(world, settled.data.settleReorganizationChoices.reorganization)).toMatchObject({ status: 'DONE' });
  expect(
    await world.sql(`select from organization.membership where organization_id = $1 and valid_to = 'infinity'`, [idOf('Chi bộ 2')]),
  ).toHaveLength(3);
  expect(
    await world.sql(`select from organization.party_organization where id = $1 and valid_to = 'infinity'`, [idOf('Chi bộ 1')]),
  ).toHaveLength(1);
});
