import type { OperationKind } from '../generated/graphql';
import type { DecisionState, DraftState, OperationState } from './DraftState';
import { newOperation } from './newOperation';

/** What the form asks about the whole draft. */
export type HeadingPart = Partial<Omit<DraftState, 'operations' | 'decisions'>>;

export type DraftAction =
  | { type: 'heading'; part: HeadingPart }
  | { type: 'add-decision'; key: string; signedOn: string }
  | { type: 'change-decision'; key: string; part: Partial<Omit<DecisionState, 'key'>> }
  | { type: 'remove-decision'; key: string }
  | { type: 'add'; kind: OperationKind; key: string }
  | { type: 'change'; key: string; part: Partial<Omit<OperationState, 'key' | 'kind'>> }
  | { type: 'remove'; key: string };

/** The draft as it is typed. What was chosen from one day's tree is dropped when the day changes the tree's root. */
export function draftReducer(state: DraftState, action: DraftAction): DraftState {
  switch (action.type) {
    case 'heading':
      return { ...state, ...action.part };
    case 'add-decision':
      return { ...state, decisions: [...state.decisions, newDecision(action.key, action.signedOn)] };
    case 'change-decision':
      return { ...state, decisions: state.decisions.map((one) => (one.key === action.key ? { ...one, ...action.part } : one)) };
    case 'remove-decision':
      return withoutDecision(state, action.key);
    case 'add':
      return {
        ...state,
        // Most often the next operation rests on the same decision as the one before.
        operations: [
          ...state.operations,
          newOperation(action.key, action.kind, state.root, state.operations.at(-1)?.decision ?? state.decisions[0]?.key ?? ''),
        ],
      };
    case 'change':
      return {
        ...state,
        operations: state.operations.map((operation) => (operation.key === action.key ? { ...operation, ...action.part } : operation)),
      };
    case 'remove':
      return { ...state, operations: forget(state.operations.filter(({ key }) => key !== action.key)) };
  }
}

export function newDecision(key: string, signedOn: string): DecisionState {
  return { key, number: '', issuerName: '', signedOn };
}

/** Takes a decision out; what rested on it rests on the first. A draft keeps one decision at least. */
function withoutDecision(state: DraftState, key: string): DraftState {
  const decisions = state.decisions.filter((one) => one.key !== key);
  const [first] = decisions;
  if (!first) return state;
  return {
    ...state,
    decisions,
    operations: state.operations.map((operation) => (operation.decision === key ? { ...operation, decision: first.key } : operation)),
  };
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
