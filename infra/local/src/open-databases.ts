import { dirname, join } from 'node:path';

import { embeddedEnvironment, type DatabaseEnvironment } from './database-environment.js';
import { checkDiskSpace } from './disk-space.js';
import { checkDatabases } from './external-databases.js';
import type { Installation } from './installation.js';
import { startPostgres, type PostgresServer } from './postgres.js';
import { postgresPasswords, settleSecrets } from './secrets.js';
import { settleCluster } from './settle-cluster.js';

export interface OpenDatabases {
  readonly environment: DatabaseEnvironment;
  /** The embedded cluster, when that is what it is. */
  readonly cluster: PostgresServer | undefined;
}

/** The outside databases, checked; or the embedded cluster, started and settled. Makes missing secrets either way. */
export async function openDatabases(
  installation: Installation,
  external: DatabaseEnvironment | undefined,
  durable = true,
): Promise<OpenDatabases> {
  checkDiskSpace(dirname(installation.postgres), installation.postgres);
  await settleSecrets(installation.secrets);
  if (external) {
    await checkDatabases(external);
    return { environment: external, cluster: undefined };
  }
  const passwords = postgresPasswords(installation.secrets);
  const cluster = await startCluster(installation, passwords['postgres'] ?? '', durable);
  try {
    await settleCluster(cluster.adminUrl, passwords);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return { environment: embeddedEnvironment(cluster.adminUrl, passwords), cluster };
}

/** On the given port when it has had one: the URLs stay the same. */
export function startCluster({ postgres, logs }: Installation, password: string, durable: boolean, port?: number): Promise<PostgresServer> {
  return startPostgres({
    folder: postgres,
    password,
    logFile: join(logs, 'postgres.log'),
    durable,
    ...(port ? { port } : {}),
  });
}
