import type { Random } from '../invented/random.js';

const FIRST = [
  'An',
  'Bình',
  'Cẩm',
  'Diên',
  'Đại',
  'Đồng',
  'Gia',
  'Hòa',
  'Hưng',
  'Khánh',
  'Kim',
  'Lâm',
  'Long',
  'Minh',
  'Mỹ',
  'Nam',
  'Ngọc',
  'Phú',
  'Phước',
  'Quang',
  'Quế',
  'Sơn',
  'Tân',
  'Thanh',
  'Thạch',
  'Thượng',
  'Tiên',
  'Trà',
  'Trung',
  'Vạn',
  'Vĩnh',
  'Xuân',
  'Yên',
];
const SECOND = [
  'An',
  'Bảo',
  'Cảnh',
  'Châu',
  'Đức',
  'Giang',
  'Hà',
  'Hải',
  'Hậu',
  'Hiệp',
  'Hội',
  'Khê',
  'Lạc',
  'Lĩnh',
  'Lộc',
  'Lợi',
  'Mỹ',
  'Nguyên',
  'Phong',
  'Phú',
  'Quý',
  'Sơn',
  'Tâm',
  'Thắng',
  'Thịnh',
  'Thuận',
  'Tiến',
  'Trạch',
  'Trung',
  'Tường',
  'Xá',
  'Xuyên',
];

/** Two-syllable place names, each once. Invented: where one exists somewhere it is chance. */
export function placeNames(random: Random): () => string {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const first = random.pick(FIRST);
      const second = random.pick(SECOND);
      const name = `${first} ${second}`;
      if (first === second || used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
}
