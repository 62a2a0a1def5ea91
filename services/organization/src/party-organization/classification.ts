import { registerEnumType } from 'type-graphql';

export enum ReportingSector {
  COMMUNE = 'COMMUNE',
  AGENCY = 'AGENCY',
  PUBLIC_SERVICE = 'PUBLIC_SERVICE',
  ENTERPRISE = 'ENTERPRISE',
  ARMED_FORCES = 'ARMED_FORCES',
}
registerEnumType(ReportingSector, {
  name: 'ReportingSector',
  description: 'Khối báo cáo: xã, phường, đặc khu; cơ quan; đơn vị sự nghiệp; doanh nghiệp; lực lượng vũ trang.',
});

export enum BranchKind {
  LOCALITY = 'LOCALITY',
  AGENCY = 'AGENCY',
  SCHOOL = 'SCHOOL',
  HEALTH_STATION = 'HEALTH_STATION',
  ENTERPRISE = 'ENTERPRISE',
}
registerEnumType(BranchKind, {
  name: 'BranchKind',
  description: 'Loại chi bộ: thôn, tổ dân phố; cơ quan; trường học; trạm y tế; doanh nghiệp.',
});
