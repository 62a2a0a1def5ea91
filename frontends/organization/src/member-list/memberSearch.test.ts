import { expect, it } from 'vitest';
import { memberFilter, memberSearch } from './memberSearch';

it('keeps what it understands of an address and drops the rest', () => {
  expect(memberSearch({ q: 'nguyen', status: 'FULL', gender: 'OTHER', order: 'ADMITTED_ON', x: 1 })).toEqual({
    q: 'nguyen',
    status: 'FULL',
    order: 'ADMITTED_ON',
  });
});

it('gives the graph every filter, null where there is none', () => {
  expect(memberFilter({ q: 'a' })).toEqual({ search: 'a', status: null, gender: null });
});
