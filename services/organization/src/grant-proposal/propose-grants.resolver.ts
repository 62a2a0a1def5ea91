import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import { GrantProposalPayload, ProposeGrantInput, RefuseGrantInput, SettleGrantProposalInput } from './grant-proposal-input.js';

@Resolver()
export class ProposeGrantsResolver {
  @Mutation(() => GrantProposalPayload, { description: 'Proposes a role that opens personal data; another administrator consents.' })
  async proposeGrant(
    @Arg('input', () => ProposeGrantInput) input: ProposeGrantInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.proposeGrants.propose(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => GrantProposalPayload, {
    description: 'The second person agrees: the role is in force, in sessions with a second factor.',
  })
  async consentToGrant(
    @Arg('input', () => SettleGrantProposalInput) input: SettleGrantProposalInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.proposeGrants.consent(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => GrantProposalPayload, { description: 'The second person does not agree, and says why.' })
  async refuseGrant(
    @Arg('input', () => RefuseGrantInput) input: RefuseGrantInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.proposeGrants.refuse(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => GrantProposalPayload, { description: 'Whoever proposed takes it back.' })
  async withdrawGrantProposal(
    @Arg('input', () => SettleGrantProposalInput) input: SettleGrantProposalInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.proposeGrants.withdraw(context.actor, input, clickOf(context, info)));
  }
}

function payload({ actor, services }: Context, info: GraphQLResolveInfo, { id, changeMarker }: { id: string } & Changed) {
  return answer(info, 'proposal', id, changeMarker, (ids, selection) => services.grantProposals.byIds(actor, ids, selection));
}
