import { expect, test } from 'vitest';
import { median } from './median.js';

test('is the middle of an odd number and the mean of the middle two of an even one, whatever their order', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
});
