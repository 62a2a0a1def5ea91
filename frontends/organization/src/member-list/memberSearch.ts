import type { Gender, MemberOrder, MemberStatus } from '../generated/graphql';

/** Filters and order of a list of members, in the address. */
export interface MemberSearch {
  q?: string;
  status?: MemberStatus;
  gender?: Gender;
  /** Absent: by name. */
  order?: MemberOrder;
}

function oneOf<Value extends string>(value: unknown, values: readonly Value[]): Value | undefined {
  return values.find((one) => one === value);
}

export function memberSearch(search: Record<string, unknown>): MemberSearch {
  const q = typeof search['q'] === 'string' && search['q'].trim() !== '' ? search['q'] : undefined;
  const status = oneOf(search['status'], ['FULL', 'PROBATIONARY'] as const);
  const gender = oneOf(search['gender'], ['FEMALE', 'MALE'] as const);
  const order = oneOf(search['order'], ['ADMITTED_ON'] as const);
  return { ...(q ? { q } : {}), ...(status ? { status } : {}), ...(gender ? { gender } : {}), ...(order ? { order } : {}) };
}

/** The filter as the graph takes it. */
export function memberFilter({ q, status, gender }: MemberSearch): {
  search: string | null;
  status: MemberStatus | null;
  gender: Gender | null;
} {
  return { search: q ?? null, status: status ?? null, gender: gender ?? null };
}
