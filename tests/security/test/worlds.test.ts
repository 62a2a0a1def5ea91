import { policy as meetingsPolicy } from '@capuy/meetings';
import { policy } from '@capuy/organization';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figure } from '../src/figure.js';
import { fillWorlds } from '../src/worlds/insert-worlds.js';
import { Model } from '../src/worlds/model.js';
import { ask, expected } from '../src/worlds/questions.js';
import { worlds } from '../src/worlds/random-world.js';
import { twoServices } from '../src/worlds/two-services.js';

/** Both services' capabilities: no name is in both with other roles. */
const BOTH = { capabilities: { ...policy.capabilities, ...meetingsPolicy.capabilities }, operations: {} };
const WORLDS = Number(process.env['CAPUY_WORLDS'] ?? (process.env['CAPUY_NIGHTLY'] ? 10_000 : 1000));
/** Worlds in one database: with more every statement takes longer, with fewer every statement is planned more often. */
const ROUND = 50;

test(`every list, entity, count, search and table holds what the model says, over ${WORLDS} worlds`, async () => {
  const seed = Number(process.env['CAPUY_SEED'] ?? (process.env['CAPUY_NIGHTLY'] ? Date.now() % 1e9 : 20_250_701));
  const made = fc.sample(worlds, { numRuns: WORLDS, seed }).map((maker, number) => maker(number));
  let rows = 0;
  for (let first = 0; first < made.length; first += ROUND) {
    const chunk = made.slice(first, first + ROUND);
    const two = await twoServices();
    try {
      await fillWorlds(two, chunk);
      for (const [index, world] of chunk.entries()) {
        // Entities are asked of a neighbor's too.
        const among = [world, chunk[(index + 1) % chunk.length] ?? world];
        const model = new Model(world, BOTH);
        const answers = await ask(two, model, among);
        rows += Object.values(answers).flat().length;
        expect(answers, `seed ${seed}, world ${first + index}: ${JSON.stringify(world)}`).toEqual(expected(model, among));
      }
    } finally {
      await two.close();
    }
  }
  figure('worlds tried', made.length);
  figure('rows and figures compared with the model', rows);
}, 7_200_000);
