import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { selectOperation } from './select-operation.js';

/** What a list holds when its field takes neither `first` nor `last`. */
const LIST_SIZE = 20;
/** Lists of a connection are as long as the connection was asked to be. */
const CONNECTION_LISTS = new Set(['edges', 'nodes']);

type Variables = Readonly<Record<string, unknown>>;

/**
 * The most fields that an operation may answer: each field once for each item of the lists around it. Walks what the
 * document limits have already bounded.
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Variables,
): number {
  const operation = selectOperation(document, operationName);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] = Number(defaultValue.value);
  }
  const root = schema.getRootType(operation.operation);
  const cost = new Cost(schema, fragments, { ...defaults, ...variables });
  return root ? cost.of(operation.selectionSet, root.name, 1) : 0;
}

class Cost {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Variables;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, variables: Variables) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#variables = variables;
  }

  /** `items` is the size of the connection that the selections are of. */
  of(set: SelectionSetNode, typeName: string, items: number): number {
    let total = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        total += this.#field(selection, typeName, items);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        total += this.of(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, items);
      } else {
        const fragment = this.#fragments.get(selection.name.value);
        if (fragment) total += this.of(fragment.selectionSet, fragment.typeCondition.name.value, items);
      }
    }
    return total;
  }

  #field(node: FieldNode, typeName: string, items: number): number {
    const field = this.#definition(typeName, node.name.value);
    if (!field || !node.selectionSet) return 1;
    const asked = this.#asked(node, field);
    const isList = holdsList(field.type);
    const times = isList ? (asked ?? (CONNECTION_LISTS.has(node.name.value) ? items : LIST_SIZE)) : 1;
    return 1 + times * this.of(node.selectionSet, getNamedType(field.type).name, asked ?? (isList ? 1 : items));
  }

  #definition(typeName: string, name: string): GraphQLField<unknown, unknown> | undefined {
    const type = this.#schema.getType(typeName);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  }

  #asked(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    if (!isCompositeType(getNamedType(field.type))) return undefined;
    for (const name of ['first', 'last']) {
      const given = node.arguments?.find((argument) => argument.name.value === name);
      const number = given ? this.#number(given.value) : field.args.find((argument) => argument.name === name)?.defaultValue;
      if (typeof number === 'number' && Number.isFinite(number)) return Math.max(1, number);
    }
    return undefined;
  }

  #number(value: ValueNode): unknown {
    if (value.kind === Kind.INT) return Number(value.value);
    return value.kind === Kind.VARIABLE ? this.#variables[value.name.value] : undefined;
  }
}

function holdsList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? holdsList(type.ofType) : isListType(type);
}
