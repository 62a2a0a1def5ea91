export interface ReachSearch {
  /** The organization asked about. */
  of?: string;
  asOf?: string;
  q?: string;
  role?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function reachSearch({ of, asOf, q, role }: Record<string, unknown>): ReachSearch {
  const text = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
  return {
    ...(text(of) ? { of } : {}),
    ...(text(asOf) && DAY.test(asOf) ? { asOf } : {}),
    ...(text(q) ? { q: q.trim() } : {}),
    ...(text(role) ? { role } : {}),
  };
}
