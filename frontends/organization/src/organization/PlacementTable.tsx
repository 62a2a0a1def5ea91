import { DataTable, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { dayBefore } from '../day/dayBefore';
import { DecisionLine } from '../decision/DecisionLine';
import type { OrganizationHistoryQuery } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { historyMessages } from './historyMessages';

type Placement = NonNullable<OrganizationHistoryQuery['partyOrganization']>['placements'][number];

/** What the organization stood under over time, the newest first. */
export function PlacementTable({ caption, placements }: { caption: string; placements: readonly Placement[] }): ReactNode {
  const messages = useMessages(historyMessages);
  const format = useFormat();
  const columns = useMemo(() => columnsOf(messages, format), [messages, format]);
  const newestFirst = placements.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom));
  return <DataTable caption={caption} columns={columns} rows={newestFirst} rowId={({ id }) => id} />;
}

function columnsOf(messages: (typeof historyMessages)['vi'], format: Format): DataColumn<Placement>[] {
  return [
    { id: 'parent', header: messages.parent, cell: ({ parent, validFrom }) => <OrganizationLink organization={parent} day={validFrom} /> },
    { id: 'from', header: messages.from, cell: ({ validFrom }) => format.day(validFrom) },
    { id: 'to', header: messages.to, cell: ({ validTo }) => (validTo ? format.day(dayBefore(validTo)) : messages.now) },
    { id: 'decision', header: messages.decision, cell: ({ decision }) => <DecisionLine decision={decision} /> },
  ];
}
