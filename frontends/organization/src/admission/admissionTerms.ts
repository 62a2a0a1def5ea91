import { defineMessages } from '@capuy/web';

export const candidateStages = defineMessages(
  {
    REGISTERED: 'Mới đưa vào nguồn',
    CLASS_DONE: 'Đã học lớp nhận thức',
    BRANCH_PROPOSED: 'Chi bộ đã đề nghị',
    COMMITTEE_PROPOSED: 'Cấp ủy ở giữa đã đề nghị',
    DECIDED: 'Đã có quyết định kết nạp',
    ADMITTED: 'Đã kết nạp',
    CLOSED: 'Đã đưa ra khỏi nguồn',
  },
  {
    REGISTERED: 'Registered',
    CLASS_DONE: 'Class finished',
    BRANCH_PROPOSED: 'Proposed by the branch',
    COMMITTEE_PROPOSED: 'Proposed by a committee',
    DECIDED: 'Admission decided',
    ADMITTED: 'Admitted',
    CLOSED: 'Closed',
  },
);

export const closeReasons = defineMessages(
  {
    WITHDREW: 'Tự xin thôi',
    NOT_QUALIFIED: 'Không đủ tiêu chuẩn',
    MOVED: 'Chuyển đi nơi khác',
    DEATH: 'Từ trần',
    DECISION_WITHDRAWN: 'Hủy quyết định kết nạp',
    ENTERED_BY_MISTAKE: 'Ghi nhầm',
  },
  {
    WITHDREW: 'Withdrew',
    NOT_QUALIFIED: 'Not qualified',
    MOVED: 'Moved elsewhere',
    DEATH: 'Died',
    DECISION_WITHDRAWN: 'Decision withdrawn',
    ENTERED_BY_MISTAKE: 'Entered by mistake',
  },
);

export const backgroundOutcomes = defineMessages(
  { QUALIFIED: 'Đủ tiêu chuẩn', NOT_QUALIFIED: 'Không đủ tiêu chuẩn' },
  { QUALIFIED: 'Qualified', NOT_QUALIFIED: 'Not qualified' },
);
