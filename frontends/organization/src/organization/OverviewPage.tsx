import { Notice, Section, useMessages, usePagedQuery } from '@capuy/web';
import type { ReactNode } from 'react';
import { useStandingDay } from '../day/useStandingDay';
import { OrganizationOverviewDocument } from '../generated/graphql';
import { Successors } from '../links/Successors';
import { Agencies } from './Agencies';
import { Children } from './Children';
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
  const paged = usePagedQuery({
    query: OrganizationOverviewDocument,
    variables: { id, asOf },
    connection: (data) => data.partyOrganization?.children,
  });
  return (
    <OrganizationFrame query={paged.query} onRetry={paged.retry} organization={(data) => data.partyOrganization}>
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
                <ClosedTotals organizationId={id} totals={organizationCounts.closed} onDone={paged.retry} />
              ) : null
            }
          >
            <OverviewFacts organization={organization} totals={organizationCounts.closed} />
          </Section>
          {paged.rows.length > 0 ? <Children rows={paged.rows} paging={paged.paging} /> : null}
          {organization.bodies.length > 0 ? <CommitteeBodies bodies={organization.bodies} /> : null}
          {organization.agencies.nodes.length > 0 ? <Agencies agencies={organization.agencies.nodes} /> : null}
        </div>
      )}
    </OrganizationFrame>
  );
}
