import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { waitForMarker, type Database } from '@capuy/database';
import type { Accounts } from './accounts.js';
import type { RequestContext } from './context.js';
import { DomainError } from './domain-error.js';
import type { FileRoute } from './file-route.js';
import { formatError } from './format-error.js';
import type { FilePlace, InternalTokens } from './internal-token.js';
import { jit } from './jit.js';
import { log } from './log.js';
import { type Metric, printMetrics } from './metrics.js';
import { refuseRequests } from './refuse-request.js';
import type { Policy } from './policy.js';
import { RequestMetrics } from './request-metrics.js';
import { serveFiles } from './serve-files.js';

export interface ServeOptions<Context extends RequestContext> {
  name: string;
  port: number;
  schema: GraphQLSchema;
  database: Database;
  accounts: Accounts;
  policy: Policy;
  tokens: InternalTokens;
  /** Adds the service's loaders to what every request carries. */
  context(request: RequestContext): Context;
  /** Uploads and downloads, below `/files/<name>`. */
  files?: readonly FileRoute<Context>[];
  /** Throws while the service cannot answer yet. */
  ready?(): Promise<void>;
  /** Throws UNAVAILABLE while no answer would be true, such as before the first copy of the tree. Asked at each request. */
  available?(): void;
  /** Figures of the service's own, for `/metrics` beside the requests counted here. */
  metrics?(): readonly Metric[] | Promise<readonly Metric[]>;
}

const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** Longer than any deadline that the gateway gives a request for data. */
const DRAIN_MS = 12_000;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export interface Served {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Serves a subgraph on loopback: every request carries the gateway's signed token, `_entities` and `_service` alike. */
export async function serve<Context extends RequestContext>(options: ServeOptions<Context>): Promise<Served> {
  const apollo = new ApolloServer<Context>({
    schema: options.schema,
    introspection: false,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    formatError,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(), jit<Context>(options.schema)],
  });
  await apollo.start();
  // What still arrives on a kept connection while it ends is answered like everything before, and the connection closed.
  const app = Fastify({ bodyLimit: MAX_BODY_BYTES, logger: false, trustProxy: false, return503OnClosing: false });
  refuseRequests(app);
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.get('/healthz', async () => 'ok');
  app.get('/readyz', async (_request, reply) => {
    try {
      await options.ready?.();
      return 'ready';
    } catch (error) {
      return reply.code(503).send(error instanceof Error ? error.message : 'not ready');
    }
  });
  const requests = new RequestMetrics(options.name);
  app.get('/metrics', async (_request, reply) => {
    void reply.header('content-type', 'text/plain; version=0.0.4; charset=utf-8');
    return printMetrics([...requests.metrics(), ...((await options.metrics?.()) ?? [])]);
  });
  app.post('/graphql', async (request, reply) => {
    const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const start = performance.now();
    try {
      const context = await open(options, request, raw);
      const response = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: 'POST',
          headers: new HeaderMap([['content-type', 'application/json']]),
          search: '',
          body: JSON.parse(raw.toString('utf8')),
        },
        context: async () => context,
      });
      void reply.code(response.status ?? 200).header('content-type', 'application/json; charset=utf-8');
      const answer = response.body.kind === 'complete' ? response.body.string : '';
      // Inside a value the quotes would be escaped.
      requests.count(answer.includes('"errors":[') ? 'errors' : 'ok', performance.now() - start);
      return answer;
    } catch (error) {
      requests.count('refused', performance.now() - start);
      return reply.code(200).send({ errors: [refusal(error)] });
    }
  });
  await serveFiles<Context>(app, {
    service: options.name,
    routes: options.files ?? [],
    policy: options.policy,
    database: options.database,
    open: (request, raw) => open(options, request, raw, { method: request.method, path: request.raw.url ?? '' }),
    refusal,
  });
  await app.listen({ port: options.port, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  log('info', 'serving', { service: options.name, port });
  return { url: `http://127.0.0.1:${port}/graphql`, port, close: () => close(app, () => apollo.stop()) };
}

async function open<Context extends RequestContext>(
  options: ServeOptions<Context>,
  request: FastifyRequest,
  raw: Buffer,
  file?: FilePlace,
): Promise<Context> {
  const { headers } = request;
  // Of two, the server keeps the first and whatever stands before it may have read the second.
  if ((request.raw.headersDistinct['authorization']?.length ?? 0) > 1) throw new DomainError('UNAUTHENTICATED', 'one token at a time');
  const token = options.tokens.verify(headers.authorization, raw, Date.now(), file);
  options.available?.();
  const deadline = Number(text(headers['x-capuy-deadline'])) || undefined;
  const marker = text(headers['x-capuy-change']);
  if (marker && UUID.test(marker) && !(await seen(options.database, marker)))
    throw new DomainError('RETRY', 'the change has not arrived here yet');
  const actor = await options.accounts.actor(token, deadline);
  const key = text(headers['idempotency-key'])?.slice(0, 200);
  return options.context({ actor, requestId: text(headers['x-request-id']) ?? '', ...(key ? { idempotencyKey: key } : {}) });
}

function seen(database: Database, marker: string): Promise<boolean> {
  return waitForMarker((sql, values = []) => database.dataSource.query(sql, values as unknown[]), marker);
}

function refusal(error: unknown): object {
  if (error instanceof SyntaxError) return { message: 'the body is not JSON', extensions: { code: 'BAD_INPUT' } };
  const message = error instanceof Error ? error.message : 'refused';
  return formatError(error instanceof DomainError ? error.toJSON() : { message, extensions: {} }, error);
}

function text(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** Takes no new connection, answers what is under way, closes each connection as it falls idle, and cuts the rest after a while. */
async function close(app: FastifyInstance, stop: () => Promise<void>): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  const late = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  await app.close();
  clearInterval(idle);
  clearTimeout(late);
  await stop();
}
