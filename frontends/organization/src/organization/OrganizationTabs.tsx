import { defineMessages, Link, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { OrganizationHeadFragment } from '../generated/graphql';

const catalog = defineMessages(
  {
    label: 'Nội dung về tổ chức',
    overview: 'Tổng quan',
    history: 'Lịch sử, nguồn gốc',
    members: 'Đảng viên',
    posts: 'Chức vụ',
    teams: 'Tổ đảng',
    figures: 'Số liệu',
    meetings: 'Sinh hoạt',
  },
  {
    label: 'About the organization',
    overview: 'Overview',
    history: 'History and lineage',
    members: 'Members',
    posts: 'Posts',
    teams: 'Party teams',
    figures: 'Figures',
    meetings: 'Meetings',
  },
);

const PATHS = {
  overview: '/organizations/$organizationId',
  history: '/organizations/$organizationId/history',
  members: '/organizations/$organizationId/members',
  posts: '/organizations/$organizationId/posts',
  teams: '/organizations/$organizationId/teams',
  figures: '/organizations/$organizationId/figures',
  meetings: '/organizations/$organizationId/meetings',
} as const;

type Tab = keyof typeof PATHS;

/** Closed nodes (army, police, border) have no people and no meetings; only branches have teams. */
function tabsOf({ closed, type }: OrganizationHeadFragment): Tab[] {
  if (closed) return ['overview', 'history'];
  const branch = type.levelClass === 'BRANCH';
  return ['overview', 'history', 'members', 'posts', ...(branch ? (['teams'] as const) : (['figures'] as const)), 'meetings'];
}

/** The pages of one organization: links, so that each has an address and “back” works. */
export function OrganizationTabs({ organization }: { organization: OrganizationHeadFragment }): ReactNode {
  const messages = useMessages(catalog);
  return (
    <nav className="og-tabs" aria-label={messages.label}>
      {tabsOf(organization).map((tab) => (
        <Link
          key={tab}
          to={PATHS[tab]}
          params={{ organizationId: organization.id }}
          search={({ asOf }) => ({ asOf })}
          activeOptions={{ exact: true, includeSearch: false }}
          className="og-tab"
        >
          {messages[tab]}
        </Link>
      ))}
    </nav>
  );
}
