import pg from 'pg';

import { applicationRole, DATABASES, ownerRole, REPLICATOR, SUBSCRIBERS, type DatabaseName } from './databases.js';

export type Passwords = Readonly<Record<string, string>>;

/** Makes roles and databases what the services expect; running it again changes nothing. */
export async function settleCluster(adminUrl: string, passwords: Passwords): Promise<void> {
  await settleRoles(adminUrl, passwords);
  await settleExtensions(databaseUrl(adminUrl, 'template1')); // new databases are copies of it
  for (const database of DATABASES) await settleDatabase(adminUrl, database);
}

/** Login roles without any power but the one they need. */
export async function settleRoles(adminUrl: string, passwords: Passwords): Promise<void> {
  await withClient(adminUrl, async (client) => {
    for (const database of DATABASES) {
      await settleRole(client, ownerRole(database), '', passwords);
      await settleRole(client, applicationRole(database), '', passwords);
    }
    await settleRole(client, REPLICATOR, 'REPLICATION BYPASSRLS', passwords);
    for (const database of SUBSCRIBERS) {
      await client.query(`GRANT pg_create_subscription TO ${ownerRole(database)}`);
    }
  });
}

export interface DatabaseOptions {
  /** Differs from the kind in tests. */
  readonly name?: string;
  readonly template?: string;
}

/** One database with its owner, its application role and the extensions. */
export async function settleDatabase(
  adminUrl: string,
  database: DatabaseName,
  { name = database, template = 'template1' }: DatabaseOptions = {},
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const quoted = client.escapeIdentifier(name);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!found.rowCount) {
      await client.query(`CREATE DATABASE ${quoted} TEMPLATE ${client.escapeIdentifier(template)}`);
    }
    await client.query(`ALTER DATABASE ${quoted} OWNER TO ${ownerRole(database)}`);
    await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${quoted} TO ${applicationRole(database)}`);
    if (database === 'organization') {
      await client.query(`GRANT CONNECT ON DATABASE ${quoted} TO ${REPLICATOR}`);
    }
  });
  await settleExtensions(databaseUrl(adminUrl, name));
}

/** What the migrations of every service may count on. */
async function settleExtensions(url: string): Promise<void> {
  await withClient(url, async (client) => {
    for (const extension of ['btree_gist', 'pg_trgm', 'unaccent']) {
      await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    }
  });
}

/** The same server and role, another database. */
export function databaseUrl(url: string, database: string): string {
  const result = new URL(url);
  result.pathname = `/${database}`;
  return result.href;
}

/** Another role's URL of a database on the same server. */
export function roleUrl(url: string, role: string, password: string, database: string): string {
  const result = new URL(databaseUrl(url, database));
  result.username = role;
  result.password = encodeURIComponent(password);
  return result.href;
}

async function settleRole(client: pg.Client, role: string, attributes: string, passwords: Passwords): Promise<void> {
  const password = passwords[role];
  if (!password) throw new Error(`no password for the role ${role}`);
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (!found.rowCount) await client.query(`CREATE ROLE ${role}`);
  const secret = client.escapeLiteral(password);
  await client.query(`ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE ${attributes} PASSWORD ${secret}`);
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET client_min_messages = warning');
    await work(client);
  } finally {
    await client.end();
  }
}
