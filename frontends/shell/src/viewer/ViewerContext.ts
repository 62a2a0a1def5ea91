import type { CommitteeFunction } from '@capuy/web';
import { createContext, useContext } from 'react';

export interface ShellViewer {
  displayName: string;
  functions: readonly CommitteeFunction[];
  /** Whether they manage accounts and grants. */
  canAdminister: boolean;
  /** Whether they read the audit log. */
  canReadAudit: boolean;
  /** Organizations at which they hold a role that may ask who can see one. */
  readsReachAt: readonly string[];
  /** Roles held that wait for a second factor: this session was opened without one. */
  rolesAwaitingSecondFactor: readonly string[];
}

export const ViewerContext = createContext<ShellViewer>({
  displayName: '',
  functions: [],
  canAdminister: false,
  canReadAudit: false,
  readsReachAt: [],
  rolesAwaitingSecondFactor: [],
});

export function useViewer(): ShellViewer {
  return useContext(ViewerContext);
}
