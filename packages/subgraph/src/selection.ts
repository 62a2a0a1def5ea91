import { type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/**
 * The names of the fields asked for below a resolver's own field, following `path` (such as `nodes`) down.
 * Only selected columns are read: this is the look-ahead.
 */
export function selectedFields(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>, ...path: string[]): Set<string> {
  let sets = info.fieldNodes.flatMap((node) => node.selectionSet ?? []);
  for (const step of path)
    sets = fields(sets, info.fragments)
      .filter((f) => f.name.value === step)
      .flatMap((f) => f.selectionSet ?? []);
  return new Set(fields(sets, info.fragments).map((field) => field.name.value));
}

function fields(sets: readonly SelectionSetNode[], fragments: Readonly<Record<string, FragmentDefinitionNode>>): FieldNode[] {
  return sets.flatMap((set) =>
    set.selections.flatMap((selection): FieldNode[] => {
      if (selection.kind === Kind.FIELD) return [selection];
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet;
      return inner ? fields([inner], fragments) : [];
    }),
  );
}
