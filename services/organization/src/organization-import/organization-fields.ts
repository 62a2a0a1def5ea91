import { choice } from '../import/choice.js';
import type { ImportField } from '../import/import-field.js';

/** All types are understood; only what stands below a committee of the base is made by a table. */
const TYPES = {
  BASE_COMMITTEE_ORGANIZATION: 'Đảng bộ cơ sở',
  SECTION_ORGANIZATION: 'Đảng bộ bộ phận',
  BASE_BRANCH: 'Chi bộ cơ sở',
  SUBORDINATE_BRANCH: 'Chi bộ trực thuộc',
  PROVINCE: 'Đảng bộ tỉnh',
  COMMUNE: 'Đảng bộ xã, phường',
  PROVINCIAL_PARTY_AGENCIES: 'Đảng bộ các cơ quan Đảng tỉnh',
  PROVINCIAL_PEOPLES_COMMITTEE: 'Đảng bộ Ủy ban nhân dân tỉnh',
};
export const MADE_BY_TABLE = ['BASE_COMMITTEE_ORGANIZATION', 'SECTION_ORGANIZATION', 'BASE_BRANCH', 'SUBORDINATE_BRANCH'];
const SECTORS = {
  COMMUNE: 'Xã, phường',
  AGENCY: 'Cơ quan',
  PUBLIC_SERVICE: 'Đơn vị sự nghiệp',
  ENTERPRISE: 'Doanh nghiệp',
  ARMED_FORCES: 'Lực lượng vũ trang',
};
const KINDS = {
  LOCALITY: 'Thôn, tổ dân phố',
  AGENCY: 'Cơ quan',
  SCHOOL: 'Trường học',
  HEALTH_STATION: 'Trạm y tế',
  ENTERPRISE: 'Doanh nghiệp',
};

export const ORGANIZATION_FIELDS: readonly ImportField[] = [
  { name: 'id', title: 'Mã hệ thống', shape: 'ID', width: 38, guide: 'Cột ẩn. Có sẵn khi danh sách được xuất từ phần mềm; không sửa.' },
  {
    name: 'name',
    title: 'Tên tổ chức',
    shape: 'TEXT',
    required: true,
    width: 34,
    aliases: ['ten to chuc dang', 'ten chi bo', 'ten'],
    guide: 'Tên riêng. Đổi tên theo quyết định làm ở Bàn sắp xếp; ở đây chỉ sửa chỗ ghi sai.',
  },
  { name: 'code', title: 'Mã tổ chức', shape: 'CODE', width: 14, aliases: ['ma', 'ma to chuc dang', 'ma chi bo'] },
  {
    name: 'type',
    title: 'Loại hình',
    required: true,
    width: 22,
    ...choice(TYPES, MADE_BY_TABLE),
    aliases: ['loai hinh to chuc'],
    guide: 'Chọn trong danh sách. Loại hình của tổ chức đã có không sửa bằng tệp.',
  },
  {
    name: 'parent',
    title: 'Trực thuộc',
    shape: 'PLACE',
    required: true,
    width: 40,
    aliases: ['cap tren', 'to chuc cap tren', 'truc thuoc dang bo'],
    guide: 'Tổ chức cấp trên đã có trong phần mềm.',
  },
  { name: 'reportingSector', title: 'Khối', width: 20, ...choice(SECTORS), aliases: ['khoi bao cao'] },
  { name: 'branchKind', title: 'Loại chi bộ', width: 20, ...choice(KINDS) },
  {
    name: 'validFrom',
    title: 'Thành lập ngày',
    shape: 'DAY',
    required: true,
    width: 14,
    aliases: ['ngay thanh lap'],
    guide: 'Cần ghi với tổ chức mới.',
  },
];
