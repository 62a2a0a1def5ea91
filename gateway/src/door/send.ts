import type { IncomingMessage, ServerResponse } from 'node:http';
import { STATUS_OF_CODE } from '../error-codes.js';
import type { Refusal } from '../refusal.js';

type Headers = Readonly<Record<string, string | number | string[]>>;

/** For answers to one person: never kept by a browser or a proxy, never read as anything else. */
export const PRIVATE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

export function sendJson(response: ServerResponse, status: number, value: unknown, headers: Headers = {}): void {
  sendText(response, status, JSON.stringify(value), { 'content-type': 'application/json; charset=utf-8', ...headers });
}

export function sendText(response: ServerResponse, status: number, text: string, headers: Headers = {}): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    ...PRIVATE,
    ...headers,
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

export function sendRefusal(response: ServerResponse, { code, message }: Refusal, headers: Headers = {}): void {
  sendJson(
    response,
    STATUS_OF_CODE[code],
    { errors: [{ message, extensions: { code } }] },
    {
      ...closing(response.req),
      ...headers,
    },
  );
}

/** What is little may still arrive on a kept connection; more is neither read nor taken for the next request. */
const LITTLE_BYTES = 64 * 1024;

function closing({ complete, headers }: IncomingMessage): Headers {
  const length = Number(headers['content-length'] ?? (headers['transfer-encoding'] === undefined ? 0 : Infinity));
  return complete || length <= LITTLE_BYTES ? {} : { connection: 'close' };
}
