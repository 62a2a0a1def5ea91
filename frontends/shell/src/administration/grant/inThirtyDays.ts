const DAY_MS = 86_400_000;

/** The day thirty days after a day, both `YYYY-MM-DD`. */
export function inThirtyDays(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 30 * DAY_MS).toISOString().slice(0, 10);
}
