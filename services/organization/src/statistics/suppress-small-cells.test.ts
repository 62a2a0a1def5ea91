import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_CELL, suppressSmallCells } from './suppress-small-cells.js';

const of = (...counts: number[]): ReturnType<typeof suppressSmallCells> =>
  suppressSmallCells(counts.map((count, at) => ({ code: String(at), count })));

test('a small cell is told with the smallest of the others, so that the total does not give it away', () => {
  expect(of(50, 6, 1)).toEqual({ cells: [{ code: '0', count: 50 }], other: 7 });
  expect(of(50, 6, 4, 3)).toEqual({
    cells: [
      { code: '0', count: 50 },
      { code: '1', count: 6 },
    ],
    other: 7,
  });
});

test('nothing is told where one cell would be all', () => {
  expect(of(20)).toBeNull();
  expect(of(20, 1)).toBeNull();
  expect(of(2, 1)).toBeNull();
  expect(of()).toBeNull();
});

test('of any count, nothing told or left over is small, and the rest is of more than one code', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (counts) => {
      const told = of(...counts);
      if (!told) return;
      const total = counts.reduce((sum, n) => sum + n, 0);
      expect(told.cells.reduce((sum, { count }) => sum + count, told.other)).toBe(total);
      for (const { count } of told.cells) expect(count).toBeGreaterThanOrEqual(LEAST_CELL);
      const hidden = counts.filter((n) => n > 0).length - told.cells.length;
      if (told.other > 0) expect([told.other >= LEAST_CELL, hidden >= 2]).toEqual([true, true]);
      else expect(hidden).toBe(0);
    }),
  );
});
