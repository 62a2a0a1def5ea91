import { expect, it } from 'vitest';
import { mergeRows } from './mergeRows';

const cell = (id: string, count: number): { id: string; label: string; search: null; count: number } => ({
  id,
  label: id,
  search: null,
  count,
});

it('sets the days side by side in the order of the last, with none where a day has no such cell', () => {
  expect(
    mergeRows([
      [cell('a', 1), cell('b', 2)],
      [cell('c', 5), cell('b', 3)],
    ]).map(({ id, counts }) => [id, ...counts]),
  ).toEqual([
    ['c', 0, 5],
    ['b', 2, 3],
    ['a', 1, 0],
  ]);
});

it('keeps one day as it is', () => {
  expect(mergeRows([[cell('a', 1)]]).map(({ counts }) => counts)).toEqual([[1]]);
});
