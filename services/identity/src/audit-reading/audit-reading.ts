import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type pg from 'pg';
import { BadInput } from '../administration/administration-input.js';
import { log, reason } from '../log.js';
import { BodyRefused, readJson } from '../request-body.js';
import { entryFilter } from './entry-filter.js';
import { readEntries } from './read-entries.js';

/** Where the service of the organization asks for the log, with a key that opens nothing else. */
export const AUDIT_PATH = '/internal/audit-entries';

export class AuditReading {
  readonly #key: Buffer;

  constructor(
    readonly pool: pg.Pool,
    key: string,
  ) {
    this.#key = digest(key);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // As for the offices' API: what came through a proxy has no business here.
    if (request.headers['x-forwarded-for'] !== undefined || request.method !== 'POST') return answer(response, 404, { error: 'not found' });
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!timingSafeEqual(digest(given), this.#key)) return answer(response, 401, { error: 'the key is missing or wrong' });
    try {
      answer(response, 200, { entries: await readEntries(this.pool, entryFilter(await readJson(request))) });
    } catch (error) {
      if (error instanceof BadInput) return answer(response, 400, { error: error.message });
      if (error instanceof BodyRefused) return answer(response, error.status, { error: error.message });
      log('error', 'audit-reading-failed', { reason: reason(error) });
      answer(response, 500, { error: 'failed' });
    }
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
