import { Empty, getRouteApi, Page, PageHeader, Tabs, useActingFor, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { DueRecords } from './DueRecords';
import { HandOvers } from './HandOvers';
import { retentionMessages } from './retentionMessages';

const route = getRouteApi('/retention');

/** What has reached the end of its keeping, and what went to the archive. */
export function RetentionPage(): ReactNode {
  const messages = useMessages(retentionMessages);
  const { actingFor } = useActingFor();
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const underId = actingFor?.organizationId ?? '';
  return (
    <Page>
      <PageHeader title={messages.title} summary={messages.summary} />
      {underId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <Tabs
          label={messages.title}
          value={show ?? 'due'}
          onChange={(id) =>
            void navigate({ replace: true, search: (before) => ({ ...before, show: id === 'handOvers' ? id : undefined }) })
          }
          tabs={[
            { id: 'due', label: messages.due, content: <DueRecords underId={underId} /> },
            { id: 'handOvers', label: messages.handOvers, content: <HandOvers underId={underId} /> },
          ]}
        />
      )}
    </Page>
  );
}
