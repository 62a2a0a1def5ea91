import { DataTable, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { dayBefore } from '../day/dayBefore';
import { DecisionLine } from '../decision/DecisionLine';
import type { OrganizationHistoryQuery } from '../generated/graphql';
import { useTypeName, type TypeNames } from '../terms/useTypeName';
import { historyMessages } from './historyMessages';

type Version = NonNullable<OrganizationHistoryQuery['partyOrganization']>['versions'][number];

export interface VersionTableProps {
  caption: string;
  versions: readonly Version[];
  types: readonly ({ code: string } & TypeNames)[];
}

/** Names and types over time, the newest first. */
export function VersionTable({ caption, versions, types }: VersionTableProps): ReactNode {
  const messages = useMessages(historyMessages);
  const format = useFormat();
  const typeName = useTypeName();
  const columns = useMemo(() => {
    const names = new Map(types.map((type) => [type.code, typeName(type)]));
    return columnsOf(messages, format, (code) => names.get(code) ?? code);
  }, [messages, format, types, typeName]);
  const newestFirst = versions.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom));
  return <DataTable caption={caption} columns={columns} rows={newestFirst} rowId={({ id }) => id} />;
}

function columnsOf(messages: (typeof historyMessages)['vi'], format: Format, typeOf: (code: string) => string): DataColumn<Version>[] {
  return [
    { id: 'name', header: messages.name, cell: ({ printedName }) => printedName },
    { id: 'type', header: messages.type, cell: ({ typeCode }) => typeOf(typeCode) },
    { id: 'code', header: messages.code, cell: ({ code }) => code ?? '–' },
    { id: 'from', header: messages.from, cell: ({ validFrom }) => format.day(validFrom) },
    { id: 'to', header: messages.to, cell: ({ validTo }) => (validTo ? format.day(dayBefore(validTo)) : messages.now) },
    { id: 'decision', header: messages.decision, cell: ({ decision }) => <DecisionLine decision={decision} /> },
  ];
}
