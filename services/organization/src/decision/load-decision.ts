import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../query/selection.js';
import type { Decision } from './decision.js';

/** The decision that a field names by id: all of a request in one statement. Null where none is recorded. */
export async function loadDecision(
  { actor, services, loaders }: Context,
  info: GraphQLResolveInfo,
  id: string | null,
): Promise<Decision | null> {
  if (id === null) return null;
  const selection = selectionOf(info);
  return loaders.load(`decision ${selection.key}`, id, (ids) => services.decisions.byIds(actor, ids, selection));
}
