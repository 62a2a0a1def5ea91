import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import {
  ChangeCommitteeBodyInput,
  ChangeCommitteeBodyPayload,
  CreateCommitteeBodyInput,
  CreateCommitteeBodyPayload,
  EndCommitteeBodyInput,
  EndCommitteeBodyPayload,
} from './body-input.js';
import type { BodyRow } from './committee-body.service.js';

@Resolver()
export class ManageBodiesResolver {
  @Mutation(() => CreateCommitteeBodyPayload, { description: 'Sets up a body that serves a committee, with its functions.' })
  async createCommitteeBody(
    @Arg('input', () => CreateCommitteeBodyInput) input: CreateCommitteeBodyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageBodies.create(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => ChangeCommitteeBodyPayload, {
    description: 'Changes the name or the functions of a body from today on; the roles of its staff follow.',
  })
  async changeCommitteeBody(
    @Arg('input', () => ChangeCommitteeBodyInput) input: ChangeCommitteeBodyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageBodies.change(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => EndCommitteeBodyPayload, { description: 'Ends a body, the posts in it and the roles that followed from them.' })
  async endCommitteeBody(
    @Arg('input', () => EndCommitteeBodyInput) input: EndCommitteeBodyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.manageBodies.end(context.actor, input, clickOf(context, info)));
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ body: BodyRow | null } & Changed> {
  return answer(info, 'body', done.id, done.changeMarker, (ids, selection) => services.committeeBodies.byIds(actor, ids, selection));
}
