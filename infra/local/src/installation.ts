import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { canReach, databaseUser } from './database-user.js';
import { StartupError } from './startup-error.js';

/** The repository that this file was built in. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** Where an installation keeps its things. */
export interface Installation {
  readonly data: string;
  readonly secrets: string;
  readonly logs: string;
  /** WEB_ROOT of the gateway. */
  readonly web: string;
  /** Folder of the embedded cluster. */
  readonly postgres: string;
  readonly runFile: string;
  readonly lockFile: string;
  /** There while the first start has not got to the end. */
  readonly firstStartFile: string;
  /** What the demo data command answered, once it has run. */
  readonly demoFile: string;
  /** Says that the national tree is loaded. */
  readonly nationalFile: string;
}

/** Makes the folders. The data folder is `.data` of the repository unless CAPUY_DATA names another. */
export function settleInstallation(data: string): Installation {
  mkdirSync(data, { recursive: true, mode: 0o711 });
  const installation: Installation = {
    data,
    secrets: join(data, 'secrets'),
    logs: join(data, 'logs'),
    web: join(data, 'web'),
    postgres: join(postgresRoom(data), 'postgres'),
    runFile: join(data, 'run.json'),
    lockFile: join(data, 'lock'),
    firstStartFile: join(data, 'first-start'),
    demoFile: join(data, 'demo.json'),
    nationalFile: join(data, 'national.json'),
  };
  mkdirSync(installation.logs, { recursive: true, mode: 0o700 });
  return installation;
}

export function dataFolder(environment: NodeJS.ProcessEnv): string {
  return resolve(environment['CAPUY_DATA'] || join(ROOT, '.data'));
}

/** Forgets everything but the lock. */
export function emptyInstallation(installation: Installation): void {
  for (const path of [
    installation.postgres,
    installation.secrets,
    installation.logs,
    installation.web,
    installation.runFile,
    installation.firstStartFile,
    installation.demoFile,
    installation.nationalFile,
  ]) {
    rmSync(path, { recursive: true, force: true });
  }
  mkdirSync(installation.logs, { recursive: true, mode: 0o700 });
}

/** The database user cannot walk into, say, /root: then the cluster lives in a folder of its own. */
function postgresRoom(data: string): string {
  if (canReach(data, databaseUser())) return data;
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 12);
  const room = `/var/tmp/capuy-${hash}`;
  mkdirSync(room, { recursive: true, mode: 0o711 });
  if (statSync(room).uid !== process.getuid?.()) {
    throw new StartupError(`${room} belongs to another user; remove it or set CAPUY_DATA.`);
  }
  return room;
}
