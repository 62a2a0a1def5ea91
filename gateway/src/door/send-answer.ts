import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { PRIVATE } from './send.js';

const gzipAsync = promisify(gzip);

/** Below this a packet is not saved. */
const WORTH_BYTES = 4096;

/** An answer of the graph: packed, off this thread, where the client reads it so and it is large enough. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const packs = text.length >= WORTH_BYTES && request.headers['accept-encoding']?.includes('gzip');
  const body = packs ? await gzipAsync(text, { level: constants.Z_BEST_SPEED }) : text;
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    ...PRIVATE,
    ...(packs ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
    ...headers,
    'content-length': typeof body === 'string' ? Buffer.byteLength(body) : body.length,
  });
  response.end(body);
}
