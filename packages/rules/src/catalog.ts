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
  { ...QD_208, family: 'org_size', title: 'Quy mô tổ chức cơ sở đảng', params: unknown(SIZES) },
  { ...QD_208, family: 'term_length', title: 'Nhiệm kỳ tổ chức cơ sở đảng', params: unknown(TERMS) },
  { ...QD_208, family: 'authority', title: 'Thẩm quyền lập và kết thúc tổ chức đảng', params: unknown(AUTHORITY) },
];
