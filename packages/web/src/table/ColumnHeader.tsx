import type { ReactNode } from 'react';
import type { DataColumn, DataSort } from './DataColumn';

export interface ColumnHeaderProps<Row> {
  column: DataColumn<Row>;
  sort: DataSort | null;
  onToggle: (column: string) => void;
}

const ARIA = { ASC: 'ascending', DESC: 'descending' } as const;
const ARROWS = { ASC: '▲', DESC: '▼' } as const;

export function ColumnHeader<Row>({ column, sort, onToggle }: ColumnHeaderProps<Row>): ReactNode {
  const { id, header, align, width, sortable } = column;
  const direction = sort?.column === id ? sort.direction : undefined;
  return (
    <th
      scope="col"
      role="columnheader"
      className={align === 'end' ? 'cp-cell-end' : undefined}
      style={width ? { width } : undefined}
      aria-sort={direction ? ARIA[direction] : undefined}
    >
      {sortable ? (
        <button type="button" className="cp-sort" onClick={() => onToggle(id)}>
          {header}
          <span className="cp-sort-mark" aria-hidden="true">
            {direction ? ARROWS[direction] : '↕'}
          </span>
        </button>
      ) : (
        header
      )}
    </th>
  );
}
