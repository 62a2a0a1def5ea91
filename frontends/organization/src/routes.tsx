import { createRootRoute, createRoute, lazyRouteComponent, retainSearchParams } from '@capuy/web';
import { badgesSearch } from './badges/badgesSearch';
import { countsSearch } from './counts/countsSearch';
import { candidateSearch } from './admission/candidateSearch';
import { deadlineSearch } from './deadline/deadlineSearch';
import { holidaySearch } from './holiday/holidaySearch';
import { daySearch } from './day/daySearch';
import { membersSearch } from './member/membersSearch';
import { memberSearch } from './member-list/memberSearch';
import { entrySearch } from './on-behalf/entrySearch';
import { findingsSearch } from './findings/findingsSearch';
import { memberMovementsSearch, organizationMovementsSearch } from './movements/movementsSearch';
import { OrganizationLayout } from './organization/OrganizationLayout';
import { Remote } from './Remote';
import { newDraftSearch } from './reorganization/newDraftSearch';
import { deskSearch } from './reorganization/deskSearch';
import { importSearch } from './imports/importSearch';
import { contestSearch } from './contest/contestSearch';
import { localitySearch } from './locality/localitySearch';
import { commentSearch } from './residence/commentSearch';
import { residenceSearch } from './residence/residenceSearch';
import { trainingSearch } from './training/trainingSearch';
import { retentionSearch } from './retention/retentionSearch';
import { transferSearch } from './transfer/transferSearch';
import { treeSearch } from './tree/treeSearch';
import { TreePage } from './tree/TreePage';

const root = createRootRoute({
  component: Remote,
  validateSearch: daySearch,
  search: { middlewares: [retainSearchParams(['asOf'])] },
});

const tree = createRoute({ getParentRoute: () => root, path: '/', validateSearch: treeSearch, component: TreePage });

const organization = createRoute({ getParentRoute: () => root, path: '/organizations/$organizationId', component: OrganizationLayout });
const overview = createRoute({
  getParentRoute: () => organization,
  path: '/',
  component: lazyRouteComponent(() => import('./organization/OverviewPage'), 'OverviewPage'),
});
const history = createRoute({
  getParentRoute: () => organization,
  path: '/history',
  component: lazyRouteComponent(() => import('./organization/HistoryPage'), 'HistoryPage'),
});
const organizationMembers = createRoute({
  getParentRoute: () => organization,
  path: '/members',
  validateSearch: memberSearch,
  component: lazyRouteComponent(() => import('./organization/OrganizationMembersPage'), 'OrganizationMembersPage'),
});
const posts = createRoute({
  getParentRoute: () => organization,
  path: '/posts',
  component: lazyRouteComponent(() => import('./organization/PostsPage'), 'PostsPage'),
});
const teams = createRoute({
  getParentRoute: () => organization,
  path: '/teams',
  component: lazyRouteComponent(() => import('./organization/TeamsPage'), 'TeamsPage'),
});
const figures = createRoute({
  getParentRoute: () => organization,
  path: '/figures',
  component: lazyRouteComponent(() => import('./organization/FiguresPage'), 'FiguresPage'),
});
const meetings = createRoute({
  getParentRoute: () => organization,
  path: '/meetings',
  component: lazyRouteComponent(() => import('./organization/MeetingsPage'), 'MeetingsPage'),
});

const members = createRoute({
  getParentRoute: () => root,
  path: '/members',
  validateSearch: membersSearch,
  component: lazyRouteComponent(() => import('./member/MembersPage'), 'MembersPage'),
});
const member = createRoute({
  getParentRoute: () => root,
  path: '/members/$memberId',
  component: lazyRouteComponent(() => import('./member/MemberPage'), 'MemberPage'),
});

const transfers = createRoute({
  getParentRoute: () => root,
  path: '/transfers',
  validateSearch: transferSearch,
  component: lazyRouteComponent(() => import('./transfer/TransfersPage'), 'TransfersPage'),
});

const corrections = createRoute({
  getParentRoute: () => root,
  path: '/corrections',
  component: lazyRouteComponent(() => import('./correction/CorrectionsPage'), 'CorrectionsPage'),
});

const retention = createRoute({
  getParentRoute: () => root,
  path: '/retention',
  validateSearch: retentionSearch,
  component: lazyRouteComponent(() => import('./retention/RetentionPage'), 'RetentionPage'),
});

const badges = createRoute({
  getParentRoute: () => root,
  path: '/badges',
  validateSearch: badgesSearch,
  component: lazyRouteComponent(() => import('./badges/BadgesPage'), 'BadgesPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('./imports/ImportsPage'), 'ImportsPage'),
});
const importBatch = createRoute({
  getParentRoute: () => root,
  path: '/imports/$importId',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('./imports/ImportPage'), 'ImportPage'),
});
const candidates = createRoute({
  getParentRoute: () => root,
  path: '/candidates',
  validateSearch: candidateSearch,
  component: lazyRouteComponent(() => import('./admission/CandidatesPage'), 'CandidatesPage'),
});
const candidate = createRoute({
  getParentRoute: () => root,
  path: '/candidates/$candidateId',
  component: lazyRouteComponent(() => import('./admission/CandidatePage'), 'CandidatePage'),
});
const deadlines = createRoute({
  getParentRoute: () => root,
  path: '/deadlines',
  validateSearch: deadlineSearch,
  component: lazyRouteComponent(() => import('./deadline/DeadlinesPage'), 'DeadlinesPage'),
});
const holidays = createRoute({
  getParentRoute: () => root,
  path: '/holidays',
  validateSearch: holidaySearch,
  component: lazyRouteComponent(() => import('./holiday/HolidaysPage'), 'HolidaysPage'),
});
const enteredRules = createRoute({
  getParentRoute: () => root,
  path: '/findings/rules',
  component: lazyRouteComponent(() => import('./findings/EnteredRulesPage'), 'EnteredRulesPage'),
});
const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  component: lazyRouteComponent(() => import('./merge/DuplicatesPage'), 'DuplicatesPage'),
});
const merge = createRoute({
  getParentRoute: () => root,
  path: '/duplicates/$survivingId/$losingId',
  component: lazyRouteComponent(() => import('./merge/MergePage'), 'MergePage'),
});

const entries = createRoute({
  getParentRoute: () => root,
  path: '/on-behalf',
  validateSearch: entrySearch,
  component: lazyRouteComponent(() => import('./on-behalf/EntriesPage'), 'EntriesPage'),
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/reorganizations',
  validateSearch: deskSearch,
  component: lazyRouteComponent(() => import('./reorganization/DeskPage'), 'DeskPage'),
});
const newDraft = createRoute({
  getParentRoute: () => root,
  path: '/reorganizations/new',
  validateSearch: newDraftSearch,
  component: lazyRouteComponent(() => import('./reorganization/NewDraftPage'), 'NewDraftPage'),
});
const reorganization = createRoute({
  getParentRoute: () => root,
  path: '/reorganizations/$reorganizationId',
  component: lazyRouteComponent(() => import('./reorganization/ReorganizationPage'), 'ReorganizationPage'),
});
const editDraft = createRoute({
  getParentRoute: () => root,
  path: '/reorganizations/$reorganizationId/edit',
  component: lazyRouteComponent(() => import('./reorganization/EditDraftPage'), 'EditDraftPage'),
});

const localities = createRoute({
  getParentRoute: () => root,
  path: '/localities',
  validateSearch: localitySearch,
  component: lazyRouteComponent(() => import('./locality/LocalitiesPage'), 'LocalitiesPage'),
});
const locality = createRoute({
  getParentRoute: () => root,
  path: '/localities/$localityId',
  component: lazyRouteComponent(() => import('./locality/LocalityPage'), 'LocalityPage'),
});
const residence = createRoute({
  getParentRoute: () => root,
  path: '/residence',
  validateSearch: residenceSearch,
  component: lazyRouteComponent(() => import('./residence/ResidencePage'), 'ResidencePage'),
});
const comments = createRoute({
  getParentRoute: () => root,
  path: '/residence/comments',
  validateSearch: commentSearch,
  component: lazyRouteComponent(() => import('./residence/CommentsPage'), 'CommentsPage'),
});
const training = createRoute({
  getParentRoute: () => root,
  path: '/training',
  validateSearch: trainingSearch,
  component: lazyRouteComponent(() => import('./training/TrainingPage'), 'TrainingPage'),
});
const trainingClass = createRoute({
  getParentRoute: () => root,
  path: '/training/$classId',
  component: lazyRouteComponent(() => import('./training/TrainingClassPage'), 'TrainingClassPage'),
});
const contests = createRoute({
  getParentRoute: () => root,
  path: '/contests',
  component: lazyRouteComponent(() => import('./contest/ContestsPage'), 'ContestsPage'),
});
const contest = createRoute({
  getParentRoute: () => root,
  path: '/contests/$contestId',
  validateSearch: contestSearch,
  component: lazyRouteComponent(() => import('./contest/ContestPage'), 'ContestPage'),
});

const counts = createRoute({
  getParentRoute: () => root,
  path: '/counts',
  validateSearch: countsSearch,
  component: lazyRouteComponent(() => import('./counts/CountsPage'), 'CountsPage'),
});

const movements = createRoute({
  getParentRoute: () => root,
  path: '/movements',
  validateSearch: memberMovementsSearch,
  component: lazyRouteComponent(() => import('./movements/MemberMovementsPage'), 'MemberMovementsPage'),
});
const organizationMovements = createRoute({
  getParentRoute: () => root,
  path: '/organization-movements',
  validateSearch: organizationMovementsSearch,
  component: lazyRouteComponent(() => import('./movements/OrganizationMovementsPage'), 'OrganizationMovementsPage'),
});

const findings = createRoute({
  getParentRoute: () => root,
  path: '/findings',
  validateSearch: findingsSearch,
  component: lazyRouteComponent(() => import('./findings/FindingsPage'), 'FindingsPage'),
});

/** Every page of this remote. The desk, charts and an organization's pages load when they are first opened. */
export const routeTree = root.addChildren([
  tree,
  organization.addChildren([overview, history, organizationMembers, posts, teams, figures, meetings]),
  members,
  member,
  transfers,
  corrections,
  retention,
  badges,
  imports,
  importBatch,
  candidates,
  candidate,
  deadlines,
  holidays,
  enteredRules,
  duplicates,
  entries,
  merge,
  desk,
  newDraft,
  reorganization,
  editDraft,
  localities,
  locality,
  residence,
  comments,
  training,
  trainingClass,
  contests,
  contest,
  counts,
  movements,
  organizationMovements,
  findings,
]);
