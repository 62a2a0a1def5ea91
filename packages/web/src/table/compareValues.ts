const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese alphabetical order, numbers by size, empty values last. */
export function compareValues(left: unknown, right: unknown): number {
  const leftEmpty = left === null || left === undefined || left === '';
  const rightEmpty = right === null || right === undefined || right === '';
  if (leftEmpty || rightEmpty) return Number(leftEmpty) - Number(rightEmpty);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return collator.compare(String(left), String(right));
}

/** Vietnamese names sort by the given name (last word), then by the whole name. */
export function compareNames(left: string, right: string): number {
  const given = (name: string): string => name.trim().split(/\s+/u).at(-1) ?? '';
  return collator.compare(given(left), given(right)) || collator.compare(left, right);
}
