import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';

export interface PrintedSubgraph {
  readonly name: string;
  readonly sdl: string;
}

interface Read {
  readonly name: string;
  readonly types: ReadonlyMap<string, ObjectTypeDefinitionNode>;
}

/**
 * Fields that need a second subgraph and may not be null, as `subgraph: Type.field`: with that subgraph dead they would
 * take the page around them along. Two kinds: a field that a subgraph adds to an entity of another, and a field whose
 * object belongs to another. An entity belongs to the subgraph that tells most of it.
 */
export function crossingFieldsThatAreNeverNull(subgraphs: readonly PrintedSubgraph[]): string[] {
  const read = subgraphs.map(({ name, sdl }) => ({ name, types: objectTypes(parse(sdl)) }));
  const found: string[] = [];
  for (const { name, types } of read) {
    for (const [type, node] of types) {
      const keys = keyFields(node);
      const isOthers = isEntityOfAnother(type, name, read);
      for (const field of node.fields ?? []) {
        if (field.type.kind !== Kind.NON_NULL_TYPE || keys.has(field.name.value)) continue;
        const target = nameOf(field.type);
        const leads = types.has(target) && isEntityOfAnother(target, name, read);
        if (isOthers || leads) found.push(`${name}: ${type}.${field.name.value}`);
      }
    }
  }
  return found;
}

function objectTypes(document: DocumentNode): Map<string, ObjectTypeDefinitionNode> {
  const types = new Map<string, ObjectTypeDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(node.name.value, node);
  return types;
}

/** Types without a key are nobody's: each subgraph has its own Query, and tells plain types whole. */
function isEntityOfAnother(type: string, name: string, subgraphs: readonly Read[]): boolean {
  const tellers = subgraphs.filter(({ types }) => keyFields(types.get(type)).size > 0);
  if (!tellers.length) return false;
  const told = ({ types }: Read): number => types.get(type)?.fields?.length ?? 0;
  return tellers.reduce((most, teller) => (told(teller) > told(most) ? teller : most)).name !== name;
}

function keyFields(node: ObjectTypeDefinitionNode | undefined): Set<string> {
  const names = new Set<string>();
  for (const { name, arguments: given } of node?.directives ?? []) {
    if (name.value !== 'key') continue;
    for (const { name: argument, value } of given ?? []) {
      if (argument.value === 'fields' && value.kind === Kind.STRING) for (const part of value.value.split(/[\s{}]+/)) names.add(part);
    }
  }
  return names;
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
