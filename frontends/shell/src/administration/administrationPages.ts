import type { ShellViewer } from '../viewer/ViewerContext';

/** One page of the administration room. */
export interface AdministrationPage {
  id: keyof typeof ADMINISTRATION_PATHS;
  /** Whether the server lets this viewer in; the page's own query says so again. */
  shown: (viewer: ShellViewer) => boolean;
}

export const ADMINISTRATION_PATHS = {
  accounts: '/administration',
  proposals: '/administration/proposals',
  grants: '/administration/grants',
  anew: '/administration/give-anew',
  reach: '/administration/reach',
  audit: '/administration/audit',
} as const;

const administers = ({ canAdminister }: ShellViewer): boolean => canAdminister;

export const ADMINISTRATION_PAGES: readonly AdministrationPage[] = [
  { id: 'accounts', shown: administers },
  { id: 'proposals', shown: administers },
  { id: 'grants', shown: administers },
  { id: 'anew', shown: administers },
  { id: 'audit', shown: ({ canReadAudit }) => canReadAudit },
  { id: 'reach', shown: ({ readsReachAt }) => readsReachAt.length > 0 },
];

/** What the viewer may open; nothing: the room is not shown. */
export function administrationFor(viewer: ShellViewer): readonly AdministrationPage[] {
  return ADMINISTRATION_PAGES.filter(({ shown }) => shown(viewer));
}
