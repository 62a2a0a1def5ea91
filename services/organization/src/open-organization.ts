import { createDataSource, Database } from '@capuy/database';
import { Accounts, type Actor } from '@capuy/subgraph';
import { entities } from './entities.js';
import type { Env } from './env.js';
import { migrateOrganization } from './migrations.js';

export interface OpenOrganization {
  database: Database;
  actor: Actor;
  close(): Promise<void>;
}

/**
 * The organization service's database for the administration CLI: migrated, and reached as the account whose subject is
 * given, under the same policy as everybody. Throws UNAUTHENTICATED where there is no such account.
 */
export async function openOrganization(env: Omit<Env, 'port' | 'secretsFolder'>, account: string): Promise<OpenOrganization> {
  await migrateOrganization(env);
  const dataSource = await createDataSource({ url: env.databaseUrl, entities, applicationName: 'capuy-cli', poolSize: 3 }).initialize();
  const database = new Database(dataSource);
  const token = { subject: account, userIssuer: 'capuy', kind: 'user', sessionStart: Date.now() / 1000, amr: [] } as const;
  const actor = await new Accounts(database).actor(token).catch(async (error: unknown) => {
    await dataSource.destroy();
    throw error;
  });
  return { database, actor, close: () => dataSource.destroy() };
}
