import { existsSync, readFileSync } from 'node:fs';

import { StartupError } from './startup-error.js';

const FULL = /No space left on device|Disk quota exceeded|File too large|ENOSPC|EDQUOT|EFBIG/;

/** Turns what PostgreSQL or the file system said into one sentence. */
export function postgresFailure(error: unknown, folder: string, logFile?: string): StartupError {
  const said = [
    error instanceof Error ? error.message : String(error),
    String((error as { stderr?: Buffer }).stderr ?? ''),
    logFile && existsSync(logFile) ? lastLines(logFile) : '',
  ].join('\n');
  if (FULL.test(said)) return diskFull(folder);
  if (/28P01|password authentication failed/.test(said)) {
    return new StartupError(
      `The database in ${folder} does not accept the password in the secrets folder; put the right secrets back, or begin again with --reset.`,
    );
  }
  const last = said.match(/(?:FATAL|PANIC|error):\s*(.+)/)?.[1];
  return new StartupError(`PostgreSQL could not start in ${folder}${last ? `: ${last}` : ''}${logFile ? ` (its log: ${logFile})` : ''}.`);
}

export function diskFull(folder: string): StartupError {
  return new StartupError(`The disk is full: no more can be written in ${folder}. Free some space and start again.`);
}

/** Whether the error says that nothing more can be written. */
export function isDiskFull(error: unknown): boolean {
  return FULL.test(error instanceof Error ? `${error.message}` : String(error));
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').split('\n').slice(-20).join('\n');
}
