import { type Connection, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadMember } from '../member/load-member.js';
import type { MemberRow } from '../member/member-columns.js';
import { Member } from '../member/member.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { selectionOf } from '../query/selection.js';
import { MembershipTransfer, MembershipTransferConnection } from './membership-transfer.js';
import { MembershipTransferFilter } from './transfer-input.js';
import type { TransferRow } from './transfer.service.js';

@Resolver(() => MembershipTransfer)
export class TransferResolver {
  @Query(() => MembershipTransferConnection, { description: 'Letters of introduction that come or go, latest first.' })
  membershipTransfers(
    @Arg('filter', () => MembershipTransferFilter) filter: MembershipTransferFilter,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<TransferRow>> {
    return services.transfers.list(actor, filter, first, after ?? null, selectionOf(info, 'nodes'));
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Their record. Null where it is out of reach.' })
  member(@Root() { memberId }: TransferRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<MemberRow | null> {
    return loadMember(context, info, memberId, today());
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The branch that sends, on the day of the letter.' })
  from(
    @Root() { fromId, sentOn }: TransferRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, fromId, sentOn);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Who is to receive, on the day of the letter.' })
  to(@Root() { toId, sentOn }: TransferRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, toId, sentOn);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The branch that took them in. Null before.' })
  branch(@Root() { branchId }: TransferRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return branchId === null ? Promise.resolve(null) : loadOrganization(context, info, branchId, today());
  }
}
