const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^\d{4}$/;

/** `2025-07-01` → `01/07/2025`. A `LocalDate` is a day, not an instant: no time zone takes part. */
export function formatDay(day: string | null | undefined): string {
  const match = DAY.exec(day ?? '');
  return match ? `${match[3]}/${match[2]}/${match[1]}` : '';
}

/** A day as far as the paper states it: `2025-07-01` → `01/07/2025`, `2025-07` → `07/2025`, `2025` → `2025`. */
export function formatPartialDate(date: string | null | undefined): string {
  const text = date ?? '';
  const month = MONTH.exec(text);
  if (month) return `${month[2]}/${month[1]}`;
  return YEAR.test(text) ? text : formatDay(text);
}

/** An instant as it is in Vietnam: `17/11/2026 14:05`. */
export function formatInstant(instant: string | null | undefined): string {
  if (!instant) return '';
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`;
}

/** Today in Vietnam as `YYYY-MM-DD`, for the first value of a date field only: the server has its own clock. */
export function todayInVietnam(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
}

/** Reads `1/7/2025` or `2025-07-01`; null where it is no day of the calendar. */
export function parseDay(text: string): string | null {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const day = typed ? `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}` : text.trim();
  if (!DAY.test(day)) return null;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? day : null;
}
