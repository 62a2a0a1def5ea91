import { defineMessages } from '@capuy/web';

export const memberStatuses = defineMessages(
  { FULL: 'Chính thức', PROBATIONARY: 'Dự bị', ENDED: 'Không còn là đảng viên' },
  { FULL: 'Full', PROBATIONARY: 'Probationary', ENDED: 'No longer a member' },
);

/** Tình trạng on a day, as a list of members is filtered. */
export const memberStandings = defineMessages(
  {
    FULL: 'Chính thức',
    PROBATIONARY: 'Dự bị',
    STAYING: 'Đến sinh hoạt tạm thời',
    AWAY: 'Đang sinh hoạt tạm thời nơi khác',
    ENDED: 'Không còn là đảng viên',
  },
  { FULL: 'Full', PROBATIONARY: 'Probationary', STAYING: 'Here for a stay', AWAY: 'Away for a stay', ENDED: 'No longer a member' },
);

export const genders = defineMessages({ FEMALE: 'Nữ', MALE: 'Nam' }, { FEMALE: 'Female', MALE: 'Male' });

export const membershipKinds = defineMessages(
  { PERMANENT: 'Sinh hoạt chính thức', TEMPORARY: 'Sinh hoạt tạm thời' },
  { PERMANENT: 'Permanent', TEMPORARY: 'Temporary' },
);

export const memberEnds = defineMessages(
  {
    STRIKE_OFF: 'Xóa tên',
    EXPULSION: 'Khai trừ',
    WITHDRAWAL: 'Xin ra khỏi Đảng',
    DEATH: 'Từ trần',
    ADMISSION_ANNULLED: 'Hủy quyết định kết nạp',
  },
  {
    STRIKE_OFF: 'Struck off',
    EXPULSION: 'Expelled',
    WITHDRAWAL: 'Withdrew',
    DEATH: 'Died',
    ADMISSION_ANNULLED: 'Admission annulled',
  },
);
