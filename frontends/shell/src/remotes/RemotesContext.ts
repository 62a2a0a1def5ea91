import { createContext, useContext } from 'react';
import type { Remote } from './Remote';

export const RemotesContext = createContext<readonly Remote[]>([]);

/** The remotes the viewer sees. */
export function useRemotes(): readonly Remote[] {
  return useContext(RemotesContext);
}
