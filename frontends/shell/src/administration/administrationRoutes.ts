import { createRoute, lazyRouteComponent } from '@capuy/web';
import { rootRoute } from '../rootRoute';
import { accountSearch } from './account/accountSearch';
import { auditSearch } from './audit/auditSearch';

const room = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration',
  component: lazyRouteComponent(() => import('./AdministrationRoom'), 'AdministrationRoom'),
});
const accounts = createRoute({
  getParentRoute: () => room,
  path: '/',
  validateSearch: accountSearch,
  component: lazyRouteComponent(() => import('./account/AccountsPage'), 'AccountsPage'),
});
const audit = createRoute({
  getParentRoute: () => room,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./audit/AuditPage'), 'AuditPage'),
});

/** `/administration` and its pages, each loaded when it is opened. */
export const administrationRoutes = room.addChildren([accounts, audit]);
