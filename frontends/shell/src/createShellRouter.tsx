import { createBrowserHistory, createRootRoute, createRoute, createRouter, ROUTER_DEFAULTS } from '@capuy/web';
import { Frame } from './frame/Frame';
import { HomePage } from './home/HomePage';
import { RemoteRoute } from './remotes/RemoteRoute';

const root = createRootRoute({ component: Frame });
const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
/** Everything else belongs to the remote whose path it begins with; the remote has its own router below it. */
const remote = createRoute({ getParentRoute: () => root, path: '$', component: RemoteRoute });
const routeTree = root.addChildren([home, remote]);

export function createShellRouter() {
  return createRouter({ ...ROUTER_DEFAULTS, routeTree, history: createBrowserHistory(), scrollRestoration: true });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createShellRouter>;
  }
}
