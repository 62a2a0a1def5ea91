import {
  type DataColumn,
  type Format,
  DataTable,
  Empty,
  Page,
  PageHeader,
  QueryView,
  Section,
  TextLink,
  useActingFor,
  useFormat,
  useMessages,
  usePagedQuery,
} from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { ImportListDocument, type ImportLineFragment } from '../generated/graphql';
import { importKinds, importMessages, importStatuses } from './importMessages';
import { SendTable } from './SendTable';

/** Sends a table, and lists those sent before. */
export function ImportsPage(): ReactNode {
  const messages = useMessages(importMessages);
  const kinds = useMessages(importKinds);
  const statuses = useMessages(importStatuses);
  const format = useFormat();
  const { actingFor } = useActingFor();
  const organizationId = actingFor?.organizationId ?? '';
  const paged = usePagedQuery({
    query: ImportListDocument,
    variables: { organizationId },
    connection: (data) => data.importBatches,
    pause: organizationId === '',
  });
  const name = paged.query.data?.partyOrganization?.printedName;
  const columns = useMemo(() => columnsOf({ messages, kinds, statuses, format }), [messages, kinds, statuses, format]);
  return (
    <Page>
      <PageHeader title={messages.title} summary={name ? messages.summary(name) : undefined} />
      {organizationId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <QueryView query={paged.query} onRetry={paged.retry}>
          {({ partyOrganization }) =>
            partyOrganization?.viewerCanManage ? (
              <div className="og-stack">
                <SendTable organizationId={organizationId} />
                <Section title={messages.mine}>
                  <p className="og-help">{messages.mineHint}</p>
                  <DataTable
                    caption={messages.mine}
                    columns={columns}
                    rows={paged.rows}
                    rowId={({ id }) => id}
                    paging={paged.paging}
                    empty={<Empty title={messages.none} />}
                  />
                </Section>
              </div>
            ) : (
              <Empty title={messages.notAllowed} />
            )
          }
        </QueryView>
      )}
    </Page>
  );
}

interface Words {
  messages: (typeof importMessages)['vi'];
  kinds: (typeof importKinds)['vi'];
  statuses: (typeof importStatuses)['vi'];
  format: Format;
}

function columnsOf({ messages, kinds, statuses, format }: Words): DataColumn<ImportLineFragment>[] {
  return [
    {
      id: 'name',
      header: messages.name,
      cell: ({ id, fileName }) => (
        <TextLink to="/imports/$importId" params={{ importId: id }}>
          {fileName}
        </TextLink>
      ),
      leading: true,
    },
    { id: 'kind', header: messages.kind, cell: ({ kind }) => kinds[kind] },
    { id: 'status', header: messages.status, cell: ({ status }) => statuses[status] },
    { id: 'rows', header: messages.rows, align: 'end', cell: ({ counts }) => format.number(counts.total) },
    { id: 'sent', header: messages.sent, cell: ({ createdAt }) => format.instant(createdAt) },
    { id: 'kept', header: messages.kept, cell: ({ expiresOn }) => format.day(expiresOn) },
  ];
}
