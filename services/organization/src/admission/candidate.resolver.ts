import { type Connection, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import { loadMember } from '../member/load-member.js';
import type { MemberRow } from '../member/member-columns.js';
import { Member } from '../member/member.js';
import { MemberVote } from '../member-vote/member-vote.js';
import { loadVotes } from '../member-vote/vote.resolver.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import { reaches } from '../party-organization/load-reach.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { loadPerson } from '../person/load-person.js';
import { Person } from '../person/person.js';
import type { PersonRow } from '../person/person.service.js';
import { selectionOf } from '../query/selection.js';
import { AdmissionCandidate, AdmissionCandidateConnection, AdmissionHelper } from './admission-candidate.js';
import { AdmissionCandidateFilter } from './candidate-input.js';
import type { CandidateRow } from './candidate.service.js';

type Found<Row> = Promise<Row | null>;

@Resolver(() => AdmissionCandidate)
export class CandidateResolver {
  @Query(() => AdmissionCandidateConnection, { description: 'Candidates below an organization, in the order of given names.' })
  admissionCandidates(
    @Arg('filter', () => AdmissionCandidateFilter) filter: AdmissionCandidateFilter,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CandidateRow>> {
    return services.candidates.list(actor, filter, first, after ?? null, selectionOf(info, 'nodes'));
  }

  @Query(() => AdmissionCandidate, { nullable: true, description: 'One candidate. Null where there is none of this id in reach.' })
  async admissionCandidate(
    @Arg('id', () => ID) id: string,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Found<CandidateRow> {
    return (await services.candidates.byIds(actor, [id], selectionOf(info))).get(id) ?? null;
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Their record; what may not be read of it is null.' })
  person(@Root() { personId }: CandidateRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Found<PersonRow> {
    return loadPerson(context, info, personId);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The branch that manages them, today. Null where it has ended.' })
  branch(@Root() { branchId }: CandidateRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Found<OrganizationRow> {
    return loadOrganization(context, info, branchId, today());
  }

  @FieldResolver(() => [AdmissionHelper], { description: 'Who helps, and who did.' })
  async helpers(@Root() { id }: CandidateRow, @Ctx() { actor, services, loaders }: Context): Promise<AdmissionHelper[]> {
    return (await loaders.load('candidate helpers', id, (ids) => services.candidates.helpers(actor, ids))) ?? [];
  }

  @FieldResolver(() => [MemberVote], { description: 'The votes on the way, in their order, failed ones too.' })
  votes(@Root() { id }: CandidateRow, @Ctx() context: Context): Promise<MemberVote[]> {
    return loadVotes(context, 'candidate', id);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The committee that decided, on that day. Null before.' })
  decider(
    @Root() { deciderId, decidedOn }: CandidateRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Found<OrganizationRow> {
    return deciderId === null ? Promise.resolve(null) : loadOrganization(context, info, deciderId, decidedOn ?? today());
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'The decision to admit. Null before.' })
  decision(@Root() { decisionId }: CandidateRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Found<Decision> {
    return loadDecision(context, info, decisionId);
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'The decision that withdrew it, before a ceremony. Null otherwise.' })
  closeDecision(@Root() { closeDecisionId }: CandidateRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Found<Decision> {
    return loadDecision(context, info, closeDecisionId);
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'The Party life that began with the ceremony. Null before, and out of reach.',
  })
  member(@Root() { memberId }: CandidateRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Found<MemberRow> {
    return loadMember(context, info, memberId, today());
  }

  @FieldResolver(() => Int, {
    description:
      'Members of the branch entitled to vote today, by their memberships. The base of a vote may be lower: see Quy định 294-QĐ/TW, mục 9.3.2.',
  })
  async branchVoters(@Root() { branchId }: CandidateRow, @Ctx() { actor, services, loaders }: Context): Promise<number> {
    return (await loaders.load('branch voters', branchId, (ids) => services.candidates.voters(actor, ids))) ?? 0;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take the next step.' })
  viewerCanManage(@Root() { branchId }: CandidateRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'member:manage', branchId);
  }
}

@Resolver(() => AdmissionHelper)
export class HelperResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'Their record today. Null where it is out of reach.' })
  member(@Root() { memberId }: AdmissionHelper, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Found<MemberRow> {
    return loadMember(context, info, memberId, today());
  }
}
