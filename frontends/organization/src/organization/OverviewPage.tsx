import { Notice, Section, useMessages, useQuery } from '@capuy/web';
import type { ReactNode } from 'react';
import { useStandingDay } from '../day/useStandingDay';
import { OrganizationOverviewDocument } from '../generated/graphql';
import { Successors } from '../links/Successors';
import { Agencies } from './Agencies';
import { ClosedTotals } from './ClosedTotals';
import { CommitteeBodies } from './CommitteeBodies';
import { OrganizationFrame } from './OrganizationFrame';
import { overviewMessages } from './overviewMessages';
import { OverviewFacts } from './OverviewFacts';
import { useOrganizationId } from './useOrganizationId';

/** What an organization is on a day: its facts, its committee, the bodies that serve it, its agencies. */
export function OverviewPage(): ReactNode {
  const messages = useMessages(overviewMessages);
  const id = useOrganizationId();
  const asOf = useStandingDay();
  const [query, retry] = useQuery({ query: OrganizationOverviewDocument, variables: { id, asOf } });
  const reload = (): void => retry({ requestPolicy: 'network-only' });
  return (
    <OrganizationFrame query={query} onRetry={reload} organization={(data) => data.partyOrganization}>
      {(organization, { organizationCounts }) => (
        <div className="og-stack">
          {organization.state === 'ENDED' ? (
            <Notice kind="warning" title={messages.ended}>
              <Successors links={organization.successors} />
            </Notice>
          ) : null}
          {organization.state === 'NOT_YET' ? <Notice kind="info" title={messages.notYet} /> : null}
          <Section
            title={messages.facts}
            actions={
              organization.closed && organization.viewerCanManage ? (
                <ClosedTotals organizationId={id} totals={organizationCounts.closed} onDone={reload} />
              ) : null
            }
          >
            <OverviewFacts organization={organization} totals={organizationCounts.closed} />
          </Section>
          {organization.bodies.length > 0 ? <CommitteeBodies bodies={organization.bodies} /> : null}
          {organization.agencies.nodes.length > 0 ? <Agencies agencies={organization.agencies.nodes} /> : null}
        </div>
      )}
    </OrganizationFrame>
  );
}
