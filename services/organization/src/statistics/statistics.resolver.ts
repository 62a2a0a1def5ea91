import { LocalDate, Partner, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { selectionOf } from '../query/selection.js';
import { OrganizationCounts } from './organization-counts.js';

@Resolver(() => PartyOrganization)
export class StatisticsResolver {
  @Partner()
  @Query(() => OrganizationCounts, { description: 'Counts of what was below an organization on a day.' })
  organizationCounts(
    @Arg('underId', () => ID) underId: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationCounts> {
    return services.statistics.counts(actor, underId, asOf ?? today(), selectionOf(info));
  }

  @FieldResolver(() => Int, { nullable: true, description: "Members below it on that day. Null outside the reader's reach." })
  memberCount(@Root() { id, asOf }: OrganizationRow, @Ctx() { actor, services, loaders }: Context): Promise<number | null> {
    return loaders.load(`memberCount ${asOf}`, id, (ids) => services.statistics.memberCounts(actor, ids, asOf));
  }
}
