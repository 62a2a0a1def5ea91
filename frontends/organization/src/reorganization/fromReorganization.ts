import type { BranchKind, EditedOperationFragment, ReportingSector } from '../generated/graphql';
import {
  extentKey,
  type DecisionState,
  type ChosenOrganization,
  type DraftState,
  type ExtentPair,
  type NewOrganization,
  type OperationState,
} from './DraftState';
import { newDecision } from './draftReducer';

export interface EditedReorganization {
  title: string;
  effectiveOn: string;
  root: ChosenOrganization | null;
  operations: readonly EditedOperationFragment[];
}

/** A stored draft as the form holds it. New organizations get keys of the form again. */
export function fromReorganization({ title, effectiveOn, root, operations }: EditedReorganization): DraftState {
  const keys = new Map<string, string>();
  operations.forEach(({ results }, at) =>
    results.forEach(({ organizationId, isNew }, index) => {
      if (isNew) keys.set(organizationId, `o${at + 1}-${index + 1}`);
    }),
  );
  const decisions = toDecisions(operations);
  return {
    title,
    effectiveOn,
    root,
    decisions,
    operations: operations.flatMap((operation, at) => toStates(operation, `o${at + 1}`, keys)),
  };
}

/** In the order in which the operations name them; the decision's own id is its key. */
function toDecisions(operations: readonly EditedOperationFragment[]): DecisionState[] {
  const found = new Map(operations.flatMap(({ decision }) => (decision ? [[decision.id, decision]] : [])));
  const decisions = [...found.values()].map(({ id, number, issuerName, signedOn }) => ({ key: id, number, issuerName, signedOn }));
  return decisions.length > 0 ? decisions : [newDecision('d1', '')];
}

/** The graph gives as text what it takes as codes. */
function classification({ reportingSector, branchKind }: Pick<Result, 'reportingSector' | 'branchKind'>): {
  reportingSector: ReportingSector | null;
  branchKind: BranchKind | null;
} {
  return { reportingSector: reportingSector as ReportingSector | null, branchKind: branchKind as BranchKind | null };
}

type Result = EditedOperationFragment['results'][number];

function toStates(operation: EditedOperationFragment, key: string, keys: ReadonlyMap<string, string>): OperationState[] {
  const { kind, decision, results, parts } = operation;
  const parentOf = ({ parentId, parentName }: Result): ChosenOrganization | null =>
    parentId ? { id: keys.get(parentId) ?? parentId, printedName: parentName ?? '' } : null;
  const kept = ({ name, code, typeCode, areaKind, parentId, ...result }: Result): OperationState['kept'] => ({
    name,
    code,
    typeCode,
    areaKind,
    ...classification(result),
    parentId: parentId ? (keys.get(parentId) ?? parentId) : null,
  });
  const base: OperationState = {
    key,
    kind,
    survivor: null,
    created: [],
    extents: {},
    name: '',
    typeCode: '',
    parent: null,
    sources: [],
    decision: decision?.id ?? '',
    kept: {},
  };
  if (kind === 'RENAME' || kind === 'CHANGE_TYPE' || kind === 'MOVE') {
    // One card each: the form changes one organization at a time.
    return results.map((result, index) => ({
      ...base,
      key: index === 0 ? key : `${key}${String(index).padStart(3, '0')}`,
      sources: [{ id: result.organizationId, printedName: result.currentName ?? '' }],
      name: result.name ?? '',
      typeCode: result.typeCode ?? '',
      parent: parentOf(result),
      kept: kept(result),
    }));
  }
  const sources = new Map(parts.map(({ fromId, fromName }) => [fromId, { id: fromId, printedName: fromName }]));
  const extents: Record<string, ExtentPair> = {};
  for (const { fromId, toId, area, population } of parts) {
    if (toId) extents[extentKey(fromId, keys.get(toId) ?? toId)] = { area, population };
  }
  const survivor = kind === 'ABSORB' ? (parts[0] ?? null) : null;
  const created = results
    .filter(({ isNew }) => isNew)
    .map((result): NewOrganization => ({
      key: keys.get(result.organizationId) ?? '',
      name: result.name ?? '',
      code: result.code ?? '',
      typeCode: result.typeCode ?? '',
      parent: parentOf(result),
      areaKind: result.areaKind,
      ...classification(result),
    }));
  const goesOn = results.find(({ isNew }) => !isNew);
  return [
    {
      ...base,
      sources: [...sources.values()],
      survivor: survivor?.toId ? { id: survivor.toId, printedName: survivor.toName ?? '' } : null,
      created,
      extents,
      kept: goesOn ? kept(goesOn) : {},
    },
  ];
}
