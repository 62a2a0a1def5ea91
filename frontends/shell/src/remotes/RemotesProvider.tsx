import { Button, Loading, Notice, useMessages } from '@capuy/web';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { shellMessages } from '../shellMessages';
import { readRemotes } from './readRemotes';
import type { Remote } from './Remote';
import { RemotesContext } from './RemotesContext';
import { remotesFor } from './remotesFor';

export interface RemotesProviderProps {
  functions: readonly string[];
  children: ReactNode;
}

/** Reads the list of remotes once, before the window's frame is drawn. */
export function RemotesProvider({ functions, children }: RemotesProviderProps): ReactNode {
  const messages = useMessages(shellMessages);
  const [all, setAll] = useState<readonly Remote[] | null>(null);
  const [failed, setFailed] = useState(false);
  const reload = useCallback(async () => {
    const list = await readRemotes();
    setAll(list);
    setFailed(false);
    return list;
  }, []);
  const start = useCallback(() => {
    reload().catch(() => setFailed(true));
  }, [reload]);
  useEffect(start, [start]);
  const value = useMemo(() => ({ mine: remotesFor(all ?? [], functions), reload }), [all, functions, reload]);
  if (all) return <RemotesContext value={value}>{children}</RemotesContext>;
  return (
    <main className="sh-alone">
      {failed ? (
        <Notice kind="error" live title={messages.unreachable} actions={<Button onClick={start}>{messages.retry}</Button>}>
          {messages.unreachableText}
        </Notice>
      ) : (
        <Loading lines={3} />
      )}
    </main>
  );
}
