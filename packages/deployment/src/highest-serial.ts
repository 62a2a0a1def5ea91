import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WEB_SERIAL } from './web-deployment.js';

/**
 * The highest serial that was signed or believed here, kept beside the keys: an old list with its old files, put back into
 * the served folder, stays refused after a restart too. 0 where nothing was deployed yet.
 */
export function highestSerial(secrets: string): number {
  const file = join(secrets, WEB_SERIAL);
  if (!existsSync(file)) return 0;
  const { serial } = JSON.parse(readFileSync(file, 'utf8')) as { serial?: unknown };
  if (!Number.isSafeInteger(serial)) throw new Error(`${file} does not say which deployment was the last`);
  return serial as number;
}

/** Never lowers it. A reader sees the old file or the new one. */
export function raiseHighestSerial(secrets: string, serial: number): void {
  if (serial <= highestSerial(secrets)) return;
  const file = join(secrets, WEB_SERIAL);
  writeFileSync(`${file}.${process.pid}`, `${JSON.stringify({ serial })}\n`, { mode: 0o600 });
  renameSync(`${file}.${process.pid}`, file);
}
