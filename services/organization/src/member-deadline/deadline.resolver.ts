import { type Connection, LocalDate, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { AdmissionCandidate } from '../admission/admission-candidate.js';
import type { CandidateRow } from '../admission/candidate.service.js';
import type { Context } from '../context.js';
import { loadMember } from '../member/load-member.js';
import type { MemberRow } from '../member/member-columns.js';
import { Member } from '../member/member.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { MemberDeadline, MemberDeadlineConnection, MemberDeadlineKind } from './member-deadline.js';

/** More than anything about one person can be at a time. */
const OF_ONE = 20;

@Resolver(() => MemberDeadline)
export class DeadlineResolver {
  @Query(() => MemberDeadlineConnection, {
    description:
      'What is due or late about members and candidates below an organization, earliest first; what has no known day comes last.',
  })
  memberDeadlines(
    @Arg('underId', () => ID) underId: string,
    @Arg('kinds', () => [MemberDeadlineKind], { nullable: true, description: 'Left out: every kind.' }) kinds: MemberDeadlineKind[] | null,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'The day from which is counted, over what stands now; default today.' })
    asOf: string | null,
    @Arg('dueBefore', () => LocalDate, { nullable: true, description: 'Only what is due before that day.' }) dueBefore: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<MemberDeadline>> {
    return services.deadlines.list(actor, { underId, kinds, asOf, dueBefore, first, after });
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The branch it concerns, today. Null where it has ended.' })
  organization(
    @Root() { organizationId }: MemberDeadline,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, today());
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Null where it is about a candidate.' })
  member(@Root() { memberId }: MemberDeadline, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<MemberRow | null> {
    return loadMember(context, info, memberId, today());
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The candidate. Null where it is about a member.' })
  candidateId(@Root() { candidateId }: MemberDeadline): string | null {
    return candidateId;
  }
}

@Resolver(() => AdmissionCandidate)
export class CandidateDeadlinesResolver {
  @FieldResolver(() => [MemberDeadline], { description: 'What is to be done about them by a day.' })
  async deadlines(@Root() { id, branchId }: CandidateRow, @Ctx() { actor, services }: Context): Promise<readonly MemberDeadline[]> {
    return (await services.deadlines.list(actor, { underId: branchId, subjectId: id, first: OF_ONE })).nodes;
  }
}

@Resolver(() => Member)
export class MemberDeadlinesResolver {
  @FieldResolver(() => [MemberDeadline], { description: 'What is to be done about them by a day, today. Empty where they belong nowhere.' })
  async deadlines(@Root() { id, organizationId }: MemberRow, @Ctx() { actor, services }: Context): Promise<readonly MemberDeadline[]> {
    if (organizationId === null) return [];
    return (await services.deadlines.list(actor, { underId: organizationId, subjectId: id, first: OF_ONE })).nodes;
  }
}
