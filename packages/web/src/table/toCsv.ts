import type { DataColumn } from './DataColumn';

/** What a spreadsheet could take for a formula, the full-width signs of East Asian input and signs after spaces among them. */
const LIKE_A_FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹫﹦−]|^[\t\r\n]/u;

/** Such a cell gets an apostrophe before it. */
function field(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = LIKE_A_FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 with a byte order mark, without which spreadsheets read Vietnamese as Latin-1. */
export function toCsv<Row>(columns: readonly DataColumn<Row>[], rows: readonly Row[]): string {
  const used = columns.flatMap(({ header, value }) => (value ? [{ header, value }] : []));
  const lines = [used.map(({ header }) => field(header)), ...rows.map((row) => used.map(({ value }) => field(value(row))))];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** Saves a text as a file, without a server. */
export function saveText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
