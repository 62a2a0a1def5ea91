import type { CountRow } from './CountBlock';

type Cell = Omit<CountRow, 'counts'> & { count: number };

/** The cells of each day as lines: those of the last day first, in its order; a day without a cell has none of it. */
export function mergeRows(days: readonly (readonly Cell[])[]): CountRow[] {
  const byId = new Map(days.toReversed().flatMap((cells) => cells.toReversed().map((cell) => [cell.id, cell] as const)));
  const order = [...new Set(days.toReversed().flatMap((cells) => cells.map(({ id }) => id)))];
  return order.flatMap((id) => {
    const cell = byId.get(id);
    if (!cell) return [];
    const counts = days.map((cells) => cells.find((each) => each.id === id)?.count ?? 0);
    return [{ id, label: cell.label, search: cell.search, counts }];
  });
}
