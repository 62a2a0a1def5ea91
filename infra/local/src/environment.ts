import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { DatabaseEnvironment } from './database-environment.js';
import { externalDatabases } from './external-databases.js';
import { dataFolder, ROOT } from './installation.js';
import { StartupError } from './startup-error.js';

/** What the supervisor was told, checked. */
export interface Environment {
  /** The one public port. */
  readonly port: number;
  readonly publicUrl: string;
  readonly dataFolder: string;
  /** undefined: the embedded cluster. */
  readonly databases: DatabaseEnvironment | undefined;
  /** false (CAPUY_FSYNC=off, for tests): a power cut may cost data. */
  readonly durable: boolean;
  /** Folder of the national data, where there is one. */
  readonly nationalData: string | undefined;
}

export function readEnvironment(environment: NodeJS.ProcessEnv): Environment {
  const port = Number(environment['PORT'] || 4000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartupError(`PORT must be a number from 1 to 65535, not "${environment['PORT']}".`);
  }
  return {
    port,
    publicUrl: publicUrl(environment['PUBLIC_URL'] || `http://localhost:${port}`),
    dataFolder: dataFolder(environment),
    databases: externalDatabases(environment),
    durable: environment['CAPUY_FSYNC'] !== 'off',
    nationalData: nationalData(environment),
  };
}

function publicUrl(text: string): string {
  try {
    const url = new URL(text);
    if (/^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin;
  } catch {
    // told below
  }
  throw new StartupError(`PUBLIC_URL must be an address such as https://capuy.example, not "${text}".`);
}

/** CAPUY_NATIONAL_DATA, else the folder beside the repository; an empty variable says no. */
function nationalData(environment: NodeJS.ProcessEnv): string | undefined {
  const told = environment['CAPUY_NATIONAL_DATA'];
  if (told === '') return undefined;
  const folder = resolve(told ?? join(ROOT, '../shared/data/reorganization-2025'));
  if (existsSync(folder)) return folder;
  if (told) throw new StartupError(`CAPUY_NATIONAL_DATA names ${folder}, which is not there.`);
  return undefined;
}
