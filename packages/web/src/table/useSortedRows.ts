import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable, type ColumnDef, type SortingState } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { compareValues } from './compareValues';
import type { DataColumn, DataSort } from './DataColumn';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

export interface SortedRows<Row> {
  rows: readonly { id: string; row: Row }[];
  sort: DataSort | null;
  toggle: (column: string) => void;
}

export interface SortedRowsOptions<Row> {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Given where the server sorts: the rows are then left as they came. */
  sort: DataSort | null | undefined;
  onSort: ((sort: DataSort) => void) | undefined;
}

/** Rows in order: the server's where `onSort` is given, else the browser's own. */
export function useSortedRows<Row extends object>(options: SortedRowsOptions<Row>): SortedRows<Row> {
  const { columns, rows, rowId, sort: serverSort, onSort } = options;
  const [own, setOwn] = useState<DataSort | null>(null);
  const sort = onSort ? (serverSort ?? null) : own;
  const defs = useMemo(
    () =>
      columns.map(({ id, value, compare }): ColumnDef<typeof features, Row> => ({
        id,
        accessorFn: (row) => value?.(row) ?? null,
        sortFn: (left, right, column) =>
          compare ? compare(left.original, right.original) : compareValues(left.getValue(column), right.getValue(column)),
      })),
    [columns],
  );
  const sorting = useMemo<SortingState>(() => (sort ? [{ id: sort.column, desc: sort.direction === 'DESC' }] : []), [sort]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({ features, columns: defs, data, getRowId: rowId, state: { sorting }, manualSorting: onSort !== undefined });
  const toggle = (column: string): void => {
    const next: DataSort = { column, direction: sort?.column === column && sort.direction === 'ASC' ? 'DESC' : 'ASC' };
    if (onSort) onSort(next);
    else setOwn(next);
  };
  return { rows: table.getRowModel().rows.map(({ id, original }) => ({ id, row: original })), sort, toggle };
}
