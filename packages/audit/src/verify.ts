import pg from 'pg';
import { readAuditKeys } from './audit-keys.js';
import { HeadFile } from './head-file.js';
import { LogVerification, type Verification } from './verify-log.js';

/** Verifies one database's log, as its owner. Changes nothing. */
export async function verifyLog(chain: string, ownerUrl: string, secretsFolder: string): Promise<Verification> {
  const file = HeadFile.of(chain, secretsFolder).read();
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'capuy-audit-verify' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    // The snapshot first, the keys then: of a head in it the key is in the file, whenever keys are being replaced.
    await client.query('select 1');
    const keys = readAuditKeys(secretsFolder);
    return await new LogVerification(chain, keys, file).run(
      async (text, values = []) => (await client.query(text, values as unknown[])).rows,
    );
  } finally {
    await client.end();
  }
}
