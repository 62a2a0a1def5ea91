import { Page, PageHeader, QueryView, useActingFor, useMessages, usePagedQuery } from '@capuy/web';
import type { ReactNode } from 'react';
import { StandingDay } from '../day/StandingDay';
import { OrganizationTreeDocument } from '../generated/graphql';
import { FoundOrganizations } from './FoundOrganizations';
import { OrganizationTree } from './OrganizationTree';
import { TreeFilters } from './TreeFilters';
import { treeMessages } from './treeMessages';
import { treeVariables } from './treeVariables';
import { useTreeSearch } from './useTreeSearch';

/** The tree by level on a day, and the search through it. */
export function TreePage(): ReactNode {
  const messages = useMessages(treeMessages);
  const { actingFor } = useActingFor();
  const { search } = useTreeSearch();
  const variables = treeVariables(search, actingFor?.organizationId ?? null);
  const paged = usePagedQuery({ query: OrganizationTreeDocument, variables, connection: (data) => data.all });
  return (
    <Page>
      <PageHeader title={messages.title} summary={messages.summary} />
      <StandingDay />
      <TreeFilters types={paged.query.data?.organizationTypes ?? []} />
      <QueryView query={paged.query} onRetry={paged.retry}>
        {(data) =>
          variables.finding ? (
            <FoundOrganizations data={data} rows={paged.rows} paging={paged.paging} />
          ) : (
            <OrganizationTree root={data.partyOrganization ?? null} />
          )
        }
      </QueryView>
    </Page>
  );
}
