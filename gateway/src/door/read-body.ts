import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal.js';

export interface BodyLimits {
  readonly bytes: number;
  /** Milliseconds until the whole of it is here: a body that trickles in holds memory and a connection. */
  readonly withinMs: number;
}

/** The raw body. Throws TOO_LARGE before more than `bytes` are held, and DEADLINE when it is not here in time. */
export function readBody(request: IncomingMessage, { bytes, withinMs }: BodyLimits): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > bytes) return Promise.reject(tooLarge(bytes));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const late = setTimeout(() => refuse(new Refusal('DEADLINE', 'the body did not arrive in time')), withinMs);
    const refuse = (refusal: Refusal): void => {
      clearTimeout(late);
      request.pause();
      reject(refusal);
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > bytes) refuse(tooLarge(bytes));
      else chunks.push(chunk);
    });
    request.once('end', () => {
      clearTimeout(late);
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
    request.once('error', () => refuse(new Refusal('BAD_INPUT', 'the body did not arrive')));
  });
}

/**
 * Throws unless the body is sent as it is. Nothing is unpacked on the way in, so that a megabyte stays one; and told at
 * once, a client knows why.
 */
export function requirePlainBody({ headers }: IncomingMessage): void {
  const packed = headers['content-encoding'];
  if (packed !== undefined && packed !== 'identity') throw new Refusal('OPERATION_REFUSED', 'bodies are sent unpacked');
}

function tooLarge(limit: number): Refusal {
  return new Refusal('TOO_LARGE', `the body is over ${limit} bytes`);
}
