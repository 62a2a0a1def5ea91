import type { DraftState, OperationState } from './DraftState';
import { OPERATION_SHAPES } from './operationShape';

/** Why a field is not ready, by the path it has in the draft's input: the same paths as the server's. */
export type DraftErrors = Readonly<Record<string, string>>;

/** What can be told before asking the server. An empty answer: the draft may be sent. */
export function checkDraft(state: DraftState): DraftErrors {
  const errors: Record<string, string> = {};
  const need = (path: string, value: unknown): void => {
    if (value === null || value === undefined || value === '' || (typeof value === 'string' && value.trim() === ''))
      errors[path] = 'REQUIRED';
  };
  need('title', state.title);
  need('rootId', state.root);
  need('effectiveOn', state.effectiveOn);
  for (const [index, decision] of state.decisions.entries()) {
    need(`decisions.${index}.number`, decision.number);
    need(`decisions.${index}.issuerName`, decision.issuerName);
    need(`decisions.${index}.signedOn`, decision.signedOn);
  }
  if (state.operations.length === 0) errors['operations'] = 'REQUIRED';
  for (const [index, operation] of state.operations.entries()) checkOperation(operation, `operations.${index}`, errors, need);
  return errors;
}

function checkOperation(
  operation: OperationState,
  path: string,
  errors: Record<string, string>,
  need: (path: string, value: unknown) => void,
): void {
  const { sources, created, asks } = OPERATION_SHAPES[operation.kind];
  if (operation.sources.length < sources[0]) errors[`${path}.parts`] = 'TOO_FEW';
  if (operation.created.length < created[0]) errors[`${path}.results`] = 'TOO_FEW';
  if (asks === 'survivor') need(`${path}.results.0`, operation.survivor);
  if (asks === 'name') need(`${path}.results.0.name`, operation.name);
  if (asks === 'type') need(`${path}.results.0.typeCode`, operation.typeCode);
  if (asks === 'parent') need(`${path}.results.0.parentId`, operation.parent);
  for (const [index, one] of operation.created.entries()) {
    need(`${path}.results.${index}.name`, one.name);
    need(`${path}.results.${index}.typeCode`, one.typeCode);
    need(`${path}.results.${index}.parentId`, one.parent);
  }
}
