import { choice } from '../import/choice.js';
import type { ImportField } from '../import/import-field.js';

/** Posts of a body, an agency or a locality name more than a committee: they are recorded where that is. */
const PLACES = {
  COMMITTEE: 'Ban chấp hành',
  STANDING_COMMITTEE: 'Ban thường vụ',
  STANDING_BOARD: 'Thường trực cấp ủy',
  INSPECTION_COMMISSION: 'Ủy ban kiểm tra',
  BRANCH_COMMITTEE: 'Chi ủy',
};
const POSITIONS = {
  SECRETARY: 'Bí thư',
  STANDING_DEPUTY_SECRETARY: 'Phó Bí thư Thường trực',
  DEPUTY_SECRETARY: 'Phó Bí thư',
  STANDING_COMMITTEE_MEMBER: 'Ủy viên Ban Thường vụ',
  COMMITTEE_MEMBER: 'Ủy viên Ban Chấp hành',
  BRANCH_COMMITTEE_MEMBER: 'Chi ủy viên',
  INSPECTION_CHAIR: 'Chủ nhiệm Ủy ban kiểm tra',
  INSPECTION_DEPUTY_CHAIR: 'Phó Chủ nhiệm Ủy ban kiểm tra',
  INSPECTION_MEMBER: 'Ủy viên Ủy ban kiểm tra',
  TEAM_LEADER: 'Tổ trưởng tổ đảng',
};
const BASES = { ELECTED: 'Bầu', APPOINTED: 'Chỉ định', CO_OPTED: 'Bổ sung', ACTING: 'Quyền' };

export const POST_FIELDS: readonly ImportField[] = [
  { name: 'id', title: 'Mã hệ thống', shape: 'ID', width: 38, guide: 'Cột ẩn: mã của đảng viên giữ chức vụ. Không sửa.' },
  {
    name: 'fullName',
    title: 'Họ và tên',
    shape: 'NAME',
    required: true,
    width: 28,
    aliases: ['ho ten'],
    guide: 'Đảng viên đã có trong phần mềm.',
  },
  {
    name: 'fileNumber',
    title: 'Số lý lịch',
    shape: 'CODE',
    width: 16,
    aliases: ['so ly lich dang vien', 'so llv'],
    guide: 'Cần ghi khi có nhiều người cùng tên.',
  },
  {
    name: 'organization',
    title: 'Tổ chức đảng',
    shape: 'PLACE',
    required: true,
    width: 40,
    aliases: ['chi bo', 'to chuc', 'dang bo chi bo', 'don vi'],
    guide: 'Chọn trong danh sách, hoặc ghi mã hay tên.',
  },
  {
    name: 'place',
    title: 'Nơi giữ chức vụ',
    required: true,
    width: 22,
    ...choice(PLACES),
    aliases: ['cap uy', 'thuoc'],
    guide: 'Chọn trong danh sách.',
  },
  {
    name: 'position',
    title: 'Chức vụ',
    required: true,
    width: 26,
    ...choice(POSITIONS),
    aliases: ['chuc danh'],
    guide: 'Chọn trong danh sách.',
  },
  {
    name: 'basis',
    title: 'Căn cứ',
    required: true,
    width: 12,
    ...choice(BASES),
    aliases: ['hinh thuc'],
    guide: 'Bầu, Chỉ định, Bổ sung hoặc Quyền.',
  },
  {
    name: 'validFrom',
    title: 'Giữ từ ngày',
    shape: 'DAY',
    required: true,
    width: 14,
    aliases: ['tu ngay', 'ngay bau', 'ngay giu chuc vu'],
  },
  {
    name: 'termUntil',
    title: 'Hết nhiệm kỳ',
    shape: 'DAY',
    width: 14,
    aliases: ['den ngay', 'ngay het nhiem ky'],
    guide: 'Ngày hết nhiệm kỳ không tự kết thúc chức vụ.',
  },
];
