import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import type { Installation } from './installation.js';
import { identify, isAlive, type ProcessIdentity } from './process-identity.js';
import { StartupError } from './startup-error.js';

interface Holder extends ProcessIdentity {
  readonly command: string;
}

/** One process at a time owns the data folder; a lock left by a dead process counts for nothing. */
export function lockInstallation({ lockFile, data }: Installation, command: string): () => void {
  const mine = `${lockFile}.${process.pid}`;
  const holder: Holder = { ...(identify(process.pid) ?? { pid: process.pid, started: '' }), command };
  writeFileSync(mine, JSON.stringify(holder), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        linkSync(mine, lockFile); // atomic: fails when there is one
        return () => {
          if (readHolder(lockFile)?.pid === process.pid) rmSync(lockFile, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const other = readHolder(lockFile);
      if (other && isAlive(other)) {
        throw new StartupError(
          `${data} is in use by "${other.command}" (process ${other.pid}); stop it first, or set CAPUY_DATA to another folder.`,
        );
      }
      rmSync(lockFile, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
  throw new StartupError(`${data} is being taken by another process; try again.`);
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
