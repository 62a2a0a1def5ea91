import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../query/selection.js';
import type { AgencyRow } from './agency.service.js';

/** The agency that a field names by id, on a day. Null where the field names none, and on a day it did not exist. */
export async function loadAgency(
  { actor, services, loaders }: Context,
  info: GraphQLResolveInfo,
  id: string | null,
  asOf: string,
): Promise<AgencyRow | null> {
  if (id === null) return null;
  const selection = selectionOf(info);
  return loaders.load(`agency ${asOf} ${selection.key}`, id, (ids) => services.agencies.byIds(actor, ids, asOf, selection));
}
