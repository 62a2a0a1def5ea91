export interface EntrySearch {
  /** Days, `YYYY-MM-DD`. */
  from?: string | undefined;
  until?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function entrySearch(search: Record<string, unknown>): EntrySearch {
  const day = (name: string): string | undefined => (DAY.test(String(search[name])) ? String(search[name]) : undefined);
  const [from, until] = [day('from'), day('until')];
  return { ...(from ? { from } : {}), ...(until ? { until } : {}) };
}
