import { createRootRoute, createRoute, defineRemote, Outlet, type RemoteRouter } from '@capuy/web';
import { FirstPage } from './FirstPage';
import { SecondPage } from './SecondPage';

const root = createRootRoute({ component: Outlet });
const first = createRoute({ getParentRoute: () => root, path: '/', component: FirstPage });
const second = createRoute({ getParentRoute: () => root, path: '/second/$id', component: SecondPage });

const routeTree = root.addChildren([first, second]);

export default defineRemote(routeTree);

declare module '@tanstack/react-router' {
  interface Register {
    router: RemoteRouter<typeof routeTree>;
  }
}
