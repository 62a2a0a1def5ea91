/** What a cell may hold when it is written. A day is `YYYY-MM-DD`; what is only a month or a year is text. */
export type CellValue = string | number | boolean | null | undefined;

export type ColumnKind = 'text' | 'day' | 'integer' | 'decimal' | 'percent';

export interface Column<Row> {
  readonly header: string;
  readonly value: (row: Row) => CellValue;
  /** Default: text. Also the format of the empty cells below, so that a code typed there keeps its zeros. */
  readonly kind?: ColumnKind;
  /** In characters. Default: 16. */
  readonly width?: number;
  /** Kept for the next import, out of sight. */
  readonly hidden?: boolean;
  /** A drop-down: the cells that hold its choices, from `rangeOf`. */
  readonly choices?: string;
}

export interface Sheet<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  /** Read once, as the sheet is written: a cursor keeps the memory constant. */
  readonly rows: Iterable<Row> | AsyncIterable<Row>;
  /** Lines above the header: of what, on which day. */
  readonly lead?: readonly string[];
  /** A sheet of text for people: no header, no filter, lines wrap. */
  readonly prose?: boolean;
  /** Lists for drop-downs: Excel does not show it. */
  readonly hidden?: boolean;
}

/** A sheet whose rows have forgotten their type. */
// oxlint-disable-next-line typescript/no-explicit-any -- sheets of one workbook have rows of different types
export type AnySheet = Sheet<any>;
