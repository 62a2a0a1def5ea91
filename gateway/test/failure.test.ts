import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { composeSubgraphs } from '../src/compose.js';
import { DEFAULT_LIMITS } from '../src/limits.js';
import { ask, codes } from './fixture/ask.js';
import { MEETINGS_SDL, ORGANIZATION_SDL } from './fixture/graphs.js';
import { type GatewayWorld, startWorld } from './fixture/world.js';

const PAGE = 'query Page { partyOrganization(id: "5") { name meetings(first: 1) { title } } }';
const LIST = 'query List { meetings(first: 2) { title organization { name } } }';
const WHO = 'query Who { whoAmI }';

let world: GatewayWorld;
let url: string;
let an: string;
beforeAll(async () => {
  world = await startWorld({ limits: { ...DEFAULT_LIMITS, subgraphMs: 1000 } });
  url = world.gateway.url;
  await world.know(PAGE, LIST, WHO);
  an = await world.session('an');
});
afterEach(() => {
  world.meetings.mode = 'answer';
  world.organization.mode = 'answer';
});
afterAll(() => world.stop());

describe('a subgraph that does not answer', () => {
  it('leaves its part of a page empty with UNAVAILABLE there, and comes back by itself', async () => {
    await world.meetings.stop();
    const { status, body, text } = await ask(url, PAGE, { cookie: an });
    expect(status).toBe(200);
    expect(body.data).toEqual({ partyOrganization: { name: 'Chi bộ 5', meetings: null } });
    expect(body.errors).toEqual([
      { message: 'this part is not available now', path: ['partyOrganization'], extensions: { code: 'UNAVAILABLE' } },
    ]);
    expect(text).not.toMatch(/127\.0\.0\.1|ECONN|meetings.*http/);
    await world.meetings.restart();
    expect((await ask(url, PAGE, { cookie: an })).body).toEqual({
      data: { partyOrganization: { name: 'Chi bộ 5', meetings: [{ title: 'Họp 5-h0' }] } },
    });
  });

  it('is cut when its time is over', async () => {
    world.organization.mode = 'hang';
    const start = Date.now();
    const { body, text } = await ask(url, LIST, { cookie: an });
    expect(Date.now() - start).toBeLessThan(3000);
    expect(body.data).toEqual({
      meetings: [
        { title: 'Họp h0', organization: null },
        { title: 'Họp h1', organization: null },
      ],
    });
    expect(new Set(codes({ body } as never))).toEqual(new Set(['DEADLINE']));
    expect(text).not.toMatch(/127\.0\.0\.1|query|representations/);
  });

  it('and the whole request ends at its deadline', async () => {
    const hurried = await world.replica({ limits: { ...DEFAULT_LIMITS, subgraphMs: 8000, requestMs: 600 } });
    world.meetings.mode = 'hang';
    const start = Date.now();
    expect(codes(await ask(hurried.url, LIST, { cookie: an }))).toEqual(['DEADLINE']);
    expect(Date.now() - start).toBeLessThan(4000);
  });

  it('or answers no JSON, shows nothing of what it said', async () => {
    world.meetings.mode = 'garbage';
    const answer = await ask(url, LIST, { cookie: an });
    expect(codes(answer)).toEqual(['UNAVAILABLE']);
    expect(answer.text).not.toMatch(/html|10\.0\.0\.7/);
  });

  it('or tells of its inside, is INTERNAL with the id of the request', async () => {
    world.organization.mode = 'leak';
    const answer = await ask(url, WHO, { cookie: an, headers: { 'x-request-id': 'request-0001' } });
    expect(answer.body.errors).toEqual([
      { message: 'something went wrong', path: ['whoAmI'], extensions: { code: 'INTERNAL', requestId: 'request-0001' } },
    ]);
    expect(answer.text).not.toMatch(/relation|127\.0|stack|serviceName|select/);
  });

  it('does not keep the gateway from being ready once it was, and is reported', async () => {
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    world.meetings.ready = false;
    await pause(600);
    const response = await fetch(`${url}/readyz`);
    expect([response.status, await response.json()]).toEqual([
      200,
      { ready: true, supergraph: true, database: true, subgraphs: { meetings: false, organization: true } },
    ]);
    const fresh = await world.replica();
    expect((await fetch(`${fresh.url}/readyz`)).status).toBe(503);
    world.meetings.ready = true;
  });
});

describe('a new supergraph file', () => {
  const replace = (text: string): void => {
    writeFileSync(join(world.folder, 'next.graphql'), text);
    renameSync(join(world.folder, 'next.graphql'), join(world.folder, 'supergraph.graphql'));
  };
  const NEWER = 'query Newer { whoAmI motto }';

  it('is taken up without dropping a request, and a broken one is refused', async () => {
    await world.know(NEWER);
    // With the limits of an installation: this one only cuts what is really stuck.
    const { url, look } = await world.replica({ limits: DEFAULT_LIMITS });
    const old = readFileSync(join(world.folder, 'supergraph.graphql'), 'utf8');
    const withMotto = composeSubgraphs([
      { name: 'meetings', sdl: MEETINGS_SDL },
      { name: 'organization', sdl: ORGANIZATION_SDL.replace('whoAmI: String!', 'whoAmI: String! motto: String') },
    ]).supergraph;
    const end = new AbortController();
    const bad: string[] = [];
    let asked = 0;
    const load = Array.from({ length: 4 }, async () => {
      while (!end.signal.aborted) {
        const answer = await ask(url, LIST, { cookie: an }).catch((error: unknown) => String(error));
        asked += 1;
        if (typeof answer === 'string') bad.push(answer);
        else if (answer.status !== 429 && answer.body.errors) bad.push(answer.text);
        await pause(4);
      }
    });
    expect(codes(await ask(url, NEWER, { cookie: an }))).toEqual(['BAD_INPUT']);
    replace(withMotto);
    // The subgraph of this test does not know the field, but the gateway now asks for it.
    await vi.waitFor(async () => expect(codes(await ask(url, NEWER, { cookie: an }))).not.toContain('BAD_INPUT'), { timeout: 10_000 });
    for (const broken of ['type Query {', withMotto.replace(/name: "meetings"/g, 'name: "unheard-of"'), '', 'type Query { a: Int }']) {
      replace(broken);
      // A look that was under way may have seen the file before.
      await look();
      await look();
      expect((await ask(url, LIST, { cookie: an })).status).toBe(200);
    }
    replace(old);
    await vi.waitFor(async () => expect(codes(await ask(url, NEWER, { cookie: an }))).toEqual(['BAD_INPUT']), { timeout: 10_000 });
    end.abort();
    await Promise.all(load);
    expect(bad).toEqual([]);
    expect(asked).toBeGreaterThan(20);
  });
});

describe('SIGTERM', () => {
  it('lets what is under way be answered and takes nothing new', async () => {
    const replica = await world.replica({ limits: DEFAULT_LIMITS });
    world.organization.mode = 'hang';
    const asked = world.meetings.asked.length;
    const slow = ask(replica.url, LIST, { cookie: an });
    await vi.waitFor(() => expect(world.meetings.asked.length).toBeGreaterThan(asked));
    const closing = replica.close();
    await pause(50);
    await expect(ask(replica.url, WHO, { cookie: an })).rejects.toThrow();
    expect((await slow).status).toBe(200);
    await closing;
  });
});
