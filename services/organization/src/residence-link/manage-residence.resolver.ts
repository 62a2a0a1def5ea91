import { LocalDate, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import { selectionOf } from '../query/selection.js';
import { ResidenceCounts } from './residence-counts.js';
import type { ResidenceLinkRow } from './residence-columns.js';
import {
  CommentResidenceLinksInput,
  EndResidenceLinkInput,
  ExcuseFromResidenceInput,
  IntroduceToResidenceInput,
  ReceiveResidenceLinksInput,
  RecordNotIntroducedInput,
  ResidenceLinksPayload,
} from './residence-input.js';

@Resolver()
export class ManageResidenceResolver {
  @Query(() => ResidenceCounts, { nullable: true, description: "Counts of residence links on a day. Null outside the reader's reach." })
  residenceCounts(
    @Arg('underId', () => ID) underId: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'Default today.' }) asOf: string | null,
    @Arg('year', () => Int, { nullable: true, description: 'Of the comments. Default the year of the day.' }) year: number | null,
    @Ctx() { actor, services }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResidenceCounts | null> {
    const day = asOf ?? today();
    const withOutcomes = selectionOf(info, 'comments').fields.has('outcomes');
    return services.residenceCounts.counts(actor, underId, day, year ?? Number(day.slice(0, 4)), withOutcomes);
  }

  @Mutation(() => ResidenceLinksPayload, {
    description:
      'A working member is introduced to the committee where they live (giới thiệu giữ mối liên hệ nơi cư trú). No membership changes.',
  })
  async introduceToResidence(
    @Arg('input', () => IntroduceToResidenceInput) input: IntroduceToResidenceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.introduceToResidence.introduce(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ResidenceLinksPayload, {
    description: 'A working member is not introduced, for a reason of the regulation (không giới thiệu).',
  })
  async recordNotIntroduced(
    @Arg('input', () => RecordNotIntroducedInput) input: RecordNotIntroducedInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.introduceToResidence.notIntroduced(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ResidenceLinksPayload, {
    description: 'The committee where they live receives any number of letters (tiếp nhận), all or none.',
  })
  async receiveResidenceLinks(
    @Arg('input', () => ReceiveResidenceLinksInput) input: ReceiveResidenceLinksInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.settleResidence.receive(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ResidenceLinksPayload, {
    description: 'Introduced, but excused from taking part where they live (miễn sinh hoạt nơi cư trú), for a reason of the regulation.',
  })
  async excuseFromResidence(
    @Arg('input', () => ExcuseFromResidenceInput) input: ExcuseFromResidenceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.settleResidence.excuse(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ResidenceLinksPayload, { description: 'The link is over (thôi giữ mối liên hệ): moved, retired or gone elsewhere.' })
  async endResidenceLink(
    @Arg('input', () => EndResidenceLinkInput) input: EndResidenceLinkInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.settleResidence.end(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ResidenceLinksPayload, { description: 'The yearly comments of a list (nhận xét hằng năm), as codes, all or none.' })
  async commentResidenceLinks(
    @Arg('input', () => CommentResidenceLinksInput) input: CommentResidenceLinksInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.settleResidence.comment(context.actor, input, clickOf(context, info)));
  }
}

async function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  { ids, changeMarker }: { ids: string[] } & Changed,
): Promise<{ links: ResidenceLinkRow[] } & Changed> {
  const found = await services.residence.byIds(actor, ids, today(), selectionOf(info, 'links'));
  return { links: ids.flatMap((id) => found.get(id) ?? []), changeMarker };
}
