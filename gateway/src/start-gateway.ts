import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Pool } from 'pg';
import type { Caller } from './caller.js';
import type { GatewayConfig } from './config.js';
import { clientAddress } from './door/client-address.js';
import { refuseConnection } from './door/client-error.js';
import { Door } from './door/door.js';
import { Readiness } from './door/readiness.js';
import { FileProxy } from './files/file-proxy.js';
import { GraphEndpoint } from './graph/graph-endpoint.js';
import { PersistedDocuments } from './graph/persisted-documents.js';
import { SigningKeys } from './graph/signing-key.js';
import { IdentityProxy } from './identity/identity-proxy.js';
import { AccessTokens } from './integrator/access-tokens.js';
import { log, reason } from './log.js';
import { RateLimit } from './rate-limit.js';
import { createSessionDoor } from './session/create-session-door.js';
import { endTokensThrough } from './session/end-tokens.js';
import { identify } from './session/identify.js';
import { migrateSessions } from './session/session-migrations.js';
import type { SessionStore } from './session/session-store.js';
import { GraphFile } from './supergraph/graph-file.js';
import { SubgraphClient } from './supergraph/subgraph-client.js';
import { SubgraphExecutor } from './supergraph/subgraph-executor.js';
import { DeployedWeb } from './web/deployed-web.js';
import { StaticFiles } from './web/static-files.js';

export interface RunningGateway {
  readonly port: number;
  readonly url: string;
  /** For whoever begins sessions without a sign-in, as the bench does. */
  readonly sessions: SessionStore;
  /** The cookie header of a session's id. */
  cookieOf(id: string): string;
  /** Takes up changed supergraph files now. */
  look(): Promise<void>;
  /** Answers what is under way, then ends; resolves when nothing is left. */
  close(): Promise<void>;
}

const PURGE_EVERY_MS = 600_000;
const FLUSH_EVERY_MS = 10_000;
const DRAIN_MS = 15_000;
/** Headers that trickle in are cut within seconds; the bodies have limits of their own. */
const CONNECTIONS = {
  // Refused by the door itself, in its own shape.
  requireHostHeader: false,
  keepAliveTimeout: 65_000,
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 2000,
};

/** Starts one gateway in this process. Rejects when the database cannot be reached or the port is taken. */
export async function startGateway(config: GatewayConfig): Promise<RunningGateway> {
  const { limits, services } = config;
  const pool = new Pool({ connectionString: config.databaseUrl, max: 10, connectionTimeoutMillis: 3000, query_timeout: 5000 });
  pool.on('error', (error) => log('warn', 'a database connection was lost', { reason: reason(error) }));
  await migrateSessions(pool).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });

  const keys = new SigningKeys(config.secrets);
  const clients = new Map(Object.entries(services).map(([name, url]) => [name, new SubgraphClient(name, url, limits.subgraphAnswerBytes)]));
  const executor = new SubgraphExecutor(clients, keys, limits);
  const shared = {
    known: new Set(Object.keys(services)),
    send: executor.fetch.bind(executor),
    ...(config.lookEveryMs === undefined ? {} : { lookEveryMs: config.lookEveryMs }),
  };
  const graph = new GraphFile({ ...shared, file: config.supergraphFile });
  const partner = new GraphFile({ ...shared, file: config.partnerFile, optional: true });
  const web = new DeployedWeb(config.webRoot, config.secrets);
  const documents = new PersistedDocuments(web, config.documents);
  await Promise.all([graph.start(), partner.start(), web.start().then(() => documents.start())]);

  const door = createSessionDoor(config, pool, endTokensThrough(executor.fetch.bind(executor)));
  const accessTokens = new AccessTokens({
    issuer: config.oidc.issuer,
    accountIssuer: door.oidc.accountIssuer,
    keys: () => door.oidc.keys(),
  });
  const rates = { user: new RateLimit(limits.userRate), client: new RateLimit(limits.clientRate) };
  const identification = {
    cookie: door.cookie,
    sessions: door.sessions,
    accessTokens,
    mistakes: new RateLimit(limits.mistakeRate),
    addressOf: (request: IncomingMessage) => clientAddress(request, config.trustedProxies),
  };
  const who = (request: IncomingMessage): Promise<Caller> => identify(request, identification);
  const files = new FileProxy({ services, keys, limits, rates, identify: who });
  const identity = config.oidc.builtIn
    ? new IdentityProxy({ identityUrl: config.identityUrl, publicUrl: config.publicUrl, ownCookie: door.cookie.name })
    : undefined;
  const readiness = new Readiness({
    pool,
    services,
    loaded: () => graph.current !== undefined,
    subgraphs: () => graph.current?.subgraphs ?? [],
  });
  const endpoint = new GraphEndpoint({
    limits,
    introspection: config.introspection,
    documents,
    rates,
    identify: who,
    graphFor: (kind) => (kind === 'client' ? partner.current : graph.current),
  });
  const { publicUrl, trustedProxies } = config;
  const { handle } = new Door({
    publicUrl,
    trustedProxies,
    graph: endpoint,
    sessions: door,
    identity,
    files,
    web: new StaticFiles(web, publicUrl),
    readiness,
    addresses: new RateLimit(limits.addressRate),
  });
  const server = createServer(CONNECTIONS, (request, response) => {
    // Whoever keeps a connection learns with its next answer that the rest goes to another one.
    if (!server.listening) response.setHeader('connection', 'close');
    handle(request, response);
  });
  server.on('clientError', (error, socket) => refuseConnection(error, socket as Socket));
  await listen(server, config);
  const purge = repeat(PURGE_EVERY_MS, 'old sessions were not removed', () => door.store.purge());
  const flush = repeat(FLUSH_EVERY_MS, 'the use of sessions was not noted', () => door.store.flush());
  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    readiness.drain();
    for (const timer of [purge, flush]) clearInterval(timer);
    await drain(server);
    for (const part of [keys, graph, partner, web, documents]) part.close();
    await Promise.all([...clients.values(), files, identity].map((part) => part?.close()));
    await door.store.flush().catch(() => undefined);
    await pool.end();
  };
  const { port } = server.address() as AddressInfo;
  log('info', 'serving', { port, publicUrl });
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    sessions: door.store,
    cookieOf: (id) => `${door.cookie.name}=${id}`,
    look: async () => {
      await Promise.all([graph.look(), partner.look(), documents.look()]);
    },
    close: () => (closed ??= close()),
  };
}

function repeat(everyMs: number, failure: string, work: () => Promise<void>): NodeJS.Timeout {
  return setInterval(() => {
    work().catch((error: unknown) => log('warn', failure, { reason: reason(error) }));
  }, everyMs).unref();
}

function listen(server: Server, { port, host }: GatewayConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** No new connection, kept ones closed as soon as they are idle, and the rest cut after a while. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
