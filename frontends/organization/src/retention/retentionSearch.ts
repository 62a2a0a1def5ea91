import type { RecordsDueFilter } from '../generated/graphql';

export interface RetentionSearch {
  show?: 'handOvers';
  recordKind?: string;
  search?: string;
  /** Absent: today. */
  on?: string;
}

export function retentionSearch(search: Record<string, unknown>): RetentionSearch {
  const text = (name: string): string => (typeof search[name] === 'string' ? search[name] : '');
  return {
    ...(search['show'] === 'handOvers' ? { show: 'handOvers' } : {}),
    ...(/^[A-Z_]+$/.test(text('recordKind')) ? { recordKind: text('recordKind') } : {}),
    ...(text('search') ? { search: text('search') } : {}),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(text('on')) ? { on: text('on') } : {}),
  };
}

/** What the graph is asked for. */
export function dueFilter(underId: string, { recordKind, search, on }: RetentionSearch): RecordsDueFilter {
  return { underId, kinds: recordKind ? [recordKind] : null, search: search ?? null, on: on ?? null };
}

/** The same as an address of the workbook. */
export function exportAddress(underId: string, { recordKind, search, on }: RetentionSearch): string {
  const query = new URLSearchParams({
    underId,
    ...(recordKind ? { kinds: recordKind } : {}),
    ...(search ? { search } : {}),
    ...(on ? { on } : {}),
  });
  return `/files/organization/retention/due?${query}`;
}
