import { Sealer } from '@capuy/audit';
import { createDataSource, Database } from '@capuy/database';
import { Accounts, InternalTokens, log, serve, type Served } from '@capuy/subgraph';
import { IdentityLog } from './audit/identity-log.js';
import { entities } from './entities.js';
import type { Env } from './env.js';
import { files } from './files.js';
import { migrateOrganization } from './migrations.js';
import { policy } from './policy.js';
import { publicationMetrics } from './publication-metrics.js';
import { buildOrganizationSchema } from './schema.js';
import { Loaders } from './query/loaders.js';
import { createJobRunner } from './job/create-job-runner.js';
import { forgetMerges } from './record-merge/forget-merges.js';
import { createServices, type Services } from './services.js';

export interface StartedOrganization extends Served {
  services: Services;
}

/** Migrates, then serves. Throws where the database is not to be had. */
export async function startOrganization(env: Env): Promise<StartedOrganization> {
  const applied = await migrateOrganization(env);
  if (applied.length > 0) log('info', 'migrations applied', { applied });
  const dataSource = await createDataSource({ url: env.databaseUrl, entities, applicationName: 'capuy-organization' }).initialize();
  const database = new Database(dataSource);
  const services = createServices(database, env.identityUrl ? new IdentityLog(env.identityUrl, env.secretsFolder) : null);
  const accounts = new Accounts(database);
  const jobs = createJobRunner(database, accounts, services, env.databaseUrl);
  const served = await serve({
    name: 'organization',
    port: env.port,
    schema: await buildOrganizationSchema(),
    database,
    accounts,
    policy,
    tokens: new InternalTokens(env.secretsFolder),
    context: (request) => ({ ...request, services, loaders: new Loaders() }),
    files,
    ready: async () => void (await dataSource.query('select 1')),
    metrics: () => publicationMetrics(dataSource),
  });
  jobs.start();
  const sealer = new Sealer({
    chain: 'organization',
    ownerUrl: env.databaseOwnerUrl,
    secretsFolder: env.secretsFolder,
    report: log,
  }).start();
  const stopForgetting = forgetMerges(database);
  return {
    ...served,
    services,
    close: async () => {
      await served.close();
      stopForgetting();
      await jobs.stop();
      await sealer.stop();
      await dataSource.destroy();
    },
  };
}
