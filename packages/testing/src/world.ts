import { randomBytes } from 'node:crypto';

import { applicationRole, DATABASES, ownerRole, REPLICATOR, roleUrl, settleDatabase, type DatabaseName } from '@capuy/local';

import { TEMPLATE } from './cluster.js';

export interface TestDatabase {
  readonly name: string;
  /** The application role's. */
  readonly url: string;
  /** For migrations. */
  readonly ownerUrl: string;
}

export type World = Readonly<Record<DatabaseName, TestDatabase>> & {
  /** organization's database as capuy_replicator. */
  readonly replicationUrl: string;
  /** What the supervisor would put in the environment of the processes. */
  readonly environment: Readonly<Record<string, string>>;
};

/** The superuser's URL of the run's cluster. */
export function adminUrl(): string {
  const url = process.env['CAPUY_TEST_ADMIN_URL'];
  if (!url) throw new Error('no test cluster: add globalSetup: ["@capuy/testing/global-setup"]');
  return url;
}

/** Fresh databases with unique names, owned and granted as in an installation; copies of `template` where one was prepared. */
export async function createDatabases<Name extends DatabaseName>(
  kinds: readonly Name[],
  admin: string = adminUrl(),
  template: string = TEMPLATE,
): Promise<Record<Name, TestDatabase>> {
  const { password } = new URL(admin);
  const run = randomBytes(5).toString('hex');
  const made: Partial<Record<Name, TestDatabase>> = {};
  for (const kind of kinds) {
    const name = `${kind}_${run}`;
    await settleDatabase(admin, kind, { name, template });
    made[kind] = {
      name,
      url: roleUrl(admin, applicationRole(kind), password, name),
      ownerUrl: roleUrl(admin, ownerRole(kind), password, name),
    };
  }
  return made as Record<Name, TestDatabase>;
}

/** All databases of an installation, in the run's cluster or another. */
export async function createWorld(admin: string = adminUrl()): Promise<World> {
  const databases = await createDatabases(DATABASES, admin);
  const replicationUrl = roleUrl(admin, REPLICATOR, new URL(admin).password, databases.organization.name);
  const environment: Record<string, string> = { ORGANIZATION_REPLICATION_URL: replicationUrl };
  for (const kind of DATABASES) {
    environment[`${kind.toUpperCase()}_DATABASE_URL`] = databases[kind].url;
    environment[`${kind.toUpperCase()}_DATABASE_OWNER_URL`] = databases[kind].ownerUrl;
  }
  return { ...databases, replicationUrl, environment };
}
