import { today } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { answer } from '../change/answer.js';
import { clickOf } from '../change/click-of.js';
import type { Changed } from '../change/commit.js';
import type { Context } from '../context.js';
import { AppointPostInput, AppointPostPayload, EndPostInput, EndPostPayload } from './post-input.js';
import type { PostRow } from './post.service.js';

@Resolver()
export class RecordPostsResolver {
  @Mutation(() => AppointPostPayload, {
    description: 'Records a post with its basis, term and decision; the roles that follow from it begin with it.',
  })
  async appointPost(
    @Arg('input', () => AppointPostInput) input: AppointPostInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return payload(context, info, await context.services.recordPosts.appoint(context.actor, input, clickOf(context, info)));
  }

  @Mutation(() => EndPostPayload, { description: 'Ends a post on a day; the roles that followed from it end with it.' })
  async endPost(@Arg('input', () => EndPostInput) input: EndPostInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return payload(context, info, await context.services.recordPosts.end(context.actor, input, clickOf(context, info)));
  }
}

function payload(
  { actor, services }: Context,
  info: GraphQLResolveInfo,
  done: { id: string } & Changed,
): Promise<{ post: PostRow | null } & Changed> {
  return answer(info, 'post', done.id, done.changeMarker, (ids, selection) => services.posts.byIds(actor, ids, today(), selection));
}
