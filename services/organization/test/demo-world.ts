import 'reflect-metadata';
import { createDataSource, Database, type Query, type Scope } from '@capuy/database';
import { type Actor, ROOT_ID } from '@capuy/subgraph';
import { createWorld } from '@capuy/testing';
import pg from 'pg';
import { loadDemo, type LoadedDemo } from '../src/demo/load-demo.js';
import { entities } from '../src/entities.js';
import { migrateOrganization } from '../src/migrations.js';

export const SYSTEM: Actor = {
  accountId: '00000000-0000-7000-8000-000000000002',
  personId: null,
  displayName: 'system',
  kind: 'system',
  grants: [{ role: 'SYSTEM', organizationId: ROOT_ID }],
  secondFactor: false,
};
/** The whole size only at night. */
export const SIZE = process.env['CAPUY_NIGHTLY'] ? 'full' : 'quick';
export const DEMO_TODAY = '2026-11-22';

class OnConnection extends Database {
  constructor(
    dataSource: Database['dataSource'],
    readonly owner: pg.Client,
  ) {
    super(dataSource);
  }

  override async read<T>({ accountId, capability }: Scope, work: (query: Query) => Promise<T>): Promise<T> {
    await this.owner.query(`select set_config('app.account', $1, false), set_config('app.capability', $2, false)`, [accountId, capability]);
    return work(async (text, values = []) => (await this.owner.query(text, values as unknown[])).rows);
  }
}

/** An installation with the demonstration of the seed `demo`. `query` is the owner's, past row-level security. */
export class DemoWorld {
  private constructor(
    readonly database: Database,
    readonly owner: pg.Client,
    readonly loaded: LoadedDemo,
  ) {}

  static async create(): Promise<DemoWorld> {
    process.env['CAPUY_TODAY'] = DEMO_TODAY;
    const world = await createWorld();
    await migrateOrganization({
      databaseUrl: world.organization.url,
      databaseOwnerUrl: world.organization.ownerUrl,
      replicationUrl: world.replicationUrl,
    });
    const owner = new pg.Client({ connectionString: world.organization.ownerUrl });
    await owner.connect();
    await owner.query(`select set_config('app.today', $1, false)`, [DEMO_TODAY]);
    const dataSource = await createDataSource({ url: world.organization.url, entities, applicationName: 'test' }).initialize();
    const database = new Database(dataSource);
    const begun = performance.now();
    const loaded = await loadDemo(database, SYSTEM, { seed: 'demo', size: SIZE, today: DEMO_TODAY }, () => undefined);
    const took = Math.round(performance.now() - begun);
    console.log(`demo (${SIZE}): ${loaded.organizations} organizations, ${loaded.people} people in ${took} ms`);
    // As the database itself does within a minute.
    await owner.query('analyze');
    return new DemoWorld(database, owner, loaded);
  }

  readonly query: Query = async (text, values = []) => (await this.owner.query(text, values as unknown[])).rows;

  async count(sql: string, values: readonly unknown[] = []): Promise<number> {
    const [row] = await this.query<{ n: string }>(`select count(*) as n ${sql}`, values);
    return Number(row?.n);
  }

  /** For the product's own queries within `without`: they read on the owner's connection, as the system account. */
  readonly asOwner = (): Database => new OnConnection(this.database.dataSource, this.owner);

  /** What is read once some rows are gone or other; then they are there again. */
  async without<T>(statements: readonly string[], read: () => Promise<T>): Promise<T> {
    await this.owner.query('begin');
    try {
      for (const statement of statements) await this.owner.query(statement);
      return await read();
    } finally {
      await this.owner.query('rollback');
    }
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.database.dataSource.destroy();
  }
}
