import type { DraftReorganizationInput } from '../generated/graphql';
import { extentOf, type DraftState, type NewOrganization, type OperationState } from './DraftState';

type Operation = DraftReorganizationInput['operations'][number];
type Result = Operation['results'][number];
type Part = Operation['parts'][number];

/** The draft as the graph takes it, without its root. Order is kept, so that a refused path finds its field. */
export function toDraftInput(state: DraftState): Omit<DraftReorganizationInput, 'rootId'> {
  const { title, effectiveOn, number, issuerName, signedOn, operations } = state;
  return {
    title: title.trim(),
    effectiveOn,
    decisions: [{ number: number.trim(), issuerName: issuerName.trim(), signedOn }],
    operations: operations.map(toOperation),
  };
}

function toOperation(operation: OperationState): Operation {
  return { kind: operation.kind, decision: 0, results: toResults(operation), parts: toParts(operation) };
}

function toResults({ kind, sources, survivor, created, name, typeCode, parent }: OperationState): Result[] {
  const kept = (result: Omit<Result, 'organizationId'>): Result[] => sources.map(({ id }) => ({ organizationId: id, ...result }));
  switch (kind) {
    case 'RENAME':
      return kept({ name: name.trim() });
    case 'CHANGE_TYPE':
      return kept({ typeCode });
    case 'MOVE':
      return kept({ parentId: parent?.id ?? null });
    case 'ABSORB':
      return survivor ? [{ organizationId: survivor.id }] : [];
    default:
      return created.map(toNewResult);
  }
}

function toNewResult({ key, name, code, typeCode, parent }: NewOrganization): Result {
  return { key, name: name.trim(), code: code.trim() || null, typeCode, parentId: parent?.id ?? null };
}

function toParts(operation: OperationState): Part[] {
  const { kind, sources, survivor, created } = operation;
  if (kind === 'END') return sources.map(({ id }) => ({ fromId: id, toId: null, area: 'WHOLE', population: 'WHOLE' }));
  const results = kind === 'ABSORB' ? (survivor ? [survivor.id] : []) : created.map(({ key }) => key);
  return sources.flatMap(({ id }) => results.map((to) => ({ fromId: id, toId: to, ...extentOf(operation, id, to) })));
}
