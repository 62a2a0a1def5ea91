import { today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import type { TeamRow } from './party-team.service.js';
import {
  AssignToTeamInput,
  AssignToTeamPayload,
  CreatePartyTeamInput,
  CreatePartyTeamPayload,
  EndPartyTeamInput,
  EndPartyTeamPayload,
} from './team-input.js';

@Resolver()
export class ManageTeamsResolver {
  @Mutation(() => CreatePartyTeamPayload, { description: 'Divides a team (tổ đảng) off in a branch.' })
  async createPartyTeam(
    @Arg('input', () => CreatePartyTeamInput) input: CreatePartyTeamInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageTeams.create(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => AssignToTeamPayload, { description: 'Puts members of the branch into a team; each leaves the one they were in.' })
  async assignToTeam(
    @Arg('input', () => AssignToTeamInput) input: AssignToTeamInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageTeams.assign(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => EndPartyTeamPayload, { description: 'Ends a team; its members stay in the branch.' })
  async endPartyTeam(
    @Arg('input', () => EndPartyTeamInput) input: EndPartyTeamInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageTeams.end(context.actor, input, clickOf(context, info)));
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ team: TeamRow | null } & Changed> {
  return answer(info, 'team', done.id, done.changeMarker, (ids, selection) => services.partyTeams.byIds(actor, ids, today(), selection));
}
