import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import type { MemberRow } from '../member/member-columns.js';
import { Member } from '../member/member.js';
import { reaches } from '../party-organization/load-reach.js';
import { selectionOf } from '../query/selection.js';
import {
  BeginSuspensionInput,
  CorrectSuspensionInput,
  EndSuspensionInput,
  ExtendSuspensionInput,
  SuspensionPayload,
} from './suspension-input.js';
import type { SuspensionRow } from './suspension.service.js';
import { Suspension } from './suspension.js';

@Resolver(() => Member)
export class MemberSuspensionsResolver {
  @FieldResolver(() => [Suspension], {
    description: 'Suspensions from Party activity (đình chỉ sinh hoạt đảng), latest first. Empty for whoever may not know of them.',
  })
  async suspensions(
    @Root() { id }: MemberRow,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SuspensionRow[]> {
    const selection = selectionOf(info);
    return (await loaders.load(`suspensions ${selection.key}`, id, (ids) => services.suspensions.ofMembers(actor, ids, selection))) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may record suspensions of this member.' })
  viewerCanSuspend(@Root() { organizationId }: MemberRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'suspension:manage', organizationId);
  }
}

@Resolver()
export class ManageSuspensionsResolver {
  @Mutation(() => SuspensionPayload, { description: 'A member is suspended from Party activity for a time (đình chỉ sinh hoạt đảng).' })
  async beginSuspension(
    @Arg('input', () => BeginSuspensionInput) input: BeginSuspensionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageSuspensions.begin(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => SuspensionPayload, { description: 'A suspension is extended, once (gia hạn đình chỉ sinh hoạt).' })
  async extendSuspension(
    @Arg('input', () => ExtendSuspensionInput) input: ExtendSuspensionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageSuspensions.extend(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => SuspensionPayload, { description: 'A suspension ends before its time (hủy bỏ đình chỉ sinh hoạt).' })
  async endSuspension(
    @Arg('input', () => EndSuspensionInput) input: EndSuspensionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageSuspensions.end(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => SuspensionPayload, { description: 'Days of a suspension that were entered wrongly or late (sửa thời gian đình chỉ).' })
  async correctSuspension(
    @Arg('input', () => CorrectSuspensionInput) input: CorrectSuspensionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageSuspensions.correct(context.actor, input, clickOf(context, info)));
  }
}

async function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string; warnings: string[] } & Changed,
): Promise<{ suspension: SuspensionRow | null; warnings: string[] } & Changed> {
  const read = await answer(info, 'suspension', done.id, done.changeMarker, (ids, selection) =>
    services.suspensions.byIds(actor, ids, selection),
  );
  return { ...read, warnings: done.warnings };
}
