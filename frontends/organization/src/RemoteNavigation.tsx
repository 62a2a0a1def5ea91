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
    imports: 'Nhập từ Excel',
    places: 'Địa bàn, cư trú',
    learning: 'Bồi dưỡng, hội thi',
    duplicates: 'Hồ sơ trùng',
    entries: 'Nhập thay',
    desk: 'Bàn sắp xếp',
    counts: 'Số liệu',
    findings: 'Điểm cần xem lại',
  },
  {
    label: 'Parts of Organization',
    tree: 'Organizations',
    members: 'Members',
    candidates: 'Candidates',
    deadlines: 'Due',
    transfers: 'Transfers',
    badges: 'Badges',
    imports: 'Import',
    places: 'Places',
    learning: 'Training',
    duplicates: 'Duplicates',
    entries: 'Entries',
    desk: 'Reorganizations',
    counts: 'Figures',
    findings: 'Findings',
  },
);

/** The rooms of the remote. The day one stands on goes along. */
export function RemoteNavigation(): ReactNode {
  const messages = useMessages(catalog);
  // An organization's pages are rooms of the tree.
  const { pathname } = useLocation();
  const inOrganization = pathname.includes('/organizations/');
  const inPlaces = pathname.includes('/residence');
  const inLearning = pathname.includes('/contests');
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
      <Link to="/imports" search={day} activeOptions={{ includeSearch: false }} className="og-room">
        {messages.imports}
      </Link>
      <Link to="/localities" search={day} activeOptions={{ includeSearch: false }} className={inPlaces ? 'og-room active' : 'og-room'}>
        {messages.places}
      </Link>
      <Link to="/training" search={day} activeOptions={{ includeSearch: false }} className={inLearning ? 'og-room active' : 'og-room'}>
        {messages.learning}
      </Link>
      <Link to="/duplicates" search={day} activeOptions={{ includeSearch: false }} className="og-room">
        {messages.duplicates}
      </Link>
      <Link to="/on-behalf" search={day} activeOptions={{ includeSearch: false }} className="og-room">
        {messages.entries}
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
