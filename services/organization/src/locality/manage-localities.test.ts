import { afterAll, beforeAll, expect, test } from 'vitest';
import { addHead, addLocality, addPerson } from '../../test/localities.js';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  for (let n = 1; n <= 9; n++) await addLocality(world, `Thôn ${n}`, 'Xã Hòa An', { branch: 'Chi bộ 1' });
  await addLocality(world, 'Thôn Đông', 'Xã Đông');
  for (const name of ['Vũ Văn Lâm', 'Bùi Văn Sơn', 'Đỗ Văn Tám']) await addPerson(world, name);
  await addHead(world, 'Vũ Văn Lâm', 'Thôn 1', 'Xã Hòa An');
  await addHead(world, 'Bùi Văn Sơn', 'Thôn 2', 'Xã Hòa An');
});
afterAll(() => world.close());

const payload = 'changeMarker locality { id name code kind version branch { name } organization { name } }';
const register = trying(() => world, `mutation ($input: RegisterLocalityInput!) { registerLocality(input: $input) { ${payload} } }`);
const change = trying(() => world, `mutation ($input: ChangeLocalityInput!) { changeLocality(input: $input) { ${payload} } }`);
const reorganize = trying(
  () => world,
  `mutation ($input: ReorganizeLocalitiesInput!) { reorganizeLocalities(input: $input) { changeMarker localities { id name kind version head { person { fullName } } } } }`,
);
const appoint = trying(
  () => world,
  `mutation ($input: AppointLocalityHeadInput!) { appointLocalityHead(input: $input) { changeMarker post { id version position person { fullName } organization { name } locality { name headIsMember } } } }`,
);
const endPost = trying(() => world, `mutation ($input: EndPostInput!) { endPost(input: $input) { changeMarker post { validTo } } }`);

const id = (name: string): string => idOf(`locality ${name}`);
const decision = { number: '15-NQ/HĐND', issuerName: 'HĐND xã Hòa An', signedOn: '2026-01-02' };
const source = (name: string, version = 1): object => ({ id: id(name), version });
const merge = (...sources: string[]): Record<string, unknown> => ({
  operation: 'CONSOLIDATE',
  on: '2026-01-10',
  decision,
  sources: sources.map((name) => source(name)),
  results: [{ name: 'Thôn Hòa Bình', kind: 'VILLAGE', branchId: idOf('Chi bộ 2') }],
});
async function links(name: string, side: string): Promise<unknown> {
  const { data } = await world.ask<{ locality: Record<string, unknown> }>(
    'member',
    `query ($id: ID!) { locality(id: $id, asOf: "2026-01-09") { ${side} { operation area population effectiveOn decision { number } locality { name asOf } } } }`,
    { id: id(name) },
  );
  return data.locality[side];
}

test('a locality is registered in a commune, with the branch that serves it', async () => {
  const input = {
    name: ' Bản Mới ',
    code: 'B1',
    kind: 'UPLAND_VILLAGE',
    organizationId: idOf('Xã Hòa An'),
    branchId: idOf('Chi bộ 10'),
    validFrom: '2025-08-01',
  };
  const { locality } = await register.done('clerk', input);
  expect(locality).toMatchObject({
    name: 'Bản Mới',
    code: 'B1',
    version: 1,
    branch: { name: 'Chi bộ 10' },
    organization: { name: 'Xã Hòa An' },
  });
  expect(await register.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await register.refused('member', input)).toBe('FORBIDDEN');
  expect(await register.refused('clerk', { ...input, name: ' ' })).toEqual(['name REQUIRED']);
  expect(await register.refused('clerk', { ...input, branchId: idOf('Xã Hòa An') })).toBe('INVALID_STATE');
  expect(await register.refused('province', { ...input, organizationId: idOf('Công an tỉnh'), branchId: null })).toBe('INVALID_STATE');
});

test('the branch that serves it changes from a day on; what was true before stays', async () => {
  const input = { id: id('Thôn 9'), version: 1, on: '2026-01-05', branchId: idOf('Chi bộ 2'), code: 'T9' };
  expect(await change.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await change.refused('clerk', { ...input, version: 3 })).toBe('CONFLICT');
  expect(await change.refused('clerk', { ...input, on: '2025-01-01' })).toEqual(['on BEFORE_BEGIN']);
  expect((await change.done('clerk', input))['locality']).toMatchObject({ code: 'T9', version: 2, branch: { name: 'Chi bộ 2' } });
  const { data } = await world.ask<{ locality: unknown }>(
    'member',
    `query ($id: ID!) { locality(id: $id) { versions { code validFrom validTo branch { name } } } }`,
    { id: id('Thôn 9') },
  );
  expect(data.locality).toEqual({
    versions: [
      { code: 'T9', validFrom: '2026-01-05', validTo: null, branch: { name: 'Chi bộ 2' } },
      { code: null, validFrom: '2025-07-01', validTo: '2026-01-05', branch: { name: 'Chi bộ 1' } },
    ],
  });
});

test('two become one by a decision: previewed first, heads end, descent is kept', async () => {
  const input = merge('Thôn 1', 'Thôn 2');
  const preview = await world.ask<{ localityReorganizationPreview: unknown }>(
    'clerk',
    `query ($input: ReorganizeLocalitiesInput!) { localityReorganizationPreview(input: $input) {
      localitiesBefore localitiesAfter postsEnding nameClashes withoutHead withoutBranch rows { fate nameBefore nameAfter branchName headBefore headAfter } } }`,
    { input },
  );
  expect(preview.errors).toEqual([]);
  expect(preview.data.localityReorganizationPreview).toEqual({
    localitiesBefore: 10,
    localitiesAfter: 9,
    postsEnding: 2,
    nameClashes: [],
    withoutHead: ['Thôn Hòa Bình'],
    withoutBranch: [],
    rows: [
      { fate: 'ENDS', nameBefore: 'Thôn 1', nameAfter: null, branchName: null, headBefore: 'Vũ Văn Lâm', headAfter: null },
      { fate: 'ENDS', nameBefore: 'Thôn 2', nameAfter: null, branchName: null, headBefore: 'Bùi Văn Sơn', headAfter: null },
      { fate: 'BEGINS', nameBefore: null, nameAfter: 'Thôn Hòa Bình', branchName: 'Chi bộ 2', headBefore: null, headAfter: null },
    ],
  });
  expect(await reorganize.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await reorganize.refused('member', input)).toBe('FORBIDDEN');
  expect(await reorganize.refused('clerk', { ...input, sources: [source('Thôn 1'), source('Thôn 2', 4)] })).toBe('CONFLICT');
  const { localities } = await reorganize.done('clerk', input);
  expect(localities).toMatchObject([{ name: 'Thôn Hòa Bình', version: 1, head: null }]);
  expect(await links('Thôn 1', 'successors')).toEqual([
    {
      operation: 'CONSOLIDATE',
      area: 'WHOLE',
      population: 'WHOLE',
      effectiveOn: '2026-01-10',
      decision: { number: decision.number },
      locality: { name: 'Thôn Hòa Bình', asOf: '2026-01-10' },
    },
  ]);
  expect(
    await world.sql(`select valid_to::text as until, end_reason from organization.post where locality_id = $1`, [id('Thôn 1')]),
  ).toEqual([{ until: '2026-01-10', end_reason: 'REORGANIZATION' }]);
  expect(await reorganize.refused('clerk', { ...input, sources: [source('Thôn 1', 2), source('Thôn 3')] })).toBe('INVALID_STATE');
});

test('one is absorbed by another, which keeps its head; one splits off a part; one is renamed', async () => {
  await addHead(world, 'Đỗ Văn Tám', 'Thôn 3', 'Xã Hòa An');
  const absorb = { operation: 'ABSORB', on: '2026-01-10', decision, sources: [source('Thôn 4')], results: [source('Thôn 3')] };
  expect((await reorganize.done('clerk', absorb))['localities']).toMatchObject([
    { name: 'Thôn 3', version: 2, head: { person: { fullName: 'Đỗ Văn Tám' } } },
  ]);
  const part = { name: 'Thôn 5 mới', kind: 'VILLAGE', area: 'PART', population: 'NONE' };
  await reorganize.done('clerk', { operation: 'SPLIT_OFF', on: '2026-01-10', decision, sources: [source('Thôn 5')], results: [part] });
  expect(await links('Thôn 5', 'successors')).toMatchObject([{ operation: 'SPLIT_OFF', area: 'PART', population: 'NONE' }]);
  const renamed = {
    operation: 'RENAME',
    on: '2026-01-10',
    decision,
    sources: [source('Thôn 6')],
    results: [{ name: 'Tổ 6', kind: 'RESIDENTIAL_GROUP' }],
  };
  expect((await reorganize.done('clerk', renamed))['localities']).toMatchObject([
    { id: id('Thôn 6'), name: 'Tổ 6', kind: 'RESIDENTIAL_GROUP', version: 2 },
  ]);
  expect(await links('Thôn 6', 'successors')).toEqual([]);
});

test('a decision that does not add up is bad input, all told at once', async () => {
  const input = merge('Thôn 7');
  expect(await reorganize.refused('clerk', { ...input, decision: { ...decision, number: ' ' }, results: [{}] })).toEqual([
    'decision.number REQUIRED',
    'sources OUT_OF_RANGE',
    'results.0.name REQUIRED',
    'results.0.kind REQUIRED',
  ]);
  expect(await reorganize.refused('clerk', merge('Thôn 7', 'Thôn 7'))).toEqual(['sources DUPLICATE']);
  expect(await reorganize.refused('clerk', { ...merge('Thôn 7'), operation: 'ABSORB' })).toEqual(['results.0.id REQUIRED']);
  expect(await reorganize.refused('clerk', { ...merge('Thôn 7', 'Thôn 8'), on: '2025-07-01' })).toEqual([
    'on NOT_AFTER_BEGIN',
    'on NOT_AFTER_BEGIN',
  ]);
  expect(await reorganize.refused('province', merge('Thôn 7', 'Thôn Đông'))).toEqual(['sources.1.id OTHER_COMMUNE']);
});

const head = { localityId: id('Thôn 7'), basis: 'ELECTED', validFrom: '2026-01-05' };
const stranger = { newPerson: { fullName: '  Hồ  Thị Mai ', gender: 'FEMALE', birthYear: 1980 } };

test('a head may be a new person; one who is a member is found to be one', async () => {
  expect((await appoint.done('clerk', { ...head, person: stranger }))['post']).toMatchObject({
    position: 'HEAD',
    person: { fullName: 'Hồ Thị Mai' },
    organization: { name: 'Xã Hòa An' },
    locality: { name: 'Thôn 7', headIsMember: false },
  });
  const member = { ...head, localityId: id('Thôn 8'), person: { personId: idOf('person Trần Văn Hoa') } };
  expect((await appoint.done('clerk', member))['post']).toMatchObject({ locality: { headIsMember: true } });
  expect(await appoint.refused('clerk', { ...head, person: { personId: idOf('person Lê Thị Ánh') } })).toBe('INVALID_STATE');
  expect(await appoint.refused('clerk', { ...member, localityId: id('Thôn 9') })).toBe('INVALID_STATE');
});

test('an appointment is refused outside the reach, to oneself, by halves, to a locality that ended', async () => {
  expect(await appoint.refused('stranger', { ...head, person: stranger })).toBe('NOT_FOUND');
  expect(await appoint.refused('member', { ...head, person: stranger })).toBe('FORBIDDEN');
  await world.addAccount('clerk with a name', [['STAFF_ORGANIZATION', 'Xã Hòa An']], 'Lê Thị Ánh');
  expect(await appoint.refused('clerk with a name', { ...head, person: { personId: idOf('person Lê Thị Ánh') } })).toBe('FORBIDDEN');
  expect(await appoint.refused('clerk', { ...head, person: {}, position: 'STAFF', termUntil: '2020-01-01' })).toEqual([
    'person ONE_OF_TWO',
    'position NOT_OF_PLACE',
    'termUntil BEFORE_BEGIN',
  ]);
  const unborn = { newPerson: { fullName: '', gender: 'MALE', birthYear: 2100 } };
  expect(await appoint.refused('clerk', { ...head, person: unborn })).toEqual([
    'person.newPerson.fullName REQUIRED',
    'person.newPerson.birthYear OUT_OF_RANGE',
  ]);
  expect(await appoint.refused('clerk', { ...head, localityId: id('Thôn 1'), validFrom: '2026-01-08', person: stranger })).toBe(
    'INVALID_STATE',
  );
  expect(await appoint.refused('clerk', { ...head, localityId: id('Thôn 9'), person: { personId: idOf('nobody') } })).toBe('NOT_FOUND');
});

test('a head ends as any post does, and another follows', async () => {
  const [post] = await world.sql<{ id: string }>(`select id from organization.post where locality_id = $1`, [id('Thôn 8')]);
  await endPost.done('clerk', { id: post?.id, version: 1, on: '2026-01-12', reason: 'Thôi giữ chức' });
  const next = { ...head, localityId: id('Thôn 8'), validFrom: '2026-01-12', person: { personId: idOf('person Lê Thị Ánh') } };
  expect((await appoint.done('clerk', next))['post']).toMatchObject({ person: { fullName: 'Lê Thị Ánh' } });
});

test('a second click gets the first answer', async () => {
  const input = { ...merge(), operation: 'RENAME', sources: [source('Thôn 9', 2)], results: [{ name: 'Thôn Chín' }] };
  const first = await reorganize.done('clerk', input, 'click');
  expect(await reorganize.done('clerk', input, 'click')).toEqual(first);
});

test('a declared value has its source, and a second one of the day puts it right', async () => {
  const declare = trying(
    () => world,
    `mutation ($input: DeclareValueInput!) { declareValue(input: $input) { changeMarker declared { value source version } } }`,
  );
  const input = {
    organizationId: idOf('Xã Hòa An'),
    indicator: 'LOCALITY_HEAD_IS_MEMBER',
    kind: 'TARGET',
    day: '2026-01-01',
    value: 70,
    source: 'NQ 01',
  };
  expect((await declare.done('clerk', input))['declared']).toEqual({ value: 70, source: 'NQ 01', version: 1 });
  expect((await declare.done('clerk', { ...input, value: 70.5 }))['declared']).toEqual({ value: 70.5, source: 'NQ 01', version: 2 });
  expect(await declare.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await declare.refused('member', input)).toBe('FORBIDDEN');
  expect(await declare.refused('clerk', { ...input, value: 170, source: '' })).toEqual(['source REQUIRED', 'value OUT_OF_RANGE']);
});
