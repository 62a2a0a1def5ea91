import { Button, DataTable, Empty, getRouteApi, Loading, Notice, Page, PageHeader, Section, useMessages, usePagedQuery } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { IdentityAuditDocument, MeetingsAuditDocument, OrganizationAuditDocument } from '../../generated/graphql';
import { AuditFilters } from './AuditFilters';
import { auditFilterOf } from './auditFilterOf';
import { auditMessages } from './auditMessages';
import { IncidentReport } from './IncidentReport';
import { mergeByTime } from './mergeByTime';
import { useAuditColumns } from './useAuditColumns';

const route = getRouteApi('/administration/audit');

/** The log of every service as one list. A service that does not answer is said to be missing, never passed over. */
export function AuditPage(): ReactNode {
  const messages = useMessages(auditMessages);
  const search = route.useSearch();
  const columns = useAuditColumns();
  const variables = useMemo(() => ({ filter: auditFilterOf(search) }), [search]);
  const organization = usePagedQuery({
    query: OrganizationAuditDocument,
    variables,
    connection: (data) => data.organizationAuditEntries,
  });
  const meetings = usePagedQuery({ query: MeetingsAuditDocument, variables, connection: (data) => data.meetingsAuditEntries });
  const identity = usePagedQuery({ query: IdentityAuditDocument, variables, connection: (data) => data.identityAuditEntries });
  const reported = [
    { service: 'organization', name: messages.organizationService, paged: organization },
    { service: 'meetings', name: messages.meetingsService, paged: meetings },
  ];
  // Nothing where the installation signs in elsewhere.
  const parts = [...reported, { service: 'identity', name: messages.identityService, paged: identity }];
  const answered = parts.filter(({ paged }) => paged.query.data);
  const waiting = parts.some(({ paged }) => paged.query.fetching);
  const rows = mergeByTime(answered.map(({ paged }) => ({ rows: paged.rows, hasMore: paged.paging.hasMore })));
  const paging = {
    hasMore: answered.some(({ paged }) => paged.paging.hasMore),
    loading: answered.some(({ paged }) => paged.paging.loading),
    onMore: () => {
      for (const { paged } of answered) if (paged.paging.hasMore) paged.paging.onMore();
    },
  };
  return (
    <Page>
      <PageHeader
        title={messages.title}
        summary={messages.summary}
        actions={
          <>
            <IncidentReport search={search} services={reported} />
            <Button kind="secondary" onClick={() => window.print()}>
              {messages.print}
            </Button>
          </>
        }
      />
      <AuditFilters search={search} />
      {parts
        .filter(({ paged }) => paged.query.error)
        .map(({ name, paged }) => (
          <Notice
            key={name}
            kind="warning"
            title={messages.missing(name)}
            live
            actions={
              <Button kind="secondary" onClick={paged.retry}>
                {messages.retry}
              </Button>
            }
          >
            {messages.missingText}
          </Notice>
        ))}
      <Section title={messages.list}>
        {waiting && rows.length === 0 ? (
          <Loading />
        ) : (
          <DataTable
            caption={messages.list}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            paging={paging}
            csvName="nhat-ky"
            empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
          />
        )}
      </Section>
    </Page>
  );
}
