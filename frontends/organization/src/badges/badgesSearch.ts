export interface BadgesSearch {
  /** The day of giving; absent: the next one. */
  on?: string;
  years?: number;
  /** Also those that were reached before the day of giving before. */
  earlier?: boolean;
}

export function badgesSearch(search: Record<string, unknown>): BadgesSearch {
  const years = Number(search['years']);
  const on = String(search['on'] ?? '');
  return {
    ...(/^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {}),
    ...(Number.isInteger(years) && years > 0 ? { years } : {}),
    ...(search['earlier'] === true ? { earlier: true } : {}),
  };
}
