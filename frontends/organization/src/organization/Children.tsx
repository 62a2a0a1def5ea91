import { DataTable, Section, useFormat, useMessages, type DataColumn, type DataPaging, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { useStandingDay } from '../day/useStandingDay';
import { ExportList } from '../exports/ExportList';
import type { ChildLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { useTypeName, type TypeNames } from '../terms/useTypeName';
import { overviewMessages } from './overviewMessages';
import { useOrganizationId } from './useOrganizationId';

export interface ChildrenProps {
  rows: readonly ChildLineFragment[];
  paging: DataPaging;
}

/** What stands directly under the organization, in Vietnamese order of the names. */
export function Children({ rows, paging }: ChildrenProps): ReactNode {
  const messages = useMessages(overviewMessages);
  const format = useFormat();
  const typeName = useTypeName();
  const organizationId = useOrganizationId();
  const asOf = useStandingDay();
  const columns = useMemo(() => columnsOf(messages, format, typeName), [messages, format, typeName]);
  return (
    <Section title={messages.below} actions={<ExportList kind="organizations" organizationId={organizationId} asOf={asOf} />}>
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

function columnsOf(
  messages: (typeof overviewMessages)['vi'],
  format: Format,
  typeName: (type: TypeNames) => string,
): DataColumn<ChildLineFragment>[] {
  return [
    { id: 'name', header: messages.name, cell: (row) => <OrganizationLink organization={row} />, value: (row) => row.printedName },
    { id: 'type', header: messages.type, cell: (row) => typeName(row.type), value: (row) => typeName(row.type) },
    { id: 'code', header: messages.code, cell: (row) => row.code ?? '–', value: (row) => row.code },
    { id: 'below', header: messages.has, align: 'end', cell: (row) => format.number(row.childCount), value: (row) => row.childCount },
  ];
}
