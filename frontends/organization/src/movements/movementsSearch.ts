import { countsSearch, type CountsSearch } from '../counts/countsSearch';
import type { MovementKind, OrganizationClass, OrganizationMovementKind } from '../generated/graphql';
import { movementKinds, organizationClasses, organizationMovementKinds } from '../terms/movementTerms';

export interface MemberMovementsSearch extends CountsSearch {
  /** Absent: all. */
  kinds?: MovementKind[];
}

export function memberMovementsSearch(search: Record<string, unknown>): MemberMovementsSearch {
  const given = Array.isArray(search['kinds']) ? search['kinds'] : [];
  const kinds = given.filter((kind): kind is MovementKind => typeof kind === 'string' && kind in movementKinds.vi);
  return { ...countsSearch(search), ...(kinds.length > 0 ? { kinds } : {}) };
}

export interface OrganizationMovementsSearch extends CountsSearch {
  how?: OrganizationMovementKind;
  class?: OrganizationClass;
}

export function organizationMovementsSearch(search: Record<string, unknown>): OrganizationMovementsSearch {
  const how = search['how'];
  const of = search['class'];
  return {
    ...countsSearch(search),
    ...(typeof how === 'string' && how in organizationMovementKinds.vi ? { how: how as OrganizationMovementKind } : {}),
    ...(typeof of === 'string' && of in organizationClasses.vi ? { class: of as OrganizationClass } : {}),
  };
}
