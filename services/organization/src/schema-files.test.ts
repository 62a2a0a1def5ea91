import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printSchema } from '@capuy/database';
import { printSubgraphSchema } from '@capuy/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { World } from '../test/world.js';
import { buildOrganizationSchema } from './schema.js';

const ROOM = join(import.meta.dirname, '..');

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

/** `pnpm run generate` writes the files; without it they are compared. */
async function current(file: string, text: string): Promise<void> {
  if (process.env['CAPUY_GENERATE']) await writeFile(join(ROOM, file), text);
  expect(await readFile(join(ROOM, file), 'utf8')).toBe(text);
}

test('schema.graphql is what the classes say', async () => {
  await current('schema.graphql', `${printSubgraphSchema(await buildOrganizationSchema()).trim()}\n`);
});

test('schema.sql is what the migrations make', async () => {
  await current('schema.sql', await printSchema(world.ownerUrl, world.url, ['organization', 'app', 'audit']));
});
