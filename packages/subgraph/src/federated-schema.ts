import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLResolveInfo, type GraphQLSchema, parse, specifiedDirectives } from 'graphql';
import { type BuildSchemaOptions, buildSchema, createResolversMap } from 'type-graphql';
import type { Policy } from './policy.js';
import { requireCompletePolicy } from './policy-gaps.js';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible"])`;

/** Answers `_entities` for one type: from the representation a neighbor sent to the object, or null. */
export type ReferenceResolver<Context> = (reference: never, context: Context, info: GraphQLResolveInfo) => unknown;

/** Who may do what in the service, and what there is besides its graph: the coordinates of its file routes. */
export interface Policed {
  readonly policy: Policy;
  readonly routes?: readonly string[];
}

/**
 * Builds a federation subgraph from type-graphql classes. `references` holds one resolver per entity type. Throws where
 * anything that can be asked for has no entry in the policy.
 */
export async function buildFederatedSchema<Context>(
  options: BuildSchemaOptions,
  references: Record<string, ReferenceResolver<Context>>,
  { policy, routes = [] }: Policed,
): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    validate: false,
    ...options,
    directives: [...specifiedDirectives, ...(options.directives ?? [])],
    // Directives of federation are unknown to graphql-js; the subgraph builder checks the printed schema.
    skipCheck: true,
  });
  requireCompletePolicy(policy, schema, Object.keys(references), routes);
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  return buildSubgraphSchema([{ typeDefs: parse(`${FEDERATION}\n${printSchemaWithDirectives(schema)}`), resolvers: resolvers as never }]);
}

export { printSubgraphSchema };
