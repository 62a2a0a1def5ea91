import { defineMessages } from '@capuy/web';

/** How a member came or left. */
export const movementKinds = defineMessages(
  {
    ADMITTED: 'Kết nạp',
    READMITTED: 'Kết nạp lại',
    TRANSFERRED_IN: 'Chuyển đến',
    REORGANIZED_IN: 'Đến do sắp xếp tổ chức',
    RECORDED: 'Bắt đầu có hồ sơ',
    TRANSFERRED_OUT: 'Chuyển đi',
    REORGANIZED_OUT: 'Đi do sắp xếp tổ chức',
    STRIKE_OFF: 'Xóa tên',
    EXPULSION: 'Khai trừ',
    WITHDRAWAL: 'Xin ra khỏi Đảng',
    DEATH: 'Từ trần',
    ADMISSION_ANNULLED: 'Hủy quyết định kết nạp',
    ENDED: 'Thôi là đảng viên (các hình thức)',
    UNRECORDED: 'Hết hồ sơ sinh hoạt',
  },
  {
    ADMITTED: 'Admitted',
    READMITTED: 'Readmitted',
    TRANSFERRED_IN: 'Transferred in',
    REORGANIZED_IN: 'Came by reorganization',
    RECORDED: 'Record begins',
    TRANSFERRED_OUT: 'Transferred out',
    REORGANIZED_OUT: 'Left by reorganization',
    STRIKE_OFF: 'Struck off',
    EXPULSION: 'Expelled',
    WITHDRAWAL: 'Withdrew',
    DEATH: 'Died',
    ADMISSION_ANNULLED: 'Admission annulled',
    ENDED: 'No longer members (in all ways)',
    UNRECORDED: 'Record ends',
  },
);

/** How an organization began or ended. */
export const organizationMovementKinds = defineMessages(
  {
    ESTABLISHED: 'Thành lập mới',
    RESULTED: 'Hình thành từ sáp nhập, chia tách',
    ENDED: 'Kết thúc',
    MERGED: 'Sáp nhập, hợp nhất',
    DIVIDED: 'Chia',
    ABSORBED_OTHERS: 'Nhận sáp nhập, tiếp tục hoạt động',
  },
  {
    ESTABLISHED: 'Established',
    RESULTED: 'Made by merger or division',
    ENDED: 'Ended',
    MERGED: 'Merged',
    DIVIDED: 'Divided',
    ABSORBED_OTHERS: 'Absorbed others and goes on',
  },
);

export const organizationClasses = defineMessages(
  { BASE: 'Tổ chức cơ sở đảng', UNDER_BASE: 'Chi bộ trực thuộc', OTHER: 'Tổ chức khác' },
  { BASE: 'Base organizations', UNDER_BASE: 'Branches under base', OTHER: 'Others' },
);
