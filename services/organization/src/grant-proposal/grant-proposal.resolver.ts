import { type Connection, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { selectionOf } from '../query/selection.js';
import { GrantProposal, GrantProposalConnection, GrantProposalStatus } from './grant-proposal.js';
import type { GrantProposalRow } from './grant-proposal.service.js';

@Resolver(() => GrantProposal)
export class GrantProposalResolver {
  @Query(() => GrantProposalConnection, { description: "Proposed roles in the administrator's reach, latest first." })
  grantProposals(
    @Arg('statuses', () => [GrantProposalStatus], { nullable: true, description: 'Default all.' }) statuses: GrantProposalStatus[] | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<GrantProposalRow>> {
    return services.grantProposals.list(actor, statuses ?? null, first, after ?? null, selectionOf(info, 'nodes'));
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Where, today.' })
  organization(
    @Root() { organizationId }: GrantProposalRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, today());
  }
}
