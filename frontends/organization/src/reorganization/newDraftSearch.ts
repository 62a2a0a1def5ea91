export interface NewDraftSearch {
  /** Below which organization things change; absent: below the committee one acts for. */
  root?: string;
}

export function newDraftSearch(search: Record<string, unknown>): NewDraftSearch {
  const root = search['root'];
  return typeof root === 'string' && root !== '' ? { root } : {};
}
