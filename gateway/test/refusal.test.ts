import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../src/limits.js';
import { ask, codes, post } from './fixture/ask.js';
import { type GatewayWorld, startWorld } from './fixture/world.js';

let world: GatewayWorld;
let url: string;
let token: string;
beforeAll(async () => {
  world = await startWorld({ limits: { ...DEFAULT_LIMITS, clientRate: { perSecond: 1000, burst: 1000 } } });
  url = world.gateway.url;
  token = await world.issuer.accessToken('statistics');
  await ask(url, '{ partyOrganization(id: 1) { name } }', { token });
});
afterAll(() => world.stop());

/** CPU of the refusal, the test's own side of it too, in milliseconds. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const node = (inner: string): string => `{ partyOrganization(id: 1) { ${inner} } }`;
const nested = (depth: number): string => node(`${'parent { '.repeat(depth)}name${' }'.repeat(depth)}`);

/** 30 fragments, each of which spreads the next one twice: a thousand million fields out of 1.5 KB. */
const fragmentBomb = `${node('...f0')} ${Array.from({ length: 30 }, (_, i) => `fragment f${i} on PartyOrganization { a: parent { ...f${i + 1} } b: parent { ...f${i + 1} } }`).join(' ')} fragment f30 on PartyOrganization { name }`;

const BOMBS: readonly [string, string][] = [
  ['tokens', node('name '.repeat(3000))],
  ['depth', nested(40)],
  ['aliases', node(Array.from({ length: 200 }, (_, i) => `a${i}: name`).join(' '))],
  ['directives', node(`name ${'@include(if: true) '.repeat(400)}`)],
  ['fields at the root', `{ ${Array.from({ length: 25 }, (_, i) => `a${i}: partyOrganization(id: 1) { id }`).join(' ')} }`],
  ['nested fragments', fragmentBomb],
  ['a fragment that spreads itself', `${node('...f')} fragment f on PartyOrganization { parent { ...f } }`],
  [
    'fragments that nothing uses',
    `{ partyOrganization(id: 1) { id } } ${Array.from({ length: 600 }, (_, i) => `fragment f${i} on X{a}`).join(' ')}`,
  ],
  ['the same field many times', node('parent { name } '.repeat(490))],
  ['inline fragments in each other', node(`${'... { '.repeat(600)}name${' }'.repeat(600)}`)],
  [
    'lists of lists',
    '{ partyOrganizations(first: 100) { nodes { parent { parent { parent { name } } } } } a: partyOrganizations(first: 20000) { nodes { name id } } }',
  ],
  ['the schema', '{ __schema { types { name fields { name } } } }'],
  ['a type of the schema', '{ __type(name: "Query") { name } }'],
  ['a subscription', 'subscription { a }'],
];

describe('an operation that asks for too much', () => {
  it.each(BOMBS)('is refused cheaply: %s', async (_name, query) => {
    const answers: Awaited<ReturnType<typeof ask>>[] = [];
    const cpu = await cpuOf(async () => answers.push(await ask(url, query, { token })));
    expect(answers[0]!.body.data).toBeUndefined();
    expect([['OPERATION_REFUSED'], ['BAD_INPUT']]).toContainEqual(codes(answers[0]!));
    expect(answers[0]!.status).toBe(400);
    expect(cpu).toBeLessThan(250);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '__x'])('cannot call anything %s', async (name) => {
    const query = `{ ${name}: partyOrganization(id: 1) { ${name}: parent { id polluted: name } toJSON: name } }`;
    expect(codes(await ask(url, query, { token }))).toEqual(['OPERATION_REFUSED']);
    expect(
      codes(await ask(url, `query Q($${name}: ID!) { partyOrganization(id: $${name}) { id } }`, { token, variables: { [name]: 1 } })),
    ).toEqual(['OPERATION_REFUSED']);
    expect('polluted' in {}).toBe(false);
  });

  it('reads integers of variables when it is weighed', async () => {
    const query = 'query Q($n: Int!) { partyOrganizations(first: $n) { nodes { id name kind } } }';
    expect((await ask(url, query, { token, variables: { n: 100 } })).status).toBe(200);
    expect(codes(await ask(url, query, { token, variables: { n: 1_000_000 } }))).toEqual(['OPERATION_REFUSED']);
  });
});

describe('a request that is not one posted operation', () => {
  const send = (path: string, init: RequestInit): Promise<Response> =>
    fetch(`${url}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });
  const operation = JSON.stringify({ query: '{ partyOrganization(id: 1) { id } }' });

  it.each<[string, string, RequestInit]>([
    ['a GET query', '/graphql?query={partyOrganization(id:1){id}}', { method: 'GET' }],
    ['a GET mutation', '/graphql?query=mutation{renameOrganization(id:1,name:"x"){id}}', { method: 'GET' }],
    ['a form', '/graphql', { method: 'POST', body: 'query={a}', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['a form of parts', '/graphql', { method: 'POST', body: new FormData() }],
    ['plain text', '/graphql', { method: 'POST', body: operation, headers: { 'content-type': 'text/plain' } }],
    ['a batch', '/graphql', { method: 'POST', body: `[${operation},${operation}]`, headers: { 'content-type': 'application/json' } }],
    ['PUT', '/graphql', { method: 'PUT', body: operation, headers: { 'content-type': 'application/json' } }],
  ])('is refused: %s', async (_name, path, init) => {
    const response = await send(path, init);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_REFUSED' } }] });
  });

  it.each([
    ['no JSON', '{'],
    ['a number', '1'],
    ['variables of another kind', '{"query":"{a}","variables":[1]}'],
    ['a query of another kind', '{"query":{"a":1}}'],
    ['a name of another kind', '{"query":"{a}","operationName":7}'],
    ['a document id of another kind', '{"documentId":"sha256:zz"}'],
    ['a syntax error', '{"query":"{ partyOrganization( "}'],
    ['an operation that is not there', '{"query":"{ partyOrganization(id: 1) { id } }","operationName":"Other"}'],
    ['two operations and no name', '{"query":"query A { partyOrganization(id: 1) { id } } query B { partyOrganization(id: 1) { id } }"}'],
  ])('is BAD_INPUT: %s', async (_name, body) => {
    const answer = await post(url, body, { token });
    expect([answer.status, codes(answer)]).toEqual([400, ['BAD_INPUT']]);
  });

  it('is refused over a megabyte, announced or not, and packed', async () => {
    const large = `{"query":"${' '.repeat(1_100_000)}"}`;
    expect((await post(url, large, { token }).catch(() => undefined))?.status ?? 413).toBe(413);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let sent = 0; sent < 40; sent += 1) controller.enqueue(Buffer.alloc(65_536, 32));
        controller.close();
      },
    });
    const init = { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': 'application/json' } } as RequestInit;
    const status = await send('/graphql', init).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
    // Nothing is unpacked on the way in.
    const packed = await post(url, new Uint8Array(gzipSync(Buffer.alloc(10_000_000))), { token, headers: { 'content-encoding': 'gzip' } });
    expect(codes(packed)).toEqual(['OPERATION_REFUSED']);
  });

  it('finds no playground, landing page or other door', async () => {
    for (const path of ['/graphiql', '/playground', '/graphql/', '/sandbox', '/readiness', '/healthcheck', '/metrics', '/internal/users']) {
      const response = await send(path, { headers: { accept: 'text/html' } });
      expect([path, [400, 404, 503].includes(response.status), await response.text()]).toEqual([
        path,
        true,
        expect.not.stringMatching(/graphiql|apollo|hive|yoga/i),
      ]);
    }
    const { headers } = await send('/healthz', {});
    expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
  });

  it('is answered with depth in a variable by a refusal and not by a crash', async () => {
    const deep = `{"query":"query Q($f: OrganizationFilter) { partyOrganizations(filter: $f) { nodes { id } } }","variables":{"f":${'{"name":'.repeat(60_000)}1${'}'.repeat(60_000)}}}`;
    expect(codes(await post(url, deep, { token }))).toEqual(['BAD_INPUT']);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe('an address that tries sessions and tokens', () => {
  it('is told to wait, and who is known there goes on', async () => {
    const replica = await world.replica({ limits: { ...DEFAULT_LIMITS, mistakeRate: { perSecond: 1, burst: 5 } } });
    const query = '{ partyOrganization(id: 1) { id } }';
    expect((await ask(replica.url, query, { token })).status).toBe(200);
    const tries = [];
    for (let index = 0; index < 5; index += 1) tries.push((await ask(replica.url, query, { token: `a.b.${index}` })).status);
    const session = await ask(replica.url, query, { cookie: `capuy=${'y'.repeat(43)}` });
    expect([...tries, session.status]).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await ask(replica.url, query, { token })).status).toBe(200);
  });
});

describe('a caller who asks too often', () => {
  it('is told to wait while others are served', async () => {
    const replica = await world.replica({ limits: { ...DEFAULT_LIMITS, clientRate: { perSecond: 1, burst: 3 } } });
    const answers = [];
    for (let index = 0; index < 6; index += 1) answers.push(await ask(replica.url, '{ partyOrganization(id: 1) { id } }', { token }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429, 429]);
    expect(answers[5]!.headers.get('retry-after')).toBe('1');
    const other = await world.issuer.accessToken('another');
    expect((await ask(replica.url, '{ partyOrganization(id: 1) { id } }', { token: other })).status).toBe(200);
  });
});
