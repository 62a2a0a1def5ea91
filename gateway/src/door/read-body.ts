import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal.js';

/** The raw body, at most `limit` bytes. Throws TOO_LARGE before more than that is held. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) return Promise.reject(tooLarge(limit));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        request.pause();
        reject(tooLarge(limit));
        return;
      }
      chunks.push(chunk);
    });
    request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.once('error', () => reject(new Refusal('BAD_INPUT', 'the body did not arrive')));
  });
}

function tooLarge(limit: number): Refusal {
  return new Refusal('TOO_LARGE', `the body is over ${limit} bytes`);
}
