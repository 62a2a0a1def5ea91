import { defineMessages } from '@capuy/web';

/** Each kind of finding in a few words. */
export const findingKinds = defineMessages(
  {
    BRANCH_TOO_SMALL: 'Chi bộ ít đảng viên chính thức',
    BRANCH_WITHOUT_TEAMS: 'Chi bộ đông chưa chia tổ đảng',
    BASE_COMMITTEE_TOO_SMALL: 'Đảng bộ cơ sở ít đảng viên',
    BRANCH_COMMITTEE_NOT_ALLOWED: 'Có chi ủy khi chưa đủ đảng viên',
    BRANCH_COMMITTEE_TOO_LARGE: 'Chi ủy quá số lượng',
    STANDING_COMMITTEE_TOO_LARGE: 'Ban thường vụ quá số lượng',
    TERM_OVER: 'Hết nhiệm kỳ',
    COMMITTEE_SEAT_EMPTY: 'Ban chấp hành khuyết',
    BRANCH_COMMITTEE_SEAT_EMPTY: 'Chi ủy khuyết',
    INSPECTION_SEAT_EMPTY: 'Ủy ban kiểm tra khuyết',
    BRANCH_WITHOUT_SECRETARY: 'Chi bộ chưa có bí thư',
    COMMITTEE_WITHOUT_SECRETARY: 'Cấp ủy chưa có bí thư',
    BODY_WITHOUT_HEAD: 'Cơ quan chưa có người đứng đầu',
  },
  {
    BRANCH_TOO_SMALL: 'Branch with few full members',
    BRANCH_WITHOUT_TEAMS: 'Large branch without teams',
    BASE_COMMITTEE_TOO_SMALL: 'Base committee organization with few members',
    BRANCH_COMMITTEE_NOT_ALLOWED: 'Branch committee without enough members',
    BRANCH_COMMITTEE_TOO_LARGE: 'Branch committee too large',
    STANDING_COMMITTEE_TOO_LARGE: 'Standing committee too large',
    TERM_OVER: 'Term over',
    COMMITTEE_SEAT_EMPTY: 'Empty seat in the committee',
    BRANCH_COMMITTEE_SEAT_EMPTY: 'Empty seat in the branch committee',
    INSPECTION_SEAT_EMPTY: 'Empty seat in the inspection commission',
    BRANCH_WITHOUT_SECRETARY: 'Branch without secretary',
    COMMITTEE_WITHOUT_SECRETARY: 'Committee without secretary',
    BODY_WITHOUT_HEAD: 'Body without head',
  },
);

/** What is to be done about each. */
export const findingAdvice = defineMessages<Record<string, string>>(
  {
    BRANCH_TOO_SMALL: 'Chuyển đảng viên đến, hoặc sáp nhập với chi bộ khác',
    BRANCH_WITHOUT_TEAMS: 'Chia tổ đảng',
    BASE_COMMITTEE_TOO_SMALL: 'Xem lại loại hình tổ chức',
    BRANCH_COMMITTEE_NOT_ALLOWED: 'Xem lại chi ủy; dưới mức này chỉ bầu bí thư, phó bí thư',
    BRANCH_COMMITTEE_TOO_LARGE: 'Xem lại các chức vụ trong chi ủy',
    STANDING_COMMITTEE_TOO_LARGE: 'Xem lại các chức vụ trong ban thường vụ',
    TERM_OVER: 'Ghi kết quả đại hội nhiệm kỳ mới, hoặc kết thúc chức vụ',
    COMMITTEE_SEAT_EMPTY: 'Bổ sung cấp ủy viên, hoặc sửa số lượng đã ấn định',
    BRANCH_COMMITTEE_SEAT_EMPTY: 'Bổ sung chi ủy viên, hoặc sửa số lượng đã ấn định',
    INSPECTION_SEAT_EMPTY: 'Bổ sung ủy viên ủy ban kiểm tra',
    BRANCH_WITHOUT_SECRETARY: 'Ghi người được bầu hoặc chỉ định làm bí thư',
    COMMITTEE_WITHOUT_SECRETARY: 'Ghi người được bầu hoặc chỉ định làm bí thư',
    BODY_WITHOUT_HEAD: 'Ghi người đứng đầu cơ quan',
  },
  {
    BRANCH_TOO_SMALL: 'Transfer members to it, or merge it with another branch',
    BRANCH_WITHOUT_TEAMS: 'Form Party teams',
    BASE_COMMITTEE_TOO_SMALL: 'Look at its type again',
    BRANCH_COMMITTEE_NOT_ALLOWED: 'Look at the branch committee again',
    BRANCH_COMMITTEE_TOO_LARGE: 'Look at the posts of the branch committee',
    STANDING_COMMITTEE_TOO_LARGE: 'Look at the posts of the standing committee',
    TERM_OVER: 'Record the new term, or end the posts',
    COMMITTEE_SEAT_EMPTY: 'Fill the seat, or correct the number of seats',
    BRANCH_COMMITTEE_SEAT_EMPTY: 'Fill the seat, or correct the number of seats',
    INSPECTION_SEAT_EMPTY: 'Fill the seat of the inspection commission',
    BRANCH_WITHOUT_SECRETARY: 'Record who was elected or appointed secretary',
    COMMITTEE_WITHOUT_SECRETARY: 'Record who was elected or appointed secretary',
    BODY_WITHOUT_HEAD: 'Record the head of the body',
  },
);

export const asideReasons = defineMessages(
  {
    BEING_MENDED: 'Đang khắc phục',
    EXCEPTION_GRANTED: 'Cấp trên đã cho phép',
    RECORDS_INCOMPLETE: 'Hồ sơ chưa nhập đủ',
    RULE_NOT_CLEAR: 'Quy định chưa rõ',
  },
  {
    BEING_MENDED: 'Being mended',
    EXCEPTION_GRANTED: 'The superior allows it',
    RECORDS_INCOMPLETE: 'Records are incomplete',
    RULE_NOT_CLEAR: 'The rule is not clear',
  },
);
