import { expect, test } from 'vitest';
import { opened, printed } from '../test/office.js';
import { readDocx } from '../test/read-docx.js';
import { printPersonalFile } from './personal-file.js';

const value = (label: string, text: string): { label: string; text: string } => ({ label, text });
const file = {
  on: '2026-01-15',
  holder: 'Trần Văn Hoa',
  whole: true,
  sections: [
    { title: 'Thông tin cá nhân', records: [{ values: [value('Họ và tên', 'Trần Văn Hoa'), value('Ngày sinh', '04/05/1980')] }] },
    {
      title: 'Chủ trì cuộc họp',
      records: Array.from({ length: 60 }, (_, n) => ({
        values: [value('Cuộc họp', `Sinh hoạt kỳ ${n + 1}`), value('Ngày', '03/09/2025')],
      })),
    },
    { title: 'Huy hiệu Đảng', records: [] },
  ],
};

test('the own file has every section, and says of which nothing is held', async () => {
  const { text } = await readDocx(await printPersonalFile(file));
  for (const part of ['THÔNG TIN ĐANG LƯU VỀ TÔI', 'Trần Văn Hoa, đến ngày 15/01/2026', 'Ngày sinh: 04/05/1980', 'Sinh hoạt kỳ 60'])
    expect(text).toContain(part);
  expect(text).toMatch(/Huy hiệu Đảng.*Không lưu thông tin nào/su);
  expect(text).not.toContain('chưa đủ');
});

test('a copy that is not whole says so', async () => {
  expect((await readDocx(await printPersonalFile({ ...file, whole: false }))).text).toContain('Bản này chưa đủ');
});

opened('the own file, opened by an office program', () => {
  test('is printed on A4, over several pages that are numbered', { timeout: 60_000 }, async () => {
    const { info, text } = await printed('personal-file', await printPersonalFile(file));
    expect(info).toMatch(/A4/);
    const pages = Number(/Pages:\s+(\d+)/u.exec(info)?.[1]);
    expect(pages).toBeGreaterThan(1);
    expect(text).toContain(`Trang 1/${pages}`);
    expect(text).toContain('Sinh hoạt kỳ 60');
  });
});
