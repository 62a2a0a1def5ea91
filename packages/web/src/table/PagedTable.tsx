import type { ReactNode } from 'react';
import type { PagedQuery } from '../graph/usePagedQuery';
import { QueryView } from '../parts/QueryView';
import { DataTable, type DataTableProps } from './DataTable';

export interface PagedTableProps<Data, Row extends { id: string }> extends Omit<DataTableProps<Row>, 'rows' | 'rowId' | 'paging'> {
  /** What `usePagedQuery` reads. */
  paged: PagedQuery<Data, Row>;
  /** Where more than this list is to be read anew; else the list itself is. */
  onRetry?: () => void;
}

/** A list of the graph with its four states, its pages and its file. */
export function PagedTable<Data, Row extends { id: string }>({ paged, onRetry, ...table }: PagedTableProps<Data, Row>): ReactNode {
  return (
    <QueryView query={paged.query} onRetry={onRetry ?? paged.retry}>
      {() => <DataTable {...table} rows={paged.rows} rowId={({ id }) => id} paging={paged.paging} />}
    </QueryView>
  );
}
