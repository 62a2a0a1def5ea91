import { DataTable, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { dayBefore } from '../day/dayBefore';
import { DecisionLine } from '../decision/DecisionLine';
import type { OrganizationHistoryQuery } from '../generated/graphql';
import { historyMessages } from './historyMessages';

type Version = NonNullable<OrganizationHistoryQuery['partyOrganization']>['versions'][number];

export interface VersionTableProps {
  caption: string;
  versions: readonly Version[];
  types: readonly { code: string; name: string }[];
}

/** Names and types over time, the newest first. */
export function VersionTable({ caption, versions, types }: VersionTableProps): ReactNode {
  const messages = useMessages(historyMessages);
  const format = useFormat();
  const columns = useMemo(() => columnsOf(messages, format, types), [messages, format, types]);
  const newestFirst = versions.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom));
  return <DataTable caption={caption} columns={columns} rows={newestFirst} rowId={({ id }) => id} />;
}

function columnsOf(messages: (typeof historyMessages)['vi'], format: Format, types: VersionTableProps['types']): DataColumn<Version>[] {
  return [
    { id: 'name', header: messages.name, cell: ({ printedName }) => printedName },
    { id: 'type', header: messages.type, cell: ({ typeCode }) => types.find(({ code }) => code === typeCode)?.name ?? typeCode },
    { id: 'code', header: messages.code, cell: ({ code }) => code ?? '–' },
    { id: 'from', header: messages.from, cell: ({ validFrom }) => format.day(validFrom) },
    { id: 'to', header: messages.to, cell: ({ validTo }) => (validTo ? format.day(dayBefore(validTo)) : messages.now) },
    { id: 'decision', header: messages.decision, cell: ({ decision }) => <DecisionLine decision={decision} /> },
  ];
}
