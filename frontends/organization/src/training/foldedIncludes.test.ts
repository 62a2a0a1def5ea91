import { expect, test } from 'vitest';
import { foldedIncludes } from './foldedIncludes';

test('a name is found without tone marks, and by none of another', () => {
  expect(foldedIncludes('Đặng Thị Hòa', 'dang thi')).toBe(true);
  expect(foldedIncludes('Đặng Thị Hoà', 'HÒA')).toBe(true);
  expect(foldedIncludes('Đặng Thị Hòa', 'an')).toBe(true);
  expect(foldedIncludes('Lê Văn Sơn', 'hoa')).toBe(false);
  expect(foldedIncludes('Lê Văn Sơn', '')).toBe(true);
});
