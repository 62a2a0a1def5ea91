import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextRound, roundBefore, roundsFrom } from './badge-rounds.js';

test('the next day of giving is one of the four, and the day itself where it is one', () => {
  expect(nextRound('2026-01-15')).toBe('2026-02-03');
  expect(nextRound('2026-02-03')).toBe('2026-02-03');
  expect(nextRound('2026-11-08')).toBe('2027-02-03');
  expect(roundBefore('2026-02-03')).toBe('2025-11-07');
  expect(roundsFrom('2026-05-20')).toEqual(['2026-09-02', '2026-11-07', '2027-02-03', '2027-05-19']);
});

test('between the one before and the next lies no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
      const day = new Date(n * 86_400_000).toISOString().slice(0, 10);
      expect(roundBefore(day) < day && day <= nextRound(day)).toBe(true);
      expect(nextRound(roundBefore(nextRound(day)))).toBe(roundBefore(nextRound(day)));
    }),
  );
});
