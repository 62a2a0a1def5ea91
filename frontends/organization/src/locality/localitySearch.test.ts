import { expect, test } from 'vitest';
import { localityFilter, localitySearch } from './localitySearch';

test('an address keeps what it knows and drops the rest', () => {
  expect(localitySearch({ search: ' thôn ', localityKind: 'CITY', head: 'MEMBER', x: 1 })).toEqual({ search: 'thôn', head: 'MEMBER' });
});

test('each figure asks for its own rows', () => {
  expect(localityFilter({ head: 'MEMBER' }, 'u')).toEqual({ underId: 'u', headIsMember: true });
  expect(localityFilter({ head: 'SECRETARY', localityKind: 'VILLAGE' }, 'u')).toEqual({
    underId: 'u',
    secretaryIsHead: true,
    kind: 'VILLAGE',
  });
  expect(localityFilter({ head: 'NONE', search: 'a' }, 'u')).toEqual({ underId: 'u', withoutHead: true, search: 'a' });
});
