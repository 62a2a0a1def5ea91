/** A line to fill by hand: what is not known is never invented. */
export function blank(characters = 20): string {
  return '.'.repeat(characters);
}

export function orBlank(value: string | null | undefined, characters?: number): string {
  return value === null || value === undefined || value.trim() === '' ? blank(characters) : value;
}

/** "ngày 05 tháng 01 năm 2026", from YYYY-MM-DD; dotted where the day is not known. */
export function longDay(day: string | null | undefined): string {
  const [year, month, date] = (day ?? '').split('-');
  return year && month && date ? `ngày ${date} tháng ${month} năm ${year}` : `ngày ${blank(4)} tháng ${blank(4)} năm ${blank(6)}`;
}

/** dd/MM/yyyy, from YYYY-MM-DD; dotted where the day is not known. */
export function shortDay(day: string | null | undefined): string {
  const [year, month, date] = (day ?? '').split('-');
  return year && month && date ? `${date}/${month}/${year}` : blank(14);
}
