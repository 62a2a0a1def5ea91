import type { Words } from '@capuy/subgraph';

const words = (vi: string, en: string): Words => ({ vi, en });

/** What codes are called on a person's own file. */
export const CODES = {
  gender: { MALE: words('Nam', 'Male'), FEMALE: words('Nữ', 'Female') },
  membership: {
    PERMANENT: words('Sinh hoạt chính thức', 'Permanent'),
    TEMPORARY: words('Sinh hoạt tạm thời', 'Temporary'),
  },
  transfer: {
    SENT: words('Đã giới thiệu đi', 'Sent'),
    RECEIVED: words('Đã tiếp nhận', 'Received'),
    RETURNED: words('Đã trở về', 'Returned'),
    REFUSED: words('Không tiếp nhận', 'Refused'),
    CANCELLED: words('Đã thu hồi', 'Taken back'),
  },
  end: {
    STRIKE_OFF: words('Xóa tên', 'Struck off'),
    EXPULSION: words('Khai trừ', 'Expelled'),
    WITHDRAWAL: words('Xin ra khỏi Đảng', 'Withdrew'),
    DEATH: words('Từ trần', 'Death'),
    ADMISSION_ANNULLED: words('Hủy kết nạp', 'Admission annulled'),
  },
  basis: {
    ELECTED: words('Bầu', 'Elected'),
    APPOINTED: words('Chỉ định', 'Appointed'),
    CO_OPTED: words('Bổ sung', 'Co-opted'),
    ACTING: words('Giao quyền', 'Acting'),
  },
  // What is no code is what somebody wrote.
  postEnd: { REORGANIZATION: words('Sắp xếp tổ chức', 'Reorganization') },
  step: {
    BRANCH: words('Chi bộ', 'Branch'),
    PROPOSING: words('Cấp ủy đề nghị', 'Proposing committee'),
    DECIDING: words('Cấp ủy quyết định', 'Deciding committee'),
  },
  position: {
    SECRETARY: words('Bí thư', 'Secretary'),
    STANDING_DEPUTY_SECRETARY: words('Phó Bí thư Thường trực', 'Standing Deputy Secretary'),
    DEPUTY_SECRETARY: words('Phó Bí thư', 'Deputy Secretary'),
    STANDING_COMMITTEE_MEMBER: words('Ủy viên Ban Thường vụ', 'Standing committee member'),
    COMMITTEE_MEMBER: words('Ủy viên Ban Chấp hành', 'Committee member'),
    BRANCH_COMMITTEE_MEMBER: words('Chi ủy viên', 'Branch committee member'),
    INSPECTION_CHAIR: words('Chủ nhiệm Ủy ban kiểm tra', 'Chair of the inspection commission'),
    INSPECTION_DEPUTY_CHAIR: words('Phó Chủ nhiệm Ủy ban kiểm tra', 'Deputy chair of the inspection commission'),
    INSPECTION_MEMBER: words('Ủy viên Ủy ban kiểm tra', 'Member of the inspection commission'),
    HEAD: words('Người đứng đầu', 'Head'),
    DEPUTY_HEAD: words('Cấp phó của người đứng đầu', 'Deputy head'),
    STAFF: words('Cán bộ, chuyên viên', 'Staff'),
    TEAM_LEADER: words('Tổ trưởng tổ đảng', 'Party team leader'),
  },
  correction: {
    OPEN: words('Chờ trả lời', 'Waiting'),
    WITHDRAWN: words('Đã rút', 'Withdrawn'),
    ACCEPTED: words('Đã sửa', 'Corrected'),
    PARTLY: words('Sửa một phần', 'Corrected in part'),
    REFUSED: words('Không sửa', 'Not corrected'),
  },
  role: {
    SECRETARY: words('Bí thư cấp ủy', 'Secretary of the committee'),
    DEPUTY_SECRETARY: words('Phó bí thư cấp ủy', 'Deputy secretary of the committee'),
    STANDING_COMMITTEE_MEMBER: words('Ủy viên ban thường vụ', 'Standing committee member'),
    COMMITTEE_MEMBER: words('Cấp ủy viên', 'Committee member'),
    INSPECTION_COMMISSION_MEMBER: words('Ủy viên ủy ban kiểm tra', 'Member of the inspection commission'),
    BRANCH_SECRETARY: words('Bí thư chi bộ', 'Branch secretary'),
    BRANCH_DEPUTY_SECRETARY: words('Phó bí thư chi bộ', 'Deputy branch secretary'),
    BRANCH_COMMITTEE_MEMBER: words('Chi ủy viên', 'Branch committee member'),
    TEAM_LEADER: words('Tổ trưởng tổ đảng', 'Party team leader'),
    AGENCY_HEAD: words('Thủ trưởng cơ quan, đơn vị', 'Head of an agency'),
    STAFF_ORGANIZATION: words('Cán bộ làm công tác tổ chức', 'Organization staff'),
    STAFF_INFORMATION: words('Cán bộ làm công tác tuyên giáo', 'Information staff'),
    STAFF_MASS_MOBILIZATION: words('Cán bộ làm công tác dân vận', 'Mass mobilization staff'),
    STAFF_OFFICE: words('Cán bộ văn phòng cấp ủy', 'Office staff'),
    STAFF_INSPECTION: words('Cán bộ làm công tác kiểm tra', 'Inspection staff'),
    MEMBER: words('Đảng viên', 'Member'),
    MEETING_RECORDER: words('Thư ký cuộc họp', 'Meeting recorder'),
    ASSIGNED_OFFICIAL: words('Cán bộ được phân công', 'Assigned official'),
    ENTRY_CLERK: words('Người nhập liệu thay chi bộ', 'Entry clerk for a branch'),
    INTEGRATOR: words('Hệ thống tích hợp', 'Integrated system'),
    SECURITY_AUDITOR: words('Kiểm toán an ninh', 'Security auditor'),
    ADMINISTRATOR: words('Quản trị', 'Administrator'),
    SYSTEM: words('Dịch vụ của hệ thống', 'Service of the system'),
  },
  stage: {
    REGISTERED: words('Đã đưa vào nguồn', 'Registered'),
    CLASS_DONE: words('Đã học lớp nhận thức', 'Class completed'),
    BRANCH_PROPOSED: words('Chi bộ đã đề nghị', 'Proposed by the branch'),
    COMMITTEE_PROPOSED: words('Cấp ủy đã đề nghị', 'Proposed by the committee'),
    DECIDED: words('Đã có quyết định', 'Decided'),
    ADMITTED: words('Đã kết nạp', 'Admitted'),
    CLOSED: words('Đã đưa ra khỏi nguồn', 'Closed'),
  },
  background: { QUALIFIED: words('Đủ điều kiện', 'Qualified'), NOT_QUALIFIED: words('Chưa đủ điều kiện', 'Not qualified') },
  trainingOutcome: {
    EXCELLENT: words('Xuất sắc', 'Excellent'),
    GOOD: words('Giỏi, khá', 'Good'),
    PASSED: words('Đạt', 'Passed'),
    NOT_PASSED: words('Không đạt', 'Not passed'),
  },
} as const satisfies Record<string, Readonly<Record<string, Words>>>;

export const field = words;
