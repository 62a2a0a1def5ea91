export type LogFields = Readonly<Record<string, unknown>>;

/** One JSON line per event, on standard error. Never a token, a cookie, a variable's value or a person's name. */
export function log(level: 'info' | 'warn' | 'error', message: string, fields: LogFields = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, service: 'gateway', ...fields })}\n`);
}

/** What a log line may say of an error: its code and first line, never its stack's arguments. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, 300);
  const { code } = error as NodeJS.ErrnoException;
  const cause = error.cause instanceof Error ? `: ${reason(error.cause)}` : '';
  return `${code ? `${code} ` : ''}${error.message.split('\n', 1)[0]}${cause}`.slice(0, 500);
}
