import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { LAYOUT, type Layout, pageOf } from './layout.js';
import { shortDay } from './unknown.js';

export const DOCX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface PersonalFilePaper {
  /** YYYY-MM-DD. */
  on: string;
  holder: string;
  /** False where a part of the system did not answer. */
  whole: boolean;
  sections: readonly { title: string; records: readonly { values: readonly { label: string; text: string }[] }[] }[];
}

const NOT_WHOLE = 'Bản này chưa đủ: một phần của hệ thống hiện không trả lời. Đề nghị tải lại sau.';

/** What is held about a person, for that person: section by section, not a paper that anyone signs. */
export function printPersonalFile(
  { on, holder, whole, sections }: PersonalFilePaper,
  { font, size, marginsMm }: Layout = LAYOUT,
): Promise<Buffer> {
  const document = new Document({
    title: `Thông tin đang lưu về ${holder}`,
    styles: { default: { document: { run: { font, size: size * 2, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { page: pageOf(marginsMm) },
        footers: { default: numbered() },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: 'THÔNG TIN ĐANG LƯU VỀ TÔI', bold: true })] }),
          new Paragraph(`${holder}, đến ngày ${shortDay(on)}`),
          ...(whole ? [] : [new Paragraph({ children: [new TextRun({ text: NOT_WHOLE, bold: true })] })]),
          ...sections.flatMap(({ title, records }) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              children: [new TextRun({ text: title, bold: true })],
              spacing: { before: 240 },
              keepNext: true,
            }),
            ...(records.length === 0 ? [new Paragraph('Không lưu thông tin nào.')] : records.flatMap(recordLines)),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function recordLines({ values }: PersonalFilePaper['sections'][number]['records'][number]): Paragraph[] {
  return values.map(
    ({ label, text }, n) =>
      new Paragraph({
        spacing: { before: n === 0 ? 120 : 0 },
        children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(text)],
      }),
  );
}

function numbered(): Footer {
  const children = ['Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 22 })] })] });
}
