import type { Connection } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import { reaches } from '../party-organization/load-reach.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { selectionOf } from '../query/selection.js';
import { EntryOnBehalf, EntryOnBehalfConnection, EntryOnBehalfFilter, type EntryOnBehalfRow } from './entry-on-behalf.js';

@Resolver(() => EntryOnBehalf)
export class EntryOnBehalfResolver {
  @Query(() => EntryOnBehalfConnection, { description: 'What was entered for branches that cannot, latest first.' })
  entriesOnBehalf(
    @Arg('filter', () => EntryOnBehalfFilter) filter: EntryOnBehalfFilter,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<EntryOnBehalfRow>> {
    return services.entriesOnBehalf.list(actor, filter, first, after ?? null, selectionOf(info, 'nodes'));
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The branch, on the day it was typed.' })
  organization(
    @Root() { organizationId, enteredOn }: EntryOnBehalfRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, enteredOn);
  }
}

@Resolver(() => PartyOrganization)
export class ViewerCanEnterResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may enter for it by a page that it signed (nhập thay): a role given for a branch that cannot.',
  })
  viewerCanEnterOnBehalf(@Root() { id }: OrganizationRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'branch:enter', id);
  }
}
