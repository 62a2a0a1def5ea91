import type { ChosenOrganization, OperationState } from './DraftState';

/** What the search says of an organization chosen as a source. */
export interface ChosenSource extends ChosenOrganization {
  typeCode: string;
  parent: ChosenOrganization | null;
}

/**
 * Adds a source. A new organization mostly is what its sources were and stands where they stood: until somebody
 * says otherwise, it takes type and parent of the first.
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
      typeCode: one.typeCode === '' ? source.typeCode : one.typeCode,
      parent: source.parent && (one.parent === null || one.parent.id === root?.id) ? source.parent : one.parent,
    })),
  };
}
