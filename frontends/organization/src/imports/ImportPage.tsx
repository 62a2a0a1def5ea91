import {
  Breadcrumbs,
  ButtonLink,
  getRouteApi,
  Notice,
  Page,
  PageHeader,
  QueryView,
  Section,
  TextLink,
  useMessages,
  usePagedQuery,
} from '@capuy/web';
import type { ReactNode } from 'react';
import { ImportBatchDocument, type ImportHeadFragment } from '../generated/graphql';
import { termOf } from '../terms/Terms';
import { refusalMessages } from './faultMessages';
import { ImportDone } from './ImportDone';
import { importKinds, importMessages } from './importMessages';
import { ImportPreview } from './ImportPreview';
import { ImportProgress } from './ImportProgress';
import { importFilter } from './importSearch';
import { MapColumns } from './MapColumns';

const route = getRouteApi('/imports/$importId');

const isRunning = ({ job }: Pick<ImportHeadFragment, 'job'>): boolean => job?.status === 'QUEUED' || job?.status === 'RUNNING';

/** One table from its reading to its result: what is shown follows from where it stands. */
export function ImportPage(): ReactNode {
  const messages = useMessages(importMessages);
  const kinds = useMessages(importKinds);
  const { importId } = route.useParams();
  const search = route.useSearch();
  const paged = usePagedQuery({
    query: ImportBatchDocument,
    variables: { id: importId, filter: importFilter(search) },
    connection: (data) => data.importBatch.rows,
  });
  const batch = paged.query.data?.importBatch;
  return (
    <Page>
      <PageHeader
        title={batch?.fileName ?? messages.title}
        summary={batch ? messages.of(kinds[batch.kind], batch.organization?.printedName ?? '') : undefined}
        trail={<Breadcrumbs items={[{ id: 'imports', content: <TextLink to="/imports">{messages.title}</TextLink> }]} />}
      />
      <QueryView query={paged.query} onRetry={paged.retry}>
        {({ importBatch }) => {
          if (isRunning(importBatch) && importBatch.job) {
            const writing = importBatch.status === 'READY';
            return <ImportProgress key={importBatch.job.id} jobId={importBatch.job.id} writing={writing} onEnded={paged.retry} />;
          }
          return (
            <div className="og-stack">
              <LastJob batch={importBatch} />
              {importBatch.status === 'APPLIED' ? <ImportDone batch={importBatch} /> : null}
              {importBatch.status === 'MAPPING' ? <MapColumns batch={importBatch} onDone={paged.retry} /> : null}
              {importBatch.status === 'READY' || importBatch.status === 'APPLIED' ? (
                <ImportPreview batch={importBatch} rows={paged.rows} paging={paged.paging} onDone={paged.retry} />
              ) : null}
            </div>
          );
        }}
      </QueryView>
    </Page>
  );
}

/** What is to be told of a file that was refused, or of work that did not come to its end. */
function LastJob({ batch }: { batch: ImportHeadFragment }): ReactNode {
  const messages = useMessages(importMessages);
  const refusals = useMessages(refusalMessages);
  const again = <ButtonLink to="/imports">{messages.again}</ButtonLink>;
  if (batch.refusal) {
    return (
      <Section title={messages.refused}>
        <Notice kind="error" live title={termOf(refusals, batch.refusal)} actions={again} />
      </Section>
    );
  }
  if (batch.status === 'APPLIED') return null;
  if (batch.job?.status === 'CANCELLED') return <Notice kind="info" live title={messages.stopped} actions={again} />;
  if (batch.job?.status !== 'FAILED') return null;
  return <Notice kind="error" live title={batch.job.error?.code === 'CONFLICT' ? messages.conflict : messages.failed} actions={again} />;
}
