import type { EditedOperationFragment } from '../generated/graphql';
import {
  extentKey,
  type ChosenOrganization,
  type DraftState,
  type ExtentPair,
  type NewOrganization,
  type OperationState,
} from './DraftState';

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
  const decision = operations[0]?.decision;
  return {
    title,
    effectiveOn,
    root,
    number: decision?.number ?? '',
    issuerName: decision?.issuerName ?? '',
    signedOn: decision?.signedOn ?? '',
    operations: operations.flatMap((operation, at) => toStates(operation, `o${at + 1}`, keys)),
  };
}

type Result = EditedOperationFragment['results'][number];

function toStates({ kind, results, parts }: EditedOperationFragment, key: string, keys: ReadonlyMap<string, string>): OperationState[] {
  const parentOf = ({ parentId, parentName }: Result): ChosenOrganization | null =>
    parentId ? { id: keys.get(parentId) ?? parentId, printedName: parentName ?? '' } : null;
  const base = { key, kind, survivor: null, created: [], extents: {}, name: '', typeCode: '', parent: null, sources: [] };
  if (kind === 'RENAME' || kind === 'CHANGE_TYPE' || kind === 'MOVE') {
    // One card each: the form changes one organization at a time.
    return results.map((result, index) => ({
      ...base,
      key: index === 0 ? key : `${key}${String(index).padStart(3, '0')}`,
      sources: [{ id: result.organizationId, printedName: result.currentName ?? '' }],
      name: result.name ?? '',
      typeCode: result.typeCode ?? '',
      parent: parentOf(result),
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
    }));
  return [
    {
      ...base,
      sources: [...sources.values()],
      survivor: survivor?.toId ? { id: survivor.toId, printedName: survivor.toName ?? '' } : null,
      created,
      extents,
    },
  ];
}
