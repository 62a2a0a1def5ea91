export interface AccountSearch {
  /** Part of a name, or the whole sign-in name. */
  q?: string;
}

export function accountSearch({ q }: Record<string, unknown>): AccountSearch {
  return typeof q === 'string' && q.trim() !== '' ? { q: q.trim() } : {};
}
