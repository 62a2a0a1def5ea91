import type { GraphQLSchema } from 'graphql';
import { buildFederatedSchema, type ReferenceResolver } from '@capuy/subgraph';
import type { Context } from './context.js';
import { FindingResolver } from './finding/finding.resolver.js';
import { loadMember } from './member/load-member.js';
import { MemberResolver, OrganizationMembersResolver } from './member/member.resolver.js';
import { OrganizationTypeResolver } from './organization-type/organization-type.resolver.js';
import { loadOrganization } from './party-organization/load-organization.js';
import { PartyOrganizationResolver } from './party-organization/party-organization.resolver.js';
import { loadPerson } from './person/load-person.js';
import { PersonResolver } from './person/person.resolver.js';
import { ViewerResolver, ViewerRoleResolver } from './viewer/viewer.resolver.js';
import { OrganizationRuleSet } from './rule/rule-set.types.js';
import { RuleResolver } from './rule/rule.resolver.js';

/** One resolver per federation entity: from what a neighbor holds to the object. */
export const references: Record<string, ReferenceResolver<Context>> = {
  PartyOrganization: (key: { id: string; asOf: string }, context, info) => loadOrganization(context, info, key.id, key.asOf),
  Person: (key: { id: string }, context, info) => loadPerson(context, info, key.id),
  Member: (key: { id: string; asOf: string }, context, info) => loadMember(context, info, key.id, key.asOf),
};

const resolvers = [
  FindingResolver,
  RuleResolver,
  ViewerResolver,
  ViewerRoleResolver,
  PartyOrganizationResolver,
  OrganizationTypeResolver,
  PersonResolver,
  MemberResolver,
  OrganizationMembersResolver,
] as const;

export async function buildOrganizationSchema(): Promise<GraphQLSchema> {
  return buildFederatedSchema<Context>({ resolvers, orphanedTypes: [OrganizationRuleSet] }, references);
}
