import { DataTable, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { dayBefore } from '../day/dayBefore';
import { DecisionLine } from '../decision/DecisionLine';
import type { MemberQuery } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { membershipKinds } from '../terms/memberTerms';
import { useTerms, type Term } from '../terms/useTerms';
import { memberMessages } from './memberMessages';

type Membership = NonNullable<MemberQuery['member']>['memberships'][number];

/** Where a member belonged and when, the newest first; each organization under its name of that time. */
export function MembershipTable({ memberships }: { memberships: readonly Membership[] }): ReactNode {
  const messages = useMessages(memberMessages);
  const format = useFormat();
  const kind = useTerms(membershipKinds);
  const columns = useMemo(() => columnsOf(messages, format, kind), [messages, format, kind]);
  const newestFirst = memberships.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom));
  return <DataTable caption={messages.memberships} columns={columns} rows={newestFirst} rowId={({ id }) => id} />;
}

function columnsOf(messages: (typeof memberMessages)['vi'], format: Format, kind: Term): DataColumn<Membership>[] {
  return [
    {
      id: 'organization',
      header: messages.organization,
      cell: ({ organization, validFrom }) => <OrganizationLink organization={organization} day={validFrom} />,
    },
    { id: 'kind', header: messages.kind, cell: (row) => kind(row.kind) },
    { id: 'from', header: messages.from, cell: ({ validFrom }) => format.day(validFrom) },
    { id: 'to', header: messages.to, cell: ({ validTo }) => (validTo ? format.day(dayBefore(validTo)) : messages.now) },
    { id: 'decision', header: messages.decision, cell: ({ decision }) => <DecisionLine decision={decision} /> },
  ];
}
