import { DataTable, Section, useFormat, useMessages, type DataColumn } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { OrganizationOverviewQuery } from '../generated/graphql';
import { committeeFunctions } from '../terms/organizationTerms';
import { useTerms } from '../terms/useTerms';
import { overviewMessages } from './overviewMessages';

type Body = NonNullable<OrganizationOverviewQuery['partyOrganization']>['bodies'][number];

/** The bodies that serve the committee, each with its functions. */
export function CommitteeBodies({ bodies }: { bodies: readonly Body[] }): ReactNode {
  const messages = useMessages(overviewMessages);
  const format = useFormat();
  const term = useTerms(committeeFunctions);
  const columns = useMemo<DataColumn<Body>[]>(
    () => [
      { id: 'name', header: messages.name, cell: ({ name }) => name },
      { id: 'functions', header: messages.functions, cell: ({ functions }) => functions.map(term).join(', ') },
      { id: 'since', header: messages.since, cell: ({ validFrom }) => format.day(validFrom) },
    ],
    [messages, format, term],
  );
  return (
    <Section title={messages.bodies}>
      <DataTable caption={messages.bodies} columns={columns} rows={bodies} rowId={({ id }) => id} />
    </Section>
  );
}
