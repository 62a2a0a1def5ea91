import iconv from 'iconv-lite';
import { LIMITS } from '../limits.js';
import type { Cell, SheetRow } from './cell.js';
import { RefusedFile } from './refused-file.js';

const SEPARATORS = [';', '\t', ','] as const;
/** What a spreadsheet would calculate on opening the text. */
const FORMULA = /^=|^@\w|^[+-].*[(|!]/u;

/** UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1258, whose tone marks stand apart from their letters. */
export function decodeText(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file);
  if (file.includes(0)) throw new RefusedFile('NOT_A_TABLE');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return iconv.decode(file, 'windows-1258').normalize('NFC');
  }
}

/** The sign that parts the first lines most often, outside of quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4096).replaceAll(/"[^"]*"/gu, '');
  const counts = SEPARATORS.map((sign) => head.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}

function cellOf(text: string): Cell | undefined {
  if (text.trim() === '') return undefined;
  if (text.length > LIMITS.text) throw new RefusedFile('TEXT_TOO_LONG');
  if (FORMULA.test(text)) return { text: '', kind: 'FORMULA' };
  return { text, kind: 'TEXT' };
}

/** Rows of a text with separators (RFC 4180, with any of three signs). */
export function* readCsv(text: string): Generator<SheetRow> {
  const separator = separatorOf(text);
  let cells: (Cell | undefined)[] = [];
  let number = 1;
  let at = 0;
  const end = text.length;
  while (at < end) {
    let value = '';
    if (text[at] === '"') {
      for (let from = at + 1; ;) {
        const quote = text.indexOf('"', from);
        if (quote === -1) throw new RefusedFile('BROKEN_FILE');
        value += text.slice(from, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        value += '"';
        from = at + 1;
      }
    }
    let stop = at;
    while (stop < end && text[stop] !== separator && text[stop] !== '\n' && text[stop] !== '\r') stop += 1;
    value += text.slice(at, stop);
    cells.push(cellOf(value));
    if (cells.length > LIMITS.columns) throw new RefusedFile('TOO_MANY_COLUMNS');
    at = stop + 1;
    if (text[stop] === separator) continue;
    if (text[stop] === '\r' && text[at] === '\n') at += 1;
    if (number > LIMITS.rows) throw new RefusedFile('TOO_MANY_ROWS');
    if (cells.some(Boolean)) yield { number, hidden: false, cells };
    cells = [];
    number += 1;
  }
  if (cells.some(Boolean)) yield { number, hidden: false, cells };
}
