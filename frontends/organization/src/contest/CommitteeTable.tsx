import { DataTable, Empty, TextLink, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { ContestPageQuery } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { contestMessages } from './contestMessages';

type Committee = NonNullable<ContestPageQuery['contest']>['committees'][number];

/** How many each committee sent; each leads to who they are. */
export function CommitteeTable({ contestId, rows }: { contestId: string; rows: readonly Committee[] }): ReactNode {
  const messages = useMessages(contestMessages);
  const format = useFormat();
  const columns = useMemo(() => columnsOf(messages, format, contestId), [messages, format, contestId]);
  return (
    <DataTable
      caption={messages.byCommittee}
      columns={columns}
      rows={rows}
      rowId={({ organization, entrants }) => organization?.id ?? String(entrants)}
      csvName="thi-sinh-theo-cap-uy"
      empty={<Empty title={messages.noEntrants} />}
    />
  );
}

function columnsOf(messages: (typeof contestMessages)['vi'], format: Format, contestId: string): DataColumn<Committee>[] {
  return [
    {
      id: 'committee',
      header: messages.committee,
      cell: ({ organization }) => (
        <OrganizationLink organization={organization ?? null} {...(organization ? { day: organization.asOf } : {})} />
      ),
      value: ({ organization }) => organization?.printedName ?? '',
    },
    {
      id: 'entrants',
      header: messages.entrants,
      align: 'end',
      cell: ({ entrants }) => format.number(entrants),
      value: ({ entrants }) => entrants,
    },
    {
      id: 'successful',
      header: messages.successful,
      align: 'end',
      cell: ({ successful }) => format.number(successful),
      value: ({ successful }) => successful,
    },
    {
      id: 'show',
      header: messages.show,
      cell: ({ organization }) =>
        organization ? (
          <TextLink
            to="/contests/$contestId"
            params={{ contestId }}
            search={({ asOf }) => ({ asOf, committee: organization.id })}
            aria-label={messages.showOf(organization.printedName)}
          >
            {messages.show}
          </TextLink>
        ) : (
          '–'
        ),
    },
  ];
}
