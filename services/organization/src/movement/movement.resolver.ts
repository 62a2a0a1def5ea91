import { type Connection, dayBefore, LocalDate, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadMember } from '../member/load-member.js';
import type { MemberRow } from '../member/member-columns.js';
import { Member } from '../member/member.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { MemberChanges, MemberMovement, MemberMovementConnection, MemberMovementFilter } from './member-movement.js';
import {
  OrganizationChanges,
  OrganizationMovement,
  OrganizationMovementConnection,
  OrganizationMovementFilter,
} from './organization-movement.js';

@Resolver(() => MemberMovement)
export class MemberMovementResolver {
  @Query(() => MemberChanges, {
    nullable: true,
    description: "Who came and who left between two days, by how. Null outside the reader's reach.",
  })
  memberChanges(
    @Arg('underId', () => ID) underId: string,
    @Arg('since', () => LocalDate, { description: 'After this day.' }) since: string,
    @Arg('until', () => LocalDate, { description: 'Up to this day.' }) until: string,
    @Ctx() { actor, services }: Context,
  ): Promise<MemberChanges | null> {
    return services.memberMovements.changes(actor, { underId, since, until });
  }

  @Query(() => MemberMovementConnection, {
    description: "The rows behind `memberChanges`, latest first. Empty outside the reader's reach.",
  })
  memberMovements(
    @Arg('filter', () => MemberMovementFilter) filter: MemberMovementFilter,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Where the page before ended; absent for the first.' }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<MemberMovement>> {
    return services.memberMovements.list(actor, filter, first, after);
  }

  @FieldResolver(() => Member, { nullable: true, description: "The record as of today. Null where it has left the reader's reach." })
  member(@Root() { memberId }: MemberMovement, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<MemberRow | null> {
    return loadMember(context, info, memberId, today());
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'Where they came to, or left. Null where it cannot be read just now.',
  })
  organization(
    @Root() { insideId, day, kind }: MemberMovement,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, insideId, dayOf(kind, day, 'inside'));
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'Where they came from, or went to. Null where there is none, and where the organization itself moved.',
  })
  other(
    @Root() { outsideId, day, kind }: MemberMovement,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, outsideId, dayOf(kind, day, 'outside'));
  }
}

@Resolver(() => OrganizationMovement)
export class OrganizationMovementResolver {
  @Query(() => OrganizationChanges, { description: 'Organizations that began and ended between two days, and how many stood on each.' })
  organizationChanges(
    @Arg('underId', () => ID) underId: string,
    @Arg('since', () => LocalDate, { description: 'After this day.' }) since: string,
    @Arg('until', () => LocalDate, { description: 'Up to this day.' }) until: string,
    @Ctx() { actor, services }: Context,
  ): Promise<OrganizationChanges> {
    return services.organizationMovements.changes(actor, { underId, since, until });
  }

  @Query(() => OrganizationMovementConnection, { description: 'The rows behind `organizationChanges`, latest first.' })
  organizationMovements(
    @Arg('filter', () => OrganizationMovementFilter) filter: OrganizationMovementFilter,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Where the page before ended; absent for the first.' }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<OrganizationMovement>> {
    return services.organizationMovements.list(actor, filter, first, after);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'As it stood on its first day, or its last.' })
  organization(
    @Root() { organizationId, stoodOn }: OrganizationMovement,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, stoodOn);
  }
}

const CAME: ReadonlySet<string> = new Set(['ADMITTED', 'READMITTED', 'TRANSFERRED_IN', 'REORGANIZED_IN', 'RECORDED']);

/** The day on which the organization certainly stood: the day itself for where they are from then on, the day before for where they were. */
function dayOf(kind: string, day: string, side: 'inside' | 'outside'): string {
  return CAME.has(kind) === (side === 'inside') ? day : dayBefore(day);
}
