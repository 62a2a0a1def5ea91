import { defineMessages } from '@capuy/web';

export const organizationStates = defineMessages(
  { ACTIVE: 'Đang hoạt động', ENDED: 'Đã kết thúc', NOT_YET: 'Chưa thành lập' },
  { ACTIVE: 'Active', ENDED: 'Ended', NOT_YET: 'Not yet established' },
);

/** Types of base organizations, as a condition in a few words. */
export const baseTypes = defineMessages(
  { COMMUNE: 'Đảng bộ xã, phường', BASE_COMMITTEE_ORGANIZATION: 'Đảng bộ cơ sở', BASE_BRANCH: 'Chi bộ cơ sở' },
  { COMMUNE: 'Commune', BASE_COMMITTEE_ORGANIZATION: 'Base committee organization', BASE_BRANCH: 'Base branch' },
);

/** Khối báo cáo of the base organization. */
export const reportingSectors = defineMessages(
  {
    COMMUNE: 'Xã, phường',
    AGENCY: 'Cơ quan',
    PUBLIC_SERVICE: 'Đơn vị sự nghiệp',
    ENTERPRISE: 'Doanh nghiệp',
    ARMED_FORCES: 'Lực lượng vũ trang',
  },
  {
    COMMUNE: 'Communes',
    AGENCY: 'Agencies',
    PUBLIC_SERVICE: 'Public services',
    ENTERPRISE: 'Enterprises',
    ARMED_FORCES: 'Armed forces',
  },
);

export const branchKinds = defineMessages(
  {
    LOCALITY: 'Thôn, tổ dân phố',
    AGENCY: 'Cơ quan',
    SCHOOL: 'Trường học',
    HEALTH_STATION: 'Trạm y tế',
    ENTERPRISE: 'Doanh nghiệp',
  },
  { LOCALITY: 'Locality', AGENCY: 'Agency', SCHOOL: 'School', HEALTH_STATION: 'Health station', ENTERPRISE: 'Enterprise' },
);

export const committeeFunctions = defineMessages(
  {
    ORGANIZATION: 'Tổ chức',
    INFORMATION: 'Tuyên giáo',
    MASS_MOBILIZATION: 'Dân vận',
    OFFICE: 'Văn phòng',
    INSPECTION_STAFF: 'Cơ quan ủy ban kiểm tra',
  },
  {
    ORGANIZATION: 'Organization',
    INFORMATION: 'Information and education',
    MASS_MOBILIZATION: 'Mass mobilization',
    OFFICE: 'Office',
    INSPECTION_STAFF: 'Inspection staff',
  },
);

export const committeeKinds = defineMessages(
  { COMMITTEE: 'Ban chấp hành', BRANCH_COMMITTEE: 'Chi ủy', INSPECTION_COMMISSION: 'Ủy ban kiểm tra' },
  { COMMITTEE: 'Party committee', BRANCH_COMMITTEE: 'Branch committee', INSPECTION_COMMISSION: 'Inspection commission' },
);
