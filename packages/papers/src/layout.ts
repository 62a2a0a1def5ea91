/** Margins of a Party paper on A4, in millimeters: template values, since the layout is guidance that changes (Hướng dẫn 36-HD/VPTW, 2018). */
export const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15 } as const;

/** What the guidance fixes for every paper and a template may change. */
export interface Layout {
  font: string;
  /** Points. */
  size: number;
  marginsMm: { top: number; bottom: number; left: number; right: number };
  /** Before the name of the body that signs: "T/M". */
  onBehalf: string;
}

export const LAYOUT: Layout = { font: 'Times New Roman', size: 14, marginsMm: MARGINS_MM, onBehalf: 'T/M' };

export const A4_MM = { width: 210, height: 297 } as const;

/** Twentieths of a point in millimeters. */
export function mm(value: number): number {
  return Math.round((value / 25.4) * 1440);
}

/** A4 with margins, as a document's section wants it. */
export function pageOf({ top, bottom, left, right }: Layout['marginsMm']): {
  size: { width: number; height: number };
  margin: { top: number; bottom: number; left: number; right: number };
} {
  return {
    size: { width: mm(A4_MM.width), height: mm(A4_MM.height) },
    margin: { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right) },
  };
}
