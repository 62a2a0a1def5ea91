/** One service's part of the log: what was read of it, and whether there is more. */
export interface Part<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
}

/**
 * Parts as one list, latest first. It ends where the first part ends that has more: what is older there is not read yet, and a
 * gap must not look like silence.
 */
export function mergeByTime<Row extends { at: string }>(parts: readonly Part<Row>[]): Row[] {
  const edges = parts.filter(({ hasMore }) => hasMore).map(({ rows }) => rows.at(-1)?.at ?? '');
  const edge = edges.toSorted().at(-1) ?? '';
  return parts
    .flatMap(({ rows }) => rows)
    .filter(({ at }) => at >= edge)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
