import { today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import type { MemberRow } from './member-columns.js';
import { RegisterMemberInput, RegisterMemberPayload, TransferMembershipInput, TransferMembershipPayload } from './member-input.js';

@Resolver()
export class MemberMutationResolver {
  @Mutation(() => RegisterMemberPayload, { description: 'Registers a person, their Party life and their first permanent membership.' })
  async registerMember(
    @Arg('input', () => RegisterMemberInput) input: RegisterMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.registerMembers.register(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => TransferMembershipPayload, {
    description: 'A member belongs to another branch from a day on (chuyển sinh hoạt chính thức), within the reach of who records it.',
  })
  async transferMembership(
    @Arg('input', () => TransferMembershipInput) input: TransferMembershipInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.transferMemberships.transfer(context.actor, input, clickOf(context, info)));
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ member: MemberRow | null } & Changed> {
  return answer(info, 'member', done.id, done.changeMarker, (ids, selection) => services.members.byIds(actor, ids, today(), selection));
}
