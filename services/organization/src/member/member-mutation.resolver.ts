import { today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import type { MemberRow } from './member-columns.js';
import { RegisterMemberInput, RegisterMemberPayload, TransferMembershipInput, TransferMembershipPayload } from './member-input.js';
import {
  EndPartyLifeInput,
  EndPartyLifePayload,
  RecognizeMemberInput,
  RecognizeMemberPayload,
  RecordCardReturnInput,
  RecordCardReturnPayload,
} from './party-life-input.js';

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

  @Mutation(() => RecognizeMemberPayload, { description: 'A probationary member becomes a full one (công nhận đảng viên chính thức).' })
  async recognizeMember(
    @Arg('input', () => RecognizeMemberInput) input: RecognizeMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const done = await context.services.recognitions.recognize(context.actor, input, clickOf(context, info));
    return { ...(await payload(context, info, done)), warnings: done.warnings };
  }

  @Mutation(() => EndPartyLifePayload, {
    description:
      'A Party life ends (xóa tên, khai trừ, xin ra khỏi Đảng, từ trần, hủy quyết định kết nạp): memberships, team, Party posts and their roles with it.',
  })
  async endPartyLife(
    @Arg('input', () => EndPartyLifeInput) input: EndPartyLifeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.partyLives.end(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => RecordCardReturnPayload, { description: 'The card of one who is no longer a member came back (thu hồi thẻ đảng viên).' })
  async recordCardReturn(
    @Arg('input', () => RecordCardReturnInput) input: RecordCardReturnInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.partyLives.recordCardReturn(context.actor, input, clickOf(context, info)));
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ member: MemberRow | null } & Changed> {
  return answer(info, 'member', done.id, done.changeMarker, (ids, selection) => services.members.byIds(actor, ids, today(), selection));
}
