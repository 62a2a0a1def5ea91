import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import exceljs from 'exceljs';
import { expect, it } from 'vitest';
import { rangeOf, workbookBuffer, writeCsv, writeWorkbook, type Column } from '../index.js';

interface Line {
  name: string;
  day: string | null;
  count: number;
}
const columns: Column<Line>[] = [
  { header: 'Họ và tên', value: ({ name }) => name, width: 30, choices: rangeOf('Danh mục', 0, 2) },
  { header: 'Ngày', value: ({ day }) => day, kind: 'day' },
  { header: 'Số', value: ({ count }) => count, kind: 'integer' },
  { header: 'Mã', value: () => 'x', hidden: true },
];
const lists = { name: 'Danh mục', hidden: true, columns: [{ header: 'Tên', value: (row: string) => row }], rows: ['a', 'b'] };

const text = async (stream: Readable): Promise<string> => (await buffer(stream)).toString('utf8');

async function read(file: Buffer): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(file as unknown as exceljs.Buffer);
  return workbook;
}

it('is read by another program with its types, formats, widths, frozen header and drop-downs', async () => {
  const rows = [{ name: 'Lò Thị Pha & <con>', day: '2021-09-30', count: 1234 }];
  const workbook = await read(await workbookBuffer([{ name: 'Đảng viên: 1/2', columns, rows, lead: ['Đảng bộ A'] }, lists]));
  const sheet = workbook.worksheets[0]!;
  expect(sheet.name).toBe('Đảng viên  1 2');
  expect(sheet.getRow(1).getCell(1).value).toBe('Đảng bộ A');
  expect(sheet.getRow(2).values).toEqual([undefined, 'Họ và tên', 'Ngày', 'Số', 'Mã']);
  expect(sheet.getRow(3).getCell(1).value).toBe('Lò Thị Pha & <con>');
  expect(sheet.getRow(3).getCell(2).value).toEqual(new Date('2021-09-30T00:00:00Z'));
  expect(sheet.getRow(3).getCell(2).numFmt).toBe('dd/mm/yyyy');
  expect(sheet.getRow(3).getCell(3).value).toBe(1234);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
  expect([sheet.getColumn(1).width, sheet.getColumn(4).hidden]).toEqual([30, true]);
  expect(sheet.getCell('A3').dataValidation).toMatchObject({ type: 'list', formulae: ["'Danh mục'!$A$2:$A$3"] });
  expect(workbook.worksheets[1]!.state).toBe('hidden');
});

it.each(['=1+1', '+84 912', '-5', '@SUM(A1)', '\tx', '\rx'])('keeps %j a text that no program calculates', async (name) => {
  const file = await workbookBuffer([{ name: 'A', columns, rows: [{ name, day: name, count: 0 }] }]);
  const sheet = (await read(file)).worksheets[0]!;
  for (const cell of [sheet.getCell('A2'), sheet.getCell('B2')]) {
    expect([cell.type, cell.formula]).toEqual([exceljs.ValueType.String, undefined]);
    expect(cell.value).toBe(name);
  }
  const [, line] = (await text(writeCsv(columns, [{ name, day: null, count: 0 }]))).split('\n', 2);
  expect(line).toMatch(/^"?'/u);
});

it('writes a comma separated list for Excel in Vietnam', async () => {
  const csv = await text(writeCsv(columns, [{ name: 'A "B"; C', day: '2021-09-30', count: 1.5 }]));
  expect(csv).toBe('\uFEFFHọ và tên;Ngày;Số;Mã\r\n"A ""B""; C";30/09/2021;1,5;x\r\n');
});

it('reads its rows only as fast as they are taken', async () => {
  let made = 0;
  async function* rows(): AsyncGenerator<Line> {
    for (; made < 200_000; made += 1) yield { name: `Người ${Math.random()}`, day: '2021-09-30', count: made };
  }
  const stream = writeWorkbook([{ name: 'A', columns, rows: rows() }]);
  await new Promise((resolve) => stream.once('readable', resolve));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(made).toBeLessThan(20_000);
  stream.destroy();
});

it('fails as its source fails', async () => {
  // oxlint-disable-next-line require-yield -- it fails before its first row
  async function* rows(): AsyncGenerator<Line> {
    throw new Error('the cursor is gone');
  }
  await expect(workbookBuffer([{ name: 'A', columns, rows: rows() }])).rejects.toThrow('the cursor is gone');
});
