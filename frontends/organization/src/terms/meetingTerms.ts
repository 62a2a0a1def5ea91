import { defineMessages } from '@capuy/web';

export const meetingTypes = defineMessages(
  {
    REGULAR: 'Sinh hoạt thường kỳ',
    THEMATIC: 'Sinh hoạt chuyên đề',
    EXTRAORDINARY: 'Họp bất thường',
    COMMITTEE_SESSION: 'Họp cấp ủy',
    TEAM_MEETING: 'Họp tổ đảng',
    PLENARY: 'Hội nghị đảng bộ',
    CONGRESS: 'Đại hội',
  },
  {
    REGULAR: 'Regular',
    THEMATIC: 'Thematic',
    EXTRAORDINARY: 'Extraordinary',
    COMMITTEE_SESSION: 'Committee session',
    TEAM_MEETING: 'Team meeting',
    PLENARY: 'Plenary',
    CONGRESS: 'Congress',
  },
);

export const meetingStatuses = defineMessages(
  { REGISTERED: 'Đã đăng ký', CONVENED: 'Đã triệu tập', HELD: 'Đã họp', POSTPONED: 'Hoãn', CANCELLED: 'Hủy' },
  { REGISTERED: 'Registered', CONVENED: 'Convened', HELD: 'Held', POSTPONED: 'Postponed', CANCELLED: 'Cancelled' },
);
