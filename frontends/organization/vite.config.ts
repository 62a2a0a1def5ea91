import { defineRemoteConfig } from '@capuy/web/vite';

export default defineRemoteConfig(import.meta.dirname, {
  name: 'organization',
  title: { vi: 'Tổ chức', en: 'Organization' },
  summary: {
    vi: 'Cây tổ chức đảng, đảng viên, chức vụ, sắp xếp tổ chức và số liệu, vào bất cứ ngày nào.',
    en: 'The tree of Party organizations, members, posts, reorganizations and figures, on any day.',
  },
  path: '/organization',
  // Inspection staff read members below their committee and place holds on transfers.
  functions: ['ORGANIZATION', 'OFFICE', 'INSPECTION_STAFF'],
});
