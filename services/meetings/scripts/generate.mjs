// Writes what is checked in and must not drift: schema.graphql from the resolvers, schema.sql from the catalog.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSchema } from '@capuy/database';
import { printSubgraphSchema } from '@capuy/subgraph';
import { createDatabases, startCluster } from '@capuy/testing';
import { buildMeetingsSchema, migrateMeetings } from '../dist/index.js';

const folder = join(import.meta.dirname, '..');
writeFileSync(join(folder, 'schema.graphql'), `${printSubgraphSchema(await buildMeetingsSchema())}\n`);

const cluster = await startCluster();
try {
  process.env['CAPUY_TEST_ADMIN_URL'] = cluster.adminUrl;
  const { meetings } = await createDatabases(['meetings']);
  await migrateMeetings({ databaseUrl: meetings.url, databaseOwnerUrl: meetings.ownerUrl });
  writeFileSync(join(folder, 'schema.sql'), await printSchema(meetings.ownerUrl, meetings.url, ['meetings']));
} finally {
  await cluster.stop();
}
