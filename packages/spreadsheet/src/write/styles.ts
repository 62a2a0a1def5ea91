import type { ColumnKind } from './column.js';

/** Places in `cellXfs` below. */
export const STYLE = {
  general: 0,
  header: 1,
  text: 2,
  /** A text that looks like a formula: Excel keeps it a text even when somebody edits the cell. */
  quoted: 3,
  day: 4,
  integer: 5,
  decimal: 6,
  percent: 7,
  lead: 8,
  prose: 9,
} as const;

export const STYLE_OF: Readonly<Record<ColumnKind, number>> = {
  text: STYLE.text,
  day: STYLE.day,
  integer: STYLE.integer,
  decimal: STYLE.decimal,
  percent: STYLE.percent,
};

const xf = (format: number, more = '', inside = ''): string =>
  `<xf numFmtId="${format}" xfId="0" fillId="0" borderId="0" fontId="0" applyNumberFormat="1" ${more}${inside === '' ? '/>' : `>${inside}</xf>`}`;

export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="10">${xf(0)}<xf numFmtId="49" xfId="0" fontId="1" fillId="2" borderId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>${xf(49)}${xf(49, 'quotePrefix="1"')}${xf(164)}${xf(3)}${xf(4)}${xf(10)}<xf numFmtId="49" xfId="0" fontId="1" fillId="0" borderId="0" applyFont="1"/>${xf(49, 'applyAlignment="1"', '<alignment vertical="top" wrapText="1"/>')}</cellXfs></styleSheet>`;
