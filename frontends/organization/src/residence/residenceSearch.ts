import type { ResidenceDirection, ResidenceLinksFilter, ResidenceStatus } from '../generated/graphql';

export const RESIDENCE_STATUSES: readonly ResidenceStatus[] = ['INTRODUCED', 'RECEIVED', 'EXCUSED', 'NOT_INTRODUCED', 'ENDED'];

export interface ResidenceSearch {
  direction?: ResidenceDirection;
  status?: ResidenceStatus;
  search?: string;
}

export function residenceSearch(search: Record<string, unknown>): ResidenceSearch {
  const status = RESIDENCE_STATUSES.find((one) => one === search['status']);
  const text = typeof search['search'] === 'string' ? search['search'].trim() : '';
  return {
    ...(search['direction'] === 'WORKING_HERE' ? { direction: 'WORKING_HERE' as const } : {}),
    ...(status ? { status } : {}),
    ...(text ? { search: text } : {}),
  };
}

/** What the graph is asked for. */
export function residenceFilter({ direction = 'LIVING_HERE', status, search }: ResidenceSearch, underId: string): ResidenceLinksFilter {
  return { underId, direction, ...(status ? { statuses: [status] } : {}), ...(search ? { search } : {}) };
}
