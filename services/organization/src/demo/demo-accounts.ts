/** A demonstration account: who signs in, and the post or grant that gives the role. */
export interface DemoAccount {
  username: string;
  /** What it is for, printed at the start. */
  what: string;
  whatEn: string;
  /** Key of the organization at which it works. */
  organizationKey: string;
  holder:
    | { body: string; position: 'HEAD' | 'STAFF' }
    | { place: 'COMMITTEE' | 'BRANCH_COMMITTEE'; position: string }
    | { member: true }
    | { grant: string };
  /** Whether it enters for a branch below that cannot: the first by code. */
  entersForBranch?: true;
}

/** Read by the first page of the documentation and by the end-to-end tests. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    username: 'tochuc.caoson',
    what: 'Ban Tổ chức Tỉnh ủy Cao Sơn',
    whatEn: 'organization clerk of province A',
    organizationKey: 'A',
    holder: { body: 'Ban Tổ chức', position: 'STAFF' },
  },
  {
    username: 'bithu.caoson',
    what: 'Bí thư Tỉnh ủy Cao Sơn',
    whatEn: 'secretary of province A',
    organizationKey: 'A',
    holder: { place: 'COMMITTEE', position: 'SECRETARY' },
  },
  {
    username: 'vanphong.caoson',
    what: 'Văn phòng Tỉnh ủy Cao Sơn',
    whatEn: 'office clerk of province A',
    organizationKey: 'A',
    holder: { body: 'Văn phòng cấp ủy', position: 'STAFF' },
  },
  {
    username: 'kiemtra.caoson',
    what: 'Cơ quan UBKT Tỉnh ủy Cao Sơn',
    whatEn: 'inspection staff of province A',
    organizationKey: 'A',
    holder: { body: 'Cơ quan Ủy ban Kiểm tra', position: 'STAFF' },
  },
  {
    username: 'xa.caoson',
    what: 'Ban Xây dựng Đảng một xã của Cao Sơn',
    whatEn: 'clerk of a commune of province A: three functions',
    organizationKey: 'A.commune',
    holder: { body: 'Ban Xây dựng Đảng', position: 'STAFF' },
    entersForBranch: true,
  },
  {
    username: 'xa2.caoson',
    what: 'Ban Xây dựng Đảng một xã khác của Cao Sơn',
    whatEn: 'clerk of another commune of province A: the other end of a transfer',
    organizationKey: 'A.commune.2',
    holder: { body: 'Ban Xây dựng Đảng', position: 'STAFF' },
  },
  {
    username: 'chibo.caoson',
    what: 'Bí thư chi bộ Cơ quan Văn phòng Tỉnh ủy',
    whatEn: 'secretary of the agency branch in province A',
    organizationKey: 'A.K.VP',
    holder: { place: 'BRANCH_COMMITTEE', position: 'SECRETARY' },
  },
  {
    username: 'dangvien.caoson',
    what: 'Đảng viên chi bộ Cơ quan Văn phòng Tỉnh ủy',
    whatEn: 'a member of that branch',
    organizationKey: 'A.K.VP',
    holder: { member: true },
  },
  {
    username: 'tochuc.haininh',
    what: 'Ban Tổ chức Thành ủy Hải Ninh Giang',
    whatEn: 'organization clerk of province B',
    organizationKey: 'B',
    holder: { body: 'Ban Tổ chức', position: 'STAFF' },
  },
  { username: 'quantri', what: 'Quản trị hệ thống', whatEn: 'administrator', organizationKey: 'A', holder: { grant: 'ADMINISTRATOR' } },
  {
    username: 'quantri2',
    what: 'Quản trị thứ hai',
    whatEn: 'second administrator, who consents',
    organizationKey: 'A',
    holder: { grant: 'ADMINISTRATOR' },
  },
  {
    username: 'kiemtoan',
    what: 'Giám sát an ninh',
    whatEn: 'security auditor',
    organizationKey: 'CENTRAL',
    holder: { grant: 'SECURITY_AUDITOR' },
  },
];
