import { createBrowserHistory, createRoute, createRouter, ROUTER_DEFAULTS } from '@capuy/web';
import { administrationRoutes } from './administration/administrationRoutes';
import { HomePage } from './home/HomePage';
import { myFileRoute } from './my-file/myFileRoutes';
import { RemoteRoute } from './remotes/RemoteRoute';
import { rootRoute } from './rootRoute';

const home = createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomePage });
/** Everything else belongs to the remote whose path it begins with; the remote has its own router below it. */
const remote = createRoute({ getParentRoute: () => rootRoute, path: '$', component: RemoteRoute });
const routeTree = rootRoute.addChildren([home, administrationRoutes, myFileRoute, remote]);

export function createShellRouter() {
  return createRouter({ ...ROUTER_DEFAULTS, routeTree, history: createBrowserHistory(), scrollRestoration: true });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createShellRouter>;
  }
}
