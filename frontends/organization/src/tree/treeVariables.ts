import type { OrganizationTreeQueryVariables } from '../generated/graphql';
import { ROOT_ORGANIZATION_ID } from './rootOrganizationId';
import type { TreeSearch } from './treeSearch';

/** The server searches from two letters on: one letter finds everything. */
const LEAST_LETTERS = 2;

/**
 * One query for both faces of the page: the tree, or what was found. A search always goes through the whole
 * country; what lies below the committee one acts for comes first, what has ended by that day last.
 */
export function treeVariables(search: TreeSearch, homeId: string | null): OrganizationTreeQueryVariables {
  const { q, type, sector, kind, scope, asOf } = search;
  const words = q && q.length >= LEAST_LETTERS ? q : undefined;
  const filtered = type !== undefined || sector !== undefined || kind !== undefined;
  const near = scope === 'all' ? null : homeId;
  const filter = {
    ...(words ? { search: words } : {}),
    ...(type ? { typeCodes: [type] } : {}),
    ...(sector ? { reportingSector: sector } : {}),
    ...(kind ? { branchKind: kind } : {}),
  };
  // Without words a filter lists what is below; only words look beyond it.
  const all = words || near === null ? filter : { ...filter, underId: near };
  return {
    rootId: near ?? ROOT_ORGANIZATION_ID,
    near: { ...filter, underId: near ?? ROOT_ORGANIZATION_ID },
    all,
    ended: { ...(words ? { search: words } : {}), ended: true },
    asOf: asOf ?? null,
    finding: words !== undefined || filtered,
    hasNear: words !== undefined && near !== null && near !== ROOT_ORGANIZATION_ID,
    hasEnded: words !== undefined && !filtered,
    after: null,
  };
}
