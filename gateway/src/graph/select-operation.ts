import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import { Refusal } from '../refusal.js';

/** The operation that a request means: the named one, or the only one. */
export function selectOperation(document: DocumentNode, operationName: string | undefined): OperationDefinitionNode {
  let found: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (operationName === undefined && found) throw new Refusal('BAD_INPUT', 'the document holds several operations: name one');
    if (operationName === undefined || definition.name?.value === operationName) found = definition;
  }
  if (!found) throw new Refusal('BAD_INPUT', 'the document holds no such operation');
  return found;
}
