import type { GraphQLResolveInfo } from 'graphql';
import { notFound } from '@capuy/subgraph';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import {
  DraftReorganizationInput,
  ReorganizationVersionInput,
  ReviseReorganizationInput,
  SettleReorganizationChoicesInput,
} from './reorganization-inputs.js';
import {
  ApplyReorganizationPayload,
  CancelReorganizationPayload,
  DraftReorganizationPayload,
  ReviseReorganizationPayload,
  SettleReorganizationChoicesPayload,
} from './reorganization-payloads.js';
import type { Reorganization } from './reorganization.js';

@Resolver()
export class ReorganizationMutationResolver {
  @Mutation(() => DraftReorganizationPayload, { description: 'Writes a draft, and finds what speaks against it and what it leaves open.' })
  async draftReorganization(
    @Arg('input', () => DraftReorganizationInput) input: DraftReorganizationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DraftReorganizationPayload> {
    return answer(context, await context.services.reorganizations.draft(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ReviseReorganizationPayload, { description: "Replaces a draft's operations." })
  async reviseReorganization(
    @Arg('input', () => ReviseReorganizationInput) input: ReviseReorganizationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReviseReorganizationPayload> {
    return answer(context, await context.services.reorganizations.revise(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => SettleReorganizationChoicesPayload, {
    description: 'Says where branches, other organizations and members go, by hand or by rule.',
  })
  async settleReorganizationChoices(
    @Arg('input', () => SettleReorganizationChoicesInput) input: SettleReorganizationChoicesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SettleReorganizationChoicesPayload> {
    return answer(context, await context.services.reorganizations.settle(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => CancelReorganizationPayload, { description: 'Puts a draft away for good.' })
  async cancelReorganization(
    @Arg('input', () => ReorganizationVersionInput) input: ReorganizationVersionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CancelReorganizationPayload> {
    return answer(context, await context.services.reorganizations.cancel(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ApplyReorganizationPayload, {
    description:
      'Begins to apply a draft: whole or not at all, however large. Undone only by a new decision. Asked again, it answers the same job.',
  })
  async applyReorganization(
    @Arg('input', () => ReorganizationVersionInput) input: ReorganizationVersionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApplyReorganizationPayload> {
    const { actor, services } = context;
    const { jobId, ...changed } = await services.reorganizations.requestApply(actor, input, clickOf(context, info));
    return { ...(await answer(context, changed)), job: await services.jobs.job(actor, jobId) };
  }
}

async function answer(
  { actor, services }: Context,
  { id, changeMarker }: { id: string } & Changed,
): Promise<{ reorganization: Reorganization; changeMarker: string }> {
  const reorganization = await services.reorganizationQueries.byId(actor, id);
  if (!reorganization) throw notFound('reorganization');
  return { reorganization, changeMarker };
}
