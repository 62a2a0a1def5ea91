import { defineMessages } from '@capuy/web';

export const findingsMessages = defineMessages(
  {
    title: 'Quy định',
    summary: 'Những điểm chưa đúng quy định trong ngày đang xem, và các quy định đang có hiệu lực ngày đó.',
    findings: 'Điểm cần xem lại',
    none: 'Không có điểm nào cần xem lại',
    noneText: 'Theo các giá trị đã biết của những quy định đang có hiệu lực trong ngày này.',
    organization: 'Tổ chức',
    finding: 'Điểm cần xem lại',
    basis: 'Căn cứ',
    rules: 'Quy định đang có hiệu lực',
    noRules: 'Chưa nhập quy định nào có hiệu lực trong ngày này',
    rule: 'Nội dung',
    value: 'Giá trị',
    unknown: 'Chưa rõ: chưa có toàn văn',
    article: (article: string, regulation: string | null) => (regulation ? `Mục ${article}, ${regulation}` : article),
    nobody: 'Đồng chí chưa được giao làm việc cho cấp ủy nào',
  },
  {
    title: 'Rules',
    summary: 'What breaks a rule on the day shown, and the rules in force on that day.',
    findings: 'Findings',
    none: 'No findings',
    noneText: 'By the known values of the rules in force on this day.',
    organization: 'Organization',
    finding: 'Finding',
    basis: 'Legal basis',
    rules: 'Rules in force',
    noRules: 'No rule in force on this day has been entered',
    rule: 'What it sets',
    value: 'Value',
    unknown: 'Not known: the text is not at hand',
    article: (article: string, regulation: string | null) => (regulation ? `Item ${article}, ${regulation}` : article),
    nobody: 'You do not act for any committee yet',
  },
);

type Sentence = (actual: string, limit: string) => string;

/** A sentence for each code; one we do not know is shown as it is. */
export const findingSentences = defineMessages<Record<string, Sentence>>(
  {
    BRANCH_TOO_SMALL: (actual, limit) => `Chi bộ có ${actual} đảng viên chính thức; quy định ít nhất ${limit}.`,
    BRANCH_WITHOUT_TEAMS: (actual, limit) => `Chi bộ có ${actual} đảng viên mà chưa chia tổ đảng; quy định chia từ ${limit}.`,
    BASE_COMMITTEE_TOO_SMALL: (actual, limit) => `Đảng bộ cơ sở có ${actual} đảng viên; quy định ít nhất ${limit}.`,
    BRANCH_COMMITTEE_NOT_ALLOWED: (actual, limit) => `Có chi ủy mà chỉ có ${actual} đảng viên chính thức; quy định từ ${limit}.`,
    BRANCH_COMMITTEE_TOO_LARGE: (actual, limit) => `Chi ủy có ${actual} người; quy định nhiều nhất ${limit}.`,
    STANDING_COMMITTEE_TOO_LARGE: (actual, limit) => `Ban thường vụ có ${actual} người; quy định nhiều nhất ${limit}.`,
    TERM_OVER: (actual) => `${actual} chức vụ đã hết nhiệm kỳ mà chưa kết thúc.`,
  },
  {
    BRANCH_TOO_SMALL: (actual, limit) => `The branch has ${actual} full members; the rule asks for ${limit}.`,
    BRANCH_WITHOUT_TEAMS: (actual, limit) => `The branch has ${actual} members and no teams; the rule asks for teams from ${limit}.`,
    BASE_COMMITTEE_TOO_SMALL: (actual, limit) => `The base organization has ${actual} members; the rule asks for ${limit}.`,
    BRANCH_COMMITTEE_NOT_ALLOWED: (actual, limit) =>
      `It has a branch committee and ${actual} full members; the rule allows one from ${limit}.`,
    BRANCH_COMMITTEE_TOO_LARGE: (actual, limit) => `The branch committee has ${actual} seats; the rule allows ${limit}.`,
    STANDING_COMMITTEE_TOO_LARGE: (actual, limit) => `The standing committee has ${actual} seats; the rule allows ${limit}.`,
    TERM_OVER: (actual) => `${actual} posts are past their term and have not ended.`,
  },
);

/** What each parameter of a rule set means. */
export const ruleNames = defineMessages<Record<string, string>>(
  {
    'branch.minFullMembers': 'Chi bộ: số đảng viên chính thức ít nhất',
    'branch.teamsFromMembers': 'Chi bộ: chia tổ đảng từ số đảng viên',
    'baseCommittee.minMembers': 'Đảng bộ cơ sở: số đảng viên ít nhất',
    'branchCommittee.minFullMembers': 'Chi ủy: bầu khi có số đảng viên chính thức từ',
    'branchCommittee.maxSeats': 'Chi ủy: số người nhiều nhất',
    'standingCommittee.maxShare': 'Ban thường vụ: phần của cấp ủy, nhiều nhất',
    'delegatedAdmission.minMembers': 'Được ủy quyền kết nạp khi có số đảng viên từ',
    'baseOrganization.term': 'Nhiệm kỳ tổ chức cơ sở đảng (năm)',
    'subordinateBranch.term': 'Nhiệm kỳ chi bộ trực thuộc (năm)',
    'reorganize.levelsUp': 'Cấp quyết định lập, kết thúc: cấp trên, số cấp',
  },
  {
    'branch.minFullMembers': 'Branch: full members, at least',
    'branch.teamsFromMembers': 'Branch: teams from members',
    'baseCommittee.minMembers': 'Base committee organization: members, at least',
    'branchCommittee.minFullMembers': 'Branch committee: elected from full members',
    'branchCommittee.maxSeats': 'Branch committee: seats, at most',
    'standingCommittee.maxShare': 'Standing committee: share of the committee, at most',
    'delegatedAdmission.minMembers': 'Delegated admission from members',
    'baseOrganization.term': 'Term of a base organization (years)',
    'subordinateBranch.term': 'Term of a subordinate branch (years)',
    'reorganize.levelsUp': 'Who establishes and ends: levels up',
  },
);
