import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../query/selection.js';
import type { PostRow } from './post.service.js';

/** The posts of a person, a body or an agency: all of a request in one statement. */
export async function loadPosts(
  { actor, services, loaders }: Context,
  info: GraphQLResolveInfo,
  holder: 'person' | 'body' | 'agency',
  id: string,
  asOf: string,
): Promise<PostRow[]> {
  const selection = selectionOf(info);
  return (
    (await loaders.load(`posts ${holder} ${asOf} ${selection.key}`, id, (ids) => services.posts.of(actor, holder, ids, asOf, selection))) ??
    []
  );
}
