import { selectedFields } from '@capuy/subgraph';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';

export interface Selection {
  fields: ReadonlySet<string>;
  /** The same for the same fields: part of a loader's name. */
  key: string;
}

const known = new WeakMap<FieldNode, Map<string, Selection>>();

/** The fields asked for below a resolver's field, remembered for the life of the parsed document. */
export function selectionOf(info: GraphQLResolveInfo, ...path: string[]): Selection {
  const node = info.fieldNodes.length === 1 ? info.fieldNodes[0] : undefined;
  if (!node) return compute(info, path);
  let byPath = known.get(node);
  if (!byPath) known.set(node, (byPath = new Map()));
  const key = path.join('.');
  let selection = byPath.get(key);
  if (!selection) byPath.set(key, (selection = compute(info, path)));
  return selection;
}

function compute(info: GraphQLResolveInfo, path: string[]): Selection {
  const fields = selectedFields(info, ...path);
  if (path.at(-1) === 'nodes') {
    for (const field of selectedFields(info, ...path.slice(0, -1), 'edges', 'node')) fields.add(field);
  }
  return { fields, key: [...fields].toSorted().join(' ') };
}
