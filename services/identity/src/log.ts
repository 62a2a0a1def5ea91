type Level = 'info' | 'warn' | 'error';

/** One JSON line on stderr. Never give it a password, a code, a token or a cookie. */
export function log(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, service: 'identity', event, ...fields })}\n`);
}

/** The message only: a driver's error may quote values in its details. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
