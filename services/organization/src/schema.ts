import type { GraphQLSchema } from 'graphql';
import { buildFederatedSchema, type ReferenceResolver } from '@capuy/subgraph';
import type { Context } from './context.js';

/** One resolver per federation entity: from what a neighbor holds to the object. */
export const references: Record<string, ReferenceResolver<Context>> = {};

const resolvers = [] as unknown as [() => void, ...(() => void)[]];

export async function buildOrganizationSchema(): Promise<GraphQLSchema> {
  return buildFederatedSchema<Context>({ resolvers }, references);
}
