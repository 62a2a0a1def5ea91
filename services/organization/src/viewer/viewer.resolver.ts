import { type Grant, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { loadPerson } from '../person/load-person.js';
import type { PersonRow } from '../person/person.service.js';
import { Person } from '../person/person.js';
import { Viewer, ViewerRole } from './viewer.js';

type ViewerRow = Viewer;

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who is signed in.' })
  viewer(
    @Arg('actingForId', () => ID, {
      nullable: true,
      description: 'The organization chosen; without it, or where no role is held there, the first of `actingOptions`.',
    })
    actingForId: string | null,
    @Ctx() { actor, services }: Context,
  ): ViewerRow {
    return services.viewers.viewer(actor, actingForId);
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'The organization they act for. Null for an account without any role.',
  })
  actingFor(@Root() viewer: ViewerRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, viewer.actingForId, today());
  }

  @FieldResolver(() => [PartyOrganization], { description: 'The organizations at which they hold a role, one of which they act for.' })
  async actingOptions(@Root() _viewer: ViewerRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow[]> {
    const ids = context.services.viewers.actingOptions(context.actor);
    const found = await Promise.all(ids.map((id) => loadOrganization(context, info, id, today())));
    return found.filter((row) => row !== null);
  }

  @FieldResolver(() => [ViewerRole], { description: 'The roles held today.' })
  roles(@Root() _viewer: ViewerRow, @Ctx() { actor }: Context): readonly Grant[] {
    return actor.grants;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person the account belongs to. Null for a service account.' })
  person(@Root() viewer: ViewerRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PersonRow | null> {
    return loadPerson(context, info, viewer.personId);
  }
}

@Resolver(() => ViewerRole)
export class ViewerRoleResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Null where the organization cannot be read just now.' })
  organization(@Root() grant: Grant, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, grant.organizationId, today());
  }
}
