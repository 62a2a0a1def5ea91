import { useId, type ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { kitMessages } from '../parts/kitMessages';
import type { DataColumn } from './DataColumn';
import type { SortedRows } from './useSortedRows';

export interface SortChoiceProps<Row> {
  columns: readonly DataColumn<Row>[];
  sorted: SortedRows<Row>;
}

/** Sorting on a narrow window, where the column heads are not seen. */
export function SortChoice<Row>({ columns, sorted }: SortChoiceProps<Row>): ReactNode {
  const messages = useMessages(kitMessages);
  const id = useId();
  const sortable = columns.filter((column) => column.sortable);
  if (sortable.length === 0) return null;
  const { sort, toggle } = sorted;
  return (
    <div className="cp-sort-choice">
      <label htmlFor={id}>{messages.sortBy}</label>
      <select id={id} value={sort?.column ?? ''} onChange={(event) => toggle(event.target.value)}>
        {sort ? null : <option value="">–</option>}
        {sortable.map((column) => (
          <option key={column.id} value={column.id}>
            {column.header}
          </option>
        ))}
      </select>
      {sort ? (
        <button type="button" className="cp-sort" onClick={() => toggle(sort.column)}>
          {sort.direction === 'ASC' ? messages.sortedUp : messages.sortedDown}
        </button>
      ) : null}
    </div>
  );
}
