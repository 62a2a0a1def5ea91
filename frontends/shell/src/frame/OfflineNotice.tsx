import { useMessages } from '@capuy/web';
import { useSyncExternalStore, type ReactNode } from 'react';
import { shellMessages } from '../shellMessages';

function subscribe(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

export function OfflineNotice(): ReactNode {
  const messages = useMessages(shellMessages);
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className={online ? undefined : 'sh-offline'}>
      {online ? null : messages.offline}
    </div>
  );
}
