import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';
import { VoteStep } from './member-vote.js';
import { recordVote } from './record-vote.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

test('a vote carries exactly from two thirds of its base in the branch, and beyond a half in the deciding committee', async () => {
  const subject = { memberId: idOf('member Lê Thị Ánh') };
  const ballot = fc.integer({ min: 1, max: 90 }).chain((base) => fc.record({ base: fc.constant(base), inFavor: fc.nat({ max: base }) }));
  const edge = fc.integer({ min: 1, max: 30 }).map((third) => ({ base: third * 3, inFavor: third * 2 }));
  await fc.assert(
    fc.asyncProperty(fc.oneof(ballot, edge), fc.constantFrom(VoteStep.BRANCH, VoteStep.DECIDING), async ({ base, inFavor }, step) => {
      const on = {
        matter: 'recognition',
        subject,
        step,
        organizationId: idOf(step === VoteStep.BRANCH ? 'Chi bộ 2' : 'Xã Hòa An'),
      } as const;
      const voted = await recordVote((text, values) => world.sql(text, values), on, { heldOn: '2026-01-10', base, inFavor }, '2026-01-01');
      expect(voted).toEqual({ known: true, passed: step === VoteStep.BRANCH ? inFavor * 3 >= base * 2 : inFavor * 2 > base });
    }),
    { numRuns: 120 },
  );
});
