import { Sealer } from '@capuy/audit';
import { createDataSource, Database, Subscription } from '@capuy/database';
import { Accounts, InternalTokens, log, serve, type Served } from '@capuy/subgraph';
import { type Copies, copiesMetrics, requireCopies } from './copies.js';
import type { Env } from './env.js';
import { files } from './files.js';
import { createLoaders } from './loaders.js';
import { migrateMeetings } from './migrations.js';
import { policy } from './policy.js';
import { buildMeetingsSchema } from './schema.js';
import { createServices, type Services } from './services.js';

export interface StartedMeetings extends Served {
  services: Services;
}

/**
 * Migrates, subscribes, serves. Ready once the copies are whole; the publisher may come later than this.
 * `interval` is the time between two checks of the subscription, in milliseconds; default five seconds.
 */
export async function startMeetings(env: Env, interval?: number): Promise<StartedMeetings & { copies: Subscription }> {
  const applied = await migrateMeetings(env);
  if (applied.length > 0) log('info', 'migrations applied', { applied });
  const copies = new Subscription({ ...subscriptionOf(env), report: log, ...(interval ? { interval } : {}) }).start();
  const sealer = new Sealer({ chain: 'meetings', ownerUrl: env.databaseOwnerUrl, secretsFolder: env.secretsFolder, report: log }).start();
  const served = await serveMeetings(env, copies);
  return {
    ...served,
    copies,
    close: async () => {
      await served.close();
      await sealer.stop();
      await copies.close();
    },
  };
}

/** Serves from a migrated database, whoever fills its copies. */
export async function serveMeetings(env: Pick<Env, 'port' | 'databaseUrl' | 'secretsFolder'>, copies: Copies): Promise<StartedMeetings> {
  const dataSource = await createDataSource({ url: env.databaseUrl, entities: [], applicationName: 'capuy-meetings' }).initialize();
  const database = new Database(dataSource);
  const services = createServices(database);
  const served = await serve({
    name: 'meetings',
    port: env.port,
    schema: await buildMeetingsSchema(),
    database,
    accounts: new Accounts(database),
    policy,
    tokens: new InternalTokens(env.secretsFolder),
    context: (request) => ({ ...request, services, loaders: createLoaders(services, request.actor) }),
    files,
    available: () => requireCopies(copies),
    metrics: () => copiesMetrics(copies),
    ready: async () => {
      requireCopies(copies);
      await dataSource.query('select 1');
    },
  });
  return {
    ...served,
    services,
    close: async () => {
      await served.close();
      await dataSource.destroy();
    },
  };
}

/** Subscription and slot are named after the subscribing database: one publisher serves several. */
export function subscriptionOf(env: Pick<Env, 'databaseOwnerUrl' | 'replicationUrl'>): {
  ownerUrl: string;
  replicationUrl: string;
  publication: string;
  name: string;
} {
  const database = decodeURIComponent(new URL(env.databaseOwnerUrl).pathname.slice(1));
  return {
    ownerUrl: env.databaseOwnerUrl,
    replicationUrl: env.replicationUrl,
    publication: 'organization_contract',
    // What a slot's name may hold.
    name: `capuy_${database.toLowerCase().replaceAll(/[^a-z\d_]/g, '_')}`.slice(0, 63),
  };
}
