import { parseDay } from '@capuy/web';
import { daySearch, type DaySearch } from '../day/daySearch';

export interface CountsSearch extends DaySearch {
  /** The earlier day that the day one stands on is compared with. Absent: one day alone. */
  since?: string;
  /** Below which organization; absent: below the committee one acts for. */
  under?: string;
}

export function countsSearch(search: Record<string, unknown>): CountsSearch {
  const since = typeof search['since'] === 'string' ? parseDay(search['since']) : null;
  const under = typeof search['under'] === 'string' && search['under'] !== '' ? search['under'] : undefined;
  return { ...daySearch(search), ...(since ? { since } : {}), ...(under ? { under } : {}) };
}
