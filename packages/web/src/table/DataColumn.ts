import type { ReactNode } from 'react';

export interface DataColumn<Row> {
  /** Unique in the table; the server's name of the column where the server sorts. */
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Value for sorting in the browser and for CSV. Without it the column is in neither. */
  value?: (row: Row) => string | number | null;
  /** Order in the browser where that of `value` is not right, as for names: `(a, b) => compareNames(a.name, b.name)`. */
  compare?: (left: Row, right: Row) => number;
  /** Shows a sort button. */
  sortable?: boolean;
  /** Numbers stand at the right, under each other. */
  align?: 'start' | 'end';
  /** CSS width, such as `12rem`; the rest share what remains. */
  width?: string;
  /** The line that heads the card on a narrow window; the first column by default. */
  leading?: boolean;
}

export interface DataSort {
  column: string;
  direction: 'ASC' | 'DESC';
}

/** Keyset paging: rows are added at the end (`onMore`) or replaced (`onPrevious`, `onNext`). */
export interface DataPaging {
  hasMore: boolean;
  onMore: () => void;
  loading?: boolean;
  /** All rows that match, where the server says so. */
  total?: number | null;
}
