import { Button, Loading, Notice, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { shellMessages } from '../shellMessages';

/** Before there is a frame to stand in: loading, or the server cannot be reached. */
export function Starting({ failed, onRetry }: { failed: boolean; onRetry: () => void }): ReactNode {
  const messages = useMessages(shellMessages);
  return (
    <main className="sh-alone">
      {failed ? (
        <Notice kind="error" live title={messages.unreachable} actions={<Button onClick={onRetry}>{messages.retry}</Button>}>
          {messages.unreachableText}
        </Notice>
      ) : (
        <Loading lines={3} />
      )}
    </main>
  );
}
