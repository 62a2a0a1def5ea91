import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../query/selection.js';
import type { LocalityRow } from './locality-columns.js';

/** The locality that a field names by id, on a day. Null where the field names none, and on a day it did not exist. */
export async function loadLocality(
  { actor, services, loaders }: Context,
  info: GraphQLResolveInfo,
  id: string | null,
  asOf: string,
): Promise<LocalityRow | null> {
  if (id === null) return null;
  const selection = selectionOf(info);
  return loaders.load(`locality ${asOf} ${selection.key}`, id, (ids) => services.localities.byIds(actor, ids, asOf, selection));
}
