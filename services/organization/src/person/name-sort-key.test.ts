import { expect, test } from 'vitest';
import { nameSortKey } from './name-sort-key.js';

test('a name sorts by its given name, then whole', () => {
  expect(nameSortKey('Nguyễn Văn  Ân')).toBe('Ân Nguyễn Văn Ân');
});
test('names of Central Highlands peoples are whole names', () => {
  for (const name of ['A Thút', 'Y Nhàn', "K'Brế"]) expect(nameSortKey(name)).toBe(name);
});
test('two normal forms of one name sort alike', () => {
  expect(nameSortKey('Lê Hòa'.normalize('NFD'))).toBe(nameSortKey('Lê Hòa'));
});
