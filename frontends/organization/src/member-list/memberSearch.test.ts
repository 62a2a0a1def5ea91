import { expect, it } from 'vitest';
import { memberFilter, memberSearch } from './memberSearch';

it('keeps what it understands of an address and drops the rest', () => {
  expect(
    memberSearch({
      q: 'nguyen',
      standing: 'FULL',
      gender: 'OTHER',
      bornFrom: 1970,
      bornTo: '1980',
      education: '',
      order: 'ADMITTED_ON',
      x: 1,
    }),
  ).toEqual({ q: 'nguyen', standing: 'FULL', bornFrom: 1970, education: '', order: 'ADMITTED_ON' });
});

it('gives the graph every filter, null where there is none', () => {
  expect(memberFilter({ q: 'a', position: 'SECRETARY' })).toMatchObject({
    search: 'a',
    standing: null,
    gender: null,
    positions: ['SECRETARY'],
  });
});
