import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { asUser, databaseUser, type SystemUser } from './database-user.js';
import { freePort } from './free-port.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { postgresFailure } from './postgres-failure.js';
import { postgresSettings } from './postgres-settings.js';

export interface PostgresOptions {
  /** Folder of the cluster; its parent must be reachable by the database user. */
  readonly folder: string;
  /** Of the superuser `postgres`. */
  readonly password: string;
  readonly logFile: string;
  readonly port?: number;
  /** false: no fsync, for tests only. */
  readonly durable?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}

export interface PostgresServer {
  readonly port: number;
  readonly pid: number;
  /** The superuser's URL of the database `postgres`. */
  readonly adminUrl: string;
  /** Resolves when the postmaster is gone, for whatever reason. */
  readonly exited: Promise<void>;
  /** Fast, and immediately (recovered at the next start) after `patience` milliseconds. */
  stop(patience?: number): Promise<void>;
}

/** Starts the cluster in the folder, making it first when there is none. Replaces a postmaster left by a killed parent. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const user = databaseUser();
  const binaries = postgresBinaries(user, dirname(options.folder));
  if (!existsSync(join(options.folder, 'PG_VERSION'))) initialize(options, binaries, user);
  else stopOrphan(options.folder, binaries, user);
  for (let attempt = 1; ; attempt += 1) {
    // The port found free may be taken by the time PostgreSQL asks for it.
    const port = options.port ?? (attempt === 1 ? lastPort(options.folder) : undefined) ?? (await freePort());
    try {
      return await launch(options, port, binaries, user);
    } catch (error) {
      if (options.port || attempt === 3) throw error;
    }
  }
}

/** The port of the last run, so that subscriptions and open connections find it again. */
function lastPort(folder: string): number | undefined {
  const file = join(folder, 'postmaster.opts');
  const port = existsSync(file) ? /"-p" "(\d+)"/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return port === undefined ? undefined : Number(port);
}

function initialize(options: PostgresOptions, binaries: PostgresBinaries, user: SystemUser | undefined): void {
  const { folder, password } = options;
  const passwordFile = `${folder}.password`;
  try {
    rmSync(folder, { recursive: true, force: true }); // what an interrupted first start left
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
    const flags = ['-D', folder, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile];
    const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    execFileSync(binaries.initdb, [...flags, ...locale, ...(options.durable === false ? ['--no-sync'] : [])], {
      ...asUser(user),
      cwd: '/',
      env: environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw postgresFailure(error, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function stopOrphan(folder: string, binaries: PostgresBinaries, user: SystemUser | undefined): void {
  if (!existsSync(join(folder, 'postmaster.pid'))) return;
  for (const mode of ['fast', 'immediate']) {
    try {
      execFileSync(binaries.pgCtl, ['-D', folder, '-m', mode, '-w', '-t', '10', 'stop'], {
        ...asUser(user),
        cwd: '/',
        env: environment(),
        stdio: 'ignore',
      });
      return;
    } catch {
      // No such process (PostgreSQL clears the stale file itself), or it did not stop in time.
    }
  }
}

async function launch(
  options: PostgresOptions,
  port: number,
  binaries: PostgresBinaries,
  user: SystemUser | undefined,
): Promise<PostgresServer> {
  const log = openSync(options.logFile, 'a', 0o600);
  const child = spawn(
    binaries.postgres,
    ['-D', options.folder, '-p', String(port), ...postgresSettings(options)],
    // Its own process group: Ctrl-C reaches the supervisor, which stops the database after the services.
    { ...asUser(user), cwd: '/', env: environment(), stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const adminUrl = `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`;
  try {
    await accepting(adminUrl, child);
  } catch (error) {
    child.kill('SIGQUIT');
    await exited;
    throw postgresFailure(error, options.folder, options.logFile);
  }
  const stop = async (patience = 10_000): Promise<void> => {
    child.kill('SIGINT');
    const late = setTimeout(() => child.kill('SIGQUIT'), patience);
    await exited;
    clearTimeout(late);
  };
  return { port, pid: child.pid ?? 0, adminUrl, exited, stop };
}

/** Waits for as long as the postmaster lives: recovery after a crash takes the time it takes. */
async function accepting(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
      throw new Error('PostgreSQL ended while starting');
    }
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === '28P01') throw error; // a wrong password does not get better
      await sleep(20);
    }
  }
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}
