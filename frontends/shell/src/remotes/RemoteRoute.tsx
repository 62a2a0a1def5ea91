import { NotFound, useLocation } from '@capuy/web';
import type { ReactNode } from 'react';
import { RemoteView } from './RemoteView';
import { useRemotes } from './RemotesContext';

/** Finds the remote by the beginning of the address. */
export function RemoteRoute(): ReactNode {
  const mine = useRemotes();
  const { pathname } = useLocation();
  const remote = mine.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return remote ? <RemoteView key={remote.name} remote={remote} /> : <NotFound />;
}
