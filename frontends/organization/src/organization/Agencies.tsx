import { DataTable, Section, useFormat, useMessages, type DataColumn } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { OrganizationOverviewQuery } from '../generated/graphql';
import { overviewMessages } from './overviewMessages';

type Agency = NonNullable<OrganizationOverviewQuery['partyOrganization']>['agencies']['nodes'][number];

/** The employers around the organization. */
export function Agencies({ agencies }: { agencies: readonly Agency[] }): ReactNode {
  const messages = useMessages(overviewMessages);
  const format = useFormat();
  const columns = useMemo<DataColumn<Agency>[]>(
    () => [
      { id: 'name', header: messages.name, cell: ({ name }) => name },
      { id: 'head', header: messages.head, cell: ({ head }) => head?.person?.fullName ?? '–' },
      { id: 'staff', header: messages.staff, align: 'end', cell: ({ staff }) => format.number(staff) || '–' },
    ],
    [messages, format],
  );
  return (
    <Section title={messages.agencies}>
      <DataTable caption={messages.agencies} columns={columns} rows={agencies} rowId={({ id }) => id} />
    </Section>
  );
}
