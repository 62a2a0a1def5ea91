import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import type { MemberRow } from '../member/member-columns.js';
import { Member } from '../member/member.js';
import { reaches } from '../party-organization/load-reach.js';
import { LiftTransferHoldInput, PlaceTransferHoldInput, TransferHoldPayload } from './transfer-hold-input.js';
import { TransferHold } from './transfer-hold.js';

@Resolver(() => Member)
export class TransferHoldResolver {
  @FieldResolver(() => [TransferHold], { description: 'For the inspection staff alone; empty for everybody else.' })
  async transferHolds(@Root() { id }: MemberRow, @Ctx() { actor, services, loaders }: Context): Promise<TransferHold[]> {
    return (await loaders.load('transferHolds', id, (ids) => services.transferHolds.ofMembers(actor, ids))) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may place and lift holds: the inspection staff alone.' })
  viewerCanHold(@Root() { organizationId }: MemberRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'hold:manage', organizationId);
  }

  @Mutation(() => TransferHoldPayload, { description: 'Keeps a person where they are while a case is open (tạm dừng chuyển sinh hoạt).' })
  async placeTransferHold(
    @Arg('input', () => PlaceTransferHoldInput) input: PlaceTransferHoldInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.transferHolds.place(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => TransferHoldPayload, { description: 'Lets a person be transferred again (thôi tạm dừng chuyển sinh hoạt).' })
  async liftTransferHold(
    @Arg('input', () => LiftTransferHoldInput) input: LiftTransferHoldInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.transferHolds.lift(context.actor, input, clickOf(context, info)));
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ hold: TransferHold | null } & Changed> {
  return answer(info, 'hold', done.id, done.changeMarker, (ids) => services.transferHolds.byIds(actor, ids));
}
