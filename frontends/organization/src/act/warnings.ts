import { defineMessages } from '@capuy/web';

/** What was recorded and should be looked at, by code. */
export const warnings = defineMessages<Record<string, string>>(
  {
    VOTE_BELOW_THRESHOLD: 'Kết quả biểu quyết không đạt tỷ lệ quy định: đã ghi lại, hồ sơ chưa chuyển bước.',
    THRESHOLD_UNKNOWN: 'Quy định hiện hành chưa nhập tỷ lệ biểu quyết: kết quả được ghi như biên bản.',
    READMISSION_RULE_UNKNOWN: 'Quy định hiện hành chưa nhập điều kiện kết nạp lại: hãy đối chiếu văn bản.',
    BACKGROUND_MISSING: 'Chưa ghi kết quả thẩm tra lý lịch.',
    LATE: 'Việc này đã quá thời hạn quy định.',
    REPORT_TO_SUPERIOR: 'Biểu quyết không đạt đủ số lần quy định: báo cáo cấp ủy cấp trên xem xét, quyết định.',
    BEFORE_PROBATION_ENDS: 'Ngày biểu quyết trước khi hết thời gian dự bị.',
    SUSPENSION_TOO_LONG: 'Thời gian đình chỉ dài hơn quy định hiện hành: đã ghi lại, hãy đối chiếu văn bản.',
    NO_VOTES: 'Chưa ghi kết quả biểu quyết nào.',
    NOT_THE_END_OF_PROBATION: 'Ngày chính thức khác ngày hết thời gian dự bị theo quy định.',
    PROBATION_TERM_UNKNOWN: 'Quy định hiện hành chưa nhập thời gian dự bị.',
  },
  {
    VOTE_BELOW_THRESHOLD: 'The vote did not reach the threshold: it is recorded and nothing advanced.',
    THRESHOLD_UNKNOWN: 'The threshold in force has not been entered: the result stands as in the minutes.',
    READMISSION_RULE_UNKNOWN: 'The conditions of readmission in force have not been entered: please compare with the text.',
    BACKGROUND_MISSING: 'The background check has not been recorded.',
    LATE: 'This is past its time.',
    REPORT_TO_SUPERIOR: 'The ballot failed as often as the rule allows: report to the superior, who decides.',
    BEFORE_PROBATION_ENDS: 'The vote was held before probation ended.',
    SUSPENSION_TOO_LONG: 'The suspension is longer than the rule in force allows: recorded; please compare with the text.',
    NO_VOTES: 'No vote has been recorded.',
    NOT_THE_END_OF_PROBATION: 'Another day than the end of probation by the rule.',
    PROBATION_TERM_UNKNOWN: 'The term of probation in force has not been entered.',
  },
);
