import { expect, test } from 'vitest';
import { importFilter, importSearch } from './importSearch';

test('an address keeps what it understands and asks for just that', () => {
  expect(importSearch({ show: 'FAULTY', fault: 'BAD_DATE', column: 3, row: 12, x: 1 })).toEqual({
    show: 'FAULTY',
    fault: 'BAD_DATE',
    column: 3,
    row: 12,
  });
  expect(importSearch({ show: 'x', fault: 5, column: -1, row: 0 })).toEqual({});
  expect(importFilter({ show: 'HIDDEN' })).toEqual({ states: null, hidden: true, code: null, column: null, number: null });
  expect(importFilter({ show: 'NEW', column: 0 })).toEqual({ states: ['NEW'], hidden: null, code: null, column: 0, number: null });
});
