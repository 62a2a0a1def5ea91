export interface Cell {
  code: string;
  count: number;
}

export interface Told {
  /** Each of at least `least`. */
  cells: Cell[];
  /** The rest together, at least `least` and of more than one code; 0 where nothing is left. */
  other: number;
}

/** Fewer people than this might be known by name: P2 is counted in no smaller cell. */
export const LEAST_CELL = 5;

/**
 * What may be told of a count to whom no role lets read the thing itself. Small cells are told as one sum; where that sum
 * is small too, or could be taken from the total, the smallest of the others joins it. Null where one cell would be all:
 * it would say of everybody what they are.
 */
export function suppressSmallCells(cells: readonly Cell[], least: number = LEAST_CELL): Told | null {
  const counted = cells.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const told = counted.filter(({ count }) => count >= least);
  let other = counted.slice(told.length).reduce((sum, { count }) => sum + count, 0);
  while (other > 0 && (other < least || counted.length - told.length < 2)) {
    const smallest = told.pop();
    if (!smallest) return null;
    other += smallest.count;
  }
  return told.length + (other > 0 ? 1 : 0) > 1 ? { cells: told, other } : null;
}
