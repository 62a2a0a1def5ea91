import type { Cell } from '../read/cell.js';
import { dayOfSerial } from '../serial-day.js';
import { cleanText } from './clean-text.js';

export interface ParsedDay {
  /** `YYYY-MM-DD`; where only month or year is known, the first day of it. */
  readonly day: string;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR';
}

/** `AMBIGUOUS_YEAR`: two digits say no century. */
export type DayFault = 'BAD_DATE' | 'AMBIGUOUS_YEAR';

const FULL = /^(?:ngày )?(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})$/iu;
const SHORT_YEAR = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/u;
const MONTH = /^(?:tháng )?(\d{1,2})(?:[/.-]| năm )(\d{4})$/iu;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.Z+]+)?$/u;
const YEAR = /^\d{4}$/u;
const SERIAL = /^\d{4,6}(?:\.\d+)?$/u;
/** A whole number in these bounds is a year; a serial in them would be a day of 1905. */
const YEARS = { from: 1850, to: 2150 } as const;

function real(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const sound = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= YEARS.from && year <= YEARS.to;
  return sound ? date.toISOString().slice(0, 10) : null;
}

const found = (day: string | null, precision: ParsedDay['precision']): ParsedDay | DayFault => (day ? { day, precision } : 'BAD_DATE');

/** A day as papers and spreadsheets write it: dd/MM/yyyy, MM/yyyy, yyyy, ISO, in words, or the number behind a date cell. */
export function parseDay({ text, kind }: Cell, date1904 = false): ParsedDay | DayFault {
  const written = cleanText(text);
  if (kind === 'DATE') return found(dayOfSerial(Number(written), date1904), 'DAY');
  if (SHORT_YEAR.test(written)) return 'AMBIGUOUS_YEAR';
  const full = FULL.exec(written);
  if (full) return found(real(Number(full[3]), Number(full[2]), Number(full[1])), 'DAY');
  const iso = ISO.exec(written);
  if (iso) return found(real(Number(iso[1]), Number(iso[2]), Number(iso[3])), 'DAY');
  const month = MONTH.exec(written);
  if (month) return found(real(Number(month[2]), Number(month[1]), 1), 'MONTH');
  const number = Number(written);
  if (YEAR.test(written) && number >= YEARS.from && number <= YEARS.to) return { day: `${written}-01-01`, precision: 'YEAR' };
  return SERIAL.test(written) ? found(dayOfSerial(number, date1904), 'DAY') : 'BAD_DATE';
}
