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

/** What is little may still arrive on a kept connection; more is neither kept nor taken for the next request. */
const LITTLE_BYTES = 64 * 1024;
/** A connection that breaks while the client still sends takes the answer with it: for this long what comes is thrown away. */
const LINGER_MS = 300;

export function sendRefusal(response: ServerResponse, { code, message }: Refusal, headers: Headers = {}): void {
  const answer = { errors: [{ message, extensions: { code } }] };
  if (response.headersSent || !isMuchUnread(response.req)) {
    sendJson(response, STATUS_OF_CODE[code], answer, headers);
    return;
  }
  const text = JSON.stringify(answer);
  response.writeHead(STATUS_OF_CODE[code], {
    'content-type': 'application/json; charset=utf-8',
    ...PRIVATE,
    connection: 'close',
    ...headers,
    'content-length': Buffer.byteLength(text),
  });
  response.write(text);
  const late = setTimeout(() => response.end(), LINGER_MS);
  response.req
    .removeAllListeners('data')
    .resume()
    .once('close', () => {
      clearTimeout(late);
      response.end();
    });
}

function isMuchUnread({ complete, headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length'] ?? (headers['transfer-encoding'] === undefined ? 0 : Infinity));
  return !complete && length > LITTLE_BYTES;
}
