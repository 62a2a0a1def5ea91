import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import type { DocumentLimits } from '../limits.js';
import { Refusal } from '../refusal.js';

/** Fragments in fragments that a level of fields may be wrapped in. */
const NESTING_PER_DEPTH = 3;

interface Size {
  fields: number;
  aliases: number;
  directives: number;
  depth: number;
  /** Levels with the fragments' own, which the planner walks one by one. */
  nesting: number;
}

/**
 * Refuses a document whose size after its fragments are spread is over the limits. Each fragment is measured once and
 * added wherever it is spread, so a bomb of nested fragments costs no more than its text.
 */
export function checkDocumentLimits(document: DocumentNode, limits: DocumentLimits): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measure = new Measure(fragments);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      // Also those that nothing spreads: validation would walk them.
      refuse(measure.fragment(definition.name.value), limits);
      continue;
    }
    if (definition.kind !== Kind.OPERATION_DEFINITION)
      throw new Refusal('OPERATION_REFUSED', 'a document holds operations and fragments only');
    const size = measure.selections(definition.selectionSet);
    size.directives += definition.directives?.length ?? 0;
    refuse(size, limits);
    if (definition.selectionSet.selections.length > limits.rootFields) throw tooMuch('fields at the root');
  }
}

class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #sizes = new Map<string, Size | 'open'>();

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#fragments = fragments;
  }

  selections(set: SelectionSetNode | undefined): Size {
    const size: Size = { fields: 0, aliases: 0, directives: 0, depth: 0, nesting: 0 };
    for (const selection of set?.selections ?? []) {
      size.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        add(size, this.fragment(selection.name.value), 0);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        add(size, this.selections(selection.selectionSet), 0);
      } else {
        size.fields += 1;
        if (selection.alias) size.aliases += 1;
        add(size, this.selections(selection.selectionSet), 1);
      }
    }
    return size;
  }

  fragment(name: string): Size {
    const known = this.#sizes.get(name);
    if (known === 'open') throw new Refusal('OPERATION_REFUSED', 'a fragment spreads itself');
    if (known) return known;
    this.#sizes.set(name, 'open');
    const fragment = this.#fragments.get(name);
    const size = this.selections(fragment?.selectionSet);
    size.directives += fragment?.directives?.length ?? 0;
    this.#sizes.set(name, size);
    return size;
  }
}

function add(size: Size, inner: Size, level: 0 | 1): void {
  size.fields += inner.fields;
  size.aliases += inner.aliases;
  size.directives += inner.directives;
  size.depth = Math.max(size.depth, inner.depth + level);
  size.nesting = Math.max(size.nesting, inner.nesting + 1);
}

function refuse(size: Size, limits: DocumentLimits): void {
  if (size.depth > limits.depth || size.nesting > limits.depth * NESTING_PER_DEPTH) throw tooMuch('depth');
  if (size.aliases > limits.aliases) throw tooMuch('aliases');
  if (size.directives > limits.directives) throw tooMuch('directives');
  if (size.fields > limits.fields) throw tooMuch('fields');
}

function tooMuch(what: string): Refusal {
  return new Refusal('OPERATION_REFUSED', `the operation has too many of: ${what}`);
}
