import { useLoad } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { Starting } from '../frame/Starting';
import { readRemotes } from './readRemotes';
import { RemotesContext } from './RemotesContext';
import { remotesFor } from './remotesFor';

export interface RemotesProviderProps {
  functions: readonly string[];
  children: ReactNode;
}

/** Reads the list of remotes once, before the window's frame is drawn. */
export function RemotesProvider({ functions, children }: RemotesProviderProps): ReactNode {
  const [all, again] = useLoad(readRemotes);
  const mine = useMemo(() => (all.kind === 'loaded' ? remotesFor(all.value, functions) : []), [all, functions]);
  if (all.kind !== 'loaded') return <Starting failed={all.kind === 'failed'} onRetry={again} />;
  return <RemotesContext value={mine}>{children}</RemotesContext>;
}
