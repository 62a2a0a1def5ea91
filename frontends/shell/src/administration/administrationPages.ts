import type { ShellViewer } from '../viewer/ViewerContext';

/** One page of the administration room. */
export interface AdministrationPage {
  id: keyof typeof ADMINISTRATION_PATHS;
  /** Whether the server lets this viewer in; the page's own query says so again. */
  shown: (viewer: ShellViewer) => boolean;
}

export const ADMINISTRATION_PATHS = {
  accounts: '/administration',
  audit: '/administration/audit',
} as const;

export const ADMINISTRATION_PAGES: readonly AdministrationPage[] = [
  { id: 'accounts', shown: ({ canAdminister }) => canAdminister },
  { id: 'audit', shown: ({ canReadAudit }) => canReadAudit },
];

/** What the viewer may open; nothing: the room is not shown. */
export function administrationFor(viewer: ShellViewer): readonly AdministrationPage[] {
  return ADMINISTRATION_PAGES.filter(({ shown }) => shown(viewer));
}
