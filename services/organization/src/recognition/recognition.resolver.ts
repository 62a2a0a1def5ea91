import { LocalDate, today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Context } from '../context.js';
import { Decision } from '../decision/decision.js';
import { loadDecision } from '../decision/load-decision.js';
import type { MemberRow } from '../member/member-columns.js';
import { Member } from '../member/member.js';
import { MemberVote } from '../member-vote/member-vote.js';
import { reaches } from '../party-organization/load-reach.js';
import { loadVotes } from '../member-vote/vote.resolver.js';
import { VoteOnRecognitionInput, VoteOnRecognitionPayload } from './recognition.js';
import type { RecognitionRow } from './recognition.service.js';

@Resolver(() => Member)
export class RecognitionResolver {
  @Mutation(() => VoteOnRecognitionPayload, {
    description: 'The branch, a committee between or the deciding one votes on a recognition (biểu quyết công nhận chính thức).',
  })
  async voteOnRecognition(
    @Arg('input', () => VoteOnRecognitionInput) input: VoteOnRecognitionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { actor, services } = context;
    const { id, changeMarker, warnings } = await services.recognitions.vote(actor, input, clickOf(context, info));
    return {
      ...(await answer(info, 'member', id, changeMarker, (ids, selection) => services.members.byIds(actor, ids, today(), selection))),
      warnings,
    };
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'Hết thời gian dự bị: the day they are to be recognized as of. Null where the rule’s value is not known.',
  })
  async probationEndsOn(@Root() { id }: MemberRow, @Ctx() context: Context): Promise<string | null> {
    return (await recognitionOf(context, id))?.probationEndsOn ?? null;
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'The decision to admit. Null where none is recorded.' })
  async admissionDecision(@Root() { id }: MemberRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Decision | null> {
    return loadDecision(context, info, (await recognitionOf(context, id))?.admissionDecisionId ?? null);
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description: 'The decision to recognize. Null while probationary, and where none is recorded.',
  })
  async recognitionDecision(
    @Root() { id }: MemberRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Decision | null> {
    return loadDecision(context, info, (await recognitionOf(context, id))?.recognitionDecisionId ?? null);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may put this former member on the way back (kết nạp lại); the rule is asked when they do.',
  })
  async viewerCanReadmit(@Root() { id }: MemberRow, @Ctx() context: Context): Promise<boolean> {
    return reaches(context, 'member:manage', (await recognitionOf(context, id))?.endedAt ?? null);
  }

  @FieldResolver(() => [MemberVote], { description: 'The votes on their recognition, in their order, failed ones too.' })
  recognitionVotes(@Root() { id }: MemberRow, @Ctx() context: Context): Promise<MemberVote[]> {
    return loadVotes(context, 'member', id);
  }
}

function recognitionOf({ actor, services, loaders }: Context, id: string): Promise<RecognitionRow | null> {
  return loaders.load('recognition', id, (ids) => services.recognitions.of(actor, ids));
}
