import { createHash } from 'node:crypto';
import { cleanText, foldHeading, type SheetRow } from '@capuy/spreadsheet';
import type { ImportField } from './import-field.js';

export interface Header {
  /** By column. Headings of two rows are joined with a slash. */
  titles: string[];
  /** Of the last row of the header. */
  lastRow: number;
}

/** Rows among which the header is looked for: titles of the paper stand above it. */
export const HEADER_WITHIN = 20;

const textsOf = (row: SheetRow | undefined): string[] => Array.from(row?.cells ?? [], (cell) => cleanText(cell?.text ?? ''));

/**
 * Two rows as one: a heading that is merged over several columns stands in its first cell alone, so an empty cell above a
 * filled one takes the heading to its left.
 */
function joined(upper: string[], lower: string[]): string[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const above = upper[column] ?? '';
    const below = lower[column] ?? '';
    if (above !== '') group = above;
    if (below === '') return above;
    return group === '' ? below : `${group} / ${below}`;
  });
}

/** Fields by the headings they go by. */
export function headingsOf(fields: readonly ImportField[]): ReadonlyMap<string, string> {
  return new Map(fields.flatMap(({ name, title, aliases = [] }) => [title, ...aliases].map((call) => [foldHeading(call), name] as const)));
}

/** The header among the first rows: the row, or two neighbors joined, with the most headings that we know; else the fullest. */
export function findHeader(rows: readonly SheetRow[], fields: readonly ImportField[]): Header {
  const known = headingsOf(fields);
  const score = (titles: readonly string[]): number => new Set(titles.map((title) => known.get(foldHeading(title))).filter(Boolean)).size;
  let best: Header & { score: number; filled: number } = { titles: [], lastRow: 0, score: -1, filled: -1 };
  for (const [index, row] of rows.entries()) {
    const single = textsOf(row);
    const next = rows[index + 1];
    const candidates: Header[] = [
      { titles: single, lastRow: row.number },
      ...(next?.number === row.number + 1 ? [{ titles: joined(single, textsOf(next)), lastRow: next.number }] : []),
    ];
    for (const candidate of candidates) {
      const found = { ...candidate, score: score(candidate.titles), filled: score(candidate.titles) > 0 ? 0 : filledOf(single) };
      if (found.score > best.score || (found.score === best.score && found.filled > best.filled)) best = found;
    }
  }
  return { titles: best.titles.map((title) => title.slice(0, 200)), lastRow: best.lastRow };
}

const filledOf = (titles: readonly string[]): number => titles.filter((title) => title !== '' && !/^\d+$/u.test(title)).length;

/** A line of column numbers below a header, (1) (2) (3), is no data. */
export function isNumbering(row: SheetRow): boolean {
  const texts = textsOf(row).filter((text) => text !== '');
  return texts.length > 2 && texts.every((text, index) => text.replaceAll(/[()]/gu, '') === String(index + 1));
}

/** By which a table of the same system is known the next time. */
export function fingerprintOf(titles: readonly string[]): string {
  return createHash('sha256').update(titles.map(foldHeading).join('|')).digest('hex');
}

/** Field by column, from the headings alone; a field is taken once, by its first column. */
export function proposeMapping(titles: readonly string[], fields: readonly ImportField[]): (string | null)[] {
  const known = headingsOf(fields);
  const taken = new Set<string>();
  return titles.map((title) => {
    const field = known.get(foldHeading(title));
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}
