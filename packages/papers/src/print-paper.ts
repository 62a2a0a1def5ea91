import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { A4_MM, LAYOUT, type Layout, mm, pageOf } from './layout.js';
import type { Line, Paper, Words } from './paper.js';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };
/** Space after a paragraph of the body, in twentieths of a point. */
const AFTER = 100;

/** A paper as an office prints it: A4, two columns at the head, title, body, recipients and who signs. */
export function printPaper(paper: Paper, layout: Layout = LAYOUT): Promise<Buffer> {
  const { font, size, marginsMm } = layout;
  const width = A4_MM.width - marginsMm.left - marginsMm.right;
  const document = new Document({
    title: [paper.title, paper.subtitle].filter(Boolean).join(' '),
    creator: paper.issuer,
    styles: { default: { document: { run: { font, size: size * 2, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { page: pageOf(marginsMm) },
        children: [
          columns(width, [0.45, 0.55], head(paper)),
          ...title(paper),
          ...(paper.addressee === null
            ? []
            : [paragraph([{ italic: 'Kính gửi: ' }, { bold: paper.addressee }], AlignmentType.CENTER, 240)]),
          ...paper.body.map(bodyLine),
          ...(paper.list ? [listTable(width, paper.list, size)] : []),
          ...(paper.closing ? [new Paragraph({ spacing: { after: AFTER } }), ...paper.closing.map(bodyLine)] : []),
          new Paragraph({ spacing: { after: AFTER } }),
          columns(width, [0.5, 0.5], foot(paper, layout)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function head({ superior, issuer, number, placeAndDay }: Paper): readonly Paragraph[][] {
  return [
    [
      ...(superior === null ? [] : [paragraph([superior.toLocaleUpperCase('vi')], AlignmentType.CENTER, 0)]),
      paragraph([{ bold: issuer.toLocaleUpperCase('vi') }], AlignmentType.CENTER, 0),
      paragraph(['*'], AlignmentType.CENTER, 0),
      paragraph([number], AlignmentType.CENTER, 0),
    ],
    [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 200 },
        children: [new TextRun({ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', bold: true, underline: { type: UnderlineType.SINGLE } })],
      }),
      paragraph([{ italic: placeAndDay }], AlignmentType.CENTER, 0),
    ],
  ];
}

function title({ title: text, subtitle }: Paper): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 360, after: 0 },
      children: [new TextRun({ text: text.toLocaleUpperCase('vi'), bold: true, size: 32 })],
    }),
    paragraph([{ bold: subtitle }], AlignmentType.CENTER, 240),
  ];
}

function foot({ recipients, otherSide, signsFor, signsAs }: Paper, { onBehalf, size }: Layout): readonly Paragraph[][] {
  const small = size * 2 - 4;
  if (otherSide !== undefined) return [signature(otherSide), signature(signsAs)];
  return [
    [
      new Paragraph({ children: [new TextRun({ text: 'Nơi nhận:', underline: { type: UnderlineType.SINGLE }, size: small })] }),
      ...recipients.map((recipient) => new Paragraph({ children: [new TextRun({ text: `- ${recipient}`, size: small })] })),
    ],
    [
      paragraph([{ bold: `${onBehalf} ${signsFor.toLocaleUpperCase('vi')}` }], AlignmentType.CENTER, 0),
      paragraph([signsAs], AlignmentType.CENTER, 0),
      paragraph([{ italic: '(Ký, ghi rõ họ tên, đóng dấu)' }], AlignmentType.CENTER, 1400),
    ],
  ];
}

function signature(who: string): Paragraph[] {
  return [
    paragraph([{ bold: who.toLocaleUpperCase('vi') }], AlignmentType.CENTER, 0),
    paragraph([{ italic: '(Ký, ghi rõ họ tên)' }], AlignmentType.CENTER, 1400),
  ];
}

/** Smaller than the body: lists are wide. Its head is printed anew on each page. */
function listTable(widthMm: number, { heads, shares, rows }: NonNullable<Paper['list']>, size: number): Table {
  const widths = shares.map((share) => mm(widthMm * share));
  const cell = (text: string, column: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { left: 60, right: 60 },
      children: [new Paragraph({ children: [new TextRun({ text, bold, size: size * 2 - 6 })] })],
    });
  return new Table({
    width: { size: mm(widthMm), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, children: heads.map((head, column) => cell(head, column, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, column) => cell(text, column, false)) })),
    ],
  });
}

function bodyLine({ words, kind }: Line): Paragraph {
  if (kind === 'center') return paragraph(words, AlignmentType.CENTER, AFTER);
  return new Paragraph({
    alignment: kind === 'indent' ? AlignmentType.JUSTIFIED : AlignmentType.LEFT,
    spacing: { after: AFTER, line: 288 },
    indent: { firstLine: kind === 'indent' ? mm(10) : 0 },
    children: words.map(run),
  });
}

function paragraph(words: readonly Words[], alignment: (typeof AlignmentType)[keyof typeof AlignmentType], after: number): Paragraph {
  return new Paragraph({ alignment, spacing: { after }, children: words.map(run) });
}

function run(words: Words): TextRun {
  if (typeof words === 'string') return new TextRun(words);
  return 'bold' in words ? new TextRun({ text: words.bold, bold: true }) : new TextRun({ text: words.italic, italics: true });
}

/** Columns without lines, of these parts of the width in millimeters. */
function columns(widthMm: number, shares: readonly number[], cells: readonly (readonly Paragraph[])[]): Table {
  const widths = shares.map((share) => mm(widthMm * share));
  return new Table({
    width: { size: mm(widthMm), type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: [
      new TableRow({
        children: cells.map(
          (children, n) =>
            new TableCell({
              width: { size: widths[n] ?? 0, type: WidthType.DXA },
              borders: BORDERS,
              verticalAlign: VerticalAlignTable.TOP,
              children: [...children],
            }),
        ),
      }),
    ],
  });
}
