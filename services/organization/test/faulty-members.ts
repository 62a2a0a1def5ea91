import exceljs from 'exceljs';

/** Where a fault was planted, and which. */
export interface Planted {
  row: number;
  /** Null where it is about the row. */
  column: string | null;
  code: string;
}

type Value = exceljs.CellValue;
type Line = Partial<Record<(typeof FIELDS)[number], Value>>;

const FIELDS = [
  'id',
  'fullName',
  'gender',
  'birthDate',
  'organization',
  'fileNumber',
  'cardNumber',
  'admittedOn',
  'recognizedOn',
  'memberSince',
  'identityNumber',
  'phone',
  'address',
] as const;
const TITLES = [
  'Mã hệ thống',
  'Họ và tên',
  'Giới tính',
  'Ngày, tháng, năm sinh',
  'Chi bộ',
  'Số lý lịch',
  'Số thẻ ĐV',
  'Ngày vào Đảng',
  '',
  'Về chi bộ từ ngày',
  'Số CCCD',
  'Điện thoại',
  'Địa chỉ',
];
/** Two titles of the paper, a header of two rows, a line of column numbers. */
const FIRST_ROW = 6;

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const formula: Value = { formula: 'TODAY()', result: 5 };
const error: Value = { error: '#N/A' };
const long = 'Nguyễn '.repeat(100);

/** A fault in a cell: what stands there, and how it is called. */
const FAULTS: readonly (readonly [field: (typeof FIELDS)[number], value: Value, code: string, rest?: Line])[] = [
  ['fullName', null, 'REQUIRED'],
  ['fullName', 'Nguyễn Văn 5', 'BAD_NAME'],
  ['fullName', long, 'TOO_LONG'],
  ['fullName', formula, 'FORMULA'],
  ['gender', null, 'REQUIRED'],
  ['gender', 'Khác', 'NOT_IN_LIST'],
  ['gender', error, 'ERROR_VALUE'],
  ['birthDate', null, 'REQUIRED'],
  ['birthDate', '31/02/1985', 'BAD_DATE'],
  ['birthDate', '3/9/85', 'AMBIGUOUS_YEAR'],
  ['birthDate', 'không nhớ', 'BAD_DATE'],
  ['birthDate', '04/05/2022', 'NOT_BEFORE_ADMISSION'],
  ['birthDate', formula, 'FORMULA'],
  ['birthDate', error, 'ERROR_VALUE'],
  ['organization', null, 'REQUIRED'],
  ['organization', 'Chi bộ không có ở đâu', 'NOT_FOUND'],
  ['organization', formula, 'FORMULA'],
  ['fileNumber', null, 'REQUIRED'],
  ['fileNumber', '1'.repeat(41), 'TOO_LONG'],
  ['fileNumber', formula, 'FORMULA'],
  ['admittedOn', null, 'REQUIRED'],
  ['admittedOn', '2021-13-01', 'BAD_DATE'],
  ['admittedOn', '09/2015', 'DAY_NEEDED'],
  ['admittedOn', '1/1/15', 'AMBIGUOUS_YEAR'],
  ['admittedOn', day('2099-01-01'), 'IN_THE_FUTURE', { recognizedOn: null }],
  ['recognizedOn', '01/01/2014', 'BEFORE_ADMISSION'],
  ['recognizedOn', '2016', 'DAY_NEEDED'],
  ['recognizedOn', error, 'ERROR_VALUE'],
  ['recognizedOn', '30-30-2016', 'BAD_DATE'],
  ['memberSince', '01/09/2025', 'BEFORE_ADMISSION', { admittedOn: '10/10/2025', recognizedOn: null }],
  ['memberSince', 'năm ngoái', 'BAD_DATE'],
  ['identityNumber', 38_085_001_234, 'LEADING_ZERO_LOST'],
  ['identityNumber', '12', 'BAD_IDENTITY_NUMBER'],
  ['phone', 912_345_678, 'LEADING_ZERO_LOST'],
  ['phone', '12', 'BAD_PHONE'],
  ['phone', formula, 'FORMULA'],
  ['address', 'Thôn 1. '.repeat(100), 'TOO_LONG'],
  ['id', 'abc', 'BAD_ID'],
  ['id', '00000000-0000-4000-8000-00000000dead', 'NOT_FOUND'],
];

export interface FaultyMembers {
  file: Buffer;
  planted: Planted[];
  /** Rows that are sound, and how many of these are hidden. */
  sound: number;
  hidden: number;
}

/** Names without digits, none twice. */
const name = (n: number): string => `Lò Thị ${String.fromCodePoint(65 + Math.floor(n / 26))}${String.fromCodePoint(97 + (n % 26))}`;

/**
 * A list of members as an office keeps it, with faults: each row is sound but for the one cell. `more` are rows that mean
 * what is recorded; `before` a day on which the branch did not exist yet.
 */
export async function faultyMembers(
  branch: string,
  {
    soundRows = 5,
    more = [],
  }: { soundRows?: number; more?: readonly (readonly [line: Line, field: (typeof FIELDS)[number] | null, code: string])[] } = {},
): Promise<FaultyMembers> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Danh sách');
  sheet.addRow(['ĐẢNG BỘ XÃ', null, null, 'DANH SÁCH ĐẢNG VIÊN']);
  sheet.addRow(['(Kèm theo báo cáo)']);
  sheet.addRow(TITLES);
  sheet.addRow(Array.from(TITLES, (_, index) => ({ 7: 'Dự bị', 8: 'Chính thức' })[index] ?? null));
  sheet.mergeCells('H3:I3');
  sheet.addRow(TITLES.map((_, index) => index + 1));
  let number = 0;
  const line = (changed: Line = {}): Line => {
    number += 1;
    return {
      fullName: name(number),
      gender: number % 2 ? 'Nữ' : 'Nam',
      birthDate: day('1985-09-30'),
      organization: branch,
      fileNumber: `LL-${String(number).padStart(4, '0')}`,
      admittedOn: day('2015-02-03'),
      recognizedOn: day('2016-02-03'),
      ...changed,
    };
  };
  const planted: Planted[] = [];
  const letter = (field: (typeof FIELDS)[number]): string => String.fromCodePoint(65 + FIELDS.indexOf(field));
  const add = (values: Line): exceljs.Row => sheet.addRow(FIELDS.map((field) => values[field] ?? null));
  for (const [field, value, code, rest] of FAULTS)
    planted.push({ row: add(line({ ...rest, [field]: value })).number, column: letter(field), code });
  planted.push({
    row: add(line({ recognizedOn: null, cardNumber: '99.001' })).number,
    column: letter('cardNumber'),
    code: 'NOT_WHILE_PROBATIONARY',
  });
  const twins = [add(line({ fileNumber: 'LL-TWIN' })).number, add(line({ fileNumber: 'LL-TWIN' })).number];
  for (const row of twins) planted.push({ row, column: null, code: 'SAME_AS_ROW' });
  for (const [values, field, code] of more)
    planted.push({ row: add(line(values)).number, column: field === null ? null : letter(field), code });
  const first = add(
    line({ fullName: ' Y  Nhàn'.normalize('NFD'), phone: '+84 912 345 679', address: "'-12 đường Lê Lợi", birthDate: 1985 }),
  );
  add(line({ fullName: 'Nguyễn Thị Hoà', admittedOn: '3/2/2015', recognizedOn: '2016-02-03', birthDate: '09/1985' }));
  for (let row = 2; row < soundRows; row += 1) add(line());
  const hidden = add(line());
  hidden.hidden = true;
  planted.push({ row: hidden.number, column: null, code: 'HIDDEN_ROW' });
  if (first.number < FIRST_ROW) throw new Error('the rows begin below the header');
  return { file: Buffer.from(await book.xlsx.writeBuffer()), planted, sound: soundRows, hidden: 1 };
}

/** What the template of a committee offers as branches. */
export async function branchesOf(template: Buffer): Promise<string[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(template as unknown as exceljs.Buffer);
  const lists = book.getWorksheet('Danh mục');
  const column = Array.from({ length: lists?.columnCount ?? 0 }, (_, index) => index + 1).find(
    (index) => lists?.getCell(1, index).value === 'Chi bộ',
  );
  return (
    lists
      ?.getColumn(column ?? 1)
      .values.slice(2)
      .map(String) ?? []
  );
}
