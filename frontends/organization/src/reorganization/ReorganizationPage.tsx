import { Empty, getRouteApi, Page, PageHeader, QueryView, Section, TextLink, useFormat, useMessages, usePagedQuery } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { ReorganizationDocument } from '../generated/graphql';
import { Choices } from './Choices';
import { DraftActions } from './DraftActions';
import { Findings } from './Findings';
import { Operations } from './Operations';
import { PreviewFigures } from './PreviewFigures';
import { PreviewSides } from './PreviewSides';
import { reorganizationMessages } from './reorganizationMessages';
import { Result } from './Result';
import { StatusBadge } from './StatusBadge';

const route = getRouteApi('/reorganizations/$reorganizationId');

/** A draft with its preview until it is applied, its result afterwards. */
export function ReorganizationPage(): ReactNode {
  const messages = useMessages(reorganizationMessages);
  const format = useFormat();
  const { reorganizationId } = route.useParams();
  const [unsettled, setUnsettled] = useState(true);
  const paged = usePagedQuery({
    query: ReorganizationDocument,
    variables: { id: reorganizationId, unsettled: unsettled ? true : null },
    connection: (data) => data.reorganization?.choices,
  });
  const head = paged.query.data?.reorganization;
  // A change answers with its version before the page has been read again: the next change stands on it.
  const [seen, setSeen] = useState(0);
  const changed = (version = 0): void => {
    setSeen(version);
    paged.retry();
  };
  return (
    <Page>
      {head ? (
        <PageHeader
          title={head.title}
          summary={[messages.effective(format.day(head.effectiveOn)), head.root?.printedName].filter(Boolean).join(' · ')}
          badges={<StatusBadge status={head.status} />}
          trail={<TextLink to="/reorganizations">{messages.back}</TextLink>}
        />
      ) : null}
      <QueryView
        query={paged.query}
        onRetry={paged.retry}
        isEmpty={(data) => data.reorganization === null}
        empty={
          <Empty title={messages.missing} actions={<TextLink to="/reorganizations">{messages.back}</TextLink>}>
            {messages.missingText}
          </Empty>
        }
      >
        {({ reorganization: read }) => {
          const reorganization = read ? { ...read, version: Math.max(read.version, seen) } : null;
          return reorganization ? (
            <div className="og-stack">
              {reorganization.status === 'DRAFT' ? <DraftActions reorganization={reorganization} onChanged={changed} /> : null}
              {reorganization.status === 'APPLIED' ? <Result reorganization={reorganization} /> : null}
              {reorganization.preview ? (
                <Section title={messages.preview}>
                  <PreviewFigures preview={reorganization.preview} />
                </Section>
              ) : null}
              {reorganization.status === 'CANCELLED' ? null : (
                <Findings findings={reorganization.findings.nodes} more={reorganization.findings.pageInfo.hasNextPage} />
              )}
              {reorganization.status === 'DRAFT' ? (
                <Choices
                  reorganization={reorganization}
                  rows={paged.rows}
                  paging={paged.paging}
                  onlyOpen={unsettled}
                  onOnlyOpen={setUnsettled}
                  onChanged={changed}
                />
              ) : null}
              {reorganization.preview ? (
                <Section title={messages.sides}>
                  <PreviewSides preview={reorganization.preview} root={reorganization.root} />
                </Section>
              ) : null}
              <Section title={messages.operations}>
                <Operations operations={reorganization.operations.nodes} />
              </Section>
            </div>
          ) : null;
        }}
      </QueryView>
    </Page>
  );
}
