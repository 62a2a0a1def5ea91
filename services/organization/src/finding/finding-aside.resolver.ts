import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import { FindingAsidePayload, SetFindingAsideInput, TakeFindingUpInput } from './finding-aside-input.js';

@Resolver()
export class FindingAsideResolver {
  @Mutation(() => FindingAsidePayload, {
    description: 'Leaves a finding until a day, with a reason; it comes back by itself (để lại sau).',
  })
  setFindingAside(
    @Arg('input', () => SetFindingAsideInput) input: SetFindingAsideInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Changed> {
    return context.services.findingAsides.setAside(context.actor, input, clickOf(context, info));
  }

  @Mutation(() => FindingAsidePayload, { description: 'Puts a finding back on the list before its day.' })
  takeFindingUp(
    @Arg('input', () => TakeFindingUpInput) input: TakeFindingUpInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Changed> {
    return context.services.findingAsides.takeUp(context.actor, input, clickOf(context, info));
  }
}
