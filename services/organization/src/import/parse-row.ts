import { type Cell, cleanText, foldHeading, parseDay, type SheetRow } from '@capuy/spreadsheet';
import type { ImportField } from './import-field.js';
import type { Fault, Parsed, ParsedRow } from './import-row.types.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
/** How a cell that was calculated, or failed to, is kept: its result is not taken. */
const FORMULA_MARK = '=';
const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/u;
const LETTERS = /\p{L}/u;
const LONGEST: Readonly<Partial<Record<ImportField['shape'], number>>> = { NAME: 100, CODE: 40 };

type ParseFault = readonly [code: string, severity: Fault['severity'], detail?: string];
type Understood = { value: string; more?: Parsed } | ParseFault;

const error = (code: string, detail?: string): ParseFault => (detail === undefined ? [code, 'ERROR'] : [code, 'ERROR', detail]);
const isFault = (found: Understood): found is ParseFault => Array.isArray(found);

/** A cell as text that says the same when it is read again: days dd/MM/yyyy, numbers with all their digits. */
export function rawText(cell: Cell | undefined, field: ImportField | undefined, date1904: boolean): string | null {
  if (!cell) return null;
  if (cell.kind === 'FORMULA') return FORMULA_MARK;
  const isDay = field?.shape === 'DAY' || field?.shape === 'PARTIAL_DAY';
  if (cell.kind === 'DATE' || (cell.kind === 'NUMBER' && isDay)) {
    const found = parseDay(cell, date1904);
    if (typeof found === 'object' && found.precision === 'DAY') return found.day.split('-').toReversed().join('/');
  }
  if (cell.kind === 'NUMBER' && Number.isInteger(Number(cell.text))) return BigInt(Number(cell.text)).toString();
  return cell.text;
}

/** One text of a field. Null where the cell is empty. */
function understand(raw: string, field: ImportField): Understood | null {
  if (raw === FORMULA_MARK || (raw.startsWith('=') && field.shape !== 'TEXT')) return error('FORMULA');
  const text = cleanText(raw);
  // A masked value of our own export says nothing.
  if (text === '' || text.includes('••')) return null;
  if (ERROR_VALUE.test(text)) return error('ERROR_VALUE');
  const longest = LONGEST[field.shape] ?? 500;
  if (text.length > longest) return error('TOO_LONG', String(longest));
  switch (field.shape) {
    case 'ID':
      return UUID.test(text.toLowerCase()) ? { value: text.toLowerCase() } : error('BAD_ID');
    case 'NAME':
      if (/\d/u.test(text) || !LETTERS.test(text)) return error('BAD_NAME');
      return { value: text };
    case 'DAY':
    case 'PARTIAL_DAY': {
      const found = parseDay({ text, kind: 'TEXT' });
      if (typeof found === 'string') return error(found);
      if (found.precision !== 'DAY' && field.shape === 'DAY') return error('DAY_NEEDED');
      return { value: found.day, more: { [`${field.name}Precision`]: found.precision } };
    }
    case 'GENDER':
    case 'CHOICE': {
      const code = field.words?.[foldHeading(text)];
      return code === undefined ? error('NOT_IN_LIST') : { value: code };
    }
    case 'IDENTITY': {
      const digits = text.replaceAll(/[\s.]/gu, '');
      if (/^\d{8}$|^\d{10,11}$/u.test(digits)) return error('LEADING_ZERO_LOST');
      return /^\d{9}$|^\d{12}$/u.test(digits) ? { value: digits } : error('BAD_IDENTITY_NUMBER');
    }
    case 'PHONE': {
      const digits = text.replaceAll(/[\s.()-]/gu, '').replace(/^\+?84(?=\d{9}$)/u, '0');
      if (/^[1-9]\d{8}$/u.test(digits)) return error('LEADING_ZERO_LOST');
      return /^0\d{9,10}$/u.test(digits) ? { value: digits } : error('BAD_PHONE');
    }
    default:
      return { value: text };
  }
}

/** What the cells of a row mean, each by itself. */
export function parseRow(
  { number, hidden, raw, decision }: Pick<ParsedRow, 'number' | 'hidden' | 'raw' | 'decision'>,
  mapping: readonly (string | null)[],
  fields: ReadonlyMap<string, ImportField>,
): ParsedRow {
  const parsed: Parsed = {};
  const faults: Fault[] = hidden ? [{ code: 'HIDDEN_ROW', severity: 'WARNING', field: null, column: null, detail: null }] : [];
  for (const [column, name] of mapping.entries()) {
    const field = name === null ? undefined : fields.get(name);
    const text = raw[column];
    if (!field || text === null || text === undefined) continue;
    const found = understand(text, field);
    if (found === null) continue;
    if (isFault(found)) faults.push({ code: found[0], severity: found[1], field: field.name, column, detail: found[2] ?? null });
    else Object.assign(parsed, { [field.name]: found.value }, found.more);
  }
  return { number, hidden, raw, parsed, faults, decision };
}

/** The cells of a row as they are kept. */
export function rawRow(
  row: SheetRow,
  mapping: readonly (ImportField | undefined)[],
  columns: number,
  date1904: boolean,
): (string | null)[] {
  return Array.from({ length: columns }, (_, column) => rawText(row.cells[column], mapping[column], date1904));
}
