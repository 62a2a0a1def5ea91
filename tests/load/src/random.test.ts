import { expect, test } from 'vitest';
import { pick, pickDay, random } from './random.js';

test('draws the same for the same seed and otherwise for another', () => {
  const draws = (seed: number): number[] => Array.from({ length: 3 }, random(seed));
  expect(draws(5)).toEqual(draws(5));
  expect(draws(5)).not.toEqual(draws(6));
});

test('picks days within both ends, and every item sooner or later', () => {
  const draw = random(1);
  const days = Array.from({ length: 200 }, () => pickDay(draw, '2024-02-27', '2024-03-01'));
  expect([...new Set(days)].toSorted()).toEqual(['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01']);
  expect(new Set(Array.from({ length: 100 }, () => pick(draw, ['a', 'b', 'c']))).size).toBe(3);
});
