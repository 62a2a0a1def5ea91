import { type DocumentNode, Kind } from 'graphql';

/** Names of the subgraphs of a supergraph: the values of its `join__Graph`. */
export function subgraphsOf(supergraph: DocumentNode): string[] {
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    return (definition.values ?? []).map((value) => {
      const named = value.directives
        ?.find(({ name }) => name.value === 'join__graph')
        ?.arguments?.find(({ name }) => name.value === 'name');
      return named?.value.kind === Kind.STRING ? named.value.value : value.name.value.toLowerCase();
    });
  }
  return [];
}
