import { type Connection, connectionOf } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { clickOf } from '../change/click-of.js';
import type { Context } from '../context.js';
import {
  AnswerCorrectionInput,
  CorrectionPayload,
  CorrectionRequest,
  RequestCorrectionInput,
  WithdrawCorrectionInput,
} from './file-correction.js';

const CorrectionConnection = connectionOf(() => CorrectionRequest, 'CorrectionRequest');

@Resolver()
export class FileCorrectionResolver {
  @Query(() => [CorrectionRequest], {
    description: 'What the viewer asked to be put right in their file, latest first (đề nghị sửa hồ sơ của tôi).',
  })
  myCorrections(@Ctx() { actor, services }: Context): Promise<CorrectionRequest[]> {
    return services.fileCorrections.mine(actor);
  }

  @Query(() => CorrectionConnection, { description: 'Requests for corrections that the office answers, what is due first at the top.' })
  correctionRequests(
    @Arg('settled', () => Boolean, { defaultValue: false, description: 'Those answered or withdrawn instead of those that wait.' })
    settled: boolean,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() { actor, services }: Context,
  ): Promise<Connection<CorrectionRequest>> {
    return services.fileCorrections.list(actor, settled, first, after);
  }

  @Mutation(() => CorrectionPayload, { description: 'Asks that something in the own file be put right (đề nghị sửa).' })
  requestCorrection(
    @Arg('input', () => RequestCorrectionInput) input: RequestCorrectionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CorrectionPayload> {
    return context.services.fileCorrections.request(context.actor, input, clickOf(context, info));
  }

  @Mutation(() => CorrectionPayload, { description: 'Takes the own request back while it waits (rút đề nghị).' })
  withdrawCorrection(
    @Arg('input', () => WithdrawCorrectionInput) input: WithdrawCorrectionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CorrectionPayload> {
    return context.services.fileCorrections.withdraw(context.actor, input, clickOf(context, info));
  }

  @Mutation(() => CorrectionPayload, { description: 'Answers a request: done, done in part, or not, with the reason (trả lời đề nghị).' })
  answerCorrection(
    @Arg('input', () => AnswerCorrectionInput) input: AnswerCorrectionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CorrectionPayload> {
    return context.services.fileCorrections.answer(context.actor, input, clickOf(context, info));
  }
}
