import { type Connection, dayBefore, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { AccessGrant, Account } from '../account/account.js';
import type { AccountRow, GrantRow } from '../account/account.service.js';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { selectionOf } from '../query/selection.js';
import type { EndedGrantRow } from './ended-grant.service.js';
import { AccessGrantConnection, EndedGrant, GivenGrantFilter, GivenRoleRule } from './given-grant.js';

@Resolver(() => AccessGrant)
export class GivenGrantResolver {
  @Query(() => [GivenRoleRule], { description: 'Roles that may be given, and what giving each takes.' })
  givenRoles(@Ctx() { actor, services }: Context): GivenRoleRule[] {
    return services.givenGrants.roles(actor);
  }

  @Query(() => AccessGrantConnection, {
    description: "Given roles in the administrator's reach that have not ended, the next to end first.",
  })
  givenGrants(
    @Arg('filter', () => GivenGrantFilter, { defaultValue: {} }) filter: GivenGrantFilter,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<GrantRow>> {
    return services.givenGrants.list(actor, filter, first, after ?? null, selectionOf(info, 'nodes'));
  }

  @Query(() => [EndedGrant], {
    description: 'Given roles that ended with their organization in a reorganization, the latest first; at most 500.',
  })
  endedGrants(@Ctx() { actor, services }: Context): Promise<EndedGrantRow[]> {
    return services.endedGrants.list(actor);
  }

  @FieldResolver(() => Account, { nullable: true, description: "Whose it is. Null where it is not the administrator's to manage." })
  async account(@Root() { accountId }: GrantRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<AccountRow | null> {
    const { actor, services, loaders } = context;
    const selection = selectionOf(info);
    return (await loaders.load(`account ${selection.key}`, accountId, (ids) => services.accounts.byIds(actor, ids, selection))) ?? null;
  }
}

@Resolver(() => EndedGrant)
export class EndedGrantResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Where it was held, on its last day.' })
  organization(@Root() row: EndedGrantRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, row.organizationId, dayBefore(row.endedOn));
  }

  @FieldResolver(() => [PartyOrganization], { description: 'What went on from it and lives today.' })
  async successors(@Root() row: EndedGrantRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<OrganizationRow[]> {
    const day = today() > row.endedOn ? today() : row.endedOn;
    const found = await Promise.all(row.successorIds.map((id) => loadOrganization(context, info, id, day)));
    return found.filter((one) => one !== null);
  }
}
