import { expect, it } from 'vitest';
import { dayBefore } from './dayBefore';

it('steps back over the end of a month and of a year', () => {
  expect(dayBefore('2025-07-01')).toBe('2025-06-30');
  expect(dayBefore('2025-01-01')).toBe('2024-12-31');
  expect(dayBefore('2024-03-01')).toBe('2024-02-29');
});
