import { TextLink } from '@capuy/web';
import type { ReactNode } from 'react';

const PLACES = {
  BRANCH_TOO_SMALL: '/organizations/$organizationId/members',
  BRANCH_WITHOUT_TEAMS: '/organizations/$organizationId/teams',
  BASE_COMMITTEE_TOO_SMALL: '/organizations/$organizationId',
} as const;
const POSTS = '/organizations/$organizationId/posts';

/** What is to be done, leading to the page where it is done. */
export function MendLink({ code, organizationId, children }: { code: string; organizationId: string; children: ReactNode }): ReactNode {
  const to = Object.hasOwn(PLACES, code) ? PLACES[code as keyof typeof PLACES] : POSTS;
  return (
    <TextLink to={to} params={{ organizationId }} search={(before: { asOf?: string | undefined }) => ({ asOf: before.asOf })}>
      {children}
    </TextLink>
  );
}
