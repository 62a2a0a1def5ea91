import { ButtonLink, Empty, getRouteApi, Page, PageHeader, QueryView, Section, useActingFor, useMessages, usePagedQuery } from '@capuy/web';
import { useCallback, type ReactNode } from 'react';
import { StandingDay } from '../day/StandingDay';
import { RuleFindingsDocument } from '../generated/graphql';
import { PrintButton } from '../links/PrintButton';
import { OrganizationPicker } from '../picker/OrganizationPicker';
import { FindingFilters } from './FindingFilters';
import { findingsMessages } from './findingsMessages';
import { FindingTable } from './FindingTable';
import { RuleTable } from './RuleTable';
import { UnknownValues } from './UnknownValues';

const route = getRouteApi('/findings');

/** A work list: what the rules of a day say against a committee and everything below it, and its empty seats. */
export function FindingsPage(): ReactNode {
  const messages = useMessages(findingsMessages);
  const { actingFor } = useActingFor();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { asOf, code, sector, under, aside = false } = search;
  const underId = under ?? actingFor?.organizationId ?? '';
  const paged = usePagedQuery({
    query: RuleFindingsDocument,
    variables: { underId, asOf: asOf ?? null, filter: { codes: code ? [code] : null, reportingSectors: sector ? [sector] : null, aside } },
    connection: (data) => data.findings,
    pause: underId === '',
  });
  const { retry } = paged;
  const changed = useCallback(() => retry(), [retry]);
  const change = (part: object): void => void navigate({ replace: true, search: (before) => ({ ...before, ...part }) });
  const organization = paged.query.data?.partyOrganization;
  return (
    <Page wide>
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
        <div className="og-stack">
          <div className="og-print-hidden">
            <OrganizationPicker
              label={messages.under}
              hint={messages.underHint}
              asOf={asOf ?? null}
              {...(actingFor ? { underId: actingFor.organizationId } : {})}
              value={under && organization ? organization : null}
              onChange={(chosen) => change({ under: chosen?.id })}
            />
          </div>
          <QueryView query={paged.query} onRetry={paged.retry}>
            {(data) => (
              <div className="og-stack">
                <UnknownValues sets={data.rulesInForce} />
                <Section title={messages.findings}>
                  <div className="og-stack-tight">
                    <FindingFilters search={search} counts={data.findingCounts} onChange={change} />
                    <FindingTable rows={paged.rows} paging={paged.paging} aside={aside} onChanged={changed} />
                  </div>
                </Section>
                <Section title={messages.rules}>
                  <RuleTable sets={data.rulesInForce} />
                </Section>
              </div>
            )}
          </QueryView>
        </div>
      )}
    </Page>
  );
}
