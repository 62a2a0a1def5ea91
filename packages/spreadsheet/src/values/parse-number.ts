import type { Cell } from '../read/cell.js';
import { cleanText } from './clean-text.js';

const GROUPED = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;
const PLAIN = /^-?\d+(?:[.,]\d+)?$/u;

/** A number as Vietnam writes it (1.234,5) or as a spreadsheet stores it. Null where it is none. */
export function parseNumber({ text, kind }: Cell): number | null {
  const written = cleanText(text).replaceAll(' ', '');
  if (kind === 'NUMBER') return Number.isFinite(Number(written)) ? Number(written) : null;
  if (GROUPED.test(written)) return Number(written.replaceAll('.', '').replace(',', '.'));
  return PLAIN.test(written) ? Number(written.replace(',', '.')) : null;
}
