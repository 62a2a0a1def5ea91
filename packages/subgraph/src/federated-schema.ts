import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLResolveInfo, type GraphQLSchema, parse, specifiedDirectives } from 'graphql';
import { type BuildSchemaOptions, buildSchema, createResolversMap } from 'type-graphql';
import type { Actor } from './actor.js';
import { requireCompletePolicy } from './policy-gaps.js';
import { type ReadingOptions, recordReadings } from './readings.js';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible"])`;

/** Answers `_entities` for one type: from the representation a neighbor sent to the object, or null. */
export type ReferenceResolver<Context> = (reference: never, context: Context, info: GraphQLResolveInfo) => unknown;

/** Who may do what in the service, what the audit must know of its readings, and the coordinates of its file routes. */
export interface Policed<Context> extends ReadingOptions<Context> {
  readonly routes?: readonly string[];
}

/**
 * Builds a federation subgraph from type-graphql classes. `references` holds one resolver per entity type. Throws where
 * anything that can be asked for has no entry in the policy; what the policy calls P1 to P3 is audited when it is shown.
 */
export async function buildFederatedSchema<Context extends { actor: Actor }>(
  options: BuildSchemaOptions,
  references: Record<string, ReferenceResolver<Context>>,
  policed: Policed<Context>,
): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    validate: false,
    ...options,
    directives: [...specifiedDirectives, ...(options.directives ?? [])],
    // Directives of federation are unknown to graphql-js; the subgraph builder checks the printed schema.
    skipCheck: true,
  });
  requireCompletePolicy(policed.policy, schema, Object.keys(references), policed.routes ?? []);
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  const typeDefs = parse(`${FEDERATION}\n${printSchemaWithDirectives(schema)}`);
  return recordReadings(buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]), policed);
}

export { printSubgraphSchema };
