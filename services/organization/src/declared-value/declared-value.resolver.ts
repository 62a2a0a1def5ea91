import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import { DeclareValueInput, DeclareValuePayload } from './declare-value.js';
import type { DeclaredValue } from './declared-value.js';

@Resolver()
export class DeclaredValueResolver {
  @Mutation(() => DeclareValuePayload, { description: 'Records a baseline or a target as a report states it (số đầu kỳ, chỉ tiêu).' })
  async declareValue(
    @Arg('input', () => DeclareValueInput) input: DeclareValueInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<{ declared: DeclaredValue | null } & Changed> {
    const { actor, services } = context;
    const done = await services.declaredValues.declare(actor, input, clickOf(context, info));
    return answer(info, 'declared', done.id, done.changeMarker, (ids) => services.declaredValues.byIds(actor, ids));
  }
}
