import type { CommitteeFunction } from '@capuy/web';
import { createContext, useContext } from 'react';

export interface ShellViewer {
  displayName: string;
  functions: readonly CommitteeFunction[];
}

export const ViewerContext = createContext<ShellViewer>({ displayName: '', functions: [] });

export function useViewer(): ShellViewer {
  return useContext(ViewerContext);
}
