import { defineMessages } from '@capuy/web';

/** Families of rules. */
export const ruleFamilies = defineMessages(
  {
    org_size: 'Quy mô tổ chức cơ sở đảng',
    term_length: 'Nhiệm kỳ tổ chức cơ sở đảng',
    authority: 'Thẩm quyền lập và kết thúc tổ chức đảng',
    member_deadline: 'Thời hạn trong công tác đảng viên',
    vote_threshold: 'Tỷ lệ biểu quyết kết nạp, công nhận đảng viên',
    award: 'Huy hiệu Đảng',
    personal_data: 'Quyền của người có dữ liệu',
    retention: 'Thời hạn bảo quản hồ sơ',
  },
  {
    org_size: 'Sizes of organizations',
    term_length: 'Terms of organizations',
    authority: 'Who establishes and ends organizations',
    member_deadline: 'Time limits of a Party life',
    vote_threshold: 'Thresholds of votes on people',
    award: 'Party badges',
    personal_data: 'Rights of those whose data it is',
    retention: 'How long records are kept',
  },
);

type Unit = (value: string) => string;

/** A value with its unit; units without a word are shown as the number. */
export const ruleUnits = defineMessages<Record<string, Unit>>(
  {
    workingDays: (value) => `${value} ngày làm việc`,
    days: (value) => `${value} ngày`,
    months: (value) => `${value} tháng`,
    years: (value) => `${value} năm`,
    times: (value) => `${value} lần`,
    share: (value) => `ít nhất ${value}`,
    shareOver: (value) => `trên ${value}`,
  },
  {
    workingDays: (value) => `${value} working days`,
    days: (value) => `${value} days`,
    months: (value) => `${value} months`,
    years: (value) => `${value} years`,
    times: (value) => `${value} times`,
    share: (value) => `at least ${value}`,
    shareOver: (value) => `more than ${value}`,
  },
);

export const unitNames = defineMessages<Record<string, string>>(
  {
    workingDays: 'ngày làm việc',
    days: 'ngày',
    months: 'tháng',
    years: 'năm',
    times: 'lần',
    members: 'đảng viên',
    seats: 'người',
    level: 'cấp',
    share: 'phần, ít nhất',
    shareOver: 'phần, nhiều hơn',
  },
  {
    workingDays: 'working days',
    days: 'days',
    months: 'months',
    years: 'years',
    times: 'times',
    members: 'members',
    seats: 'seats',
    level: 'levels',
    share: 'part, at least',
    shareOver: 'part, more than',
  },
);
