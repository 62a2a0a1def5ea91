import type { IncomingMessage, ServerResponse } from 'node:http';
import { Pool } from 'undici';
import { forward } from '../door/forward.js';
import { readBody, requirePlainBody } from '../door/read-body.js';
import { log, reason } from '../log.js';
import { Refusal } from '../refusal.js';
import { sendProviderDown } from '../session/sign-in.js';

export interface IdentityProxyOptions {
  readonly identityUrl: string;
  readonly publicUrl: string;
  /** Cookies that are the gateway's own: the provider does not see them. */
  readonly ownCookie: string;
}

const TIMEOUT_MS = 10_000;
const BODY = { bytes: 64 * 1024, withinMs: TIMEOUT_MS };
const METHODS = new Set(['GET', 'HEAD', 'POST']);
const NOT_PASSED = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'host',
  'content-length',
  'expect',
]);

/** `/oidc/*`: the built-in provider behind this door, under the public name and with the client's address. */
export class IdentityProxy {
  readonly #options: IdentityProxyOptions;
  readonly #pool: Pool;

  constructor(options: IdentityProxyOptions) {
    this.#options = options;
    this.#pool = new Pool(options.identityUrl, { connections: 64, connect: { timeout: 2000 } });
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL, address: string): Promise<void> {
    const method = request.method ?? 'GET';
    if (!METHODS.has(method)) throw new Refusal('OPERATION_REFUSED', 'this method is not served');
    requirePlainBody(request);
    const body = await readBody(request, BODY);
    try {
      const headers = this.#headers(request, address);
      await forward(this.#pool, { path: `${url.pathname}${url.search}`, method, headers, body, timeoutMs: TIMEOUT_MS }, response, passed);
    } catch (error) {
      log('warn', 'the sign-in service does not answer', { reason: reason(error) });
      if (response.headersSent) response.destroy();
      else if (request.headers.accept?.includes('text/html')) sendProviderDown(response);
      else throw new Refusal('UNAVAILABLE', 'the sign-in service is not available now', { cause: error });
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  #headers(request: IncomingMessage, address: string): Record<string, string | string[]> {
    const headers: Record<string, string | string[]> = {};
    for (const [name, value] of Object.entries(request.headers)) {
      if (value === undefined || NOT_PASSED.has(name) || name === 'forwarded' || name.startsWith('x-')) continue;
      headers[name] = value;
    }
    const cookies = (request.headers.cookie ?? '').split(/; */).filter((cookie) => !isOwn(cookie, this.#options.ownCookie));
    delete headers['cookie'];
    if (cookies.some(Boolean)) headers['cookie'] = cookies.join('; ');
    const { host, protocol } = new URL(this.#options.publicUrl);
    return { ...headers, 'x-forwarded-for': address, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) };
  }
}

function isOwn(cookie: string, own: string): boolean {
  return cookie.startsWith(`${own}=`) || cookie.startsWith('capuy_sign_in_');
}

function passed(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string | string[]> {
  const answer: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && (!NOT_PASSED.has(name) || name === 'content-length')) answer[name] = value;
  }
  return answer;
}
