import { createContext, useContext } from 'react';
import type { Remote } from './Remote';

export interface Remotes {
  /** Those the viewer sees. */
  mine: readonly Remote[];
  /** Reads the list again, after a failure or a deployment. */
  reload: () => Promise<Remote[]>;
}

export const RemotesContext = createContext<Remotes>({ mine: [], reload: () => Promise.resolve([]) });

export function useRemotes(): Remotes {
  return useContext(RemotesContext);
}
