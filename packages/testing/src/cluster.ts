import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROLES, settleDatabase, settleRoles, startPostgres, type PostgresOptions, type PostgresServer } from '@capuy/local';

/** Holds the extensions, so that a test's database is a copy. */
export const TEMPLATE = 'capuy_template';

const ROOM = '/var/tmp';
const PREFIX = 'capuy-test-';

export interface TestCluster {
  /** The superuser's URL; every role of the cluster has its password. */
  readonly adminUrl: string;
  readonly server: PostgresServer;
  /** Ends the server and starts it again at the same address; in between `pause` may run. */
  restart(pause?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** A throw-away PostgreSQL without fsync, with the roles of an installation; gone when the process is. */
export async function startCluster(settings: Readonly<Record<string, string>> = {}): Promise<TestCluster> {
  sweep();
  const folder = mkdtempSync(join(ROOM, PREFIX));
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'owner'), String(process.pid));
  const password = randomBytes(12).toString('hex');
  const options: PostgresOptions = {
    folder: join(folder, 'postgres'),
    password,
    logFile: join(folder, 'postgres.log'),
    durable: false,
    settings: {
      shared_buffers: '64MB',
      max_connections: '300',
      max_wal_senders: '100',
      max_replication_slots: '100',
      max_active_replication_origins: '100',
      max_worker_processes: '100',
      max_logical_replication_workers: '64',
      log_error_verbosity: 'default',
      ...settings,
    },
  };
  let server = await startPostgres(options);
  const abandon = (): void => {
    try {
      process.kill(server.pid, 'SIGQUIT');
    } catch {
      // already gone
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  process.once('exit', abandon);
  await settleRoles(server.adminUrl, Object.fromEntries(ROLES.map((role) => [role, password])));
  await settleDatabase(server.adminUrl, 'organization', { name: TEMPLATE });
  const stop = async (): Promise<void> => {
    process.off('exit', abandon);
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  const restart = async (pause?: () => Promise<void>): Promise<void> => {
    await server.stop();
    await pause?.();
    server = await startPostgres({ ...options, port: server.port });
  };
  return {
    adminUrl: server.adminUrl,
    get server() {
      return server;
    },
    restart,
    stop,
  };
}

/** Removes the clusters whose test run was killed. */
function sweep(): void {
  for (const name of readdirSync(ROOM).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(ROOM, name);
    try {
      if (alive(Number(readFileSync(join(folder, 'owner'), 'utf8')))) continue;
      const postmaster = readPostmaster(folder);
      if (postmaster) process.kill(postmaster, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    } catch {
      // Just being made or removed by another run, or another user's.
    }
  }
}

function readPostmaster(folder: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return command.includes(folder) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
