import type { ChosenOrganization, NewOrganization, OperationState } from './DraftState';

/** What the search says of an organization chosen as a source. */
export interface ChosenSource extends ChosenOrganization, Pick<NewOrganization, 'areaKind' | 'reportingSector' | 'branchKind'> {
  typeCode: string;
  parent: ChosenOrganization | null;
}

/**
 * Adds a source. A new organization mostly is what its sources were and stands where they stood: until somebody
 * says otherwise, it takes type, parent and classification of the first.
 */
export function withSource(
  operation: OperationState,
  source: ChosenSource,
  root: ChosenOrganization | null,
): Pick<OperationState, 'sources' | 'created'> {
  const { sources, created } = operation;
  if (sources.some(({ id }) => id === source.id)) return { sources, created };
  return {
    sources: [...sources, { id: source.id, printedName: source.printedName }],
    created: created.map((one) => ({
      ...one,
      ...(one.typeCode === '' ? likeSource(one, source) : {}),
      parent: source.parent && (one.parent === null || one.parent.id === root?.id) ? source.parent : one.parent,
    })),
  };
}

function likeSource(one: NewOrganization, source: ChosenSource): Partial<NewOrganization> {
  return {
    typeCode: source.typeCode,
    areaKind: one.areaKind ?? source.areaKind,
    reportingSector: one.reportingSector ?? source.reportingSector,
    branchKind: one.branchKind ?? source.branchKind,
  };
}
