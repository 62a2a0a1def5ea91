import { defineMessages } from '@capuy/web';

export const voteMessages = defineMessages(
  {
    legend: 'Kết quả biểu quyết',
    heldOn: 'Ngày họp biểu quyết',
    base: 'Tổng số có quyền biểu quyết (mẫu số)',
    baseHint: (count: string) => `Chi bộ hiện có ${count} đảng viên có quyền biểu quyết theo danh sách.`,
    inFavor: 'Số tán thành',
    committee: 'Cấp ủy biểu quyết',
    choose: 'Chọn',
    result: (inFavor: string, base: string, percent: string) => `${inFavor}/${base} tán thành (${percent})`,
    asks: (percent: string) => `quy định ít nhất ${percent}`,
    asksMore: (percent: string) => `quy định trên ${percent}`,
    unknown: 'quy định hiện hành chưa nhập tỷ lệ',
    passed: 'Đạt',
    failed: 'Không đạt',
  },
  {
    legend: 'Result of the vote',
    heldOn: 'Day of the meeting',
    base: 'Entitled to vote (the base)',
    baseHint: (count: string) => `The branch has ${count} members entitled to vote by its list today.`,
    inFavor: 'In favor',
    committee: 'Committee that votes',
    choose: 'Choose',
    result: (inFavor: string, base: string, percent: string) => `${inFavor} of ${base} in favor (${percent})`,
    asks: (percent: string) => `the rule asks for at least ${percent}`,
    asksMore: (percent: string) => `the rule asks for more than ${percent}`,
    unknown: 'the threshold in force has not been entered',
    passed: 'Carried',
    failed: 'Not carried',
  },
);

export const voteSteps = defineMessages(
  { BRANCH: 'Chi bộ', PROPOSING: 'Cấp ủy đề nghị', DECIDING: 'Cấp ủy quyết định' },
  { BRANCH: 'Branch', PROPOSING: 'Proposing committee', DECIDING: 'Deciding committee' },
);
