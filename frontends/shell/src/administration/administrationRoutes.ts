import { createRoute, lazyRouteComponent } from '@capuy/web';
import { rootRoute } from '../rootRoute';
import { accountSearch } from './account/accountSearch';
import { auditSearch } from './audit/auditSearch';
import { grantSearch } from './grant/grantSearch';
import { proposalSearch } from './proposal/proposalSearch';
import { reachSearch } from './reach/reachSearch';

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
const account = createRoute({
  getParentRoute: () => room,
  path: '/accounts/$accountId',
  component: lazyRouteComponent(() => import('./account/AccountPage'), 'AccountPage'),
});
const proposals = createRoute({
  getParentRoute: () => room,
  path: '/proposals',
  validateSearch: proposalSearch,
  component: lazyRouteComponent(() => import('./proposal/ProposalsPage'), 'ProposalsPage'),
});
const grants = createRoute({
  getParentRoute: () => room,
  path: '/grants',
  validateSearch: grantSearch,
  component: lazyRouteComponent(() => import('./grant/GivenGrantsPage'), 'GivenGrantsPage'),
});
const anew = createRoute({
  getParentRoute: () => room,
  path: '/give-anew',
  component: lazyRouteComponent(() => import('./grant/EndedGrantsPage'), 'EndedGrantsPage'),
});
const reach = createRoute({
  getParentRoute: () => room,
  path: '/reach',
  validateSearch: reachSearch,
  component: lazyRouteComponent(() => import('./reach/WhoCanSeePage'), 'WhoCanSeePage'),
});
const audit = createRoute({
  getParentRoute: () => room,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./audit/AuditPage'), 'AuditPage'),
});

/** `/administration` and its pages, each loaded when it is opened. */
export const administrationRoutes = room.addChildren([accounts, audit, account, proposals, grants, anew, reach]);
