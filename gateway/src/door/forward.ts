import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Pool } from 'undici';

export interface Forwarded {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer | undefined;
  readonly timeoutMs: number;
}

/** Rejects before anything is answered when the service cannot be reached. */
export async function forward(
  pool: Pool,
  { path, method, headers, body, timeoutMs }: Forwarded,
  response: ServerResponse,
  answerHeaders: (headers: Readonly<Record<string, string | string[] | undefined>>) => Record<string, string | string[]>,
): Promise<void> {
  const answer = await pool.request({
    path,
    method: method as 'GET',
    headers,
    body: body?.length ? body : null,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    signal: AbortSignal.timeout(timeoutMs),
  });
  response.writeHead(answer.statusCode, answerHeaders(answer.headers));
  try {
    await pipeline(answer.body, response);
  } catch {
    // The client went away or the service broke off: the connection is closed, so nobody takes the part for the whole.
    response.destroy();
  }
}
