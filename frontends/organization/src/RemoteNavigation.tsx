import { defineMessages, Link, useLocation, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';

const catalog = defineMessages(
  {
    label: 'Mục của phần Tổ chức',
    tree: 'Cây tổ chức',
    members: 'Đảng viên',
    candidates: 'Nguồn kết nạp',
    deadlines: 'Việc đến hạn',
    transfers: 'Chuyển sinh hoạt',
    badges: 'Huy hiệu Đảng',
    duplicates: 'Hồ sơ trùng',
    desk: 'Bàn sắp xếp',
    counts: 'Số liệu',
    findings: 'Quy định',
  },
  {
    label: 'Parts of Organization',
    tree: 'Organizations',
    members: 'Members',
    candidates: 'Candidates',
    deadlines: 'Due',
    transfers: 'Transfers',
    badges: 'Badges',
    duplicates: 'Duplicates',
    desk: 'Reorganizations',
    counts: 'Figures',
    findings: 'Rules',
  },
);

/** The rooms of the remote. The day one stands on goes along. */
export function RemoteNavigation(): ReactNode {
  const messages = useMessages(catalog);
  // An organization's pages are rooms of the tree.
  const inOrganization = useLocation().pathname.includes('/organizations/');
  const day = ({ asOf }: { asOf?: string | undefined }): { asOf?: string | undefined } => ({ asOf });
  return (
    <nav className="og-rooms" aria-label={messages.label}>
      <Link
        to="/"
        search={day}
        activeOptions={{ exact: true, includeSearch: false }}
        className={inOrganization ? 'og-room active' : 'og-room'}
      >
        {messages.tree}
      </Link>
      <Link to="/members" search={day} activeOptions={{ includeSearch: false }} className="og-room">
        {messages.members}
      </Link>
      <Link to="/candidates" search={day} activeOptions={{ includeSearch: false }} className="og-room">
        {messages.candidates}
      </Link>
      <Link to="/deadlines" search={day} activeOptions={{ includeSearch: false }} className="og-room">
        {messages.deadlines}
      </Link>
      <Link to="/transfers" search={day} activeOptions={{ includeSearch: false }} className="og-room">
        {messages.transfers}
      </Link>
      <Link to="/badges" search={day} activeOptions={{ includeSearch: false }} className="og-room">
        {messages.badges}
      </Link>
      <Link to="/duplicates" search={day} activeOptions={{ includeSearch: false }} className="og-room">
        {messages.duplicates}
      </Link>
      <Link to="/reorganizations" search={day} activeOptions={{ includeSearch: false }} className="og-room">
        {messages.desk}
      </Link>
      <Link to="/counts" search={day} activeOptions={{ includeSearch: false }} className="og-room">
        {messages.counts}
      </Link>
      <Link to="/findings" search={day} activeOptions={{ includeSearch: false }} className="og-room">
        {messages.findings}
      </Link>
    </nav>
  );
}
