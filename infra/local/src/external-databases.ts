import pg from 'pg';

import { DATABASE_VARIABLES, type DatabaseEnvironment, type DatabaseVariable } from './database-environment.js';
import { StartupError } from './startup-error.js';

const NEWEST_NEEDED = 18;

/** The outside databases that the environment names; undefined when it names none. */
export function externalDatabases(environment: NodeJS.ProcessEnv): DatabaseEnvironment | undefined {
  const given = DATABASE_VARIABLES.filter((name) => environment[name]);
  if (!given.length) return undefined;
  const missing = DATABASE_VARIABLES.filter((name) => !environment[name]);
  if (missing.length) {
    throw new StartupError(
      `Give all database URLs or none: ${given.join(', ')} ${given.length > 1 ? 'are' : 'is'} set, but ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not.`,
    );
  }
  const malformed = DATABASE_VARIABLES.filter((name) => !isPostgresUrl(environment[name] ?? ''));
  if (malformed.length) {
    throw new StartupError(`${malformed.join(', ')} must look like postgres://role:password@host:5432/database.`);
  }
  return Object.fromEntries(DATABASE_VARIABLES.map((name) => [name, environment[name] ?? ''])) as Record<DatabaseVariable, string>;
}

/** Asks every server whether it is there, lets us in and is new enough. */
export async function checkDatabases(databases: DatabaseEnvironment): Promise<void> {
  const troubles = await Promise.all(
    DATABASE_VARIABLES.map(async (name) => {
      const trouble = await troubleOf(databases[name], name === 'ORGANIZATION_REPLICATION_URL');
      return trouble ? [`${name} ${trouble}`] : [];
    }),
  );
  const told = troubles.flat();
  if (told.length) throw new StartupError(`The databases cannot be used: ${told.join('; ')}.`);
}

async function troubleOf(url: string, replicates: boolean): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; wal: string; replicates: boolean }>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('wal_level') AS wal,
              (SELECT rolreplication OR rolsuper FROM pg_roles WHERE rolname = current_user) AS replicates`,
    );
    const [server] = rows;
    if (!server || server.version < NEWEST_NEEDED * 10_000) {
      return `leads to a server older than PostgreSQL ${NEWEST_NEEDED}`;
    }
    if (replicates && server.wal !== 'logical') return 'leads to a server without wal_level=logical';
    if (replicates && !server.replicates) return 'names a role without REPLICATION';
    return undefined;
  } catch (error) {
    const { host, pathname, username } = new URL(url);
    const reason = error instanceof Error && error.message ? error.message : 'no answer';
    return `(${username}@${host}${pathname}) is refused: ${reason.replaceAll(/\s+/g, ' ')}`;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isPostgresUrl(text: string): boolean {
  try {
    const { protocol, hostname, pathname, username } = new URL(text);
    return /^postgres(ql)?:$/.test(protocol) && !!hostname && !!username && pathname.length > 1;
  } catch {
    return false;
  }
}
