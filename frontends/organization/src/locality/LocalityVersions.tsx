import { DataTable, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { DecisionLine } from '../decision/DecisionLine';
import type { LocalityQuery } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { localityMessages } from './localityMessages';
import { localityKinds } from './localityTerms';

type Version = NonNullable<LocalityQuery['locality']>['versions'][number];

/** What was true of it, over all periods. */
export function LocalityVersions({ versions }: { versions: readonly Version[] }): ReactNode {
  const messages = useMessages(localityMessages);
  const kinds = useMessages(localityKinds);
  const format = useFormat();
  const columns = useMemo(() => columnsOf(messages, kinds, format), [messages, kinds, format]);
  return <DataTable caption={messages.history} columns={columns} rows={versions} rowId={({ id }) => id} />;
}

function columnsOf(messages: (typeof localityMessages)['vi'], kinds: (typeof localityKinds)['vi'], format: Format): DataColumn<Version>[] {
  const period = ({ validFrom, validTo }: Version): string => messages.until(format.day(validFrom), format.day(validTo) || messages.now);
  return [
    { id: 'period', header: messages.period, cell: period },
    { id: 'name', header: messages.name, cell: ({ name }) => name },
    { id: 'kind', header: messages.kind, cell: ({ kind }) => kinds[kind] },
    {
      id: 'commune',
      header: messages.commune,
      cell: ({ organization, validFrom }) => <OrganizationLink organization={organization ?? null} day={validFrom} />,
    },
    {
      id: 'branch',
      header: messages.branch,
      cell: ({ branch, validFrom }) => <OrganizationLink organization={branch ?? null} day={validFrom} />,
    },
    { id: 'decision', header: messages.decision, cell: ({ decision }) => <DecisionLine decision={decision} /> },
  ];
}
