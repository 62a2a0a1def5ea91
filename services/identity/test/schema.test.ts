import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSchema } from '@capuy/database';
import { createDatabases } from '@capuy/testing';
import { expect, it } from 'vitest';
import { migrateIdentity } from '../src/migrate-identity.js';

it('schema.sql says what the migrations make, and running them again changes nothing', async () => {
  const { identity } = await createDatabases(['identity']);
  const urls = { ownerUrl: identity.ownerUrl, applicationUrl: identity.url };
  expect(await migrateIdentity(urls)).toEqual(['audit.sql', '0001-identity.sql', '0002-audit-reading.sql']);
  expect(await migrateIdentity(urls)).toEqual([]);
  const checkedIn = readFileSync(join(import.meta.dirname, '..', 'schema.sql'), 'utf8');
  expect(await printSchema(identity.ownerUrl, identity.url, ['identity'])).toBe(checkedIn);
});
