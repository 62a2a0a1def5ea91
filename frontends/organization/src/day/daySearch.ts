import { parseDay } from '@capuy/web';

/** The day one stands on, in the address of every page. Absent: today, by the server's clock. */
export interface DaySearch {
  asOf?: string;
}

/** Keeps a day of the calendar and drops everything else, so that a mistyped address still opens. */
export function daySearch(search: Record<string, unknown>): DaySearch {
  const day = typeof search['asOf'] === 'string' ? parseDay(search['asOf']) : null;
  return day === null ? {} : { asOf: day };
}
