// Writes schema.sql: what the catalog says after the migrations, on a throw-away PostgreSQL.
import { writeFileSync } from 'node:fs';
import { printSchema } from '@capuy/database';
import { createDatabases, startCluster } from '@capuy/testing';
import { migrateIdentity } from '@capuy/identity';

const cluster = await startCluster();
try {
  process.env['CAPUY_TEST_ADMIN_URL'] = cluster.adminUrl;
  const { identity } = await createDatabases(['identity']);
  await migrateIdentity({ ownerUrl: identity.ownerUrl, applicationUrl: identity.url });
  writeFileSync('schema.sql', await printSchema(identity.ownerUrl, identity.url, ['identity']));
} finally {
  await cluster.stop();
}
