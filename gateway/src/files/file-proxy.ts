import type { IncomingMessage, ServerResponse } from 'node:http';
import { Pool } from 'undici';
import type { Caller } from '../caller.js';
import { forward } from '../door/forward.js';
import { readBody, requirePlainBody } from '../door/read-body.js';
import { requestIdOf } from '../door/request-id.js';
import { internalToken } from '../graph/internal-token.js';
import type { SigningKeys } from '../graph/signing-key.js';
import type { Limits } from '../limits.js';
import { log, reason } from '../log.js';
import type { RateLimit } from '../rate-limit.js';
import { Refusal } from '../refusal.js';
import { FileSlots } from './file-slots.js';
import { type Part, personalFile } from './personal-file.js';

export interface FileProxyOptions {
  readonly services: Readonly<Record<string, string>>;
  readonly keys: SigningKeys;
  readonly limits: Limits;
  readonly rates: Readonly<Record<Caller['kind'], RateLimit>>;
  identify(request: IncomingMessage): Promise<Caller>;
}

/** Milliseconds for one service's part of a personal file: what is away does not hold up the rest. */
const PART_MS = 5000;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']);
/** Of the client's headers; who asks is in the internal token alone. */
const ASKED = [
  'content-type',
  'accept',
  'accept-language',
  'if-none-match',
  'range',
  'idempotency-key',
  'x-capuy-change',
  'x-capuy-file-name',
];
const ANSWERED = [
  'content-type',
  'content-length',
  'content-disposition',
  'content-range',
  'accept-ranges',
  'etag',
  'last-modified',
  'x-capuy-change',
];
/** A file that somebody uploaded is never a page of this origin. */
const NEVER_A_PAGE = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
};

/** `/files/<service>/*`: uploads and downloads under the same session, CSRF header, rate and signature as the graph. */
export class FileProxy {
  readonly #options: FileProxyOptions;
  readonly #pools: ReadonlyMap<string, Pool>;
  readonly #slots: FileSlots;

  constructor(options: FileProxyOptions) {
    this.#options = options;
    this.#slots = new FileSlots(options.limits);
    this.#pools = new Map(
      Object.entries(options.services).map(([name, url]) => [
        name,
        new Pool(new URL(url).origin, { connections: 32, connect: { timeout: 2000 } }),
      ]),
    );
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const { rates, identify } = this.#options;
    const service = url.pathname.split('/')[2] ?? '';
    const pool = this.#pools.get(service);
    const method = request.method ?? 'GET';
    if (!METHODS.has(method)) throw new Refusal('OPERATION_REFUSED', 'this method is not served');
    requirePlainBody(request);
    const caller = await identify(request);
    const mine = url.pathname === '/files/my-file';
    if (!pool && !mine) throw new Refusal('NOT_FOUND', 'there is nothing at this address');
    rates[caller.kind].take(caller.rateKey);
    const giveBack = this.#slots.take(`${caller.issuer} ${caller.subject}`);
    try {
      if (pool) await this.#forward(pool, caller, request, response, `${url.pathname}${url.search}`);
      else await this.#gather(caller, request, response, url.searchParams.get('format') === 'json' ? 'json' : 'docx');
    } finally {
      giveBack();
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
  }

  /** `/files/my-file`: one's own file, put together from every service's part. */
  async #gather(caller: Caller, request: IncomingMessage, response: ServerResponse, format: 'docx' | 'json'): Promise<void> {
    if (request.method !== 'GET') throw new Refusal('OPERATION_REFUSED', 'this method is not served');
    const requestId = requestIdOf(request.headers['x-request-id']);
    const ask = (service: string, path: string): Promise<Part> => this.#ask(service, path, caller, requestId);
    const { mediaType, fileName, body } = await personalFile([...this.#pools.keys()], ask, format);
    response.writeHead(200, {
      ...NEVER_A_PAGE,
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'content-length': Buffer.byteLength(body),
      'x-request-id': requestId,
    });
    response.end(body);
  }

  async #ask(service: string, path: string, caller: Caller, requestId: string): Promise<Part> {
    const { keys, limits } = this.#options;
    const pool = this.#pools.get(service);
    if (!pool) throw new Error(`there is no service ${service}`);
    const answer = await pool.request({
      path,
      method: 'GET',
      headers: {
        authorization: `Bearer ${internalToken(keys.current, caller, '', { method: 'GET', path })}`,
        'x-capuy-deadline': String(Date.now() + PART_MS),
        'x-request-id': requestId,
      },
      headersTimeout: PART_MS,
      bodyTimeout: PART_MS,
      signal: AbortSignal.timeout(Math.min(PART_MS, limits.fileMs)),
    });
    return { status: answer.statusCode, body: await answer.body.text() };
  }

  async #forward(pool: Pool, caller: Caller, request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const { keys, limits } = this.#options;
    const method = request.method ?? 'GET';
    const body = await readBody(request, { bytes: limits.fileBytes, withinMs: limits.fileMs });
    const requestId = requestIdOf(request.headers['x-request-id']);
    const headers = {
      ...pick(request.headers, ASKED),
      authorization: `Bearer ${internalToken(keys.current, caller, body, { method, path })}`,
      'x-capuy-deadline': String(Date.now() + limits.fileMs),
      'x-request-id': requestId,
    };
    try {
      await forward(pool, { path, method, headers, body, timeoutMs: limits.fileMs }, response, (answer) => ({
        ...pick(answer, ANSWERED),
        ...NEVER_A_PAGE,
        'x-request-id': requestId,
      }));
    } catch (error) {
      log('warn', 'a file was not forwarded', { requestId, reason: reason(error) });
      throw new Refusal('UNAVAILABLE', 'the service is not available now', { cause: error });
    }
  }
}

function pick(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  names: readonly string[],
): Record<string, string | string[]> {
  const picked: Record<string, string | string[]> = {};
  for (const name of names) {
    const value = headers[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
