import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

import type { DatabaseEnvironment } from './database-environment.js';
import { isAlive, type ProcessIdentity } from './process-identity.js';

export interface RunningProcess extends ProcessIdentity {
  readonly name: string;
  readonly port: number;
}

/** What `.data/run.json` says while the system runs; 0600, because the URLs hold passwords. */
export interface Run extends ProcessIdentity {
  /** The public address. */
  readonly url: string;
  readonly ready: boolean;
  readonly processes: readonly RunningProcess[];
  readonly databases: DatabaseEnvironment;
}

export function writeRun(file: string, run: Run): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The system that runs now; undefined when none does, even when a killed one left its file. */
export function readRun(file: string): Run | undefined {
  const run = readLeftRun(file);
  return run && isAlive(run) ? run : undefined;
}

/** Also what a killed supervisor left. */
export function readLeftRun(file: string): Run | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Run;
  } catch {
    return undefined;
  }
}

/** Ends the processes that a killed supervisor left behind. */
export function reapLeftRun(file: string): void {
  for (const left of readLeftRun(file)?.processes ?? []) {
    if (left.name !== 'postgres' && isAlive(left)) process.kill(left.pid, 'SIGKILL');
  }
  rmSync(file, { force: true });
}
