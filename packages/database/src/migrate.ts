import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

export interface MigrateOptions {
  /** URL of the role that owns the database. */
  ownerUrl: string;
  /** URL of the application role: only its user name is used, for grants and policies. */
  applicationUrl: string;
  /** URL of the replication role, where the database publishes: for its grants. */
  replicationUrl?: string;
  /** Folder of `NNNN-name.sql` files, run in order of name, each in its own transaction. */
  folder: string;
  /** capability → roles, written to app.capability_role for row-level security. */
  policy?: Record<string, readonly string[]>;
  /** Whether this database holds the organization contract's tables, its own or as copies, and the scope that reads them. */
  contract?: boolean;
}

const SQL = join(import.meta.dirname, '..', 'sql');
const CONTRACT = join(import.meta.dirname, '..', 'contract');
/** Any number: all of an installation's migrations of one database queue behind it. */
const LOCK = 7_240_713;

/**
 * Brings a database up to date. Runs under an advisory lock, so that several replicas may start at once.
 * Throws when a file that has been applied was edited since.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  const applied: string[] = [];
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rows } = await client.query<{ ready: boolean }>(`select to_regclass('app.migration') is not null as ready`);
    const names = identifiers(options);
    if (!rows[0]?.ready) await run(client, names, await readFile(join(SQL, 'app.sql'), 'utf8'));
    for (const [name, text] of await files(options)) {
      const checksum = createHash('sha256').update(text).digest('hex');
      const known = await client.query<{ checksum: string }>('select checksum from app.migration where name = $1', [name]);
      if (known.rows[0]?.checksum === checksum) continue;
      if (known.rows[0]) throw new Error(`migration ${name} was edited after it had been applied: write a new file instead`);
      await run(client, names, text, { name, checksum });
      applied.push(name);
    }
    if (options.policy) await writePolicy(client, options.policy);
    return applied;
  } finally {
    await client.end();
  }
}

async function files(options: MigrateOptions): Promise<[string, string][]> {
  if (!options.contract) return [await shared('audit.sql'), ...(await read(options.folder, ''))];
  return [
    ...(await read(CONTRACT, 'contract/')),
    await shared('scope.sql'),
    await shared('scope-second-factor.sql'),
    await shared('audit.sql'),
    await shared('audit-scope.sql'),
    await shared('audit-reading.sql'),
    ...(await read(options.folder, '')),
  ];
}

async function shared(name: string): Promise<[string, string]> {
  return [name, await readFile(join(SQL, name), 'utf8')];
}

async function read(folder: string, prefix: string): Promise<[string, string][]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted();
  return Promise.all(names.map(async (name): Promise<[string, string]> => [prefix + name, await readFile(join(folder, name), 'utf8')]));
}

async function run(
  client: pg.Client,
  names: Record<string, string>,
  text: string,
  record?: { name: string; checksum: string },
): Promise<void> {
  const sql = text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => names[key] ?? raise(key));
  await client.query('begin');
  try {
    await client.query(sql);
    if (record) await client.query('insert into app.migration (name, checksum) values ($1, $2)', [record.name, record.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${record?.name ?? 'app.sql'} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

async function writePolicy(client: pg.Client, policy: Record<string, readonly string[]>): Promise<void> {
  const pairs = Object.entries(policy).flatMap(([capability, roles]) => roles.map((role) => [capability, role] as const));
  await client.query('begin');
  await client.query('delete from app.capability_role');
  await client.query('insert into app.capability_role (capability, role) select * from unnest($1::text[], $2::text[])', [
    pairs.map(([capability]) => capability),
    pairs.map(([, role]) => role),
  ]);
  await client.query('commit');
}

function identifiers(options: MigrateOptions): Record<string, string> {
  const user = (url: string): string => pg.escapeIdentifier(decodeURIComponent(new URL(url).username));
  return {
    application_role: user(options.applicationUrl),
    owner_role: user(options.ownerUrl),
    ...(options.replicationUrl ? { replication_role: user(options.replicationUrl) } : {}),
  };
}

function raise(key: string): never {
  throw new Error(`a migration names {{${key}}}, which is not known`);
}
