import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

const MERGE = 'id losingName losingId mergedOn mergedBy daysLeft viewerCanUndo undoneOn record { personId member { id } }';
const mutation = (name: string, input: string, answered: string): ReturnType<typeof trying> =>
  trying(() => world, `mutation ($input: ${input}!) { ${name}(input: $input) { changeMarker ${answered} } }`);
const merge = mutation('mergeRecords', 'MergeRecordsInput', `merge { ${MERGE} }`);
const undo = mutation('undoMerge', 'UndoMergeInput', `merge { ${MERGE} }`);
const keepApart = mutation('keepRecordsApart', 'KeepRecordsApartInput', '');

const PREVIEW = `query ($a: ID!, $b: ID!) { mergePreview(survivingId: $a, losingId: $b) {
  sameLife survivingVersion losingVersion obstacles fields { field survivingText losingText masked suggested } attachments { kind moved shortened dropped }
  surviving { person { fullName } member { id } } losing { person { fullName } member { id } } } }`;
interface Preview {
  sameLife: boolean;
  obstacles: string[];
  fields: { field: string; survivingText: string | null; losingText: string | null; masked: boolean; suggested: string }[];
  attachments: { kind: string; moved: number; shortened: number; dropped: number }[];
}
async function preview(a: string, b: string, account = 'clerk'): Promise<Preview> {
  const { data, errors } = await world.ask<{ mergePreview: Preview }>(account, PREVIEW, { a: idOf(`person ${a}`), b: idOf(`person ${b}`) });
  expect(errors).toEqual([]);
  return data.mergePreview;
}
const pair = (a: string, b: string, more: object = {}): object => ({
  survivingId: idOf(`person ${a}`),
  survivingVersion: 1,
  losingId: idOf(`person ${b}`),
  losingVersion: 1,
  ...more,
});
async function merged(a: string, b: string, more: object = {}): Promise<string> {
  return ((await merge.done('clerk', pair(a, b, more)))['merge'] as { id: string }).id;
}
const read = async (name: string, account = 'clerk'): Promise<{ id: string; fullName: string } | null> =>
  (
    await world.ask<{ member: { id: string; fullName: string } | null }>(account, 'query ($id: ID!) { member(id: $id) { id fullName } }', {
      id: idOf(`member ${name}`),
    })
  ).data.member;

test('records of one person are offered with the reason, below the committee asked for, until somebody keeps them apart', async () => {
  await world.addMember('Hoàng Văn Nam', 'Chi bộ 1');
  await world.addMember('HOÀNG VĂN NAM', 'Chi bộ 2', { admittedOn: '2019-06-01' });
  await world.addMember('Lò Thị Pha', 'Chi bộ 2');
  await world.sql(`update organization.person set birth_date = '1971-01-02', identity_number = '0 ' || '12.345' where id = $1`, [
    idOf('person Lò Thị Pha'),
  ]);
  await world.sql(`update organization.person set identity_number = '12345' where id = $1`, [idOf('person Phạm Văn Đức')]);
  const list = async (account: string, under: string): Promise<unknown> => {
    const { data, errors, statements } = await world.ask<{ duplicateRecords: { nodes: unknown[] } }>(
      account,
      `query ($underId: ID!) { duplicateRecords(underId: $underId) { nodes { reasons first { person { fullName } member { id } } second { person { fullName } } } } }`,
      { underId: idOf(under) },
    );
    expect(statements).toBeLessThanOrEqual(4);
    return errors[0]?.extensions?.['code'] ?? data.duplicateRecords.nodes;
  };
  const nam = expect.objectContaining({ reasons: ['SAME_NAME_AND_BIRTH'] }) as unknown;
  expect(await list('clerk', 'Xã Hòa An')).toEqual([nam]);
  expect(await list('province', 'Tỉnh Minh')).toEqual(
    expect.arrayContaining([expect.objectContaining({ reasons: ['SAME_IDENTITY_NUMBER'] }), nam]),
  );
  expect(await list('stranger', 'Xã Hòa An')).toBe('NOT_FOUND');
  expect(await list('branch secretary', 'Chi bộ 1')).toBe('FORBIDDEN');
  const both = { firstId: idOf('person Hoàng Văn Nam'), secondId: idOf('person HOÀNG VĂN NAM') };
  expect(await keepApart.refused('stranger', both)).toBe('NOT_FOUND');
  expect(await keepApart.refused('branch secretary', both)).toBe('FORBIDDEN');
  expect(await keepApart.refused('clerk', { ...both, secondId: both.firstId })).toEqual(['secondId SAME_RECORD']);
  await keepApart.done('clerk', both);
  expect(await list('clerk', 'Xã Hòa An')).toEqual([]);
});

test('a preview says which fields differ, masked where they are personal, and what would follow, and does nothing', async () => {
  await world.addMember('Vi Văn Một', 'Chi bộ 1', { admittedOn: '2022-03-01', recognizedOn: '2023-03-01' });
  await world.addMember('Vi Văn Hai', 'Chi bộ 2', { phone: '0987654321' });
  await world.addPost('Vi Văn Hai', 'Chi bộ 2', 'BRANCH_COMMITTEE', 'BRANCH_COMMITTEE_MEMBER');
  await world.sql(`update organization.person set education = '12/12', ethnicity = 'Thái' where id = $1`, [idOf('person Vi Văn Hai')]);
  const told = await preview('Vi Văn Một', 'Vi Văn Hai');
  expect(told).toMatchObject({ sameLife: true, obstacles: [] });
  const field = (name: string): unknown => told.fields.find((each) => each.field === name);
  expect(field('phone')).toEqual({
    field: 'phone',
    survivingText: '•••• 678',
    losingText: '•••• 321',
    masked: true,
    suggested: 'SURVIVING',
  });
  expect(field('education')).toMatchObject({ survivingText: null, losingText: '12/12', suggested: 'LOSING' });
  expect(field('ethnicity')).toMatchObject({ survivingText: null, losingText: null, masked: true });
  expect(field('gender')).toBeUndefined();
  expect(told.attachments).toEqual([
    { kind: 'membership', moved: 0, shortened: 1, dropped: 0 },
    { kind: 'post', moved: 1, shortened: 0, dropped: 0 },
  ]);
  expect(await read('Vi Văn Hai')).toMatchObject({ id: idOf('member Vi Văn Hai') });
});

test('a merge moves what is attached, keeps what was chosen, and the old ids answer the record that goes on', async () => {
  const id = await merged('Vi Văn Một', 'Vi Văn Hai', { takeFields: ['education', 'phone', 'admittedOn'] });
  const kept = idOf('member Vi Văn Một');
  expect(await read('Vi Văn Hai')).toEqual({ id: kept, fullName: 'Vi Văn Một' });
  expect(
    await world.sql(
      `select p.education, p.phone, p.ethnicity, m.admitted_on::text as admitted, m.version from organization.person p join organization.member m on m.person_id = p.id where p.id = $1`,
      [idOf('person Vi Văn Một')],
    ),
  ).toEqual([{ education: '12/12', phone: '0987654321', ethnicity: 'Kinh', admitted: '2020-01-01', version: 2 }]);
  expect(
    await world.sql(
      `select v.name, min(m.valid_from)::text as since, max(m.valid_to)::text as until from organization.membership m
      join organization.organization_version v on v.organization_id = m.organization_id where m.member_id = $1 group by v.name order by 2`,
      [kept],
    ),
  ).toEqual([
    { name: 'Chi bộ 2', since: '2021-01-01', until: '2023-03-01' },
    { name: 'Chi bộ 1', since: '2023-03-01', until: 'infinity' },
  ]);
  const { data } = await world.ask<{ person: unknown }>(
    'clerk',
    `query ($id: ID!) { person(id: $id) { id fullName phone { text } merges { id losingName mergedBy daysLeft viewerCanUndo } } }`,
    { id: idOf('person Vi Văn Hai') },
  );
  expect(data.person).toEqual({
    id: idOf('person Vi Văn Một'),
    fullName: 'Vi Văn Một',
    phone: { text: '•••• 321' },
    merges: [{ id, losingName: 'Vi Văn Hai', mergedBy: 'clerk', daysLeft: 30, viewerCanUndo: true }],
  });
  const [record] = await world.sql<{ fields: string[]; detail: object }>(
    `select fields, detail from audit.record where act = 'mergeRecords'`,
  );
  expect(record).toEqual({ fields: ['education', 'phone', 'admittedOn'], detail: { merge: id, merged: idOf('person Vi Văn Hai') } });
});

test('is refused outside the reach of one of them, without the role, stale, with bad input, and by what stands against it', async () => {
  await world.addMember('Lý Thị Ba', 'Chi bộ 1');
  await world.addMember('Lý Thị Tư', 'Chi bộ 2');
  const input = pair('Lý Thị Ba', 'Lý Thị Tư');
  expect(await merge.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await merge.refused('clerk', pair('Lý Thị Ba', 'Phạm Văn Đức'))).toBe('NOT_FOUND');
  expect(await merge.refused('branch secretary', input)).toBe('FORBIDDEN');
  expect(await merge.refused('clerk', { ...input, losingVersion: 9 })).toBe('CONFLICT');
  expect(await merge.refused('clerk', { ...input, losingId: idOf('person Lý Thị Ba') })).toEqual(['losingId SAME_RECORD']);
  expect(await merge.refused('clerk', { ...input, takeFields: ['version'] })).toEqual(['takeFields UNKNOWN']);
  await world.addAccount('ba', [], 'Lý Thị Ba');
  await world.addAccount('tu', [['STAFF_ORGANIZATION', 'Xã Hòa An']], 'Lý Thị Tư');
  expect(await merge.refused('clerk', input)).toBe('INVALID_STATE');
  expect((await preview('Lý Thị Ba', 'Lý Thị Tư')).obstacles).toEqual(['BOTH_HOLD_ACCOUNTS']);
  expect((await preview('Lý Thị Ba', 'Lý Thị Tư', 'tu')).obstacles).toContain('OWN_RECORD');
  await world.addMember('Lý Thị Năm', 'Chi bộ 2');
  await world.sql(`update organization.member set ended_on = '2025-12-01', end_kind = 'WITHDRAWAL' where id = $1`, [
    idOf('member Lý Thị Năm'),
  ]);
  await world.sql(`update organization.membership set valid_to = '2025-12-01' where member_id = $1`, [idOf('member Lý Thị Năm')]);
  expect((await preview('Lý Thị Năm', 'Lý Thị Ba')).obstacles).toEqual(['LIVING_INTO_ENDED']);
  expect((await preview('Lý Thị Ba', 'Lý Thị Năm')).obstacles).toEqual([]);
});

test('roles follow the record that goes on, and come back when it is undone', async () => {
  await world.addMember('Tạ Văn Sáu', 'Chi bộ 1');
  await world.addMember('Tạ Văn Bảy', 'Chi bộ 2');
  await world.addAccount('bay', [], 'Tạ Văn Bảy');
  await world.addPost('Tạ Văn Sáu', 'Chi bộ 1', 'BRANCH_COMMITTEE', 'SECRETARY');
  await world.sql('select organization.derive_grants(null)');
  const roles = (): Promise<unknown[]> =>
    world.sql(
      `select role, organization_id from organization.access_grant where account_id = $1 and valid_from <= app.today() and app.today() < valid_to order by role`,
      [idOf('account bay')],
    );
  const before = await roles();
  expect(before).toEqual([{ role: 'MEMBER', organization_id: idOf('Chi bộ 2') }]);
  const id = await merged('Tạ Văn Sáu', 'Tạ Văn Bảy');
  expect(await roles()).toEqual([
    { role: 'BRANCH_SECRETARY', organization_id: idOf('Chi bộ 1') },
    { role: 'MEMBER', organization_id: idOf('Chi bộ 1') },
  ]);
  expect(await undo.refused('stranger', { id })).toBe('NOT_FOUND');
  expect(await undo.refused('branch secretary', { id })).toBe('FORBIDDEN');
  expect((await undo.done('clerk', { id }))['merge']).toMatchObject({ undoneOn: '2026-01-15', daysLeft: 0, viewerCanUndo: false });
  expect(await roles()).toEqual(before);
  expect(await undo.refused('clerk', { id })).toBe('INVALID_STATE');
  expect(await read('Tạ Văn Bảy')).toMatchObject({ id: idOf('member Tạ Văn Bảy') });
});

test('a record merged twice is still found by its first id; undoing goes in the order back', async () => {
  for (const name of ['Mã Văn A', 'Mã Văn B', 'Mã Văn C']) await world.addMember(name, 'Chi bộ 1');
  const first = await merged('Mã Văn B', 'Mã Văn C');
  const second = await merged('Mã Văn A', 'Mã Văn B', { losingVersion: 2 });
  expect(await read('Mã Văn C')).toMatchObject({ id: idOf('member Mã Văn A') });
  expect(await undo.refused('clerk', { id: first })).toBe('INVALID_STATE');
  await undo.done('clerk', { id: second });
  await undo.done('clerk', { id: first });
  for (const name of ['Mã Văn A', 'Mã Văn B', 'Mã Văn C']) expect(await read(name)).toMatchObject({ id: idOf(`member ${name}`) });
});

test('undoing is refused with what changed since, and after thirty days what was is forgotten', async () => {
  await world.addMember('Kiều Thị X', 'Chi bộ 1');
  await world.addMember('Kiều Thị Y', 'Chi bộ 2');
  const id = await merged('Kiều Thị X', 'Kiều Thị Y');
  const post = await world.addPost('Kiều Thị X', 'Chi bộ 1', 'BRANCH_COMMITTEE', 'BRANCH_COMMITTEE_MEMBER');
  const { errors } = await world.ask('clerk', 'mutation ($input: UndoMergeInput!) { undoMerge(input: $input) { changeMarker } }', {
    input: { id },
  });
  expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_STATE', params: { changed: 'post' } });
  await world.sql('delete from organization.post where id = $1', [post]);
  await world.sql(`update organization.record_merge_snapshot set expires_on = app.today() where merge_id = $1`, [id]);
  expect(await undo.refused('clerk', { id })).toBe('INVALID_STATE');
  expect(await world.sql('select organization.forget_merges() as n')).toEqual([{ n: 1 }]);
  expect(await world.sql('select from organization.record_merge_snapshot where merge_id = $1', [id])).toEqual([]);
  expect(await read('Kiều Thị Y')).toMatchObject({ id: idOf('member Kiều Thị X') });
});
