import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { dayKeyOf } from '../query/day-key.js';
import { selectionOf } from '../query/selection.js';
import type { MemberRow } from './member-columns.js';

/** The member that a field names by id, on a day. Null outside the reader's reach. */
export async function loadMember(
  { actor, services, loaders }: Context,
  info: GraphQLResolveInfo,
  id: string | null,
  asOf: string,
): Promise<MemberRow | null> {
  if (id === null) return null;
  const selection = selectionOf(info);
  return loaders.load(`member ${selection.key}`, dayKeyOf({ id, asOf }), (keys) => services.members.byKeys(actor, keys, selection));
}
