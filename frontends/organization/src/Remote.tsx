import { Outlet } from '@capuy/web';
import type { ReactNode } from 'react';
import { RemoteNavigation } from './RemoteNavigation';

/** The frame of every page of this remote: its own navigation, then the page. */
export function Remote(): ReactNode {
  return (
    <>
      <RemoteNavigation />
      <Outlet />
    </>
  );
}
