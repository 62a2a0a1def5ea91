import { ButtonLink, Empty, Page, PageHeader, QueryView, Section, useActingFor, useMessages, usePagedQuery } from '@capuy/web';
import type { ReactNode } from 'react';
import { StandingDay } from '../day/StandingDay';
import { useStandingDay } from '../day/useStandingDay';
import { RuleFindingsDocument } from '../generated/graphql';
import { PrintButton } from '../links/PrintButton';
import { FindingTable } from './FindingTable';
import { findingsMessages } from './findingsMessages';
import { RuleTable } from './RuleTable';

/** What the rules of a day say against the committee one acts for and everything below it. */
export function FindingsPage(): ReactNode {
  const messages = useMessages(findingsMessages);
  const { actingFor } = useActingFor();
  const asOf = useStandingDay();
  const underId = actingFor?.organizationId ?? '';
  const paged = usePagedQuery({
    query: RuleFindingsDocument,
    variables: { underId, asOf },
    connection: (data) => data.findings,
    pause: underId === '',
  });
  return (
    <Page>
      <PageHeader
        title={messages.title}
        summary={messages.summary}
        actions={
          <>
            <ButtonLink to="/findings/rules">{messages.entered}</ButtonLink>
            <ButtonLink to="/holidays">{messages.holidays}</ButtonLink>
            <PrintButton />
          </>
        }
      />
      <StandingDay />
      {underId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <QueryView query={paged.query} onRetry={paged.retry}>
          {(data) => (
            <div className="og-stack">
              <Section title={messages.findings}>
                <FindingTable rows={paged.rows} paging={paged.paging} />
              </Section>
              <Section title={messages.rules}>
                <RuleTable sets={data.rulesInForce} />
              </Section>
            </div>
          )}
        </QueryView>
      )}
    </Page>
  );
}
