import { describe, expect, it } from 'vitest';
import { createGraphFetch } from './createGraphFetch';

interface Answer {
  status?: number;
  body?: object;
  change?: string;
}

function setUp(answers: Answer[]) {
  const sent: Headers[] = [];
  const pauses: number[] = [];
  const world = { now: 0, unauthenticated: 0 };
  const send = createGraphFetch({
    fetch: (_, init) => {
      sent.push(new Headers(init?.headers));
      const { status = 200, body = { data: {} }, change } = answers.shift() ?? {};
      return Promise.resolve(new Response(JSON.stringify(body), { status, headers: change ? { 'x-capuy-change': change } : {} }));
    },
    onUnauthenticated: () => {
      world.unauthenticated += 1;
    },
    now: () => world.now,
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
  });
  return { send, sent, pauses, world };
}

const MUTATION = { method: 'POST', headers: { 'idempotency-key': 'k' } };
const QUERY = { method: 'POST' };
const failed = (code: string) => ({ errors: [{ message: 'no', extensions: { code } }], data: null });

describe('the way to the graph', () => {
  it('sends the CSRF header with everything', async () => {
    const { send, sent } = setUp([]);
    await send('/graphql', QUERY);
    expect(sent[0]?.get('x-capuy-csrf')).toBe('1');
  });

  it('carries the last change to the readings after it, for a minute', async () => {
    const { send, sent, world } = setUp([{ change: 'c1' }]);
    await send('/graphql', MUTATION);
    await send('/graphql', QUERY);
    expect(sent[1]?.get('x-capuy-change')).toBe('c1');
    world.now = 61_000;
    await send('/graphql', QUERY);
    expect(sent[2]?.has('x-capuy-change')).toBe(false);
  });

  it('finds the change in the payload too', async () => {
    const { send, sent } = setUp([{ body: { data: { applyReorganization: { changeMarker: 'c2' } } } }]);
    await send('/graphql', MUTATION);
    await send('/graphql', QUERY);
    expect(sent[1]?.get('x-capuy-change')).toBe('c2');
  });

  it('asks a query again where a service says RETRY, and gives up after two more', async () => {
    const { send, sent, pauses } = setUp([{ body: failed('RETRY') }, { body: { data: { viewer: 1 } } }]);
    expect(await (await send('/graphql', QUERY)).json()).toEqual({ data: { viewer: 1 } });
    expect([sent.length, pauses]).toEqual([2, [400]]);
    const stuck = setUp([{ body: failed('RETRY') }, { body: failed('RETRY') }, { body: failed('RETRY') }]);
    expect(await (await stuck.send('/graphql', QUERY)).json()).toEqual(failed('RETRY'));
    expect(stuck.sent.length).toBe(3);
  });

  it('never repeats a mutation by itself', async () => {
    const { send, sent } = setUp([{ body: failed('RETRY') }]);
    await send('/graphql', MUTATION);
    expect(sent.length).toBe(1);
  });

  it('tells of a session that has ended', async () => {
    const { send, world } = setUp([{ status: 401, body: failed('UNAUTHENTICATED') }, { body: failed('FORBIDDEN') }]);
    await send('/graphql', QUERY);
    await send('/graphql', QUERY);
    expect(world.unauthenticated).toBe(1);
  });
});
