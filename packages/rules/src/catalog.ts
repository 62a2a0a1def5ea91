import type { RuleParam, RuleSetData } from './rule-set.js';

const CENTRAL_COMMITTEE = 'Ban Chấp hành Trung ương';

const finding = (name: string, value: number | null, unit: string, article: string, more: Partial<RuleParam> = {}): RuleParam => ({
  name,
  value,
  unit,
  article,
  enforcement: 'FINDING',
  confidence: 'F',
  ...more,
});

const QD_294 = {
  number: '294-QĐ/TW',
  issuer: CENTRAL_COMMITTEE,
  signedOn: '2025-05-26',
  effectiveFrom: '2025-07-01',
  // Quy định 20-QĐ/TW (2026) came between; the day it took effect is not known to us, nor are its values.
  effectiveTo: '2026-07-26',
  replacedBy: '208-QĐ/TW, 26/7/2026',
  confidence: 'F',
  source: 'Quy định 294-QĐ/TW ngày 26/5/2025 về thi hành Điều lệ Đảng',
} as const;

const QD_208 = {
  number: '208-QĐ/TW',
  issuer: CENTRAL_COMMITTEE,
  signedOn: '2026-07-26',
  effectiveFrom: '2026-07-26',
  confidence: 'F2',
  source: 'Quy định 208-QĐ/TW ngày 26/7/2026 về thi hành Điều lệ Đảng; toàn văn chưa có, các giá trị để trống',
} as const;

const QD_21 = {
  number: '21-QĐ/TW',
  issuer: CENTRAL_COMMITTEE,
  signedOn: '2026-04-11',
  effectiveFrom: '2026-04-11',
  confidence: 'F2',
  source: 'Quy định 21-QĐ/TW ngày 11/4/2026 về công tác kiểm tra, giám sát và kỷ luật của Đảng; theo nguồn thứ cấp',
} as const;

const SIZES: readonly RuleParam[] = [
  finding('branch.minFullMembers', 3, 'members', '20.2.1'),
  finding('branch.teamsFromMembers', 30, 'members', '20.3.2'),
  finding('baseCommittee.minMembers', 30, 'members', '20.3.1', { appliesIf: 'BASE_COMMITTEE_ORGANIZATION' }),
  finding('branchCommittee.minFullMembers', 9, 'members', '23.2'),
  finding('branchCommittee.maxSeats', 7, 'seats', '23.2'),
  finding('standingCommittee.maxShare', 1 / 3, 'share', 'Điều lệ Đảng', { confidence: 'F2' }),
  finding('delegatedAdmission.minMembers', 101, 'members', '22.1'),
];

const TERMS: readonly RuleParam[] = [
  finding('baseOrganization.term', 5, 'years', '23.1'),
  finding('subordinateBranch.term', 2.5, 'years', '23.1', { appliesIf: 'SUBORDINATE_BRANCH' }),
];

const AUTHORITY: readonly RuleParam[] = [
  finding('reorganize.levelsUp', 1, 'level', 'Cấp lập tổ chức đảng là cấp quyết định kết thúc', { confidence: 'F2' }),
];

const refusal = (name: string, value: number, unit: string, article: string): RuleParam =>
  finding(name, value, unit, article, { enforcement: 'REFUSE' });

const DEADLINES: readonly RuleParam[] = [
  finding('admission.decideWithin', 45, 'workingDays', '4.3.1'),
  finding('admission.ceremonyWithin', 30, 'workingDays', '4.1'),
  finding('probation.term', 12, 'months', '4.2.2'),
  finding('probation.reviewWithin', 30, 'workingDays', '4.2.1'),
  finding('recognition.decideWithin', 30, 'workingDays', '4.3.1'),
  finding('decision.extraWithin', 15, 'workingDays', '4.3.1'),
  // 60 months after certain sentences, never for some reasons: neither is kept here, so neither is checked.
  refusal('readmission.minMonths', 36, 'months', '3.5'),
  refusal('readmission.maxTimes', 1, 'times', '3.5'),
  finding('transfer.procedureWithin', 60, 'workingDays', '6.3.1'),
  finding('transfer.presentWithin', 30, 'workingDays', '6.3.1'),
  finding('stay.minMonths', 3, 'months', '6.3.2'),
  // The stay is shorter than that.
  finding('stay.maxMonths', 12, 'months', '6.3.2'),
  finding('studyStay.minMonths', 3, 'months', '6.3.2'),
  finding('studyStay.maxMonths', 24, 'months', '6.3.2'),
  finding('strikeOff.complainWithin', 30, 'workingDays', '8.2'),
  finding('strikeOff.answerWithin', 90, 'workingDays', '8.2'),
];

/** Who proposes: at least two thirds of its members; who decides: more than half. */
const THRESHOLDS: readonly RuleParam[] = [
  finding('admission.minBranchShare', 2 / 3, 'share', '9.3.4'),
  finding('admission.minProposingShare', 2 / 3, 'share', '9.3.4'),
  finding('admission.minDecidingShare', 1 / 2, 'shareOver', '9.3.4'),
  finding('recognition.minBranchShare', 2 / 3, 'share', '9.3.4'),
  finding('recognition.minProposingShare', 2 / 3, 'share', '9.3.4'),
  finding('recognition.minDecidingShare', 1 / 2, 'shareOver', '9.3.4'),
  finding('recognition.maxFailedBallots', 3, 'times', '4.2.3'),
];

/**
 * Years of Party membership for which a badge is given. The text read names the first and the last; the steps in between are
 * entered by an office that holds the guidance.
 */
const AWARDS: readonly RuleParam[] = [
  finding('badge.step01', 30, 'years', '28'),
  ...Array.from({ length: 10 }, (_, n) =>
    finding(`badge.step${String(n + 2).padStart(2, '0')}`, null, 'years', 'chưa rõ', { confidence: 'K' }),
  ),
  finding('badge.step12', 90, 'years', '28'),
  // After a discipline in force the badge waits.
  finding('badge.delayReprimand', 6, 'months', '28'),
  finding('badge.delayWarning', 9, 'months', '28'),
  finding('badge.delayRemoval', 12, 'months', '28'),
];

const SUSPENSION: readonly RuleParam[] = [
  finding('suspension.maxDays', 90, 'days', 'chưa rõ', { confidence: 'F2' }),
  finding('suspension.maxExtensionDays', 30, 'days', 'chưa rõ', { confidence: 'F2' }),
];

/** That a request is answered in a time is known, the time is not: an office that holds the text enters it. */
const LAW_91 = {
  number: '91/2025/QH15',
  issuer: 'Quốc hội',
  signedOn: '2025-06-26',
  effectiveFrom: '2026-01-01',
  confidence: 'K',
  source: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP; toàn văn chưa có, thời hạn để trống',
} as const;

const PERSONAL_DATA: readonly RuleParam[] = [finding('correction.answerWithin', null, 'workingDays', 'chưa rõ', { confidence: 'K' })];

/** That papers are kept for a time is known, the times of the Party's papers are not: an office that holds the text enters them. */
const LAW_33 = {
  number: '33/2024/QH15',
  issuer: 'Quốc hội',
  signedOn: '2024-06-21',
  effectiveFrom: '2025-07-01',
  confidence: 'K',
  source: 'Luật Lưu trữ số 33/2024/QH15; thời hạn bảo quản tài liệu của Đảng theo quy định của Đảng, toàn văn chưa có, để trống',
} as const;

/** For how many years a record of each kind is kept; `PERMANENT_YEARS` and more: for ever. The longest that binds counts. */
const RETENTION: readonly RuleParam[] = [
  'memberFile',
  'admissionFile',
  'transferLetter',
  'decision',
  'reorganizationFile',
  'signedPage',
].map((kind) => finding(`${kind}.minYears`, null, 'years', 'chưa rõ', { confidence: 'K' }));

/** The same parameters, each without a value: what a regulation sets that we have not read. */
function unknown(params: readonly RuleParam[]): RuleParam[] {
  return params.map((param) => ({ ...param, value: null, article: 'chưa rõ', confidence: 'F2' }));
}

/**
 * What the organization service ships. Only what was read (F) or found in a secondary source (F2) has a value;
 * an office that holds the text enters the rest.
 */
export const ORGANIZATION_RULES: readonly RuleSetData[] = [
  { ...QD_294, family: 'org_size', title: 'Quy mô tổ chức cơ sở đảng', params: SIZES },
  { ...QD_294, family: 'term_length', title: 'Nhiệm kỳ tổ chức cơ sở đảng', params: TERMS },
  { ...QD_294, family: 'authority', title: 'Thẩm quyền lập và kết thúc tổ chức đảng', params: AUTHORITY },
  { ...QD_294, family: 'member_deadline', title: 'Thời hạn trong công tác đảng viên', params: DEADLINES },
  { ...QD_294, family: 'vote_threshold', title: 'Tỷ lệ biểu quyết kết nạp, công nhận đảng viên', params: THRESHOLDS },
  { ...QD_294, family: 'award', title: 'Huy hiệu Đảng', params: AWARDS },
  { ...QD_21, family: 'member_deadline', title: 'Thời hạn trong công tác đảng viên', params: SUSPENSION },
  { ...LAW_91, family: 'personal_data', title: 'Quyền của người có dữ liệu', params: PERSONAL_DATA },
  { ...LAW_33, family: 'retention', title: 'Thời hạn bảo quản hồ sơ', params: RETENTION },
  { ...QD_208, family: 'award', title: 'Huy hiệu Đảng', params: unknown(AWARDS) },
  { ...QD_208, family: 'org_size', title: 'Quy mô tổ chức cơ sở đảng', params: unknown(SIZES) },
  { ...QD_208, family: 'term_length', title: 'Nhiệm kỳ tổ chức cơ sở đảng', params: unknown(TERMS) },
  { ...QD_208, family: 'authority', title: 'Thẩm quyền lập và kết thúc tổ chức đảng', params: unknown(AUTHORITY) },
  { ...QD_208, family: 'member_deadline', title: 'Thời hạn trong công tác đảng viên', params: unknown(DEADLINES) },
  { ...QD_208, family: 'vote_threshold', title: 'Tỷ lệ biểu quyết kết nạp, công nhận đảng viên', params: unknown(THRESHOLDS) },
];
