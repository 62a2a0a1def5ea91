import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { bombs } from './bombs.js';

export interface Attack {
  readonly name: string;
  /** Codes it may be refused with. */
  readonly codes: readonly string[];
  /** What is written to the connection; `false` = nothing more, and waits. */
  parts(who: Attacker): Iterable<string | Buffer | false>;
}

/** An attacker who has everything that a signed-in person and an integrator have. */
export interface Attacker {
  readonly host: string;
  readonly cookie: string;
  readonly token: string;
  readonly documentId: string;
}

type Headers = Readonly<Record<string, string>>;
const MB = 1024 * 1024;

const person = ({ cookie }: Attacker): Headers => ({ cookie, 'x-capuy-csrf': '1' });
const integrator = ({ token }: Attacker): Headers => ({ authorization: `Bearer ${token}` });
const json = { 'content-type': 'application/json' };

function head(who: Attacker, line: string, headers: Headers): string {
  const lines = Object.entries({ host: who.host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${line} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** One POST to the graph. */
export function posted(who: Attacker, headers: Headers, body: string | Buffer, path = '/graphql'): (string | Buffer)[] {
  return [head(who, `POST ${path}`, { ...json, 'content-length': String(Buffer.byteLength(body)), ...headers }), body];
}

const refusedQuery = ['OPERATION_REFUSED', 'BAD_INPUT', 'TOO_LARGE'];
const ask = (query: string, variables?: unknown): string => JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) });
const UNDER = '{ underId: "00000000-0000-7000-8000-000000000001" }';
/** What an integrator may ask. */
export const ALLOWED_QUERY = `{ meetings(filter: ${UNDER}) { nodes { id } } }`;

function* megabytes(first: string, count: number): Generator<string | Buffer> {
  yield first;
  for (let sent = 0; sent < count; sent += 1) yield Buffer.alloc(MB, 32);
}

function* chunks(first: string): Generator<string | Buffer> {
  yield first;
  for (let sent = 0; sent < 2000; sent += 1) yield `10000\r\n${' '.repeat(0x10000)}\r\n`;
}

const packed = (name: string, encoding: string, pack: (bytes: Buffer) => Buffer): Attack => ({
  name: `100 MB packed with ${name}`,
  codes: ['OPERATION_REFUSED', 'TOO_LARGE'],
  parts: (who) => posted(who, { ...person(who), 'content-encoding': encoding }, pack(Buffer.alloc(100 * MB, 32))),
});

const request = (name: string, codes: readonly string[], parts: Attack['parts']): Attack => ({ name, codes, parts });
const operation = (name: string, body: (who: Attacker) => string, codes: readonly string[] = refusedQuery): Attack =>
  request(name, codes, (who) => posted(who, integrator(who), body(who)));

/** Bombs of an integrator's own documents. */
const DOCUMENTS = bombs().map(([name, query]) => operation(`a document: ${name}`, () => ask(query)));

const VARIABLES: readonly Attack[] = [
  operation('a megabyte of variables that nobody declared', () =>
    ask('query Q($a: ID!) { meeting(id: $a) { id } }', { b: 'x'.repeat(900_000) }),
  ),
  operation(
    'variables nested 60,000 deep',
    () =>
      `{"query":"query Q($f: MeetingFilter!) { meetings(filter: $f) { nodes { id } } }","variables":{"f":${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}}}`,
  ),
  operation('a list of 100,000 in a variable for one', () =>
    ask('query Q($a: ID!) { meeting(id: $a) { id } }', { a: Array.from({ length: 100_000 }, () => 1) }),
  ),
  operation('a million items asked for by a variable', () =>
    ask(`query Q($n: Int!) { meetings(filter: ${UNDER}, first: $n) { nodes { id title } } }`, { n: 1_000_000 }),
  ),
  operation(
    '__proto__ in a variable',
    () =>
      '{"query":"query Q($f: MeetingFilter!) { meetings(filter: $f) { nodes { id } } }","variables":{"f":{"__proto__":{"polluted":1}}}}',
  ),
  operation(
    '__proto__ as the name of a variable',
    () => '{"query":"query Q($__proto__: ID!) { meeting(id: $__proto__) { id } }","variables":{"__proto__":1}}',
  ),
  operation('two queries under one key', () => `{"query":"{ __typename }","query":"{ __schema { types { name } } }"}`),
  operation('a null byte', () => ask(`${ALLOWED_QUERY}\u0000`)),
];

const KINDS: readonly Attack[] = [
  ['a batch', (who: Attacker) => posted(who, integrator(who), `[${ask(ALLOWED_QUERY)},${ask(ALLOWED_QUERY)}]`)],
  [
    'a batch of 5,000',
    (who: Attacker) => posted(who, integrator(who), `[${Array.from({ length: 5000 }, () => ask(ALLOWED_QUERY)).join()}]`),
  ],
  ['a query by GET', (who: Attacker) => [head(who, `GET /graphql?query=${encodeURIComponent(ALLOWED_QUERY)}`, integrator(who))]],
  ['a known document by GET', (who: Attacker) => [head(who, `GET /graphql?documentId=${who.documentId}`, person(who))]],
  ['a change by GET', (who: Attacker) => [head(who, 'GET /graphql?query=mutation%7Bx%7D', person(who))]],
  [
    'a form',
    (who: Attacker) => posted(who, { ...person(who), 'content-type': 'application/x-www-form-urlencoded' }, 'query=%7B__typename%7D'),
  ],
  ['a form of parts', (who: Attacker) => posted(who, { ...person(who), 'content-type': 'multipart/form-data; boundary=x' }, '--x--')],
  ['plain text', (who: Attacker) => posted(who, { ...person(who), 'content-type': 'text/plain' }, ask(ALLOWED_QUERY))],
  ['nearly JSON', (who: Attacker) => posted(who, { ...person(who), 'content-type': 'application/json-seq' }, ask(ALLOWED_QUERY))],
  [
    'JSON in UTF-7',
    (who: Attacker) => posted(who, { ...person(who), 'content-type': 'application/json; charset=utf-7' }, ask(ALLOWED_QUERY)),
  ],
  ["a person's own query", (who: Attacker) => posted(who, person(who), ask(ALLOWED_QUERY))],
  ['a document of no build', (who: Attacker) => posted(who, person(who), JSON.stringify({ documentId: `sha256:${'0'.repeat(64)}` }))],
  [
    "another one's query with a known document's hash",
    (who: Attacker) => posted(who, person(who), JSON.stringify({ query: ALLOWED_QUERY, documentId: who.documentId })),
  ],
].map(([name, parts]) => request(name as string, ['OPERATION_REFUSED'], parts as Attack['parts']));

const CROSS_SITE: readonly Attack[] = [
  request('a post without the CSRF header', ['FORBIDDEN'], (who) =>
    posted(who, { cookie: who.cookie }, JSON.stringify({ documentId: who.documentId })),
  ),
  request('an upload without the CSRF header', ['FORBIDDEN'], (who) =>
    posted(who, { cookie: who.cookie }, 'x', '/files/organization/imports'),
  ),
  request('a sign-out without the CSRF header', ['FORBIDDEN'], (who) => posted(who, { cookie: who.cookie }, '', '/auth/logout')),
];

const LARGE: readonly Attack[] = [
  request('20 MB announced', ['TOO_LARGE'], (who) =>
    megabytes(head(who, 'POST /graphql', { ...json, ...person(who), 'content-length': String(20 * MB) }), 20),
  ),
  request('20 MB to the sign-in', ['TOO_LARGE'], (who) =>
    megabytes(head(who, 'POST /oidc/token', { 'content-length': String(20 * MB) }), 20),
  ),
  request('20 MB as a file', ['TOO_LARGE'], (who) =>
    megabytes(head(who, 'POST /files/organization/imports', { ...person(who), 'content-length': String(20 * MB) }), 20),
  ),
  request('chunks without an end', ['TOO_LARGE'], (who) =>
    chunks(head(who, 'POST /graphql', { ...json, ...person(who), 'transfer-encoding': 'chunked' })),
  ),
  request('a body that stops in the middle', ['DEADLINE'], (who) => [
    head(who, 'POST /graphql', { ...json, ...person(who), 'content-length': '100000' }),
    '{"query"',
    false,
  ]),
  request('headers that stop in the middle', ['DEADLINE'], (who) => [`POST /graphql HTTP/1.1\r\nhost: ${who.host}\r\nx-slow: `, false]),
  packed('gzip', 'gzip', (bytes) => gzipSync(bytes, { level: 1 })),
  packed('deflate', 'deflate', (bytes) => deflateSync(bytes, { level: 1 })),
  packed('brotli', 'br', (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
  request('headers of 100 KB', ['TOO_LARGE'], (who) => [head(who, 'POST /graphql', { ...person(who), 'x-much': 'x'.repeat(100_000) })]),
  request('5,000 headers', ['TOO_LARGE'], (who) => [
    head(who, 'GET /healthz', Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`x-${i}`, '1']))),
  ]),
];

const lengthAndChunks = { ...json, 'content-length': '5', 'transfer-encoding': 'chunked' };
/** Each followed by a request that is to be smuggled in. */
const SMUGGLED: readonly Attack[] = [
  request('a length beside chunks', ['BAD_INPUT'], (who) => [
    `${head(who, 'POST /graphql', { ...person(who), ...lengthAndChunks })}0\r\n\r\nGET /internal/users HTTP/1.1\r\n\r\n`,
  ]),
  request('two lengths', ['BAD_INPUT'], (who) => [
    `POST /graphql HTTP/1.1\r\nhost: ${who.host}\r\ncontent-length: 3\r\ncontent-length: 30\r\n\r\nabcGET / HTTP/1.1\r\n\r\n`,
  ]),
  request('chunks in other words', ['BAD_INPUT'], (who) => [
    `POST /graphql HTTP/1.1\r\nhost: ${who.host}\r\ntransfer-encoding: xchunked\r\n\r\n0\r\n\r\n`,
  ]),
  request('a space before the colon', ['BAD_INPUT'], (who) => [
    `POST /graphql HTTP/1.1\r\nhost: ${who.host}\r\ncontent-length : 5\r\n\r\nhello`,
  ]),
  request('a header folded over lines', ['BAD_INPUT'], (who) => [`GET / HTTP/1.1\r\nhost: ${who.host}\r\nx-a: b\r\n c: d\r\n\r\n`]),
  request('a bare line feed in a header', ['BAD_INPUT'], (who) => [`GET / HTTP/1.1\r\nhost: ${who.host}\r\nx-a: b\rc: d\r\n\r\n`]),
  request('no host', ['BAD_INPUT'], () => ['GET / HTTP/1.1\r\n\r\n']),
  request('another host in the address', ['BAD_INPUT'], (who) => [head(who, 'GET http://evil.example/graphql', {})]),
];

const PATHS = [
  '/remotes/..%2f..%2fsecrets/gateway-signing.json',
  '/%2e%2e/%2e%2e/secrets/session-key.json',
  '/..%5c..%5csecrets',
  '/shell/%00',
  '/files/identity/x',
  '/files/organization/..%2f..%2fgraphql',
  '/files/..%2finternal/users',
];
const TRAVERSALS: readonly Attack[] = PATHS.map((path) =>
  request(`GET ${path}`, ['NOT_FOUND', 'BAD_INPUT'], (who) => [head(who, `GET ${path}`, person(who))]),
);

/** By what they are, for whoever measures them. */
export const ATTACK_GROUPS: Readonly<Record<string, readonly Attack[]>> = {
  documents: DOCUMENTS,
  variables: VARIABLES,
  kinds: KINDS,
  crossSite: CROSS_SITE,
  large: LARGE,
  smuggled: SMUGGLED,
  paths: TRAVERSALS,
};
export const ATTACKS: readonly Attack[] = Object.values(ATTACK_GROUPS).flat();
