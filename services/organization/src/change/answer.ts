import type { GraphQLResolveInfo } from 'graphql';
import { type Selection, selectionOf } from '../query/selection.js';

/** Reads what a change made, for its payload's field, after it was committed. */
export async function answer<Field extends string, Row>(
  info: GraphQLResolveInfo,
  field: Field,
  id: string,
  changeMarker: string,
  read: (ids: readonly string[], selection: Selection) => Promise<ReadonlyMap<string, Row>>,
): Promise<Record<Field, Row | null> & { changeMarker: string }> {
  const selection = selectionOf(info, field);
  const row = selection.fields.size > 0 ? ((await read([id], selection)).get(id) ?? null) : null;
  return { [field]: row, changeMarker } as Record<Field, Row | null> & { changeMarker: string };
}
