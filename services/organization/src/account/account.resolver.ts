import { type Connection, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { loadPerson } from '../person/load-person.js';
import { Person } from '../person/person.js';
import type { PersonRow } from '../person/person.service.js';
import { selectionOf } from '../query/selection.js';
import { AccessGrant, Account, AccountConnection, AccountPerson } from './account.js';
import type { AccountPersonRow, AccountRow, GrantRow } from './account.service.js';

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => Account, { nullable: true, description: 'One account, for administrators. Null where there is none of this id.' })
  async account(
    @Arg('id', () => ID) id: string,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountRow | null> {
    return (await services.accounts.byIds(actor, [id], selectionOf(info))).get(id) ?? null;
  }

  @Query(() => AccountConnection, { description: 'Accounts by name, for administrators.' })
  accounts(
    @Arg('search', () => String, { nullable: true, description: 'Part of the name, or the whole subject.' }) search: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AccountRow>> {
    return services.accounts.list(actor, search ?? null, first, after ?? null, selectionOf(info, 'nodes'));
  }

  @Query(() => [AccountPerson], { description: 'Persons below the administrator, by a part of their name; at most 20.' })
  accountPersons(
    @Arg('search', () => String, { description: 'At least two letters.' }) search: string,
    @Ctx() { actor, services }: Context,
  ): Promise<AccountPersonRow[]> {
    return services.accounts.persons(actor, search);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Whose it is. Null for a service account.' })
  person(@Root() { personId }: AccountRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PersonRow | null> {
    return loadPerson(context, info, personId);
  }

  @FieldResolver(() => [AccessGrant], { description: "Its grants at organizations in the administrator's reach, latest first." })
  async grants(
    @Root() { id }: AccountRow,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GrantRow[]> {
    const selection = selectionOf(info);
    return (await loaders.load(`grants ${selection.key}`, id, (ids) => services.accounts.grants(actor, ids, selection))) ?? [];
  }
}

@Resolver(() => AccessGrant)
export class AccessGrantResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Where, today.' })
  organization(
    @Root() { organizationId }: GrantRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, today());
  }
}

@Resolver(() => AccountPerson)
export class AccountPersonResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'Where they are a member today. Null for who is none.' })
  organization(
    @Root() { organizationId }: AccountPersonRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, today());
  }
}
