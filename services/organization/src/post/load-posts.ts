import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../query/selection.js';
import type { PostRow } from './post.service.js';

/** The posts of a person, a body, an agency or a locality: all of a request in one statement. */
export async function loadPosts(
  { actor, services, loaders }: Context,
  info: GraphQLResolveInfo,
  holder: 'person' | 'body' | 'agency' | 'locality',
  id: string,
  asOf: string,
): Promise<PostRow[]> {
  const selection = selectionOf(info);
  return (
    (await loaders.load(`posts ${holder} ${asOf} ${selection.key}`, id, (ids) => services.posts.of(actor, holder, ids, asOf, selection))) ??
    []
  );
}
