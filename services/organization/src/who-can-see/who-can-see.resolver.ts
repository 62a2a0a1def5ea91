import { type Connection, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import { reaches } from '../party-organization/load-reach.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { Seer, SeerConnection, WhoCanSeeFilter } from './seer.js';
import type { SeerRow } from './who-can-see.service.js';

@Resolver(() => Seer)
export class WhoCanSeeResolver {
  @Query(() => SeerConnection, {
    description: 'Who reaches an organization on a day, and by which role; for administrators above it and whoever leads it.',
  })
  whoCanSee(
    @Arg('filter', () => WhoCanSeeFilter) filter: WhoCanSeeFilter,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<SeerRow>> {
    return services.whoCanSee.list(actor, filter, first, after ?? null);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'At which organization the role is held, today.' })
  holder(@Root() { holderId }: SeerRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, holderId, today());
  }
}

@Resolver(() => PartyOrganization)
export class WhoCanSeeReachResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may ask who can see it: who administers above it, and whoever leads it.',
  })
  async viewerCanReadReach(@Root() { id }: OrganizationRow, @Ctx() context: Context): Promise<boolean> {
    return context.services.whoCanSee.leads(context.actor, id) || (await reaches(context, 'grant:manage', id));
  }
}
