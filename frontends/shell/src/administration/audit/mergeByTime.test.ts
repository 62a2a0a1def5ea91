import { expect, test } from 'vitest';
import { mergeByTime } from './mergeByTime';

const at = (...days: number[]): { at: string }[] => days.map((day) => ({ at: `2026-01-0${day}` }));

test('parts become one list, latest first', () => {
  expect(
    mergeByTime([
      { rows: at(5, 2), hasMore: false },
      { rows: at(4, 3), hasMore: false },
    ]),
  ).toEqual(at(5, 4, 3, 2));
});

test('the list ends where a part ends that has more, so that a gap never looks like silence', () => {
  expect(
    mergeByTime([
      { rows: at(9, 6), hasMore: true },
      { rows: at(8, 3), hasMore: false },
    ]),
  ).toEqual(at(9, 8, 6));
  expect(
    mergeByTime([
      { rows: [], hasMore: false },
      { rows: at(8, 3), hasMore: true },
    ]),
  ).toEqual(at(8, 3));
});
