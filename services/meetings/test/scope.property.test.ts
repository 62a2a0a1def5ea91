import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertMeetings } from './insert-meeting.js';
import { PEOPLE, type PersonName, TODAY } from './people.js';
import { type ServedWorld, serveWorld } from './served.js';
import { closure, id, lineageReach, ORGANIZATIONS } from './tree.js';

const LIST = `query ($f: MeetingFilter!) { meetings(filter: $f, first: 100) { nodes { id } } }`;
const READERS = (Object.keys(PEOPLE) as PersonName[]).filter((who) => PEOPLE[who].role !== 'ADMINISTRATOR');
const FAR = '9999-12-31';

let world: ServedWorld;
beforeAll(async () => void (world = await serveWorld()));
afterAll(() => world.close());

const covers = ({ from, to }: { from: string; to: string }, day: string): boolean => from <= day && day < (to === 'infinity' ? FAR : to);

/** What the design says, without SQL: below the asked on the meeting's day, and below a role of the reader today or its predecessor. */
function visible(who: PersonName, underId: string, organizationId: string, day: string): boolean {
  const under = closure().some((c) => c.ancestor === underId && c.descendant === organizationId && covers(c, day));
  const reached = [...closure(), ...lineageReach()].some(
    (r) => r.ancestor === PEOPLE[who].at && r.descendant === organizationId && covers(r, TODAY),
  );
  return under && reached;
}

test('a list holds exactly the meetings of the subtree of their day that the reader reaches', async () => {
  const organization = fc.constantFrom(...ORGANIZATIONS.filter((one) => !one.closed).map((one) => one.id));
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const meetings = fc.uniqueArray(fc.tuple(organization, day), { minLength: 1, maxLength: 25, selector: (pair) => pair.join() });
  await fc.assert(
    fc.asyncProperty(meetings, fc.constantFrom(...READERS), organization, async (held, who, underId) => {
      await world.owner.query('truncate meetings.meeting cascade');
      const ids = await insertMeetings(
        world.owner,
        held.map(([organizationId, at]) => ({ organizationId, at })),
      );
      const { data } = await world.ask<{ meetings: { nodes: { id: string }[] } }>(who, LIST, { variables: { f: { underId } } });
      const expected = ids.filter((_, index) => visible(who, underId, held[index]?.[0] ?? id(0), held[index]?.[1] ?? ''));
      expect(new Set(data.meetings.nodes.map((node) => node.id))).toEqual(new Set(expected));
      expect(data.meetings.nodes).toHaveLength(expected.length);
    }),
    { numRuns: 150 },
  );
});
