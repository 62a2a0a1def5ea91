export interface HolidaySearch {
  /** Absent: this year. */
  year?: number;
}

export function holidaySearch(search: Record<string, unknown>): HolidaySearch {
  const year = Number(search['year']);
  return Number.isInteger(year) && year >= 1975 && year <= 2100 ? { year } : {};
}
