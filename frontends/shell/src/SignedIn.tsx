import { ActingForProvider, QueryView, RouterProvider, TodayContext, useQuery } from '@capuy/web';
import { useMemo, useState, type ReactNode } from 'react';
import { createShellRouter } from './createShellRouter';
import { ShellViewerDocument, type ShellViewerQuery } from './generated/graphql';
import { RemotesProvider } from './remotes/RemotesProvider';
import { toActingFor } from './viewer/toActingFor';
import { ViewerContext } from './viewer/ViewerContext';

function Window({ viewer, canReadAudit }: { viewer: ShellViewerQuery['viewer']; canReadAudit: boolean }): ReactNode {
  const shellViewer = useMemo(() => ({ ...viewer, canReadAudit }), [viewer, canReadAudit]);
  const [router] = useState(createShellRouter);
  const options = useMemo(() => viewer.actingOptions.map(toActingFor).filter((option) => option !== null), [viewer]);
  const proposed = useMemo(() => (viewer.actingFor ? toActingFor(viewer.actingFor) : null), [viewer]);
  return (
    <ViewerContext value={shellViewer}>
      <TodayContext value={viewer.today}>
        <ActingForProvider options={options} proposed={proposed}>
          <RemotesProvider functions={viewer.functions}>
            <RouterProvider router={router} />
          </RemotesProvider>
        </ActingForProvider>
      </TodayContext>
    </ViewerContext>
  );
}

/** Everything behind the sign-in: who the viewer is, then the window with their remotes. */
export function SignedIn(): ReactNode {
  const [query, retry] = useQuery({ query: ShellViewerDocument });
  if (query.data) return <Window viewer={query.data.viewer} canReadAudit={query.data.viewerCanReadOrganizationAudit} />;
  return (
    <main className="sh-alone">
      <QueryView query={query} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {() => null}
      </QueryView>
    </main>
  );
}
