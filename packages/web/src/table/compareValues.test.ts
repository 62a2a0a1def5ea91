import { describe, expect, it } from 'vitest';
import { compareNames, compareValues } from './compareValues';

describe('order', () => {
  it('is the Vietnamese alphabet, numbers inside by size, nothing last', () => {
    const sorted = ['Ê', null, 'Đặng', 'Dương', 'Ân', 'An', 'Ăn', 'Thôn 10', 'Thôn 9', ''].toSorted(compareValues);
    expect(sorted).toEqual(['An', 'Ăn', 'Ân', 'Dương', 'Đặng', 'Ê', 'Thôn 9', 'Thôn 10', null, '']);
  });

  it('of names goes by the given name', () => {
    expect(['Nguyễn Văn Bình', 'Y Nhàn', 'Trần An', 'Lê An'].toSorted(compareNames)).toEqual([
      'Lê An',
      'Trần An',
      'Nguyễn Văn Bình',
      'Y Nhàn',
    ]);
  });
});
