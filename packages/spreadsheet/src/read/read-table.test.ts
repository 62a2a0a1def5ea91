import exceljs from 'exceljs';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { all } from '../../test/hostile.js';
import { cleanText, foldHeading, parseDay, parseNumber, readTable, workbookBuffer, type Cell, type SheetRow } from '../index.js';

const rowsOf = async (file: Buffer): Promise<SheetRow[]> => all((await readTable(file)).rows);
const texts = (row: SheetRow | undefined): (string | undefined)[] => Array.from(row?.cells ?? [], (cell) => cell?.text);
const text = (value: string): Cell => ({ text: value, kind: 'TEXT' });

/** As Windows writes Vietnamese: vowels whole, tone marks after them. */
function windows1258(value: string): Buffer {
  const apart = value.normalize('NFC').replaceAll(/\p{L}/gu, (letter) => {
    const marks = letter.normalize('NFD');
    return (
      marks.replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/gu, '').normalize('NFC') +
      marks.replaceAll(/[^\u0300\u0301\u0303\u0309\u0323]/gu, '')
    );
  });
  return iconv.encode(apart, 'windows-1258');
}

async function workbook(fill: (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void): Promise<Buffer> {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet('Đảng viên'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

it('reads what another program wrote: shared and rich texts, numbers, days, hidden rows, gaps', async () => {
  const file = await workbook((sheet) => {
    sheet.addRow(['Họ và tên', 'Ngày', 'Số']);
    sheet.addRow(['Lò Thị Pha', new Date('2021-09-30T00:00:00Z'), 1.5]);
    sheet.getCell('B2').numFmt = 'dd/mm/yyyy';
    sheet.getCell('A4').value = { richText: [{ text: 'Y ' }, { text: 'Nhàn', font: { bold: true } }] };
    sheet.getCell('C4').value = { formula: 'SUM(C2)', result: 1.5 };
    sheet.getRow(4).hidden = true;
    sheet.mergeCells('A6:B6');
    sheet.getCell('A6').value = 'gộp';
  });
  const rows = await rowsOf(file);
  expect(rows.map(({ number, hidden }) => [number, hidden])).toEqual([
    [1, false],
    [2, false],
    [4, true],
    [6, false],
  ]);
  expect(texts(rows[0])).toEqual(['Họ và tên', 'Ngày', 'Số']);
  expect(rows[1]?.cells).toEqual([text('Lò Thị Pha'), { text: '44469', kind: 'DATE' }, { text: '1.5', kind: 'NUMBER' }]);
  expect(rows[2]?.cells[0]).toEqual(text('Y Nhàn'));
  expect(rows[2]?.cells[2]).toEqual({ text: '', kind: 'FORMULA' });
  expect(texts(rows[3])[0]).toBe('gộp');
});

it('reads days that count from 1904', async () => {
  const file = await workbook((sheet, book) => {
    book.properties.date1904 = true;
    sheet.addRow([43007]);
    sheet.getCell('A1').numFmt = 'dd/mm/yyyy';
  });
  const table = await readTable(file);
  const [row] = await all(table.rows);
  expect(parseDay(row!.cells[0]!, table.date1904)).toEqual({ day: '2021-09-30', precision: 'DAY' });
});

it('takes the asked sheet, else the first that is shown', async () => {
  const columns = [{ header: 'a', value: (row: string) => row }];
  const file = await workbookBuffer([
    { name: 'Danh mục', columns, rows: [], hidden: true },
    { name: 'Hướng dẫn', columns, rows: [] },
    { name: 'Đảng viên', columns, rows: [] },
  ]);
  expect((await readTable(file)).sheet).toBe('Hướng dẫn');
  expect((await readTable(file, 'Đảng viên')).sheet).toBe('Đảng viên');
});

it.each([';', ',', '\t'])('reads text parted by %j, with quotes and line ends of every kind', async (sign) => {
  const lines = [`Họ và tên${sign}Ghi chú`, `"Lò ""Pha"""${sign}"một${sign}hai\r\nba"`, `${sign}x`];
  const rows = await rowsOf(Buffer.from(`\uFEFF${lines.join('\r\n')}`));
  expect(rows.map(texts)).toEqual([
    ['Họ và tên', 'Ghi chú'],
    ['Lò "Pha"', `một${sign}hai\r\nba`],
    [undefined, 'x'],
  ]);
});

it('reads Windows-1258 with its separate tone marks, and finds formulas in text', async () => {
  const file = windows1258('Họ và tên;Chi bộ\nNguyễn Thị Hoà;=1+1');
  const rows = await rowsOf(file);
  expect(texts(rows[0])).toEqual(['Họ và tên', 'Chi bộ']);
  expect(rows[1]?.cells).toEqual([text('Nguyễn Thị Hoà'), { text: '', kind: 'FORMULA' }]);
});

it.each([
  ['30/09/2021', '2021-09-30', 'DAY'],
  ['3/9/2021', '2021-09-03', 'DAY'],
  ['30-9-2021', '2021-09-30', 'DAY'],
  [' ngày 30 tháng 9 năm 2021 ', '2021-09-30', 'DAY'],
  ['2021-09-30T00:00:00Z', '2021-09-30', 'DAY'],
  ['09/1957', '1957-09-01', 'MONTH'],
  ['1957', '1957-01-01', 'YEAR'],
  ['44469', '2021-09-30', 'DAY'],
])('understands the day %s', (written, day, precision) => {
  expect(parseDay(text(written))).toEqual({ day, precision });
});

it.each([
  ['3/9/21', 'AMBIGUOUS_YEAR'],
  ['31/02/2021', 'BAD_DATE'],
  ['09/30/2021', 'BAD_DATE'],
  ['13/1957', 'BAD_DATE'],
  ['hôm qua', 'BAD_DATE'],
  ['99/99/9999', 'BAD_DATE'],
])('refuses the day %s', (written, fault) => {
  expect(parseDay(text(written))).toBe(fault);
});

it('understands numbers of Vietnam and of spreadsheets', () => {
  expect(['1.234,5', '1234,5', '12', '1.234'].map((value) => parseNumber(text(value)))).toEqual([1234.5, 1234.5, 12, 1234]);
  expect(parseNumber({ text: '1.234', kind: 'NUMBER' })).toBe(1.234);
  expect(parseNumber(text('mười'))).toBeNull();
});

it('cleans texts of what nobody sees', () => {
  expect(cleanText(' Lò\u00A0\u00A0Thị\u200B Pha '.normalize('NFD'))).toBe('Lò Thị Pha');
  expect([cleanText("'0123"), cleanText("K'Brế")]).toEqual(['0123', "K'Brế"]);
  expect(foldHeading(' NGÀY, tháng,\nnăm sinh (*) ')).toBe('ngay thang nam sinh');
});
