import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../query/selection.js';
import type { BodyRow } from './committee-body.service.js';

/** The committee body that a field names by id. Null where the field names none. */
export async function loadBody(
  { actor, services, loaders }: Context,
  info: GraphQLResolveInfo,
  id: string | null,
): Promise<BodyRow | null> {
  if (id === null) return null;
  const selection = selectionOf(info);
  return loaders.load(`body ${selection.key}`, id, (ids) => services.committeeBodies.byIds(actor, ids, selection));
}
