import { expect, test } from 'vitest';
import { type Extents, extentsOf, goesOn, readWording } from './extent.js';

/** `area population` of each wording among its siblings. */
function read(...notes: string[]): string[] {
  const said = notes.map((note) => readWording(note) ?? { area: null, population: null });
  return extentsOf(said).map(({ area, population }: Extents) => `${area} ${population}`);
}

test('what names no axis speaks of both', () => {
  expect(read('Nhập toàn bộ')).toEqual(['WHOLE WHOLE']);
  expect(read('Nhập một phần', 'Nhập một phần')).toEqual(['PART PART', 'PART PART']);
  expect(read('Sắp xếp toàn bộ huyện Lý Sơn thành đặc khu Lý Sơn')).toEqual(['WHOLE WHOLE']);
  expect(read('Phần còn lại sau khi tách một phần vào xã Canh Vinh', 'Nhập một phần')).toEqual(['PART PART', 'PART PART']);
  expect(read('Đổi tên, đổi loại hình từ một phần thị trấn Lai Uyên')).toEqual(['PART PART']);
});

test('population stays with the sibling that has it whole', () => {
  expect(read('Nhập một phần diện tích', 'Nhập một phần diện tích, toàn bộ dân số')).toEqual(['PART NONE', 'PART WHOLE']);
});

test('of an axis that nobody speaks of, nothing is known', () => {
  expect(read('Nhập một phần diện tích')).toEqual(['PART UNKNOWN']);
  expect(read('Nhập một phần', 'Nhập một phần', 'Nhâp một phần diện tích')).toEqual(['PART PART', 'PART PART', 'PART UNKNOWN']);
});

test('whoever has the whole area has what is left of the population', () => {
  expect(read('Nhập toàn bộ diện tích', 'Nhập một phần dân số', 'Nhập một phần dân số')).toEqual(['WHOLE PART', 'NONE PART', 'NONE PART']);
});

test('whole to two is taken as parts', () => {
  expect(read('Nhập toàn bộ', 'Nhập toàn bộ')).toEqual(['PART PART', 'PART PART']);
});

test('only three wordings keep the identity', () => {
  expect(['Giữ nguyên', 'Đổi tên', 'Đổi loại hình'].every(goesOn)).toBe(true);
  expect(['Nhập toàn bộ', 'Đổi tên từ một phần Phường 15'].some(goesOn)).toBe(false);
  expect(readWording('Nhập')).toBeNull();
});
