import { serialOfDay } from '../serial-day.js';
import { type AnySheet, type CellValue, type Column, type ColumnKind } from './column.js';
import { escapeXml, looksLikeFormula } from './escape.js';
import { STYLE, STYLE_OF } from './styles.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const DEFAULT_WIDTH = 16;
/** How far down a drop-down reaches: past the largest committee. */
const LAST_CHOICE = 50_000;

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** The cells below the header of a column of another sheet, for `Column.choices`. */
export function rangeOf(sheet: string, column: number, rows: number): string {
  return `'${sheet.replaceAll("'", "''")}'!$${columnName(column)}$2:$${columnName(column)}$${rows + 1}`;
}

function textCell(at: string, text: string, style: number): string {
  const shown = looksLikeFormula(text) ? STYLE.quoted : style;
  return text === '' ? '' : `<c r="${at}" t="inlineStr" s="${shown}"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** Nothing for an empty cell: its format is the column's. */
function cell(at: string, value: CellValue, kind: ColumnKind, style: number): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${at}" s="${style}"><v>${value}</v></c>` : '';
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (kind !== 'day') return textCell(at, value, style);
  const serial = DAY.test(value) ? serialOfDay(value) : null;
  return serial === null ? textCell(at, value, STYLE.text) : `<c r="${at}" s="${style}"><v>${serial}</v></c>`;
}

function headXml({ columns, lead = [], prose }: AnySheet): string {
  const frozen = prose ? 0 : lead.length + 1;
  const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  const cols = columns.map(
    ({ width = DEFAULT_WIDTH, hidden, kind = 'text' }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${prose ? STYLE.prose : STYLE_OF[kind]}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${frozen === 0 ? '' : pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/><cols>${cols.join('')}</cols><sheetData>`;
}

/** After the rows: filter and drop-downs, in the order that the format fixes. */
function tailXml({ columns, lead = [], prose }: AnySheet, lastRow: number): string {
  const header = lead.length + 1;
  const filter =
    prose || columns.length === 0 ? '' : `<autoFilter ref="A${header}:${columnName(columns.length - 1)}${Math.max(lastRow, header)}"/>`;
  const lists = columns.flatMap(({ choices }, index) =>
    choices === undefined
      ? []
      : [
          `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="stop" sqref="${columnName(index)}${header + 1}:${columnName(index)}${LAST_CHOICE}"><formula1>${escapeXml(choices)}</formula1></dataValidation>`,
        ],
  );
  const validations = lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
  return `</sheetData>${filter}${validations}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** One worksheet as XML, row by row. Texts stand in the cells themselves, so nothing grows with the rows. */
export async function* sheetXml(sheet: AnySheet): AsyncGenerator<string> {
  const columns: readonly Column<unknown>[] = sheet.columns;
  const letters = columns.map((_, index) => columnName(index));
  const styles = columns.map(({ kind = 'text' }) => (sheet.prose ? STYLE.prose : STYLE_OF[kind]));
  let at = 0;
  const row = (write: (index: number) => string): string => `<row r="${at}">${letters.map((_, index) => write(index)).join('')}</row>`;
  yield headXml(sheet);
  for (const line of sheet.lead ?? []) {
    at += 1;
    yield `<row r="${at}">${textCell(`A${at}`, line, STYLE.lead)}</row>`;
  }
  if (!sheet.prose) {
    at += 1;
    yield row((index) => textCell(`${letters[index]}${at}`, columns[index]!.header, STYLE.header));
  }
  for await (const record of sheet.rows) {
    at += 1;
    yield row((index) => cell(`${letters[index]}${at}`, columns[index]!.value(record), columns[index]!.kind ?? 'text', styles[index]!));
  }
  yield tailXml(sheet, at);
}
