import type { CommitteeFunction } from '@capuy/web';
import { createContext, useContext } from 'react';

export interface ShellViewer {
  displayName: string;
  functions: readonly CommitteeFunction[];
  /** Whether they manage accounts and grants. */
  canAdminister: boolean;
  /** Whether they read the audit log. */
  canReadAudit: boolean;
}

export const ViewerContext = createContext<ShellViewer>({ displayName: '', functions: [], canAdminister: false, canReadAudit: false });

export function useViewer(): ShellViewer {
  return useContext(ViewerContext);
}
