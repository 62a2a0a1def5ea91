import { policy as meetingsPolicy } from '@capuy/meetings';
import { policy } from '@capuy/organization';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure } from '../src/figure.js';
import { copyWorlds, insertMeetings, insertWorlds } from '../src/worlds/insert-worlds.js';
import { ask, expected } from '../src/worlds/questions.js';
import { worlds } from '../src/worlds/random-world.js';
import { type TwoServices, twoServices } from '../src/worlds/two-services.js';

/** Both services' capabilities: no name is in both with other roles. */
const BOTH = { capabilities: { ...policy.capabilities, ...meetingsPolicy.capabilities }, operations: {} };
const WORLDS = Number(process.env['CAPUY_WORLDS'] ?? (process.env['CAPUY_NIGHTLY'] ? 10_000 : 1000));
/** Worlds that are written at once and asked about together. */
const CHUNK = 40;

let two: TwoServices;
beforeAll(async () => void (two = await twoServices()));
afterAll(() => two.close());

test(`every list, entity, count, search and table holds what the model says, over ${WORLDS} worlds`, async () => {
  const seed = Number(process.env['CAPUY_SEED'] ?? (process.env['CAPUY_NIGHTLY'] ? Date.now() % 1e9 : 20_250_701));
  const made = fc.sample(worlds, { numRuns: WORLDS, seed }).map((maker, number) => maker(number));
  let rows = 0;
  for (let first = 0; first < made.length; first += CHUNK) {
    const chunk = made.slice(first, first + CHUNK);
    await insertWorlds(two.organization.owner, chunk);
    await copyWorlds(two.organization.owner, two.meetings.owner, chunk);
    await insertMeetings(two.meetings.owner, chunk);
    for (const side of [two.organization, two.meetings]) await side.owner('analyze');
    for (const [index, world] of chunk.entries()) {
      // Entities are asked of a neighbor's too.
      const among = [world, chunk[(index + 1) % chunk.length] ?? world];
      const answers = await ask(two, world, among);
      rows += Object.values(answers).flat().length;
      expect(answers, `seed ${seed}, world ${first + index}: ${JSON.stringify(world)}`).toEqual(expected(world, among, BOTH));
    }
  }
  figure('worlds tried', made.length);
  figure('rows and figures compared with the model', rows);
}, 1_200_000);
