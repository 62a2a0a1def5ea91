import { createRoute, lazyRouteComponent } from '@capuy/web';
import { rootRoute } from '../rootRoute';

/** `/my-file`: for every account. */
export const myFileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/my-file',
  component: lazyRouteComponent(() => import('./MyFilePage'), 'MyFilePage'),
});
