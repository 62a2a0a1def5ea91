import { DataTable, Empty, useFormat, useMessages, type DataColumn, type DataPaging, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { EntrantLineFragment } from '../generated/graphql';
import { contestMessages, contestResults } from './contestMessages';
import { SettleEntrant } from './SettleEntrant';

export interface EntrantTableProps {
  contestId: string;
  rows: readonly EntrantLineFragment[];
  paging: DataPaging;
  mayManage: boolean;
  onDone: () => void;
}

/** Who entered, by name. */
export function EntrantTable({ contestId, rows, paging, mayManage, onDone }: EntrantTableProps): ReactNode {
  const messages = useMessages(contestMessages);
  const results = useMessages(contestResults);
  const format = useFormat();
  const columns = useMemo(() => {
    const columns = columnsOf(messages, results, format);
    return mayManage ? [...columns, actsColumn(messages, contestId, onDone)] : columns;
  }, [messages, results, format, mayManage, contestId, onDone]);
  return (
    <DataTable
      caption={messages.entrants}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      paging={paging}
      csvName="thi-sinh"
      empty={<Empty title={messages.noEntrants} />}
    />
  );
}

function actsColumn(messages: (typeof contestMessages)['vi'], contestId: string, onDone: () => void): DataColumn<EntrantLineFragment> {
  return { id: 'acts', header: messages.acts, cell: (row) => <SettleEntrant contestId={contestId} entrant={row} onDone={onDone} /> };
}

function columnsOf(
  messages: (typeof contestMessages)['vi'],
  results: (typeof contestResults)['vi'],
  format: Format,
): DataColumn<EntrantLineFragment>[] {
  const result = (row: EntrantLineFragment): string => (row.result ? results[row.result] : '');
  const sender = ({ organization }: EntrantLineFragment): string => organization?.printedName ?? '–';
  return [
    { id: 'name', header: messages.person, cell: ({ personName }) => personName, value: ({ personName }) => personName },
    { id: 'sender', header: messages.sender, cell: sender, value: sender },
    { id: 'round', header: messages.round, align: 'end', cell: ({ round }) => format.number(round), value: ({ round }) => round },
    { id: 'result', header: messages.result, cell: (row) => result(row) || '–', value: result },
  ];
}
