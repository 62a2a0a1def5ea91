import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type TypeNode,
  visit,
} from 'graphql';

export const PARTNER_TAG = 'partner';

const TAG: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'tag' },
  arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'name' }, value: { kind: Kind.STRING, value: PARTNER_TAG } }],
};

/** Object types that only carry others: nobody decides about them by themselves. */
const PLUMBING = /(?:Connection|Edge|^PageInfo)$/;

/**
 * A service tags the fields that integrators may read. What such a field cannot be without follows by itself: its
 * arguments, the scalars, enums and inputs that they and it are made of, and the connection around a list. Another
 * object type does not follow; composition then tells that its fields wait for a decision.
 */
export function spreadPartnerTags(document: DocumentNode): DocumentNode {
  const definitions = new Map<string, DefinitionNode>();
  for (const definition of document.definitions) {
    if ('name' in definition && definition.name) definitions.set(definition.name.value, definition);
  }
  const whole = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    for (const field of definition.fields ?? []) if (isTagged(field)) reachField(field);
  }
  return visit(document, {
    FieldDefinition: {
      leave: (field, _key, _parent, _path, ancestors) =>
        isTagged(field) || whole.has(ownerOf(ancestors))
          ? { ...withTag(field), arguments: (field.arguments ?? []).map(withTag) }
          : undefined,
    },
    ScalarTypeDefinition: { leave: (type) => (whole.has(type.name.value) ? withTag(type) : undefined) },
    EnumTypeDefinition: { leave: (type) => (whole.has(type.name.value) ? withTag(type) : undefined) },
    EnumValueDefinition: {
      leave: (value, _key, _parent, _path, ancestors) => (whole.has(ownerOf(ancestors)) ? withTag(value) : undefined),
    },
    InputObjectTypeDefinition: {
      leave: (type) => (whole.has(type.name.value) ? { ...withTag(type), fields: (type.fields ?? []).map(withTag) } : undefined),
    },
  }) as DocumentNode;

  function reachField(field: FieldDefinitionNode): void {
    reach(field.type);
    for (const argument of field.arguments ?? []) reach(argument.type);
  }

  function reach(type: TypeNode): void {
    const name = nameOf(type);
    const definition = definitions.get(name);
    if (!definition || whole.has(name)) return;
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      if (!PLUMBING.test(name)) return;
      whole.add(name);
      definition.fields?.forEach(reachField);
    } else {
      whole.add(name);
      if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
        definition.fields?.forEach((field: InputValueDefinitionNode) => reach(field.type));
    }
  }
}

function isTagged({ directives }: FieldDefinitionNode): boolean {
  return (directives ?? []).some(isPartnerTag);
}

function isPartnerTag({ name, arguments: given }: ConstDirectiveNode): boolean {
  return name.value === 'tag' && (given ?? []).some(({ value }) => value.kind === Kind.STRING && value.value === PARTNER_TAG);
}

function withTag<Node extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(node: Node): Node {
  return (node.directives ?? []).some(isPartnerTag) ? node : { ...node, directives: [...(node.directives ?? []), TAG] };
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

function ownerOf(ancestors: readonly unknown[]): string {
  const owner = ancestors.findLast((ancestor) => typeof ancestor === 'object' && ancestor !== null && 'kind' in ancestor);
  return (owner as { name?: { value: string } } | undefined)?.name?.value ?? '';
}
