import { useQuery } from '@capuy/web';
import type { ReactNode } from 'react';
import { useStandingDay } from '../day/useStandingDay';
import { FiguresView } from '../figures/FiguresView';
import { OrganizationFiguresDocument } from '../generated/graphql';
import { OrganizationFrame } from './OrganizationFrame';
import { useOrganizationId } from './useOrganizationId';

/** Counts below one organization on a day. */
export function FiguresPage(): ReactNode {
  const id = useOrganizationId();
  const asOf = useStandingDay();
  const [query, retry] = useQuery({ query: OrganizationFiguresDocument, variables: { id, asOf } });
  return (
    <OrganizationFrame
      query={query}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
      organization={(data) => data.partyOrganization}
    >
      {(_, { organizationCounts }) => <FiguresView figures={organizationCounts} />}
    </OrganizationFrame>
  );
}
