/** What stands in a cell. Absent where it is empty. */
export interface Cell {
  /** As it is stored: a number as digits with a point, a text as it is. */
  readonly text: string;
  readonly kind: 'TEXT' | 'NUMBER' | 'DATE' | 'BOOLEAN' | 'ERROR' | 'FORMULA';
}

export interface SheetRow {
  /** As the program that made the file counts it, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  /** By column, from 0. */
  readonly cells: readonly (Cell | undefined)[];
}

/** A table as it comes: rows are read while they are taken. */
export interface Table {
  readonly sheet: string;
  /** Days count from 1904, as Excel on a Macintosh once did. */
  readonly date1904: boolean;
  readonly rows: AsyncIterable<SheetRow>;
  /** Bytes unpacked so far. */
  inflated(): number;
}
