import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../query/selection.js';
import type { PersonRow } from './person.service.js';

/** The person that a field names by id: all of a request in one statement. Null where the id is unknown. */
export async function loadPerson(
  { actor, services, loaders }: Context,
  info: GraphQLResolveInfo,
  id: string | null,
): Promise<PersonRow | null> {
  if (id === null) return null;
  const selection = selectionOf(info);
  return loaders.load(`person ${selection.key}`, id, (ids) => services.people.byIds(actor, ids, selection));
}
