export interface ContestSearch {
  /** Only the entrants of this committee. */
  committee?: string;
}

export function contestSearch(search: Record<string, unknown>): ContestSearch {
  const committee = search['committee'];
  return typeof committee === 'string' && committee !== '' ? { committee } : {};
}
