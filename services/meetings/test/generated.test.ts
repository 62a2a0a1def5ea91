import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printSchema } from '@capuy/database';
import { policyGaps, printSubgraphSchema } from '@capuy/subgraph';
import { createDatabases } from '@capuy/testing';
import { expect, test } from 'vitest';
import { buildMeetingsSchema, migrateMeetings, policy } from '../src/index.js';
import { references, routes } from '../src/schema.js';

const checkedIn = (name: string): string => readFileSync(join(import.meta.dirname, '..', name), 'utf8');

test('schema.graphql is what the resolvers say', async () => {
  expect(`${printSubgraphSchema(await buildMeetingsSchema())}\n`).toBe(checkedIn('schema.graphql'));
});

test('schema.sql is what the migrations make; a second run applies nothing', async () => {
  const { meetings } = await createDatabases(['meetings']);
  const env = { databaseUrl: meetings.url, databaseOwnerUrl: meetings.ownerUrl };
  expect(await migrateMeetings(env)).toContain('0001-meetings.sql');
  expect(await migrateMeetings(env)).toEqual([]);
  expect(await printSchema(meetings.ownerUrl, meetings.url, ['meetings'])).toBe(checkedIn('schema.sql'));
});

test('every operation and every entity has its entry in the policy, and nothing else has', async () => {
  expect(policyGaps(policy, await buildMeetingsSchema(), Object.keys(references), routes)).toEqual([]);
});
