import { type DocumentNode, print } from 'graphql';
import type { Limits } from '../limits.js';
import { internalToken } from '../graph/internal-token.js';
import type { SigningKeys } from '../graph/signing-key.js';
import { log, reason } from '../log.js';
import type { RequestContext } from './request-context.js';
import { type SubgraphAnswer, type SubgraphClient, SubgraphTimeout } from './subgraph-client.js';

export interface SubgraphFetch {
  readonly document: DocumentNode;
  readonly variables?: unknown;
  readonly operationType?: string;
  readonly context?: unknown;
}

export interface SubgraphResult {
  data?: unknown;
  errors?: readonly unknown[];
}

/** JSON texts of the planner's documents, which live as long as their plan. */
const printed = new WeakMap<DocumentNode, string>();

/** Sends the planner's fetches: signed, within the deadline, and answered with a code where there is no answer. */
export class SubgraphExecutor {
  readonly #clients: ReadonlyMap<string, SubgraphClient>;
  readonly #keys: SigningKeys;
  readonly #limits: Limits;

  constructor(clients: ReadonlyMap<string, SubgraphClient>, keys: SigningKeys, limits: Limits) {
    this.#clients = clients;
    this.#keys = keys;
    this.#limits = limits;
  }

  async fetch(subgraph: string, { document, variables, operationType, context }: SubgraphFetch): Promise<SubgraphResult> {
    const request = context as RequestContext;
    const client = this.#clients.get(subgraph);
    if (!client) return failed('UNAVAILABLE');
    const now = Date.now();
    const left = request.deadline - now;
    if (left <= 0) return failed('DEADLINE');
    const timeout = Math.min(this.#limits.subgraphMs, left);
    const body = `{"query":${textOf(document)},"variables":${JSON.stringify(variables) ?? '{}'}}`;
    const headers = [
      'content-type',
      'application/json',
      'authorization',
      `Bearer ${internalToken(this.#keys.current, request.caller, body)}`,
      'x-capuy-deadline',
      String(now + timeout),
      'x-request-id',
      request.requestId,
    ];
    // What this operation has changed itself is newer than what the browser knew.
    const change = request.changed ?? request.change;
    if (change !== undefined) headers.push('x-capuy-change', change);
    if (request.idempotencyKey !== undefined) headers.push('idempotency-key', request.idempotencyKey);
    try {
      return read(await post(client, body, headers, timeout, operationType !== 'mutation'), request);
    } catch (error) {
      log('warn', 'subgraph did not answer', { subgraph, requestId: request.requestId, reason: reason(error) });
      return failed(error instanceof SubgraphTimeout ? 'DEADLINE' : 'UNAVAILABLE');
    }
  }
}

function textOf(document: DocumentNode): string {
  let text = printed.get(document);
  if (text === undefined) {
    text = JSON.stringify(print(document));
    printed.set(document, text);
  }
  return text;
}

/** A kept connection may close just as it is used again: a reading is tried once more, a change never is. */
async function post(client: SubgraphClient, body: string, headers: string[], timeout: number, mayRepeat: boolean): Promise<SubgraphAnswer> {
  const start = Date.now();
  try {
    return await client.post(body, headers, timeout);
  } catch (error) {
    const left = timeout - (Date.now() - start);
    const { code } = error as NodeJS.ErrnoException;
    if (!mayRepeat || left <= 0 || (code !== 'UND_ERR_SOCKET' && code !== 'ECONNRESET')) throw error;
    return client.post(body, headers, left);
  }
}

function read(answer: SubgraphAnswer, request: RequestContext): SubgraphResult {
  if (answer.change !== undefined) request.changed = answer.change;
  const result = JSON.parse(answer.body) as SubgraphResult;
  if (typeof result !== 'object' || result === null || (answer.status !== 200 && !result.errors))
    throw new Error(`status ${answer.status}`);
  return result;
}

function failed(code: 'UNAVAILABLE' | 'DEADLINE'): SubgraphResult {
  const message = code === 'DEADLINE' ? 'this part took too long' : 'this part is not available now';
  return { data: null, errors: [{ message, extensions: { code } }] };
}
