import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DocumentNode } from 'graphql';
import type { Caller } from '../caller.js';
import { readBody, requirePlainBody } from '../door/read-body.js';
import { requestIdOf } from '../door/request-id.js';
import { sendAnswer } from '../door/send-answer.js';
import { BUILT_DOCUMENT_LIMITS, type Limits } from '../limits.js';
import type { RateLimit } from '../rate-limit.js';
import { Refusal } from '../refusal.js';
import type { Graph, GraphResult } from '../supergraph/graph.js';
import type { RequestContext } from '../supergraph/request-context.js';
import { checkDocument } from './check-document.js';
import { type GraphRequest, readGraphRequest } from './graph-request.js';
import { maskErrors } from './mask-errors.js';
import { operationCost } from './operation-cost.js';
import type { PersistedDocuments } from './persisted-documents.js';
import { selectOperation } from './select-operation.js';
import { withoutSuggestions } from './without-suggestions.js';

export interface GraphEndpointOptions {
  readonly limits: Limits;
  readonly introspection: boolean;
  readonly documents: PersistedDocuments;
  readonly rates: Readonly<Record<Caller['kind'], RateLimit>>;
  /** The supergraph for people, the partner's contract for integrators; undefined while there is none. */
  graphFor(kind: Caller['kind']): Graph | undefined;
  /** Throws UNAUTHENTICATED or FORBIDDEN. */
  identify(request: IncomingMessage): Promise<Caller>;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const JSON_TYPE = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;
const VARIABLE = /^Variable "\$/;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** `POST /graphql`: one operation of JSON. Rejects with a Refusal, or with what the door calls INTERNAL. */
export class GraphEndpoint {
  readonly #options: GraphEndpointOptions;

  constructor(options: GraphEndpointOptions) {
    this.#options = options;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { limits, identify, rates, graphFor } = this.#options;
    const deadline = Date.now() + limits.requestMs;
    if (request.method !== 'POST') throw new Refusal('OPERATION_REFUSED', 'operations are posted');
    if (!JSON_TYPE.test(request.headers['content-type'] ?? ''))
      throw new Refusal('OPERATION_REFUSED', 'operations are posted as application/json');
    requirePlainBody(request);
    const caller = await identify(request);
    rates[caller.kind].take(caller.rateKey);
    const asked = readGraphRequest(await readBody(request, { bytes: limits.bodyBytes, withinMs: limits.requestMs }));
    const graph = graphFor(caller.kind);
    if (!graph) throw new Refusal('UNAVAILABLE', 'the graph is not loaded yet');
    const document = await this.#document(graph, caller, asked);
    selectOperation(document, asked.operationName);
    if (caller.kind === 'client' && operationCost(graph.schema, document, asked.operationName, asked.variables ?? {}) > limits.cost)
      throw new Refusal('OPERATION_REFUSED', 'the operation asks for too much at once: ask for fewer items');
    const context = contextOf(request, caller, deadline);
    const result = await execute(graph, document, asked, context);
    await sendAnswer(request, response, printResult(result, context.requestId), {
      'x-request-id': context.requestId,
      ...(context.changed !== undefined && UUID.test(context.changed) ? { 'x-capuy-change': context.changed } : {}),
    });
  }

  /** Browsers name a document of a build; integrators bring their own. */
  async #document(graph: Graph, caller: Caller, { query, documentHash }: GraphRequest): Promise<DocumentNode> {
    const { documents, limits } = this.#options;
    if (caller.kind === 'client') {
      if (query === undefined) throw new Refusal('BAD_INPUT', 'query is missing');
      return this.#checked(graph, `q${query}`, query, limits.document);
    }
    if (query !== undefined || documentHash === undefined)
      throw new Refusal('OPERATION_REFUSED', 'only documents of the installed builds are served: send documentId');
    // Asked each time: a release that is gone takes its documents with it.
    const text = documents.get(documentHash) ?? (await documents.find(documentHash));
    if (text === undefined) throw new Refusal('OPERATION_REFUSED', 'the document is not of an installed build');
    return this.#checked(graph, documentHash, text, BUILT_DOCUMENT_LIMITS);
  }

  #checked(graph: Graph, key: string, text: string, limits: Limits['document']): DocumentNode {
    const known = graph.documents.get(key);
    if (known) return known;
    const document = checkDocument(graph.schema, text, { limits, introspection: this.#options.introspection });
    graph.documents.set(key, document);
    return document;
  }
}

async function execute(
  graph: Graph,
  document: DocumentNode,
  { operationName, variables }: GraphRequest,
  context: RequestContext,
): Promise<GraphResult> {
  try {
    return await graph.execute(document, operationName, variables, context);
  } catch (error) {
    const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
    // The planner's runtime checks the variables against the schema before anything is asked for.
    if (first instanceof Error && VARIABLE.test(first.message))
      throw new Refusal('BAD_INPUT', withoutSuggestions(first.message).slice(0, 500), { cause: error });
    if (first instanceof RangeError) throw new Refusal('BAD_INPUT', 'a variable is nested too deep', { cause: error });
    throw error;
  }
}

function contextOf({ headers }: IncomingMessage, caller: Caller, deadline: number): RequestContext {
  const change = headers['x-capuy-change'];
  const key = headers['idempotency-key'];
  return {
    caller,
    requestId: requestIdOf(headers['x-request-id']),
    deadline,
    change: typeof change === 'string' && UUID.test(change) ? change : undefined,
    idempotencyKey: typeof key === 'string' && KEY.test(key) ? key : undefined,
    changed: undefined,
  };
}

function printResult({ data, errors }: GraphResult, requestId: string): string {
  if (!errors?.length) return JSON.stringify({ data: data ?? null });
  return JSON.stringify({ errors: maskErrors(errors, requestId), data: data ?? null });
}
