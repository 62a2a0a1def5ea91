import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { LAYOUT, type Layout } from './layout.js';
import { shortDay } from './unknown.js';

export const DOCX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface PersonalFilePaper {
  /** YYYY-MM-DD. */
  on: string;
  holder: string;
  sections: readonly { title: string; records: readonly { values: readonly { label: string; text: string }[] }[] }[];
}

/** What is held about a person, for that person: section by section, not a paper that anyone signs. */
export function printPersonalFile({ on, holder, sections }: PersonalFilePaper, { font, size }: Layout = LAYOUT): Promise<Buffer> {
  const document = new Document({
    title: `Thông tin đang lưu về ${holder}`,
    styles: { default: { document: { run: { font, size: size * 2, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: 'THÔNG TIN ĐANG LƯU VỀ TÔI', bold: true })] }),
          new Paragraph(`${holder}, đến ngày ${shortDay(on)}`),
          ...sections.flatMap(({ title, records }) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              children: [new TextRun({ text: title, bold: true })],
              spacing: { before: 240 },
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
