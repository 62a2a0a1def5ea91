import { type Connection, LocalDate, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { loadPerson } from '../person/load-person.js';
import { Person } from '../person/person.js';
import type { PersonRow } from '../person/person.service.js';
import { loadMember } from './load-member.js';
import { loadMembers } from './load-members.js';
import type { MemberRow } from './member-columns.js';
import { MemberFilter, MemberOrder, MembersFilter } from './member-filter.js';
import { Member, MemberConnection } from './member.js';

@Resolver(() => Member)
export class MemberResolver {
  @Query(() => Member, { nullable: true, description: "One member on a day. Null where there is none of this id in the reader's reach." })
  member(
    @Arg('id', () => ID) id: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MemberRow | null> {
    return loadMember(context, info, id, asOf ?? today());
  }

  @Query(() => MemberConnection, {
    description: "Members of an organization and all below it on a day, as far as the reader's reach goes.",
  })
  members(
    @Arg('filter', () => MembersFilter) { underId, ...filter }: MembersFilter,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Arg('orderBy', () => MemberOrder, { defaultValue: MemberOrder.NAME }) orderBy: MemberOrder,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MemberRow>> {
    return loadMembers(context, info, underId, { filter, asOf: asOf ?? today(), orderBy, first, after });
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person. Null where the record is being merged.' })
  person(@Root() { personId }: MemberRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<PersonRow | null> {
    return loadPerson(context, info, personId);
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'Where they belonged on that day. Null before the first and after the last membership.',
  })
  organization(
    @Root() { organizationId, asOf }: MemberRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, asOf);
  }
}

@Resolver(() => PartyOrganization)
export class OrganizationMembersResolver {
  @FieldResolver(() => MemberConnection, { description: "Its members and those of all below it, as far as the reader's reach goes." })
  members(
    @Root() { id, asOf }: OrganizationRow,
    @Arg('filter', () => MemberFilter, { nullable: true }) filter: MemberFilter | null,
    @Arg('orderBy', () => MemberOrder, { defaultValue: MemberOrder.NAME }) orderBy: MemberOrder,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MemberRow>> {
    return loadMembers(context, info, id, { filter: filter ?? {}, asOf, orderBy, first, after });
  }
}
