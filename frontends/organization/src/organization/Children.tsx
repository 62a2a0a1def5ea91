import { DataTable, Section, useFormat, useMessages, type DataColumn, type DataPaging, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { ChildLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { overviewMessages } from './overviewMessages';

export interface ChildrenProps {
  rows: readonly ChildLineFragment[];
  paging: DataPaging;
}

/** What stands directly under the organization, in Vietnamese order of the names. */
export function Children({ rows, paging }: ChildrenProps): ReactNode {
  const messages = useMessages(overviewMessages);
  const format = useFormat();
  const columns = useMemo(() => columnsOf(messages, format), [messages, format]);
  return (
    <Section title={messages.below}>
      <DataTable
        caption={messages.below}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        paging={paging}
        csvName="to-chuc-truc-thuoc"
      />
    </Section>
  );
}

function columnsOf(messages: (typeof overviewMessages)['vi'], format: Format): DataColumn<ChildLineFragment>[] {
  return [
    { id: 'name', header: messages.name, cell: (row) => <OrganizationLink organization={row} />, value: (row) => row.printedName },
    { id: 'type', header: messages.type, cell: (row) => row.type.name, value: (row) => row.type.name },
    { id: 'code', header: messages.code, cell: (row) => row.code ?? '–', value: (row) => row.code },
    { id: 'below', header: messages.has, align: 'end', cell: (row) => format.number(row.childCount), value: (row) => row.childCount },
  ];
}
