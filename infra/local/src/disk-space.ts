import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

import { StartupError } from './startup-error.js';

/** MiB that a first start and a later one need to get anywhere. */
const FIRST = 300;
const LATER = 64;

/** Refuses to begin on a disk that is all but full. */
export function checkDiskSpace(folder: string, postgres: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  const needed = existsSync(join(postgres, 'PG_VERSION')) ? LATER : FIRST;
  if (free < needed) {
    throw new StartupError(
      `The disk is full: ${folder} has ${free} MiB left and starting needs ${needed}. Free some space and start again.`,
    );
  }
}
