import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { Administration } from './administration/administration.js';
import { AUDIT_PATH, AuditReading } from './audit-reading/audit-reading.js';
import type { Env } from './env.js';
import { log, reason } from './log.js';
import { policyOf } from './page/headers.js';
import { ProviderHolder } from './provider/provider-holder.js';
import { routeOf } from './routes.js';
import { readSecrets } from './secrets.js';
import { purge } from './session/purge.js';
import { SignInHandler } from './sign-in/sign-in-handler.js';
import { SignIn } from './sign-in/sign-in.js';

const PURGE_EVERY = 600_000;
/** Milliseconds for requests under way when the service is told to stop. */
const DRAIN = 5000;

export interface RunningServer {
  port: number;
  providers: ProviderHolder;
  pool: pg.Pool;
  /** Finishes what is under way, then closes. */
  stop(): Promise<void>;
}

/** Serves the provider under /oidc, the offices' API under /internal, and the probes; expects the migrations to have run. */
export async function startServer(env: Env): Promise<RunningServer> {
  const pool = new pg.Pool({ connectionString: env.databaseUrl, max: 10, statement_timeout: 5000, connectionTimeoutMillis: 3000 });
  pool.on('error', (error) => log('warn', 'database-connection-lost', { reason: reason(error) }));
  const secrets = readSecrets(env.secrets);
  const { publicUrl, demo } = env;
  const providers = new ProviderHolder({ pool, publicUrl, secrets, demo }, env.secrets);
  const signIn = new SignIn(pool, secrets.sealer);
  const pages = new SignInHandler({ signIn, publicUrl, gatewayClientId: secrets.gatewayClient.client_id, demo });
  const administration = new Administration(pool, secrets);
  const auditReading = new AuditReading(pool, secrets.auditKey);
  const origin = new URL(publicUrl);
  let stopping = false;

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Matched as it was sent: a normalized path could lead out of what the gateway forwards.
    const [path = ''] = (request.url ?? '').split('?');
    const kind = routeOf(request.method ?? '', path);
    if (kind === 404) return plain(response, 404, 'not found');
    if (kind === 405) return plain(response, 405, 'this method is not served');
    if (kind === 'alive') return plain(response, 200, 'ok');
    if (kind === 'ready') return plain(response, ...(await readiness(pool, stopping)));
    if (path === AUDIT_PATH) return auditReading.handle(request, response);
    if (kind === 'administration') return administration.handle(providers.get(), path.slice('/internal/'.length), request, response);
    // Addresses are made from the public URL alone, whatever Host a request carries.
    request.headers['x-forwarded-host'] = origin.host;
    request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1);
    if (kind === 'page') return pages.handle(providers.get(), request, response);
    await providers.handle(request, response);
  };

  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      log('error', 'request-failed', { reason: reason(error) });
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'failed');
    });
  });
  server.requestTimeout = 15_000;
  const timer = setInterval(() => {
    purge(pool).then(
      (rows) => rows && log('info', 'purged', { rows }),
      (error: unknown) => log('warn', 'purge-failed', { reason: reason(error) }),
    );
  }, PURGE_EVERY);
  timer.unref();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(env.port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    providers,
    pool,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await drain(server);
      await pool.end();
    },
  };
}

async function readiness(pool: pg.Pool, stopping: boolean): Promise<[number, string]> {
  if (stopping) return [503, 'stopping'];
  try {
    await pool.query('select 1 from identity.user_account limit 1');
    return [200, 'ready'];
  } catch {
    return [503, 'no database'];
  }
}

async function drain(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), DRAIN);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(late);
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...policyOf('page') }).end(text);
}
