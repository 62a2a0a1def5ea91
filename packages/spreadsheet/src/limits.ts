/** What a spreadsheet that comes in may weigh; the gateway takes no larger file either. */
export const MAX_UPLOAD_BYTES = 16 * 1024 * 1024;

/** What one spreadsheet may make us do. Above the largest real table by an order, far below what hurts. */
export const LIMITS = {
  /** Parts of a workbook, those that we never open included. */
  parts: 2_000,
  /** Bytes inflated from all parts that are read. */
  inflated: 256 * 1024 * 1024,
  /** Of these, the texts that cells share: they are held in memory. */
  sharedStrings: 48 * 1024 * 1024,
  /** Workbook, relations, styles: each. */
  smallPart: 4 * 1024 * 1024,
  /** Inflated to packed; a real sheet stays below 60, deflate itself ends at 1,032. */
  ratio: 250,
  /** A ratio says nothing of what is small. */
  ratioFrom: 1024 * 1024,
  columns: 200,
  rows: 200_000,
  /** Characters in one cell: Excel's own limit. */
  text: 32_767,
} as const;
