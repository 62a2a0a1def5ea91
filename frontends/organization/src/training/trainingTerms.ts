import { defineMessages } from '@capuy/web';

export const trainingKinds = defineMessages(
  {
    PARTY_AWARENESS: 'Nhận thức về Đảng',
    NEW_MEMBER: 'Đảng viên mới',
    POLITICAL_THEORY: 'Lý luận chính trị',
    COMMITTEE_WORK: 'Bồi dưỡng cấp ủy viên',
    PARTY_WORK: 'Nghiệp vụ công tác đảng',
    KNOWLEDGE_UPDATE: 'Cập nhật kiến thức',
    OTHER: 'Khác',
  },
  {
    PARTY_AWARENESS: 'About the Party',
    NEW_MEMBER: 'New members',
    POLITICAL_THEORY: 'Political theory',
    COMMITTEE_WORK: 'Committee members',
    PARTY_WORK: 'Party work',
    KNOWLEDGE_UPDATE: 'Updates',
    OTHER: 'Other',
  },
);

export const trainingOutcomes = defineMessages(
  { EXCELLENT: 'Giỏi', GOOD: 'Khá', PASSED: 'Đạt', NOT_PASSED: 'Không đạt' },
  { EXCELLENT: 'Excellent', GOOD: 'Good', PASSED: 'Passed', NOT_PASSED: 'Not passed' },
);
