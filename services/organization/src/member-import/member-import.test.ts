import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultyMembers } from '../../test/faulty-members.js';
import { apply, batch, members, newcomer, send } from '../../test/imports.js';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';

let world: World;
beforeAll(async () => {
  world = await World.create();
  await world.sql(`update organization.person set identity_number = '038085001234' where id = $1`, [idOf('person Trần Văn Hoa')]);
});
afterAll(() => world.close());

const PAYLOAD = `{ changeMarker batch { version counts { added changed unchanged faulty possibleDuplicates leftOut } } }`;
const correct = trying(() => world, `mutation ($input: CorrectImportRowInput!) { correctImportRow(input: $input) ${PAYLOAD} }`);
const decide = trying(() => world, `mutation ($input: DecideImportRowInput!) { decideImportRow(input: $input) ${PAYLOAD} }`);
const confirm = trying(() => world, `mutation ($input: ApplyImportInput!) { applyImport(input: $input) ${PAYLOAD} }`);

const fileOf = async (name: string): Promise<string> =>
  (await world.sql<{ f: string }>('select file_number as f from organization.member where id = $1', [idOf(`member ${name}`)]))[0]!.f;
const membersNamed = (name: string): Promise<object[]> =>
  world.sql(
    `select n.full_name as name, m.file_number as file, m.admitted_on::text as admitted, p.birth_date::text as born, p.birth_precision as precision, p.phone, p.address
     from organization.member m join organization.person p on p.id = m.person_id join organization.person_name n on n.person_id = p.id where n.full_name = $1`,
    [name],
  );

test('each planted fault is told by row, column and code, and nothing else is', async () => {
  const taken = { fileNumber: await fileOf('Phạm Văn Đức') };
  const known = { fullName: 'Nguyễn Thị Hòa', birthDate: '04/05/1980', admittedOn: '01/01/2020', recognizedOn: '01/01/2021' };
  const probationary = { fullName: 'Lê Thị Ánh', birthDate: '04/05/1980', admittedOn: '01/09/2025', organization: 'Chi bộ 2' };
  const { file, planted, sound } = await faultyMembers('Chi bộ 1', {
    more: [
      [taken, 'fileNumber', 'TAKEN'],
      [{ fileNumber: await fileOf('Trần Văn Hoa') }, 'fileNumber', 'OTHER_PERSON'],
      [{ identityNumber: '038085001234' }, 'identityNumber', 'TAKEN'],
      [{ ...known, fileNumber: await fileOf('Nguyễn Thị Hòa'), organization: 'Chi bộ 2' }, 'organization', 'OTHER_BRANCH'],
      [{ ...probationary, fileNumber: await fileOf('Lê Thị Ánh'), recognizedOn: '01/12/2025' }, 'recognizedOn', 'NEEDS_DECISION'],
      [{ memberSince: '01/01/2016' }, 'memberSince', 'PLACE_NOT_YET'],
      [{ organization: 'Chi bộ Đông' }, 'organization', 'NOT_FOUND'],
    ],
  });
  expect(planted.length).toBeGreaterThanOrEqual(40);
  const sent = await send(world, file);
  const rows = sent.rows.nodes;
  const told = rows.flatMap((row) =>
    row.faults.map(({ code, column }) => ({ row: row.number, column: column === null ? null : sent.columns[column]!.letter, code })),
  );
  const order = (faults: typeof told): typeof told => faults.toSorted((a, b) => a.row - b.row || a.code.localeCompare(b.code));
  expect(order(told)).toEqual(order(planted));
  expect(sent.counts).toMatchObject({ added: sound + 1, hidden: 1, faulty: planted.length - 1 });
  expect(sent.columns.map(({ title, field }) => [title, field]).slice(7, 9)).toEqual([
    ['Ngày vào Đảng / Dự bị', 'admittedOn'],
    ['Ngày vào Đảng / Chính thức', 'recognizedOn'],
  ]);
  expect((await batch(world, sent.id, { filter: { code: 'AMBIGUOUS_YEAR', column: 3 } })).rows.nodes).toHaveLength(1);
  expect((await batch(world, sent.id, { filter: { states: ['FAULTY'] } })).rows.nodes).toHaveLength(planted.length - 1);

  // Nothing while rows are faulty; then the sound ones, without the hidden one.
  const input = { id: sent.id, version: sent.version, leaveOutFaulty: false, includeHidden: false };
  expect(await confirm.refused('clerk', input)).toEqual(['leaveOutFaulty FAULTY_ROWS']);
  const applied = await apply(world, sent, { leaveOutFaulty: true });
  expect(applied).toMatchObject({ status: 'APPLIED', counts: { applied: sound } });
  expect(await membersNamed('Y Nhàn')).toEqual([
    {
      name: 'Y Nhàn',
      file: expect.stringMatching(/^LL-\d{4}$/),
      admitted: '2015-02-03',
      born: '1985-01-01',
      precision: 'YEAR',
      phone: '0912345679',
      address: '-12 đường Lê Lợi',
    },
  ]);
  expect(await membersNamed('Nguyễn Thị Hoà')).toMatchObject([{ admitted: '2015-02-03', born: '1985-09-01', precision: 'MONTH' }]);
  const [memberships] = await world.sql<{ n: number }>(
    `select count(*)::int as n from organization.membership ms join organization.member m on m.id = ms.member_id
     where m.file_number like 'LL-%' and ms.votes and ms.counts and ms.valid_from = '2025-07-01'`,
  );
  expect(memberships!.n).toBe(sound);

  // The same file again: what was taken in is unchanged, whatever normal form its names have.
  const again = await send(world, file);
  expect(again.counts).toMatchObject({ unchanged: sound, added: 1, changed: 0 });
});

test('a second upload of the same table says that nothing changes, and changes nothing', async () => {
  const file = await members([newcomer('Hà Thị Một'), newcomer('Hà Thị Hai', { phone: '0987654321' })]);
  await apply(world, await send(world, file));
  const [before] = await world.sql<{ n: number }>('select count(*)::int as n from organization.change_marker');
  const again = await send(world, file);
  expect(again.counts).toMatchObject({ total: 2, unchanged: 2, added: 0, changed: 0, faulty: 0 });
  expect(await apply(world, again)).toMatchObject({ status: 'APPLIED', counts: { applied: 0 } });
  expect(await membersNamed('Hà Thị Hai')).toHaveLength(1);
  expect(before!.n).toBeGreaterThan(0);
});

test('a recorded member is put right field by field; empty cells change nothing, and what was personal is not told', async () => {
  const sent = await send(
    world,
    await members([{ fileNumber: await fileOf('Nguyễn Thị Hòa'), phone: '0912 000 111', education: '12/12', fullName: 'Nguyễn Thị Hoà' }]),
  );
  expect(sent.rows.nodes[0]).toMatchObject({
    state: 'CHANGED',
    subjectId: idOf('member Nguyễn Thị Hòa'),
    changes: [
      { field: 'education', from: null, to: '12/12' },
      { field: 'phone', from: '••••', to: '0912000111' },
    ],
  });
  await apply(world, sent);
  const [person] = await world.sql(`select phone, education, gender, version from organization.person where id = $1`, [
    idOf('person Nguyễn Thị Hòa'),
  ]);
  expect(person).toEqual({ phone: '0912000111', education: '12/12', gender: 'FEMALE', version: 2 });
  const [record] = await world.sql<{ fields: string[]; detail: object }>(
    `select fields, detail from audit.record where act = 'applyImport' order by at desc limit 1`,
  );
  expect(record).toEqual({ fields: ['education', 'phone'], detail: { kind: 'MEMBERS', added: 0, changed: 1 } });
  expect(JSON.stringify(await world.sql('select detail from audit.record'))).not.toContain('0912000111');
});

test('the same name, birth day and day of admission under another number waits for a word', async () => {
  const row = newcomer('Trần Văn Hoa', {
    birthDate: '04/05/1980',
    admittedOn: '01/01/2020',
    recognizedOn: '',
    fileNumber: 'LL-OTHER',
    gender: 'Nam',
  });
  const sent = await send(world, await members([row]));
  expect(sent.rows.nodes[0]).toMatchObject({ state: 'POSSIBLE_DUPLICATE', subjectId: idOf('member Trần Văn Hoa') });
  const input = { id: sent.id, version: sent.version, number: 2 };
  expect(await confirm.refused('clerk', { id: sent.id, version: sent.version, leaveOutFaulty: false, includeHidden: false })).toEqual([
    'leaveOutFaulty POSSIBLE_DUPLICATES',
  ]);
  const same = (await decide.done('clerk', { ...input, decision: 'SAME' }))['batch'] as { version: number; counts: object };
  expect(same.counts).toMatchObject({ changed: 1, possibleDuplicates: 0 });
  const other = (await decide.done('clerk', { ...input, version: same.version, decision: 'NEW' }))['batch'] as typeof same;
  expect(other.counts).toMatchObject({ added: 1, changed: 0 });
  const out = (await decide.done('clerk', { ...input, version: other.version, decision: 'LEAVE_OUT' }))['batch'] as typeof same;
  expect(out.counts).toMatchObject({ leftOut: 1 });
  expect(await apply(world, await batch(world, sent.id))).toMatchObject({ counts: { applied: 0 } });
  expect(await membersNamed('Trần Văn Hoa')).toHaveLength(1);
});

test('a cell is corrected where it stands, and its twin is sound once it is gone', async () => {
  const sent = await send(
    world,
    await members([
      newcomer('Lường Thị Ba', { birthDate: '3/9/85' }),
      newcomer('Lường Thị Tư'),
      newcomer('Lường Thị Năm', { fileNumber: 'LL Lường Thị Tư' }),
    ]),
  );
  expect(sent.counts).toMatchObject({ faulty: 3, added: 0 });
  const input = { id: sent.id, version: sent.version, number: 2, column: 3, text: '03/09/1985' };
  expect(await correct.refused('stranger', input)).toBe('NOT_FOUND');
  expect(await correct.refused('member', input)).toBe('FORBIDDEN');
  expect(await correct.refused('clerk', { ...input, version: 1 })).toBe('CONFLICT');
  expect(await correct.refused('clerk', { ...input, column: 99 })).toEqual(['column OUT_OF_RANGE']);
  expect(await correct.refused('clerk', { ...input, number: 99 })).toBe('NOT_FOUND');
  const once = (await correct.done('clerk', input))['batch'] as { version: number; counts: object };
  expect(once.counts).toMatchObject({ faulty: 2, added: 1 });
  const column = 5;
  const twice = (await correct.done('clerk', { ...input, version: once.version, number: 4, column, text: 'LL-0005' }))[
    'batch'
  ] as typeof once;
  expect(twice.counts).toMatchObject({ faulty: 0, added: 3 });
  await apply(world, await batch(world, sent.id));
  expect(await membersNamed('Lường Thị Ba')).toMatchObject([{ born: '1985-09-03' }]);
  expect(await correct.refused('clerk', { ...input, version: twice.version + 2 })).toMatch(/INVALID_STATE|CONFLICT/);
});

test('a record that was changed after the preview stops the whole table', async () => {
  const sent = await send(world, await members([newcomer('Vừ A Sáu'), { fileNumber: await fileOf('Lê Thị Ánh'), education: 'Đại học' }]));
  await world.sql('update organization.person set version = version + 1 where id = $1', [idOf('person Lê Thị Ánh')]);
  await expect(apply(world, sent)).rejects.toThrow('CONFLICT');
  expect(await membersNamed('Vừ A Sáu')).toEqual([]);
  expect(await batch(world, sent.id)).toMatchObject({ status: 'READY', counts: { applied: 0 } });
});

test('a table is its sender’s alone, and nobody sends one without the role or for what they do not reach', async () => {
  const file = await members([newcomer('Cầm Thị Bảy')]);
  const sent = await send(world, file);
  await expect(batch(world, sent.id, { account: 'province' })).rejects.toThrow('NOT_FOUND');
  await expect(send(world, file, { account: 'stranger' })).rejects.toThrow('not found');
  await expect(send(world, file, { account: 'branch secretary' })).rejects.toThrow('no role');
  await world.sql(`update organization.import_batch set expires_on = '2026-01-14' where id = $1`, [sent.id]);
  await expect(batch(world, sent.id)).rejects.toThrow('NOT_FOUND');
  await send(world, file);
  expect(await world.sql('select from organization.import_row where batch_id = $1', [sent.id])).toEqual([]);
});
