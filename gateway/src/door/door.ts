import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FileProxy } from '../files/file-proxy.js';
import type { GraphEndpoint } from '../graph/graph-endpoint.js';
import type { IdentityProxy } from '../identity/identity-proxy.js';
import { log, reason } from '../log.js';
import type { RateLimit } from '../rate-limit.js';
import { Refusal } from '../refusal.js';
import { handleAuth, type SessionDoor } from '../session/session-door.js';
import type { StaticFiles } from '../web/static-files.js';
import { clientAddress } from './client-address.js';
import type { Readiness } from './readiness.js';
import { requestIdOf } from './request-id.js';
import { sendJson, sendRefusal, sendText } from './send.js';

export interface DoorOptions {
  readonly publicUrl: string;
  readonly trustedProxies: number;
  readonly graph: GraphEndpoint;
  readonly sessions: SessionDoor;
  /** Absent when the provider is not the built-in one. */
  readonly identity: IdentityProxy | undefined;
  readonly files: FileProxy;
  readonly web: StaticFiles;
  readonly readiness: Readiness;
  readonly addresses: RateLimit;
}

/** The one door: every request of the installation comes in here, and every refusal leaves here. */
export class Door {
  readonly #options: DoorOptions;

  constructor(options: DoorOptions) {
    this.#options = options;
  }

  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    this.#route(request, response).catch((error: unknown) => refuse(request, response, error));
  };

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.host === undefined) throw new Refusal('BAD_INPUT', 'the request names no host');
    const target = request.url ?? '/';
    if (target === '/graphql') return this.#options.graph.handle(request, response);
    const url = URL.parse(target.startsWith('/') ? `http://door${target.replace(/^\/+/, '/')}` : target, 'http://door');
    if (!url || !target.startsWith('/')) throw new Refusal('BAD_INPUT', 'the address cannot be read');
    return this.#routeUrl(request, response, url);
  }

  async #routeUrl(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const { graph, sessions, identity, files, web, readiness, publicUrl, trustedProxies, addresses } = this.#options;
    const { pathname } = url;
    if (pathname === '/graphql') return graph.handle(request, response);
    if (pathname.startsWith('/auth/')) {
      addresses.take(clientAddress(request, trustedProxies));
      return handleAuth(sessions, request, response, new URL(`${pathname}${url.search}`, publicUrl));
    }
    if (pathname.startsWith('/oidc/')) {
      if (!identity) throw new Refusal('NOT_FOUND', 'there is nothing at this address');
      const address = clientAddress(request, trustedProxies);
      addresses.take(address);
      return identity.handle(request, response, url, address);
    }
    if (pathname.startsWith('/files/')) return files.handle(request, response, url);
    if (pathname === '/healthz') return sendText(response, 200, 'ok');
    if (pathname === '/readyz') {
      const report = await readiness.report();
      return sendJson(response, report.ready ? 200 : 503, report);
    }
    return web.handle(request, response, pathname);
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof Refusal) {
    sendRefusal(response, error, error.code === 'TOO_MANY' ? { 'retry-after': '1' } : {});
    return;
  }
  const requestId = requestIdOf(request.headers['x-request-id']);
  log('error', 'unexpected error', { requestId, reason: reason(error), stack: error instanceof Error ? error.stack : undefined });
  sendJson(response, 500, { errors: [{ message: 'something went wrong', extensions: { code: 'INTERNAL', requestId } }] });
}
