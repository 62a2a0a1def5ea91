import { expect, test } from 'vitest';
import { Classification } from './classification.js';
import { secrecyFaults } from './require-ordinary.js';
import { markOfLine, markOfName, requireUnmarked } from './secret-mark.js';

test.each([
  ['BC-12 MẬT.docx', 'CONFIDENTIAL'],
  ['(TỐI MẬT) kế hoạch.pdf', 'SECRET'],
  ['ke-hoach_TUYỆT_MẬT.xlsx', 'TOP_SECRET'],
  ['MẬT.xlsx'.normalize('NFD'), 'CONFIDENTIAL'],
  ['BẢO VỆ BÍ MẬT NHÀ NƯỚC.docx', null],
  ['BÁO CÁO MẬT ĐỘ DÂN CƯ.xlsx', null],
  ['bí mật.docx', null],
  ['Mật khẩu wifi.txt', null],
  ['Danh sách mật ong.xlsx', null],
])('a file named %s is marked %s', (name, mark) => {
  expect(markOfName(name)).toBe(mark);
});

test.each([
  ['MẬT', 'CONFIDENTIAL'],
  [' [ TỐI MẬT ] ', 'SECRET'],
  ['*TUYỆT MẬT*', 'TOP_SECRET'],
  ['Độ mật: Tối mật', 'SECRET'],
  ['Độ mật: thường', null],
  ['Mật', null],
  ['Mật độ', null],
  ['Bí mật nhà nước', null],
  ['Danh mục bí mật nhà nước độ MẬT', null],
])('a line "%s" is the mark %s', (line, mark) => {
  expect(markOfLine(line)).toBe(mark);
});

test('a false alarm passes with a word that is more than a click', () => {
  const refused = (notSecret: string | null): boolean => {
    try {
      return requireUnmarked({ name: 'a.xlsx', lines: ['MẬT'], notSecret }).mark === null;
    } catch {
      return true;
    }
  };
  expect([refused(null), refused('không'), refused('Mật là tên một thôn của xã')]).toEqual([true, true, false]);
});

test('only ordinary content is taken', () => {
  expect(secrecyFaults(Classification.ORDINARY)).toEqual([]);
  expect(secrecyFaults(Classification.CONFIDENTIAL)).toMatchObject([{ path: 'classification', code: 'ABOVE_ORDINARY' }]);
});
