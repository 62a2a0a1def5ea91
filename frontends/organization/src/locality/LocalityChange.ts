import { isHalfWritten, toDecisionInput, EMPTY_DECISION, type DecisionState } from '../act/DecisionState';
import type { LocalityKind, LocalityOperation, PickedLocalityFragment, ReorganizeLocalitiesInput } from '../generated/graphql';

export const LOCALITY_OPERATIONS: readonly LocalityOperation[] = ['CONSOLIDATE', 'ABSORB', 'DIVIDE', 'SPLIT_OFF', 'RENAME'];

export interface NewLocality {
  /** Tells the rows of a form apart. */
  key: string;
  name: string;
  kind: LocalityKind;
  branch: { id: string; printedName: string } | null;
}

/** A decision about localities as the form holds it. */
export interface LocalityChange {
  operation: LocalityOperation;
  on: string;
  decision: DecisionState;
  sources: readonly PickedLocalityFragment[];
  /** The one that goes on, where others are absorbed. */
  kept: PickedLocalityFragment | null;
  results: readonly NewLocality[];
}

export function firstChange(sources: readonly PickedLocalityFragment[], on: string): LocalityChange {
  return withOperation({ operation: 'CONSOLIDATE', on, decision: EMPTY_DECISION, sources, kept: null, results: [] }, 'CONSOLIDATE');
}

/** Another operation keeps what still has a place; new ones take kind and branch of the first source. */
export function withOperation(change: LocalityChange, operation: LocalityOperation): LocalityChange {
  const single = !isMerge(operation);
  const sources = single ? change.sources.slice(0, 1) : change.sources;
  const [first] = sources;
  const fresh = (key: number): NewLocality => ({
    key: String(key),
    name: '',
    kind: first?.kind ?? 'VILLAGE',
    branch: first?.branch ?? null,
  });
  const count = { CONSOLIDATE: 1, ABSORB: 0, DIVIDE: 2, SPLIT_OFF: 1, RENAME: 1 }[operation];
  const results = Array.from({ length: count }, (_, index) => change.results[index] ?? fresh(index));
  return { ...change, operation, sources, results, kept: operation === 'ABSORB' ? change.kept : null };
}

export function withSources(change: LocalityChange, sources: readonly PickedLocalityFragment[]): LocalityChange {
  const [first] = sources;
  const untouched = ({ name, branch }: NewLocality): boolean => name === '' && branch === null;
  const results = change.results.map((result) =>
    first && untouched(result) ? { ...result, kind: first.kind, branch: first.branch ?? null } : result,
  );
  return { ...change, sources, results };
}

export function isMerge(operation: LocalityOperation): boolean {
  return operation === 'CONSOLIDATE' || operation === 'ABSORB';
}

export function fewestSources(operation: LocalityOperation): number {
  return operation === 'CONSOLIDATE' ? 2 : 1;
}

/** Null while something is missing; what is wrong otherwise the server says. */
export function toChangeInput({ operation, on, decision, sources, kept, results }: LocalityChange): ReorganizeLocalitiesInput | null {
  const cited = isHalfWritten(decision) ? null : toDecisionInput(decision);
  if (!cited || on === '' || sources.length < fewestSources(operation)) return null;
  if (operation === 'ABSORB' ? kept === null : results.some(({ name }) => name.trim() === '')) return null;
  const made = results.map(({ name, kind, branch }) => ({ name: name.trim(), kind, branchId: branch?.id ?? null }));
  return {
    operation,
    on,
    decision: cited,
    sources: sources.map(({ id, version }) => ({ id, version })),
    results: kept && operation === 'ABSORB' ? [{ id: kept.id, version: kept.version }] : made,
  };
}
