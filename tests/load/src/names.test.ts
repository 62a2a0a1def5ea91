import { expect, test } from 'vitest';
import { NAMES, namesOf } from './names.js';

test('finds measurements by the beginning of their names', () => {
  expect(namesOf('gateway.entities100')).toEqual([
    'gateway.entities100.vsApollo',
    'gateway.entities100.vsHiveJs',
    'gateway.entities100.vsFloor',
  ]);
  expect(namesOf('')).toEqual(NAMES);
  expect(NAMES).toHaveLength(29);
});

test('refuses a name that there is not', () => {
  expect(() => namesOf('speed')).toThrow('no measurement is called speed…');
});
