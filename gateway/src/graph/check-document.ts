import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { DocumentLimits } from '../limits.js';
import { Refusal } from '../refusal.js';
import { checkNames } from './check-names.js';
import { checkDocumentLimits } from './document-limits.js';
import { withoutSuggestions } from './without-suggestions.js';

const RULES = [...specifiedRules, NoSchemaIntrospectionCustomRule];
const MAX_ERRORS = 3;

export interface DocumentCheck {
  readonly limits: DocumentLimits;
  readonly introspection: boolean;
}

/**
 * Parses and validates. What is cheap to refuse is refused first: tokens while reading, then size, and only then the
 * rules, one of which compares fields with each other. Throws a Refusal.
 */
export function checkDocument(schema: GraphQLSchema, text: string, { limits, introspection }: DocumentCheck): DocumentNode {
  if (text.length > limits.characters) throw new Refusal('OPERATION_REFUSED', 'the operation has too many of: characters');
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.tokens, noLocation: true });
  } catch (error) {
    const tooLong = error instanceof GraphQLError && error.message.includes('token limit');
    if (tooLong) throw new Refusal('OPERATION_REFUSED', 'the operation has too many of: tokens', { cause: error });
    throw new Refusal('BAD_INPUT', error instanceof GraphQLError ? error.message : 'the document cannot be read', { cause: error });
  }
  checkDocumentLimits(document, limits);
  checkNames(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    // Validation has no word on a kind of operation that the graph is without.
    if (definition.operation === OperationTypeNode.SUBSCRIPTION || !schema.getRootType(definition.operation))
      throw new Refusal('OPERATION_REFUSED', `${definition.operation} is not served`);
  }
  const errors = validate(schema, document, introspection ? specifiedRules : RULES, { maxErrors: MAX_ERRORS });
  const [first] = errors;
  if (first) throw new Refusal('BAD_INPUT', withoutSuggestions(first.message));
  return document;
}
