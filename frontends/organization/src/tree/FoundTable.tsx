import { DataTable, defineMessages, useFormat, useMessages, type DataColumn, type Format, type DataPaging } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { FoundOrganizationFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { useTypeName, type TypeNames } from '../terms/useTypeName';
import { AncestorPath } from './AncestorPath';

const catalog = defineMessages(
  { name: 'Tên tổ chức', type: 'Loại hình', path: 'Trực thuộc', below: 'Số tổ chức trực thuộc' },
  { name: 'Name', type: 'Type', path: 'Stands under', below: 'Directly below' },
);

export interface FoundTableProps {
  caption: string;
  rows: readonly FoundOrganizationFragment[];
  paging?: DataPaging;
}

/** Organizations that were found, each with its way up, since many bear the same name. */
export function FoundTable({ caption, rows, paging }: FoundTableProps): ReactNode {
  const messages = useMessages(catalog);
  const format = useFormat();
  const typeName = useTypeName();
  const columns = useMemo(() => columnsOf(messages, format, typeName), [messages, format, typeName]);
  return <DataTable caption={caption} columns={columns} rows={rows} rowId={(row) => row.id} {...(paging ? { paging } : {})} />;
}

function columnsOf(
  messages: (typeof catalog)['vi'],
  format: Format,
  typeName: (type: TypeNames) => string,
): DataColumn<FoundOrganizationFragment>[] {
  return [
    { id: 'name', header: messages.name, cell: (row) => <OrganizationLink organization={row} />, value: (row) => row.printedName },
    { id: 'path', header: messages.path, cell: (row) => <AncestorPath ancestors={row.ancestors} /> },
    { id: 'type', header: messages.type, cell: (row) => typeName(row.type), value: (row) => typeName(row.type) },
    { id: 'below', header: messages.below, align: 'end', cell: (row) => format.number(row.childCount), value: (row) => row.childCount },
  ];
}
