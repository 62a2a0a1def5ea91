import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrl, embeddedEnvironment, ROLES, settleCluster, startPostgres, type DatabaseEnvironment } from '@capuy/local';

export interface ScratchCluster {
  /** For everything that the world keeps; gone with it. */
  readonly folder: string;
  readonly databases: DatabaseEnvironment;
  /** The superuser's URL of one database. */
  superuserUrl(database: string): string;
  stop(): Promise<void>;
}

/** A throw-away PostgreSQL with the settings of an installation, fsync included, and its empty databases. */
export async function startScratchCluster(): Promise<ScratchCluster> {
  const folder = mkdtempSync('/var/tmp/capuy-bench-');
  chmodSync(folder, 0o711);
  const passwords = Object.fromEntries(ROLES.map((role) => [role, randomBytes(12).toString('hex')]));
  const remove = (): void => removeFolder(folder);
  try {
    const server = await startPostgres({
      folder: join(folder, 'postgres'),
      password: passwords['postgres'] ?? '',
      logFile: join(folder, 'postgres.log'),
    });
    const abandon = (): void => {
      try {
        process.kill(server.pid, 'SIGQUIT');
      } catch {
        // already gone
      }
      remove();
    };
    process.once('exit', abandon);
    await settleCluster(server.adminUrl, passwords);
    return {
      folder,
      databases: embeddedEnvironment(server.adminUrl, passwords),
      superuserUrl: (database) => databaseUrl(server.adminUrl, database),
      stop: async () => {
        await server.stop();
        process.off('exit', abandon);
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

const ATTEMPTS = 100;

/**
 * Also when the processes of PostgreSQL are just ending in it, and nothing can be awaited any more. Node tells nothing
 * where a file appears while it removes: so it is looked at again.
 */
function removeFolder(folder: string): void {
  for (let attempt = 1; existsSync(folder); attempt += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
    if (attempt === ATTEMPTS) return;
    if (existsSync(folder)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}
