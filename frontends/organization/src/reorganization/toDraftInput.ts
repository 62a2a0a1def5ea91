import type { DraftReorganizationInput } from '../generated/graphql';
import { extentOf, type DraftState, type NewOrganization, type OperationState } from './DraftState';

type Operation = DraftReorganizationInput['operations'][number];
type Result = Operation['results'][number];
type Part = Operation['parts'][number];

/** The draft as the graph takes it, without its root. Order is kept, so that a refused path finds its field. */
export function toDraftInput(state: DraftState): Omit<DraftReorganizationInput, 'rootId'> {
  const { title, effectiveOn, decisions, operations } = state;
  const positions = new Map(decisions.map(({ key }, index) => [key, index]));
  return {
    title: title.trim(),
    effectiveOn,
    decisions: decisions.map(({ number, issuerName, signedOn }) => ({ number: number.trim(), issuerName: issuerName.trim(), signedOn })),
    operations: operations.map((operation) => toOperation(operation, positions.get(operation.decision) ?? 0)),
  };
}

function toOperation(operation: OperationState, decision: number): Operation {
  return { kind: operation.kind, decision, results: toResults(operation), parts: toParts(operation) };
}

function toResults({ kind, sources, survivor, created, name, typeCode, parent, kept: rest }: OperationState): Result[] {
  const kept = (result: Omit<Result, 'organizationId'>): Result[] => sources.map(({ id }) => ({ organizationId: id, ...rest, ...result }));
  switch (kind) {
    case 'RENAME':
      return kept({ name: name.trim() });
    case 'CHANGE_TYPE':
      return kept({ typeCode });
    case 'MOVE':
      return kept({ parentId: parent?.id ?? null });
    case 'ABSORB':
      return survivor ? [{ organizationId: survivor.id, ...rest }] : [];
    default:
      return created.map(toNewResult);
  }
}

function toNewResult({ key, name, code, typeCode, parent, areaKind, reportingSector, branchKind }: NewOrganization): Result {
  return {
    key,
    name: name.trim(),
    code: code.trim() || null,
    typeCode,
    parentId: parent?.id ?? null,
    areaKind,
    reportingSector,
    branchKind,
  };
}

function toParts(operation: OperationState): Part[] {
  const { kind, sources, survivor, created } = operation;
  if (kind === 'END') return sources.map(({ id }) => ({ fromId: id, toId: null, area: 'WHOLE', population: 'WHOLE' }));
  const results = kind === 'ABSORB' ? (survivor ? [survivor.id] : []) : created.map(({ key }) => key);
  return sources.flatMap(({ id }) => results.map((to) => ({ fromId: id, toId: to, ...extentOf(operation, id, to) })));
}
