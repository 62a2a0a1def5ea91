import type { OperationKind } from '../generated/graphql';
import type { DraftState, OperationState } from './DraftState';
import { newOperation } from './newOperation';

/** What the form asks about the whole draft. */
export type HeadingPart = Partial<Omit<DraftState, 'operations'>>;

export type DraftAction =
  | { type: 'heading'; part: HeadingPart }
  | { type: 'add'; kind: OperationKind; key: string }
  | { type: 'change'; key: string; part: Partial<Omit<OperationState, 'key' | 'kind'>> }
  | { type: 'remove'; key: string };

/** The draft as it is typed. What was chosen from one day's tree is dropped when the day changes the tree's root. */
export function draftReducer(state: DraftState, action: DraftAction): DraftState {
  switch (action.type) {
    case 'heading':
      return { ...state, ...action.part };
    case 'add':
      return { ...state, operations: [...state.operations, newOperation(action.key, action.kind, state.root)] };
    case 'change':
      return {
        ...state,
        operations: state.operations.map((operation) => (operation.key === action.key ? { ...operation, ...action.part } : operation)),
      };
    case 'remove':
      return { ...state, operations: forget(state.operations.filter(({ key }) => key !== action.key)) };
  }
}

/** A parent that was to be created by an operation taken out is no parent any more. */
function forget(operations: readonly OperationState[]): OperationState[] {
  const keys = new Set(operations.flatMap(({ created }) => created.map(({ key }) => key)));
  const lost = (id: string | undefined): boolean => id !== undefined && isKey(id) && !keys.has(id);
  return operations.map((operation) => ({
    ...operation,
    parent: lost(operation.parent?.id) ? null : operation.parent,
    created: operation.created.map((one) => (lost(one.parent?.id) ? { ...one, parent: null } : one)),
  }));
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Whether an identifier names an organization that the draft creates. */
export function isKey(id: string): boolean {
  return !UUID.test(id);
}
