import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { buildASTSchema, type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from './request-context.js';
import type { SubgraphFetch, SubgraphResult } from './subgraph-executor.js';
import { subgraphsOf } from './subgraphs-of.js';

export interface GraphResult {
  data?: unknown;
  errors?: readonly unknown[];
}

export type SendToSubgraph = (subgraph: string, fetch: SubgraphFetch) => Promise<SubgraphResult>;

type Handler = Awaited<ReturnType<typeof unifiedGraphHandler>>;
type HandlerOptions = Parameters<typeof unifiedGraphHandler>[0];
type Executor = NonNullable<Handler['executor']>;

/** Checked documents kept for one supergraph; each carries its plan. */
const DOCUMENTS = 5000;

/**
 * One supergraph, ready to answer. It never changes: a new file makes a new Graph, and requests that began on the old
 * one end on it.
 */
export class Graph {
  readonly schema: GraphQLSchema;
  readonly subgraphs: readonly string[];
  /** Documents that passed every check against this schema. */
  readonly documents = new LRUCache<string, DocumentNode>({ max: DOCUMENTS });
  readonly #executor: Executor;

  private constructor(schema: GraphQLSchema, subgraphs: readonly string[], executor: Executor) {
    this.schema = schema;
    this.subgraphs = subgraphs;
    this.#executor = executor;
  }

  /** Throws when the supergraph cannot be served. */
  static async load(sdl: string, send: SendToSubgraph): Promise<Graph> {
    const document = parse(sdl, { noLocation: true });
    const subgraphs = subgraphsOf(document);
    if (!subgraphs.length) throw new Error('the file names no subgraph');
    const handler = await unifiedGraphHandler({
      unifiedGraph: buildASTSchema(document, { assumeValidSDL: true }),
      getUnifiedGraphSDL: () => sdl,
      onSubgraphExecute: ((subgraph: string, fetch: SubgraphFetch) => send(subgraph, fetch)) as HandlerOptions['onSubgraphExecute'],
    });
    if (!handler.executor) throw new Error('the planner gave no executor');
    // Made on first use otherwise, in the middle of somebody's request.
    for (const subgraph of subgraphs) handler.getSubgraphSchema(subgraph);
    return new Graph(handler.unifiedGraph, subgraphs, handler.executor);
  }

  /** Rejects with a GraphQLError when a variable does not fit. */
  async execute(
    document: DocumentNode,
    operationName: string | undefined,
    variables: Record<string, unknown> | undefined,
    context: RequestContext,
  ): Promise<GraphResult> {
    return (await this.#executor({
      document,
      ...(operationName === undefined ? {} : { operationName }),
      ...(variables === undefined ? {} : { variables }),
      context,
    })) as GraphResult;
  }
}
