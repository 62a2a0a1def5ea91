import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import { ExtendStayInput, MembershipTransferPayload, ReceiveMemberInput, SendMemberInput, SettleTransferInput } from './transfer-input.js';
import type { TransferRow } from './transfer.service.js';

@Resolver()
export class ManageTransfersResolver {
  @Mutation(() => MembershipTransferPayload, {
    description:
      'Sends a member with a letter of introduction (giới thiệu chuyển sinh hoạt đảng); they belong where they are until it is received.',
  })
  async sendMember(@Arg('input', () => SendMemberInput) input: SendMemberInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return payload(context, info, await context.services.manageTransfers.send(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => MembershipTransferPayload, {
    description: 'Takes the member into a branch (tiếp nhận đảng viên), permanently or for a stay.',
  })
  async receiveMember(
    @Arg('input', () => ReceiveMemberInput) input: ReceiveMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageTransfers.receive(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => MembershipTransferPayload, { description: 'The receiving end sends the letter back (không tiếp nhận).' })
  async refuseMember(
    @Arg('input', () => SettleTransferInput) input: SettleTransferInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageTransfers.refuse(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => MembershipTransferPayload, { description: 'The sending end takes the letter back (hủy giấy giới thiệu).' })
  async cancelTransfer(
    @Arg('input', () => SettleTransferInput) input: SettleTransferInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageTransfers.cancel(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => MembershipTransferPayload, { description: 'A temporary stay goes on longer (gia hạn sinh hoạt tạm thời).' })
  async extendStay(@Arg('input', () => ExtendStayInput) input: ExtendStayInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return payload(context, info, await context.services.extendStays.extend(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => MembershipTransferPayload, { description: 'A temporary stay is over (hết thời gian sinh hoạt tạm thời).' })
  async endStay(
    @Arg('input', () => SettleTransferInput) input: SettleTransferInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageTransfers.endStay(context.actor, input, clickOf(context, info)));
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ transfer: TransferRow | null } & Changed> {
  return answer(info, 'transfer', done.id, done.changeMarker, (ids, selection) => services.transfers.byIds(actor, ids, selection));
}
