import { Readable } from 'node:stream';
import type { CellValue, Column } from './column.js';
import { looksLikeFormula } from './escape.js';

export const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const NEEDS_QUOTES = /[";\r\n]|^\s|\s$/u;

function csvCell(value: CellValue, { kind }: Column<never>): string {
  if (value === null || value === undefined) return '';
  // Excel in Vietnam separates decimals with a comma, hence fields with a semicolon.
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('.', ',') : '';
  if (typeof value === 'boolean') return value ? 'x' : '';
  const day = kind === 'day' ? DAY.exec(value) : null;
  const text = day === null ? value : `${day[3]}/${day[2]}/${day[1]}`;
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function* lines<Row>(columns: readonly Column<Row>[], rows: Iterable<Row> | AsyncIterable<Row>): AsyncGenerator<string> {
  // The mark by which Excel knows UTF-8.
  let block = `\uFEFF${columns.map(({ header }) => csvCell(header, { header, value: () => null })).join(';')}\r\n`;
  for await (const row of rows) {
    block += `${columns.map((column) => csvCell(column.value(row), column as Column<never>)).join(';')}\r\n`;
    if (block.length < 64 * 1024) continue;
    yield block;
    block = '';
  }
  yield block;
}

/** Comma separated values as Excel in Vietnam opens them: UTF-8 with its mark, semicolons, dd/MM/yyyy; never a live formula. */
export function writeCsv<Row>(columns: readonly Column<Row>[], rows: Iterable<Row> | AsyncIterable<Row>): Readable {
  return Readable.from(lines(columns, rows), { objectMode: false });
}
