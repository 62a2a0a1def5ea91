import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLResolveInfo, type GraphQLSchema, parse, specifiedDirectives } from 'graphql';
import type { Actor } from './actor.js';
import { type ReadingOptions, recordReadings } from './readings.js';
import { type BuildSchemaOptions, buildSchema, createResolversMap } from 'type-graphql';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible"])`;

/** Answers `_entities` for one type: from the representation a neighbor sent to the object, or null. */
export type ReferenceResolver<Context> = (reference: never, context: Context, info: GraphQLResolveInfo) => unknown;

/** Builds a federation subgraph from type-graphql classes. `references` holds one resolver per entity type; `readings` what the audit must know. */
export async function buildFederatedSchema<Context extends { actor: Actor }>(
  options: BuildSchemaOptions,
  references: Record<string, ReferenceResolver<Context>>,
  readings: ReadingOptions<Context>,
): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    validate: false,
    ...options,
    directives: [...specifiedDirectives, ...(options.directives ?? [])],
    // Directives of federation are unknown to graphql-js; the subgraph builder checks the printed schema.
    skipCheck: true,
  });
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  const typeDefs = parse(`${FEDERATION}\n${printSchemaWithDirectives(schema)}`);
  return recordReadings(buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]), readings);
}

export { printSubgraphSchema };
