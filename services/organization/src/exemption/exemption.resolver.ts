import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import type { MemberRow } from '../member/member-columns.js';
import { Member } from '../member/member.js';
import { selectionOf } from '../query/selection.js';
import {
  BeginExemptionInput,
  CorrectExemptionInput,
  EndExemptionInput,
  ExemptionPayload,
  ExtendExemptionInput,
} from './exemption-input.js';
import type { ExemptionRow } from './exemption.service.js';
import { Exemption } from './exemption.js';

@Resolver(() => Member)
export class MemberExemptionsResolver {
  @FieldResolver(() => [Exemption], { description: 'Times without Party work and activity (miễn công tác và sinh hoạt), latest first.' })
  async exemptions(
    @Root() { id }: MemberRow,
    @Ctx() { actor, services, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ExemptionRow[]> {
    const selection = selectionOf(info);
    return (await loaders.load(`exemptions ${selection.key}`, id, (ids) => services.exemptions.ofMembers(actor, ids, selection))) ?? [];
  }
}

@Resolver(() => Exemption)
export class ExemptionResolver {
  @FieldResolver(() => Decision, { nullable: true, description: 'What it rests on. Null where it cannot be read just now.' })
  decision(@Root() { decisionId }: ExemptionRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, decisionId);
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'What its extension or end rests on. Null where there is none.' })
  changedDecision(
    @Root() { changedDecisionId }: ExemptionRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Decision | null> {
    return loadDecision(context, info, changedDecisionId);
  }
}

@Resolver()
export class ManageExemptionsResolver {
  @Mutation(() => ExemptionPayload, {
    description: 'A member is exempt from Party work and activity at their own request (miễn công tác và sinh hoạt đảng).',
  })
  async beginExemption(
    @Arg('input', () => BeginExemptionInput) input: BeginExemptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageExemptions.begin(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ExemptionPayload, { description: 'An exemption goes on longer (kéo dài thời gian miễn).' })
  async extendExemption(
    @Arg('input', () => ExtendExemptionInput) input: ExtendExemptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageExemptions.extend(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ExemptionPayload, { description: 'An exemption ends (trở lại công tác và sinh hoạt đảng).' })
  async endExemption(
    @Arg('input', () => EndExemptionInput) input: EndExemptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageExemptions.end(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ExemptionPayload, { description: 'Days of an exemption that were entered wrongly or late (sửa thời gian miễn).' })
  async correctExemption(
    @Arg('input', () => CorrectExemptionInput) input: CorrectExemptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageExemptions.correct(context.actor, input, clickOf(context, info)));
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ exemption: ExemptionRow | null } & Changed> {
  return answer(info, 'exemption', done.id, done.changeMarker, (ids, selection) => services.exemptions.byIds(actor, ids, selection));
}
