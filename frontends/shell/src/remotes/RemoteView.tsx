import { Button, Loading, Notice, Page, useLanguage, useMessages, useRouter, type RemoteApp } from '@capuy/web';
import { lazy, Suspense, useState, type LazyExoticComponent, type ReactNode } from 'react';
import { shellMessages } from '../shellMessages';
import { loadRemoteApp } from './loadRemoteApp';
import type { Remote } from './Remote';
import { RemoteBoundary } from './RemoteBoundary';

interface Attempt {
  number: number;
  App: LazyExoticComponent<RemoteApp>;
}

/** One remote in the window: loading, failed (with a retry that really asks again), or running. */
export function RemoteView({ remote }: { remote: Remote }): ReactNode {
  const { history } = useRouter();
  const language = useLanguage();
  const messages = useMessages(shellMessages);
  const attempt = (number: number): Attempt => ({ number, App: lazy(() => loadRemoteApp(remote)) });
  const [{ number, App }, setAttempt] = useState<Attempt>(() => attempt(1));
  const failed = (
    <Page>
      <Notice
        kind="error"
        live
        title={messages.remoteFailed(remote.title[language])}
        actions={<Button onClick={() => setAttempt(attempt(number + 1))}>{messages.retry}</Button>}
      >
        {messages.remoteFailedText}
      </Notice>
    </Page>
  );
  return (
    <RemoteBoundary key={number} fallback={failed}>
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
