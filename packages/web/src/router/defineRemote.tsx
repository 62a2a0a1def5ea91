import { createRouter, RouterProvider, type AnyRoute } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Loading } from '../parts/Loading';
import { NotFound } from '../parts/NotFound';
import type { RemoteApp, RemoteAppProps } from './RemoteApp';
import { RouteFailed } from './RouteFailed';

/** Options every router of this product shares. */
export const ROUTER_DEFAULTS = {
  defaultPreload: false,
  defaultPendingComponent: Loading,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: RouteFailed,
} as const;

/**
 * Makes a remote's default export from its route tree. Paths in the tree are the remote's own (`/`,
 * `/members/$id`); the shell decides where they stand. The router lives as long as the remote is shown.
 */
export function defineRemote(routeTree: AnyRoute): RemoteApp {
  return function Remote({ basePath, history }: RemoteAppProps): ReactNode {
    const [router] = useState(() => createRouter({ ...ROUTER_DEFAULTS, routeTree, basepath: basePath, history }));
    return <RouterProvider router={router} />;
  };
}
