import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { StartupError } from './startup-error.js';

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: root lends it an unprivileged user, anybody else runs it themselves. */
export function databaseUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = users.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new StartupError('PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody" to run it as.');
}

/** What `spawn` needs to become that user. */
export function asUser(user: SystemUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

/** Whether the user can walk down to the folder (a repository below /root cannot be reached). */
export function canReach(folder: string, user: SystemUser | undefined): boolean {
  if (!user) return true;
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
      ...asUser(user),
      cwd: '/',
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}
