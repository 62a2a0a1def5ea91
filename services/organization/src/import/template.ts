import { type AnySheet, type Column, foldHeading, rangeOf } from '@capuy/spreadsheet';
import type { ImportField } from './import-field.js';
import type { ImportTable } from './import-table.js';
import type { Places } from './places.js';

const LISTS = 'Danh mục';
interface List {
  field: string;
  title: string;
  choices: readonly string[];
}

function listOf(field: ImportField, places: Places): readonly string[] {
  if (field.shape === 'PLACE') return places.all.map((place) => places.label(place));
  return field.choices ?? [];
}

/** A code as a person reads and writes it. */
export function wordOf({ choices = [], words = {} }: ImportField, code: string): string {
  return choices.find((choice) => words[foldHeading(choice)] === code) ?? code;
}

const KINDS: Readonly<Partial<Record<ImportField['shape'], 'day'>>> = { DAY: 'day', PARTIAL_DAY: 'day' };

/** The columns of our template; `value` reads a field of a row. */
export function templateColumns<Row>(table: ImportTable, value: (row: Row, field: ImportField) => string | null): Column<Row>[] {
  return table.fields
    .filter(({ foreign }) => !foreign)
    .map((field) => ({
      header: field.title,
      kind: KINDS[field.shape] ?? 'text',
      width: field.width ?? 16,
      hidden: field.shape === 'ID',
      value: (row) => value(row, field),
    }));
}

/** An empty table to fill in: drop-downs from what the sender reaches, formats, and a page that says how. */
export function template(table: ImportTable, places: Places): AnySheet[] {
  const lists: List[] = table.fields.flatMap((field) => {
    const choices = listOf(field, places);
    return choices.length === 0 ? [] : [{ field: field.name, title: field.title, choices }];
  });
  const columns = templateColumns<unknown>(table, () => null).map((column) => {
    const index = lists.findIndex(({ title }) => title === column.header);
    return index === -1 ? column : { ...column, choices: rangeOf(LISTS, index, lists[index]!.choices.length) };
  });
  const longest = Math.max(0, ...lists.map(({ choices }) => choices.length));
  return [
    { name: table.sheet, columns, rows: [] },
    { name: 'Hướng dẫn', prose: true, columns: [GUIDE_NAME, GUIDE_TEXT], rows: guide(table) },
    {
      name: LISTS,
      hidden: true,
      columns: lists.map(({ title, choices }) => ({ header: title, value: (row: number) => choices[row] ?? null })),
      rows: Array.from({ length: longest }, (_, row) => row),
    },
  ];
}

type Line = readonly [name: string, text: string];
const GUIDE_NAME: Column<Line> = { header: '', value: ([name]) => name, width: 32 };
const GUIDE_TEXT: Column<Line> = { header: '', value: ([, text]) => text, width: 100 };

function guide({ sheet, fields }: ImportTable): Line[] {
  return [
    ['Cách làm', `1. Ghi vào trang “${sheet}”, mỗi dòng một mục, bắt đầu từ dòng 2. Không đổi tên các cột.`],
    ['', '2. Lưu tệp, mở phần mềm, chọn “Nhập từ Excel” và gửi tệp lên.'],
    ['', '3. Xem trước: phần mềm chỉ rõ từng lỗi theo dòng và cột, và những gì sẽ thay đổi. Chưa có gì được ghi.'],
    ['', '4. Sửa ngay trên trang hoặc sửa tệp rồi gửi lại. Khi đã đúng thì bấm “Xác nhận nhập”.'],
    ['Ô để trống', 'Với người đã có trong phần mềm, ô để trống nghĩa là giữ nguyên điều đang có.'],
    ['Ngày tháng', 'Ngày/tháng/năm, năm đủ bốn chữ số: 30/09/2021.'],
    ['Công thức', 'Không dùng công thức: phần mềm không nhận kết quả tính. Chép và dán giá trị trước khi gửi.'],
    ['Dòng ẩn', 'Dòng ẩn được báo riêng và chỉ nhập khi đồng chí đồng ý.'],
    ['', ''],
    ['Các cột', ''],
    ...fields
      .filter(({ foreign }) => !foreign)
      .map(({ title, required, guide = '' }): Line => [`${title}${required ? ' (bắt buộc với mục mới)' : ''}`, guide]),
  ];
}
