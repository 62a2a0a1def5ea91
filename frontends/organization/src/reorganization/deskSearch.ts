import type { ReorganizationStatus } from '../generated/graphql';

export interface DeskSearch {
  status?: ReorganizationStatus;
}

const STATUSES = ['DRAFT', 'APPLIED', 'CANCELLED'] as const;

export function deskSearch(search: Record<string, unknown>): DeskSearch {
  const status = STATUSES.find((one) => one === search['status']);
  return status ? { status } : {};
}
