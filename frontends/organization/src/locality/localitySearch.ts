import type { LocalitiesFilter, LocalityKind } from '../generated/graphql';

export const LOCALITY_KINDS: readonly LocalityKind[] = [
  'VILLAGE',
  'HAMLET',
  'UPLAND_VILLAGE',
  'SOUTHERN_HAMLET',
  'SMALL_HAMLET',
  'RESIDENTIAL_GROUP',
  'QUARTER',
];

/** What is asked of the head. */
export const HEAD_CHOICES = ['MEMBER', 'NOT_MEMBER', 'SECRETARY', 'NONE'] as const;

export interface LocalitySearch {
  search?: string;
  localityKind?: LocalityKind;
  head?: (typeof HEAD_CHOICES)[number];
}

export function localitySearch(search: Record<string, unknown>): LocalitySearch {
  const text = typeof search['search'] === 'string' ? search['search'].trim() : '';
  const kind = LOCALITY_KINDS.find((one) => one === search['localityKind']);
  const head = HEAD_CHOICES.find((one) => one === search['head']);
  return { ...(text ? { search: text } : {}), ...(kind ? { localityKind: kind } : {}), ...(head ? { head } : {}) };
}

/** What the graph is asked for. */
export function localityFilter({ search, localityKind: kind, head }: LocalitySearch, underId: string): LocalitiesFilter {
  const asked: Partial<LocalitiesFilter> = !head
    ? {}
    : {
        MEMBER: { headIsMember: true },
        NOT_MEMBER: { headIsMember: false },
        SECRETARY: { secretaryIsHead: true },
        NONE: { withoutHead: true },
      }[head];
  return { underId, ...(search ? { search } : {}), ...(kind ? { kind } : {}), ...asked };
}
