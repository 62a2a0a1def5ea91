import type { GraphQLSchema } from 'graphql';
import { buildFederatedSchema, type ReferenceResolver } from '@capuy/subgraph';
import type { Context } from './context.js';
import { FindingResolver } from './finding/finding.resolver.js';
import { OrganizationRuleSet } from './rule/rule-set.types.js';
import { RuleResolver } from './rule/rule.resolver.js';

/** One resolver per federation entity: from what a neighbor holds to the object. */
export const references: Record<string, ReferenceResolver<Context>> = {};

const resolvers = [FindingResolver, RuleResolver] as const;

export async function buildOrganizationSchema(): Promise<GraphQLSchema> {
  return buildFederatedSchema<Context>({ resolvers, orphanedTypes: [OrganizationRuleSet] }, references);
}
