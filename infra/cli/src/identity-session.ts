import { migrateIdentity, readSecrets, type Secrets } from '@capuy/identity';
import pg from 'pg';

import type { CommandContext } from './command-context.js';

/** Works on the identity database of the installation, migrated, and closes it afterwards. */
export async function withIdentity<T>(context: CommandContext, work: (pool: pg.Pool, secrets: Secrets) => Promise<T>): Promise<T> {
  const urls = await context.databases();
  await migrateIdentity({ ownerUrl: urls.IDENTITY_DATABASE_OWNER_URL, applicationUrl: urls.IDENTITY_DATABASE_URL });
  const pool = new pg.Pool({ connectionString: urls.IDENTITY_DATABASE_URL, max: 1 });
  // A server that stops while the pool is closing is no fault of the command.
  pool.on('error', () => undefined);
  try {
    return await work(pool, readSecrets(await context.secrets()));
  } finally {
    await pool.end();
  }
}
