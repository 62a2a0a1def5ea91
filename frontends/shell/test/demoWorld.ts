const organization = (id: string, printedName: string, demo: boolean): object => ({
  __typename: 'PartyOrganization',
  id,
  asOf: '2026-11-22',
  printedName,
  demo,
});

const province = {
  __typename: 'ActingFor',
  organization: organization('o1', 'Đảng bộ tỉnh A', true),
  roles: ['ORGANIZATION_STAFF'],
  functions: ['ORGANIZATION'],
};

const commune = {
  __typename: 'ActingFor',
  organization: organization('o2', 'Đảng bộ xã Đăk Rơ Nga', false),
  roles: ['COMMITTEE_MEMBER'],
  functions: ['ORGANIZATION', 'OFFICE'],
};

export const demoViewer = {
  __typename: 'Viewer',
  id: 'v1',
  displayName: 'Nguyễn Thị Hương Giang',
  today: '2026-11-22',
  functions: ['ORGANIZATION'],
  canAdminister: false,
  readsReachAt: [],
  rolesAwaitingSecondFactor: [],
  actingFor: province,
  actingOptions: [province, commune],
};

const remote = {
  entry: '/remotes/fixture/r1/mf-manifest.json',
  expose: './module',
  title: { vi: 'Tổ chức', en: 'Organization' },
  summary: { vi: 'Cây tổ chức đảng, đảng viên, chức vụ và sắp xếp tổ chức.', en: 'The Party tree.' },
};

export const demoRemotes = [
  { ...remote, name: 'fixture', path: '/fixture', functions: ['ORGANIZATION'] },
  {
    ...remote,
    name: 'gone',
    entry: '/remotes/gone/r1/mf-manifest.json',
    path: '/gone',
    functions: [],
    title: { vi: 'Văn phòng', en: 'Office' },
    summary: { vi: 'Lịch, cuộc họp và văn bản của cấp ủy.', en: 'Meetings.' },
  },
  {
    ...remote,
    name: 'inspection',
    path: '/inspection',
    functions: ['INSPECTION_STAFF'],
    title: { vi: 'Kiểm tra', en: 'Inspection' },
  },
];
