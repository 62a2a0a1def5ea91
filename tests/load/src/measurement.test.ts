import { expect, test } from 'vitest';
import { measurement } from './measurement.js';

test('divides ours by the reference before either is rounded', () => {
  expect(measurement('a', 0.123456, 0.0999999, 'cpu ms/request', 1.2)).toEqual({
    name: 'a',
    ours: 0.1235,
    reference: 0.1,
    unit: 'cpu ms/request',
    ratio: 1.235,
    target: 1.2,
  });
});

test('has no target where the ratio is only told', () => {
  expect(measurement('a', 1, 2, 's')).toEqual({ name: 'a', ours: 1, reference: 2, unit: 's', ratio: 0.5 });
});

test('refuses what was not measured', () => {
  expect(() => measurement('a', 1, 0, 's')).toThrow('a was not measured');
  expect(() => measurement('a', Number.NaN, 1, 's')).toThrow('a was not measured');
});
