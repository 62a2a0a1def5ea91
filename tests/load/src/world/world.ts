import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemo, openOrganization } from '@capuy/organization';
import { freePort, PROGRAMS, settleSecrets } from '@capuy/local';
import { today } from '@capuy/subgraph';
import pg from 'pg';
import type { Report } from '../report.js';
import { type Child, startChild } from './child.js';
import { registerMeetings } from './register-meetings.js';
import { type ScratchCluster, startScratchCluster } from './scratch-cluster.js';

export interface RunningService extends Child {
  readonly url: string;
}

/** A scratch installation with the full demonstration, its two subgraphs running as processes of their own. */
export interface World {
  readonly cluster: ScratchCluster;
  readonly secrets: string;
  readonly organization: RunningService;
  readonly meetings: RunningService;
  /** Organization clerk of province A: reaches one province, by closure and row-level security. */
  readonly subject: string;
  /** Another process of a service over the same database; whoever starts it stops it. */
  replica(name: 'organization' | 'meetings', others: Readonly<Record<string, string>>): Promise<RunningService>;
  query<Row extends object>(database: 'organization' | 'meetings', text: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

const CLERK = 'tochuc.caoson';

export async function createWorld(report: Report): Promise<World> {
  const cluster = await startScratchCluster();
  const stops: (() => Promise<void>)[] = [() => cluster.stop()];
  const stop = async (): Promise<void> => {
    for (const step of stops.toReversed()) await step();
  };
  try {
    const secrets = join(cluster.folder, 'secrets');
    await settleSecrets(secrets);
    const subject = await load(cluster, report);
    const { databases } = cluster;
    const environments = {
      organization: {
        CAPUY_SECRETS: secrets,
        ORGANIZATION_DATABASE_URL: databases.ORGANIZATION_DATABASE_URL,
        ORGANIZATION_DATABASE_OWNER_URL: databases.ORGANIZATION_DATABASE_OWNER_URL,
        ORGANIZATION_REPLICATION_URL: databases.ORGANIZATION_REPLICATION_URL,
      },
      meetings: {
        CAPUY_SECRETS: secrets,
        MEETINGS_DATABASE_URL: databases.MEETINGS_DATABASE_URL,
        MEETINGS_DATABASE_OWNER_URL: databases.MEETINGS_DATABASE_OWNER_URL,
        ORGANIZATION_REPLICATION_URL: databases.ORGANIZATION_REPLICATION_URL,
      },
    };
    const organization = await startService('organization', cluster.folder, environments.organization);
    stops.push(() => organization.stop());
    const meetings = await startService('meetings', cluster.folder, environments.meetings);
    stops.push(() => meetings.stop());
    const pools = {
      organization: new pg.Pool({ connectionString: cluster.superuserUrl('organization'), max: 2 }),
      meetings: new pg.Pool({ connectionString: cluster.superuserUrl('meetings'), max: 2 }),
    };
    stops.push(async () => void (await Promise.all([pools.organization.end(), pools.meetings.end()])));
    const rows = await registerMeetings(cluster.superuserUrl('meetings'), subject);
    await pools.organization.query('vacuum analyze');
    await pools.meetings.query('vacuum analyze');
    report(`${rows} meetings`);
    return {
      cluster,
      secrets,
      organization,
      meetings,
      subject,
      replica: (name, others) => startService(name, cluster.folder, { ...environments[name], ...others }),
      query: async <Row extends object>(database: keyof typeof pools, text: string, values: unknown[] = []) =>
        (await pools[database].query<Row>(text, values)).rows,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Migrates and loads the full demonstration; returns the clerk's subject, which is the account's id as well. */
async function load({ databases }: ScratchCluster, report: Report): Promise<string> {
  const env = {
    databaseUrl: databases.ORGANIZATION_DATABASE_URL,
    databaseOwnerUrl: databases.ORGANIZATION_DATABASE_OWNER_URL,
    replicationUrl: databases.ORGANIZATION_REPLICATION_URL,
  };
  const { database, actor, close } = await openOrganization(env, 'system');
  try {
    const loaded = await loadDemo(database, actor, { seed: 'demo', size: 'full', today: today() }, () => {});
    report(`${loaded.organizations} organizations, ${loaded.people} people`);
    const clerk = loaded.users.find(({ username }) => username === CLERK);
    if (!clerk) throw new Error(`the demonstration has no account ${CLERK}`);
    return clerk.sub;
  } finally {
    await close();
  }
}

async function startService(
  name: 'organization' | 'meetings',
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<RunningService> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const script = join(PROGRAMS[name], 'dist/main.js');
  const child = await startChild({
    name,
    script,
    env: { ...env, PORT: String(port) },
    folder: join(folder, 'logs'),
    readyUrl: `${url}/readyz`,
  });
  return { ...child, url };
}
