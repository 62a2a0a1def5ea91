import { Button, Loading, Notice, Page, useLanguage, useMessages, useRouter } from '@capuy/web';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { shellMessages } from '../shellMessages';
import { loadRemoteApp } from './loadRemoteApp';
import type { Remote } from './Remote';
import { RemoteBoundary } from './RemoteBoundary';
import { useRemotes } from './RemotesContext';

/** One remote in the window: loading, failed (with a retry that really asks again), or running. */
export function RemoteView({ remote }: { remote: Remote }): ReactNode {
  const { history } = useRouter();
  const { reload } = useRemotes();
  const language = useLanguage();
  const messages = useMessages(shellMessages);
  const [attempt, setAttempt] = useState(0);
  const App = useMemo(
    () =>
      lazy(async () => {
        if (attempt === 0) return loadRemoteApp(remote, false);
        // A failure may come from a release that has been replaced since the page was opened.
        const current = (await reload()).find(({ name }) => name === remote.name);
        return loadRemoteApp(current ?? remote, true);
      }),
    // `remote` changes its identity when the list is read again; its name and the attempt decide.
    [remote.name, attempt],
  );
  const failed = (
    <Page>
      <Notice
        kind="error"
        live
        title={messages.remoteFailed(remote.title[language])}
        actions={<Button onClick={() => setAttempt((last) => last + 1)}>{messages.retry}</Button>}
      >
        {messages.remoteFailedText}
      </Notice>
    </Page>
  );
  return (
    <RemoteBoundary key={`${remote.name}-${attempt}`} fallback={failed}>
      <Suspense
        fallback={
          <Page>
            <Loading />
          </Page>
        }
      >
        <App basePath={remote.path} history={history} />
      </Suspense>
    </RemoteBoundary>
  );
}
