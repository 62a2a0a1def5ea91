import type { OperationKind } from '../generated/graphql';
import type { ChosenOrganization, NewOrganization, OperationState } from './DraftState';
import { OPERATION_SHAPES } from './operationShape';

export function newOrganization(key: string, parent: ChosenOrganization | null): NewOrganization {
  return { key, name: '', code: '', typeCode: '', parent, areaKind: null, reportingSector: null, branchKind: null };
}

/** An empty operation of a kind, with as many new organizations as it needs at least. `key` is unique in the draft. */
export function newOperation(key: string, kind: OperationKind, root: ChosenOrganization | null, decision: string): OperationState {
  const created = Array.from({ length: OPERATION_SHAPES[kind].created[0] }, (_, index) => newOrganization(`${key}-${index + 1}`, root));
  return { key, kind, sources: [], survivor: null, created, extents: {}, name: '', typeCode: '', parent: null, decision, kept: {} };
}
