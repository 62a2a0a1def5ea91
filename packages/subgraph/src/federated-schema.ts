import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLResolveInfo, type GraphQLSchema, parse, specifiedDirectives } from 'graphql';
import { type BuildSchemaOptions, buildSchema, createResolversMap } from 'type-graphql';
import type { Actor } from './actor.js';
import { requireCompletePolicy } from './policy-gaps.js';
import { type ReadingOptions, recordReadings } from './readings.js';
import { refuseSecretContent, secrecyGaps } from './secrecy/content-inputs.js';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible"])`;

/** Answers `_entities` for one type: from the representation a neighbor sent to the object, or null. */
export type ReferenceResolver<Context> = (reference: never, context: Context, info: GraphQLResolveInfo) => unknown;

/** Who may do what in the service, what the audit must know of its readings, and the coordinates of its file routes. */
export interface Policed<Context> extends ReadingOptions<Context> {
  readonly routes?: readonly string[];
  /** Texts of inputs that are no paper's content and need no classification: `Input.field` and the reason. */
  readonly noContent?: Readonly<Record<string, string>>;
}

/**
 * Builds a federation subgraph from type-graphql classes. `references` holds one resolver per entity type. Throws where
 * anything that can be asked for has no entry in the policy, or takes content without a degree of secrecy; what the policy calls P1 to P3 is audited when it is shown.
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
  const gaps = secrecyGaps(schema, policed.noContent);
  if (gaps.length > 0) throw new Error(`content without a degree of secrecy:\n${gaps.map((gap) => `  ${gap}`).join('\n')}`);
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  const typeDefs = parse(`${FEDERATION}\n${printSchemaWithDirectives(schema)}`);
  return refuseSecretContent(recordReadings(buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]), policed));
}

export { printSubgraphSchema };
