import type { Connection, TreePart } from '@capuy/web';
import type { TreeLineFragment } from '../generated/graphql';

/** A page of children as the tree takes it. */
export function treePart({ nodes, pageInfo }: Connection<TreeLineFragment>): TreePart<TreeLineFragment> {
  return { nodes, next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
}
