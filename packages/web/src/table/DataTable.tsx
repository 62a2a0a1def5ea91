import type { ReactNode } from 'react';
import { useMessages } from '../language/useMessages';
import { Button } from '../parts/Button';
import { Empty } from '../parts/Empty';
import { kitMessages } from '../parts/kitMessages';
import { ColumnHeader } from './ColumnHeader';
import type { DataColumn, DataPaging, DataSort } from './DataColumn';
import { SortChoice } from './SortChoice';
import { TablePaging } from './TablePaging';
import { saveText, toCsv } from './toCsv';
import { useSortedRows } from './useSortedRows';

export interface DataTableProps<Row> {
  /** What the table lists; read out by screen readers. */
  caption: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Where the server sorts: the present order and what to do on a click. */
  sort?: DataSort | null;
  onSort?: (sort: DataSort) => void;
  paging?: DataPaging;
  empty?: ReactNode;
  /** File name without ending; shows “Tải tệp CSV” for the rows shown. */
  csvName?: string;
}

/**
 * A table that becomes a list of cards on a narrow window (or in very large text), always a table for a screen
 * reader. On paper it is complete and without buttons.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactNode {
  const { caption, columns, rows, rowId, paging, empty, csvName } = props;
  const messages = useMessages(kitMessages);
  const sorted = useSortedRows({ columns, rows, rowId, sort: props.sort, onSort: props.onSort });
  if (rows.length === 0) return empty ?? <Empty />;
  const leading = columns.find((column) => column.leading) ?? columns[0];
  return (
    <div className="cp-table-box">
      <SortChoice columns={columns} sorted={sorted} />
      <table className="cp-table" role="table">
        <caption className="cp-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <ColumnHeader key={column.id} column={column} sort={sorted.sort} onToggle={sorted.toggle} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sorted.rows.map(({ id, row }) => (
            <tr key={id} role="row">
              {columns.map((column) => (
                <td
                  key={column.id}
                  role="cell"
                  data-label={column.header}
                  className={
                    [column === leading ? 'cp-cell-leading' : '', column.align === 'end' ? 'cp-cell-end' : ''].join(' ').trim() || undefined
                  }
                >
                  <span className="cp-cell-value">{column.cell(row)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="cp-table-foot">
        <TablePaging shown={rows.length} paging={paging} />
        {csvName ? (
          <Button
            kind="quiet"
            onClick={() =>
              saveText(
                `${csvName}.csv`,
                'text/csv;charset=utf-8',
                toCsv(
                  columns,
                  sorted.rows.map(({ row }) => row),
                ),
              )
            }
          >
            {messages.csv}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
