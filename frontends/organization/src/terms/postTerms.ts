import { defineMessages } from '@capuy/web';

export const postPositions = defineMessages(
  {
    SECRETARY: 'Bí thư',
    STANDING_DEPUTY_SECRETARY: 'Phó Bí thư Thường trực',
    DEPUTY_SECRETARY: 'Phó Bí thư',
    STANDING_COMMITTEE_MEMBER: 'Ủy viên Ban Thường vụ',
    COMMITTEE_MEMBER: 'Ủy viên Ban Chấp hành',
    BRANCH_COMMITTEE_MEMBER: 'Chi ủy viên',
    INSPECTION_CHAIR: 'Chủ nhiệm Ủy ban kiểm tra',
    INSPECTION_DEPUTY_CHAIR: 'Phó Chủ nhiệm Ủy ban kiểm tra',
    INSPECTION_MEMBER: 'Ủy viên Ủy ban kiểm tra',
    HEAD: 'Người đứng đầu',
    DEPUTY_HEAD: 'Cấp phó của người đứng đầu',
    STAFF: 'Cán bộ, chuyên viên',
    TEAM_LEADER: 'Tổ trưởng tổ đảng',
  },
  {
    SECRETARY: 'Secretary',
    STANDING_DEPUTY_SECRETARY: 'Standing Deputy Secretary',
    DEPUTY_SECRETARY: 'Deputy Secretary',
    STANDING_COMMITTEE_MEMBER: 'Standing committee member',
    COMMITTEE_MEMBER: 'Committee member',
    BRANCH_COMMITTEE_MEMBER: 'Branch committee member',
    INSPECTION_CHAIR: 'Chair of the inspection commission',
    INSPECTION_DEPUTY_CHAIR: 'Deputy chair of the inspection commission',
    INSPECTION_MEMBER: 'Member of the inspection commission',
    HEAD: 'Head',
    DEPUTY_HEAD: 'Deputy head',
    STAFF: 'Staff',
    TEAM_LEADER: 'Party team leader',
  },
);

export const postPlaces = defineMessages(
  {
    COMMITTEE: 'Ban chấp hành',
    STANDING_COMMITTEE: 'Ban thường vụ',
    STANDING_BOARD: 'Thường trực cấp ủy',
    INSPECTION_COMMISSION: 'Ủy ban kiểm tra',
    BRANCH_COMMITTEE: 'Chi ủy',
    BODY: 'Cơ quan tham mưu, giúp việc',
    AGENCY: 'Cơ quan, đơn vị',
    LOCALITY: 'Thôn, tổ dân phố',
  },
  {
    COMMITTEE: 'Party committee',
    STANDING_COMMITTEE: 'Standing committee',
    STANDING_BOARD: 'Standing board',
    INSPECTION_COMMISSION: 'Inspection commission',
    BRANCH_COMMITTEE: 'Branch committee',
    BODY: 'Committee body',
    AGENCY: 'Agency',
    LOCALITY: 'Locality',
  },
);

export const postBases = defineMessages(
  { ELECTED: 'Bầu cử', APPOINTED: 'Chỉ định', CO_OPTED: 'Bổ sung', ACTING: 'Giao quyền, phụ trách' },
  { ELECTED: 'Elected', APPOINTED: 'Appointed', CO_OPTED: 'Co-opted', ACTING: 'Acting' },
);
