import type { RouterHistory } from '@tanstack/react-router';
import type { ComponentType } from 'react';

export interface RemoteAppProps {
  /** Where the shell mounted the remote, such as `/organization`. */
  basePath: string;
  /** The shell's own history: one address bar, one back button. */
  history: RouterHistory;
}

/** What `./module` of every remote exports as default. */
export type RemoteApp = ComponentType<RemoteAppProps>;
