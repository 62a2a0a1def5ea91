import type { Connection } from '@capuy/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../query/selection.js';
import type { MemberRow } from './member-columns.js';
import type { MemberListRequest } from './member-list.sql.js';

/** A page of members below an organization; the same question about several organizations is one statement. */
export async function loadMembers(
  { actor, services, loaders }: Context,
  info: GraphQLResolveInfo,
  underId: string,
  request: MemberListRequest,
): Promise<Connection<MemberRow>> {
  const selection = selectionOf(info, 'nodes');
  const name = `members ${JSON.stringify(request)} ${selection.key}`;
  const found = await loaders.load(name, underId, (ids) => services.memberList.under(actor, ids, request, selection));
  return found ?? { nodes: [], edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
}
