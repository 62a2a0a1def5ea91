import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printSubgraphSchema } from '@capuy/subgraph';
import { buildOrganizationSchema } from './schema.js';

const ROOM = join(import.meta.dirname, '..');

/** Writes the checked-in SDL: the gateway and the frontends compose from it. */
const sdl = printSubgraphSchema(await buildOrganizationSchema());
await writeFile(join(ROOM, 'schema.graphql'), `${sdl.trim()}\n`);
