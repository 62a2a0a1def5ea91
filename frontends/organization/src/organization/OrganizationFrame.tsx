import { Loading, Page, QueryView, type QueryState } from '@capuy/web';
import { useContext, type ReactNode } from 'react';
import { StandingDay } from '../day/StandingDay';
import type { OrganizationHeadFragment } from '../generated/graphql';
import { HeadMemory } from './HeadMemory';
import { OrganizationHeader } from './OrganizationHeader';
import { OrganizationNotFound } from './OrganizationNotFound';
import { OrganizationTabs } from './OrganizationTabs';
import { useOrganizationId } from './useOrganizationId';

export interface OrganizationFrameProps<Data, Organization extends OrganizationHeadFragment> {
  query: QueryState<Data>;
  onRetry: () => void;
  organization: (data: Data) => Organization | null | undefined;
  children: (organization: Organization, data: Data) => ReactNode;
}

/** Head, day and pages of one organization around the content of one of them; both come with one query. */
export function OrganizationFrame<Data, Organization extends OrganizationHeadFragment>(
  props: OrganizationFrameProps<Data, Organization>,
): ReactNode {
  const { query, onRetry, organization, children } = props;
  const id = useOrganizationId();
  const memory = useContext(HeadMemory);
  const read = query.data ? organization(query.data) : null;
  if (read) memory.set(id, read);
  const head = read ?? memory.get(id);
  return (
    <Page>
      {head ? <OrganizationHeader organization={head} /> : null}
      <StandingDay />
      {head ? <OrganizationTabs organization={head} /> : null}
      <QueryView query={query} onRetry={onRetry} loading={<Loading lines={head ? 5 : 8} />}>
        {(data) => {
          const found = organization(data);
          return found ? children(found, data) : <OrganizationNotFound />;
        }}
      </QueryView>
    </Page>
  );
}
