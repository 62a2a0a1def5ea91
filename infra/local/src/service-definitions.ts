import { join } from 'node:path';

import { DATABASE_VARIABLES, type DatabaseEnvironment } from './database-environment.js';
import type { Environment } from './environment.js';
import { freePort } from './free-port.js';
import { ROOT, type Installation } from './installation.js';
import type { ServiceDefinition } from './service-process.js';

/** Where the built processes are; tests put programs of their own there. */
export interface Programs {
  readonly organization: string;
  readonly meetings: string;
  readonly identity: string;
  readonly gateway: string;
}

export const PROGRAMS: Programs = {
  organization: join(ROOT, 'services/organization'),
  meetings: join(ROOT, 'services/meetings'),
  identity: join(ROOT, 'services/identity'),
  gateway: join(ROOT, 'gateway'),
};

/** Every process with its port and with no more of the databases than it needs; the gateway last. */
export async function serviceDefinitions(
  programs: Programs,
  told: Environment,
  installation: Installation,
  databases: DatabaseEnvironment,
  demo: boolean,
): Promise<ServiceDefinition[]> {
  const base: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    CAPUY_SECRETS: installation.secrets,
    PUBLIC_URL: told.publicUrl,
  };
  for (const name of [...DATABASE_VARIABLES, 'NODE_OPTIONS', 'CAPUY_FSYNC']) delete base[name];
  const internal = {
    organization: await freePort(),
    meetings: await freePort(),
    identity: await freePort(),
  };
  const define = (name: keyof Programs, port: number, environment: NodeJS.ProcessEnv): ServiceDefinition => ({
    name,
    folder: programs[name],
    port,
    environment: { ...base, ...environment, PORT: String(port) },
  });
  return [
    define('organization', internal.organization, {
      ORGANIZATION_DATABASE_URL: databases.ORGANIZATION_DATABASE_URL,
      ORGANIZATION_DATABASE_OWNER_URL: databases.ORGANIZATION_DATABASE_OWNER_URL,
      ORGANIZATION_REPLICATION_URL: databases.ORGANIZATION_REPLICATION_URL,
      // Where the auditor's page reads the log of sign-ins.
      IDENTITY_URL: `http://127.0.0.1:${internal.identity}`,
    }),
    define('meetings', internal.meetings, {
      MEETINGS_DATABASE_URL: databases.MEETINGS_DATABASE_URL,
      MEETINGS_DATABASE_OWNER_URL: databases.MEETINGS_DATABASE_OWNER_URL,
      ORGANIZATION_REPLICATION_URL: databases.ORGANIZATION_REPLICATION_URL,
    }),
    define('identity', internal.identity, {
      IDENTITY_DATABASE_URL: databases.IDENTITY_DATABASE_URL,
      IDENTITY_DATABASE_OWNER_URL: databases.IDENTITY_DATABASE_OWNER_URL,
      // The sign-in page says that the people behind it are invented.
      ...(demo ? { CAPUY_DEMO: '1' } : {}),
    }),
    define('gateway', told.port, {
      GATEWAY_DATABASE_URL: databases.GATEWAY_DATABASE_URL,
      ORGANIZATION_URL: `http://127.0.0.1:${internal.organization}`,
      MEETINGS_URL: `http://127.0.0.1:${internal.meetings}`,
      IDENTITY_URL: `http://127.0.0.1:${internal.identity}`,
      WEB_ROOT: installation.web,
    }),
  ];
}
