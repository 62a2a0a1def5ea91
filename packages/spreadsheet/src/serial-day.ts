const MILLISECONDS = 86_400_000;
/** Day 0 of Excel as it counts since 1 March 1900; before that it believes in a 29 February 1900. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 1 March 1900. */
const FIRST_SURE = 61;
/** 31 December 9999. */
const LAST = 2_958_465;

/** The serial of a day, or null before 1 March 1900, where spreadsheets disagree. */
export function serialOfDay(day: string): number | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  const serial = (time - EPOCH_1900) / MILLISECONDS;
  return serial >= FIRST_SURE && serial <= LAST ? serial : null;
}

/** The day of a serial, `YYYY-MM-DD`; hours are dropped. Null outside what a spreadsheet can mean. */
export function dayOfSerial(serial: number, date1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < (date1904 ? 0 : 1) || whole > LAST) return null;
  const epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
  const shift = !date1904 && whole < FIRST_SURE - 1 ? 1 : 0;
  return new Date(epoch + (whole + shift) * MILLISECONDS).toISOString().slice(0, 10);
}
