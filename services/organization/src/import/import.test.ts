import { buffer, text } from 'node:stream/consumers';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, apply, batch, members, newcomer, send } from '../../test/imports.js';
import { finishJob } from '../../test/reorganizations.js';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';
import type { MemberExport } from '../export/export.service.js';
import { readTable, zip } from '@capuy/spreadsheet';
import { OrdinaryFile } from '@capuy/subgraph';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const map = trying(
  () => world,
  `mutation ($input: MapImportColumnsInput!) { mapImportColumns(input: $input) { changeMarker batch { version job { id } } } }`,
);

async function workbook(rows: readonly (readonly exceljs.CellValue[])[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  book.addWorksheet('Sheet1').addRows(rows as exceljs.CellValue[][]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function rowsOf(file: Buffer): Promise<(string | undefined)[][]> {
  const rows: (string | undefined)[][] = [];
  for await (const row of (await readTable(file)).rows) rows.push(Array.from(row.cells, (cell) => cell?.text));
  return rows;
}

test('the template has the branches in reach as drop-downs, a guide and a hidden column for ids', async () => {
  const file = await world.services.importFiles.template(await actorOf(world, 'clerk'), 'MEMBERS', idOf('Xã Hòa An'));
  const book = new exceljs.Workbook();
  await book.xlsx.load(file as unknown as exceljs.Buffer);
  expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ['Đảng viên', 'visible'],
    ['Hướng dẫn', 'visible'],
    ['Danh mục', 'hidden'],
  ]);
  const [sheet, , lists] = book.worksheets;
  expect(sheet!.getColumn(1).hidden).toBe(true);
  expect(sheet!.getCell('E2').dataValidation).toMatchObject({ type: 'list' });
  const branches = lists!.getColumn(2).values.slice(2);
  expect(branches).toEqual(['Chi bộ 1', 'Chi bộ 10', 'Chi bộ 2'].map((name) => `${name} – Đảng bộ xã Hòa An`));
  await expect(world.services.importFiles.template(await actorOf(world, 'clerk'), 'MEMBERS', idOf('Xã Đông'))).rejects.toThrow('not found');
});

const FOREIGN = ['STT', 'HỌ VÀ TÊN KHAI SINH', 'Ngày, tháng, năm sinh', '', 'Mã ĐV', 'Kết nạp', 'Tổ chức'];
const foreign = (name: string, number: string): Promise<Buffer> =>
  workbook([['DANH SÁCH'], FOREIGN, ['', '', 'Nam', 'Nữ', '', '', ''], [1, name, '', '30/09/1985', number, '03/02/2025', 'chi bo 2']]);

test("another system's table comes in once its columns are named, and a second time without that", async () => {
  const sent = await send(world, await foreign('Quàng Thị An', 'X-1'));
  expect(sent).toMatchObject({ status: 'MAPPING' });
  expect(sent.columns.map(({ field }) => field)).toEqual([null, 'fullName', 'birthDateMale', 'birthDateFemale', null, null, null]);
  const columns = [
    { column: 1, field: 'fullName' },
    { column: 3, field: 'birthDateFemale' },
    { column: 4, field: 'fileNumber' },
    { column: 5, field: 'admittedOn' },
    { column: 6, field: 'organization' },
  ];
  const input = { id: sent.id, version: sent.version, columns, remember: true };
  expect(await map.refused('clerk', { ...input, columns: [{ column: 99, field: 'fullName' }] })).toEqual(['columns.0.column OUT_OF_RANGE']);
  expect(await map.refused('clerk', { ...input, columns: [{ column: 1, field: 'x' }] })).toEqual([
    'columns.0.field UNKNOWN',
    'columns REQUIRED',
  ]);
  expect(await map.refused('clerk', { ...input, version: 1 })).toBe('CONFLICT');
  expect(await map.refused('stranger', input)).toBe('NOT_FOUND');
  const mapped = (await map.done('clerk', input))['batch'] as { job: { id: string } };
  await finishJob(world, mapped.job.id, 'clerk');
  expect(await batch(world, sent.id)).toMatchObject({ status: 'READY', counts: { total: 1, added: 1 } });
  const second = await send(world, await foreign('Quàng Thị Bình', 'X-2'));
  expect(second).toMatchObject({ status: 'READY', counts: { added: 1 } });
  await apply(world, second);
  const [person] = await world.sql(
    `select p.gender, p.birth_date::text as born from organization.person p join organization.person_name n on n.person_id = p.id where n.full_name = 'Quàng Thị Bình'`,
  );
  expect(person).toEqual({ gender: 'FEMALE', born: '1985-09-30' });
});

test('text of Windows-1258 with semicolons comes in like a workbook', async () => {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
  const bytes: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0301': 0xec,
    '\u0303': 0xde,
    '\u0309': 0xd2,
    '\u0323': 0xf2,
    ă: 0xe3,
    đ: 0xf0,
    ơ: 0xf5,
    ư: 0xfd,
    Đ: 0xd0,
  };
  const table = 'Họ và tên;Giới tính;Ngày sinh;Chi bộ;Số lý lịch;Ngày vào Đảng\nĐặng Thị Thuỷ;Nữ;1985;Chi bộ 1;W-1;03/02/2025\n';
  const apart = [...table.normalize('NFC')].flatMap((sign) => {
    const marks = sign.normalize('NFD');
    return [...marks.replaceAll(tones, '').normalize('NFC'), ...(marks.match(tones) ?? [])];
  });
  const file = Buffer.from(apart.map((sign) => bytes[sign] ?? sign.codePointAt(0)!));
  const sent = await send(world, file, { name: 'ds.csv' });
  expect(sent.rows.nodes[0]).toMatchObject({ state: 'NEW', cells: expect.arrayContaining(['Đặng Thị Thuỷ', 'Nữ']) });
});

test('a hostile file is refused by name: by its directory at once, by its content while it is read', async () => {
  const parts = async (...more: { name: string; content: string[] }[]): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of zip(more)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  const { services } = world;
  const actor = await actorOf(world, 'clerk');
  const upload = async (content: Buffer): Promise<object> => {
    const file = await OrdinaryFile.of({ name: 'x.xlsx', content, classification: 'ORDINARY' });
    return services.imports.upload(actor, { kind: 'MEMBERS', organizationId: idOf('Xã Hòa An'), mediaType: '', file });
  };
  await expect(upload(await parts({ name: 'xl/vbaProject.bin', content: ['x'] }))).rejects.toMatchObject({
    extensions: { code: 'BAD_INPUT', inputErrors: [{ path: 'file', code: 'MACROS' }] },
  });
  await expect(upload(await parts({ name: 'a', content: ['0'.repeat(8_000_000)] }))).rejects.toMatchObject({
    extensions: { inputErrors: [{ code: 'ZIP_BOMB' }] },
  });
  await expect(upload(Buffer.alloc(20 * 1024 * 1024, 'a;b\n'))).rejects.toMatchObject({ extensions: { code: 'TOO_LARGE' } });
  const before = await world.sql('select from organization.stored_file');
  const wide = await send(world, Buffer.from(`Họ và tên\n${'1;'.repeat(300)}\n`), { name: 'x.csv' });
  expect(wide).toMatchObject({ status: 'REFUSED', refusal: 'TOO_MANY_COLUMNS', counts: { total: 0 } });
  expect(await world.sql('select from organization.stored_file')).toHaveLength(before.length + 1);
});

const asked = (more: Partial<MemberExport> = {}): MemberExport => ({
  organizationId: idOf('Xã Hòa An'),
  asOf: '2026-01-15',
  format: 'xlsx',
  filter: {},
  reason: null,
  ...more,
});

test('the list leaves as a table that changes nothing when it comes back', async () => {
  const actor = await actorOf(world, 'clerk');
  const file = await buffer(await world.services.exports.members(actor, asked()));
  const rows = await rowsOf(file);
  expect(rows[0]?.slice(0, 3)).toEqual(['Mã hệ thống', 'Họ và tên', 'Giới tính']);
  const list = await world.ask<{ members: { nodes: { id: string }[] } }>(
    'clerk',
    `query ($id: ID!) { members(filter: { underId: $id }, first: 100) { nodes { id } } }`,
    { id: idOf('Xã Hòa An') },
  );
  expect(rows.slice(1).map(([id]) => id)).toEqual(list.data.members.nodes.map(({ id }) => id));
  expect(rows[1]).toEqual(expect.arrayContaining(['••/••/1980', '•••• 678']));
  const back = await send(world, file);
  expect(back.counts).toMatchObject({ total: rows.length - 1, unchanged: rows.length - 1 });
});

test('an export is filtered like the list, masked without a reason, and kept in the audit', async () => {
  const clerk = await actorOf(world, 'clerk');
  const few = await buffer(await world.services.exports.members(clerk, asked({ filter: { search: 'anh' } })));
  expect((await rowsOf(few)).slice(1).map((row) => row[1])).toEqual(['Lê Thị Ánh']);
  const full = await text(await world.services.exports.members(clerk, asked({ format: 'csv', reason: 'Đối chiếu hồ sơ' })));
  expect(full).toContain('0912345678');
  expect(full).toContain('04/05/1980');
  expect(await world.sql(`select fields, detail from audit.record where act = 'exportMembers' order by at desc limit 1`)).toEqual([
    { fields: ['birthDate', 'identityNumber', 'phone', 'address', 'ethnicity'], detail: { asOf: '2026-01-15', reason: 'Đối chiếu hồ sơ' } },
  ]);
  await expect(world.services.exports.members(clerk, asked({ reason: 'x' }))).rejects.toThrow('not valid');
  await expect(world.services.exports.members(await actorOf(world, 'member'), asked({ reason: 'Đối chiếu' }))).rejects.toThrow('no role');
  const stranger = await buffer(await world.services.exports.members(await actorOf(world, 'stranger'), asked()));
  expect(await rowsOf(stranger)).toHaveLength(1);
});

test('what became of each row goes back as the same table', async () => {
  const sent = await send(world, await members([newcomer('Bạc Thị Cúc'), newcomer('Bạc Thị Dung', { birthDate: '1/1/85' })]));
  await apply(world, sent, { leaveOutFaulty: true });
  const actor = await actorOf(world, 'clerk');
  const file = await buffer(world.services.importFiles.result(actor, await world.services.importQueries.batch(actor, sent.id)));
  const results = (await rowsOf(file)).map((row) => row.at(-1));
  expect(results).toEqual(['Kết quả nhập', 'Đã thêm mới', expect.stringContaining('Lỗi. Cột D (Ngày sinh): năm chỉ có hai chữ số')]);
  const again = await send(world, file);
  expect(again.counts).toMatchObject({ unchanged: 1, faulty: 1 });
});
