import { type Connection } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import { loadOrganization } from '../party-organization/load-organization.js';
import type { OrganizationRow } from '../party-organization/organization-columns.js';
import { PartyOrganization } from '../party-organization/party-organization.js';
import { selectionOf } from '../query/selection.js';
import { ContestCommittee, ContestEntrant, ContestEntrantConnection } from './contest-entrant.js';
import { ContestPayload, CreateContestInput, EnterContestInput, SettleContestResultsInput } from './contest-input.js';
import { Contest, ContestConnection } from './contest.js';
import type { ContestRow, EntrantRow } from './contest.service.js';

@Resolver(() => Contest)
export class ContestResolver {
  @Query(() => Contest, { nullable: true, description: 'One contest. Null where there is none of this id.' })
  async contest(
    @Arg('id', () => ID) id: string,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContestRow | null> {
    return (await services.contests.byIds(actor, [id], selectionOf(info))).get(id) ?? null;
  }

  @Query(() => ContestConnection, { description: 'Contests by their organizer, latest first.' })
  contests(
    @Arg('underId', () => ID, { description: 'The organizer, with all below it today and what that came from.' }) underId: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ContestRow>> {
    return services.contests.list(actor, underId, first, after ?? null, selectionOf(info, 'nodes'));
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The organizer, on the first day.' })
  organization(
    @Root() { organizationId, startsOn }: ContestRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, startsOn);
  }

  @FieldResolver(() => ContestEntrantConnection, { description: "Who entered, by name, as far as the reader's reach goes." })
  entrants(
    @Root() contest: ContestRow,
    @Arg('organizationId', () => ID, { nullable: true, description: 'Only those this committee sent.' }) organizationId: string | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'At most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<EntrantRow>> {
    return services.contests.entrants(actor, contest, { organizationId: organizationId ?? null, first, after: after ?? null });
  }

  @FieldResolver(() => [ContestCommittee], { description: "How many each committee sent, most first, as far as the reader's reach goes." })
  async committees(@Root() { id }: ContestRow, @Ctx() { actor, services, loaders }: Context): Promise<ContestCommittee[]> {
    return (await loaders.load('contest committees', id, (ids) => services.contests.committees(actor, ids))) ?? [];
  }

  @Mutation(() => ContestPayload, { description: 'Opens a contest (mở hội thi).' })
  async createContest(
    @Arg('input', () => CreateContestInput) input: CreateContestInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageContests.create(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ContestPayload, { description: 'Enters persons that committees send (ghi tên thí sinh).' })
  async enterContest(
    @Arg('input', () => EnterContestInput) input: EnterContestInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageContests.enter(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ContestPayload, { description: 'Rounds and results (vòng thi, kết quả), all or none.' })
  async settleContestResults(
    @Arg('input', () => SettleContestResultsInput) input: SettleContestResultsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageContests.settle(context.actor, input, clickOf(context, info)));
  }
}

@Resolver(() => ContestEntrant)
export class ContestEntrantResolver {
  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: 'The committee that sent them, on the first day. Null before it stood.',
  })
  organization(
    @Root() { organizationId, asOf }: EntrantRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, asOf);
  }
}

@Resolver(() => ContestCommittee)
export class ContestCommitteeResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: 'The committee on the first day. Null before it stood.' })
  organization(
    @Root() { organizationId, asOf }: ContestCommittee,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganizationRow | null> {
    return loadOrganization(context, info, organizationId, asOf);
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ contest: ContestRow | null } & Changed> {
  return answer(info, 'contest', done.id, done.changeMarker, (ids, selection) => services.contests.byIds(actor, ids, selection));
}
