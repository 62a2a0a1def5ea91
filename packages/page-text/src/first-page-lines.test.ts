import { Document, Header, Packer, Paragraph, TextRun } from 'docx';
import { expect, test } from 'vitest';
import { firstPageLines } from './first-page-lines.js';
import { pdfOf } from '../test/pdf-of.js';

test('a PDF is read: a stamp beside the date is a text of its own, letters apart are put together', async () => {
  const lines = await firstPageLines(
    pdfOf([
      { text: 'SO 12-BC/DU', x: 60, y: 780 },
      { text: 'Hoa An, ngay 5 thang 1', x: 320, y: 780 },
      ...[...'SECRET'].map((text, n) => ({ text, x: 60 + n * 9, y: 700 })),
    ]),
  );
  expect(lines).toEqual(['SO 12-BC/DU', 'Hoa An, ngay 5 thang 1', 'SECRET']);
});

test('a PDF of pictures alone, a broken one and an empty one have no text', async () => {
  expect(await firstPageLines(pdfOf([]))).toEqual([]);
  expect(await firstPageLines(Buffer.from('%PDF-1.7\nnothing of the kind\n%%EOF'))).toEqual([]);
  expect(await firstPageLines(Buffer.alloc(0))).toEqual([]);
});

test('a Word document is read with its headers', async () => {
  const line = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });
  const file = await Packer.toBuffer(
    new Document({
      sections: [{ headers: { default: new Header({ children: [line('TỐI MẬT')] }) }, children: [line('BÁO CÁO'), line('Nội dung')] }],
    }),
  );
  expect((await firstPageLines(file)).filter(Boolean)).toEqual(['TỐI MẬT', 'BÁO CÁO', 'Nội dung']);
});

test('a table is read at its head, a picture is not', async () => {
  expect(await firstPageLines(Buffer.from('MẬT\nHọ và tên;Ngày sinh\n'))).toEqual(['MẬT', 'Họ và tên', 'Ngày sinh']);
  expect(await firstPageLines(Buffer.from('89504e470d0a1a0a', 'hex'))).toEqual([]);
});
