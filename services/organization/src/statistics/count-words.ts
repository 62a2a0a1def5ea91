/** Words of a table on paper. A code without one is told as it is: codes are data. */
const WORDS: Readonly<Record<string, string>> = {
  FULL: 'Chính thức',
  PROBATIONARY: 'Dự bị',
  FEMALE: 'Nữ',
  MALE: 'Nam',
  COMMUNE: 'Xã, phường, đặc khu',
  AGENCY: 'Cơ quan',
  PUBLIC_SERVICE: 'Đơn vị sự nghiệp',
  ENTERPRISE: 'Doanh nghiệp',
  ARMED_FORCES: 'Lực lượng vũ trang',
  LOCALITY: 'Thôn, tổ dân phố',
  SCHOOL: 'Trường học',
  HEALTH_STATION: 'Trạm y tế',
  BASE_COMMITTEE_ORGANIZATION: 'Đảng bộ cơ sở',
  BASE_BRANCH: 'Chi bộ cơ sở',
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
  ESTABLISHED: 'Thành lập mới',
  RESULTED: 'Hình thành từ sáp nhập, chia tách',
  MERGED: 'Sáp nhập, hợp nhất',
  DIVIDED: 'Chia',
  ABSORBED_OTHERS: 'Nhận sáp nhập, tiếp tục hoạt động',
  BASE: 'Tổ chức cơ sở đảng',
  UNDER_BASE: 'Chi bộ trực thuộc',
  OTHER: 'Tổ chức khác',
};
/** Of an organization, kết thúc; of a Party life, thôi. */
const ORGANIZATION_WORDS: Readonly<Record<string, string>> = { ...WORDS, ENDED: 'Kết thúc hoạt động' };

export const memberWord = (code: string): string => WORDS[code] ?? (code || '(chưa ghi)');
export const organizationWord = (code: string): string => ORGANIZATION_WORDS[code] ?? code;
