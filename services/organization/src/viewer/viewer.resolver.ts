import { today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { loadPerson } from '../person/load-person.js';
import type { PersonRow } from '../person/person.service.js';
import { Person } from '../person/person.js';
import { ActingFor, Viewer } from './viewer.js';

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
  ): Viewer {
    return services.viewers.viewer(actor, actingForId);
  }

  @FieldResolver(() => ActingFor, {
    nullable: true,
    description: 'The organization they act for. Null for an account without any role.',
  })
  actingFor(@Root() viewer: Viewer, @Ctx() { actor, services }: Context): ActingFor | null {
    return services.viewers.actingOptions(actor).find((option) => option.organizationId === viewer.actingForId) ?? null;
  }

  @FieldResolver(() => [ActingFor], { description: 'The organizations at which they hold a role, one of which they act for.' })
  actingOptions(@Root() _viewer: Viewer, @Ctx() { actor, services }: Context): ActingFor[] {
    return services.viewers.actingOptions(actor);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person the account belongs to. Null for a service account.' })
  person(@Root() viewer: Viewer, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PersonRow | null> {
    return loadPerson(context, info, viewer.personId);
  }
}

@Resolver(() => ActingFor)
export class ActingForResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Null where the organization does not live today.' })
  organization(@Root() actingFor: ActingFor, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, actingFor.organizationId, today());
  }
}
