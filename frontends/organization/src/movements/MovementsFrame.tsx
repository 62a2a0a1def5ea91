import { ButtonLink, Empty, Page, PageHeader, QueryView, Section, useFormat, useMessages, type QueryState } from '@capuy/web';
import type { ReactNode } from 'react';
import { PrintButton } from '../links/PrintButton';
import { movementsMessages } from './movementsMessages';

export interface MovementsFrameProps {
  title: string;
  query: QueryState<{ partyOrganization?: { printedName: string } | null }>;
  onRetry: () => void;
  since: string | undefined;
  until: string;
  under: string | undefined;
  /** Filters and table. */
  children: ReactNode;
}

/** A page of rows behind a figure: of what and of which days, and the way back. */
export function MovementsFrame({ title, query, onRetry, since, until, under, children }: MovementsFrameProps): ReactNode {
  const messages = useMessages(movementsMessages);
  const format = useFormat();
  const name = query.data?.partyOrganization?.printedName;
  return (
    <Page>
      <PageHeader
        title={title}
        summary={name && since ? messages.summary(name, format.day(since), format.day(until)) : undefined}
        actions={
          <>
            <ButtonLink to="/counts" search={{ asOf: until, since, under }}>
              {messages.back}
            </ButtonLink>
            <PrintButton />
          </>
        }
      />
      {since === undefined ? (
        <Empty title={messages.choose} />
      ) : (
        <Section title={title}>
          <QueryView query={query} onRetry={onRetry}>
            {() => <div className="og-stack-tight">{children}</div>}
          </QueryView>
        </Section>
      )}
    </Page>
  );
}
