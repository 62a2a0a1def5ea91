import { registerEnumType } from 'type-graphql';

export enum CommitteeFunction {
  ORGANIZATION = 'ORGANIZATION',
  INFORMATION = 'INFORMATION',
  MASS_MOBILIZATION = 'MASS_MOBILIZATION',
  OFFICE = 'OFFICE',
  INSPECTION_STAFF = 'INSPECTION_STAFF',
}
registerEnumType(CommitteeFunction, {
  name: 'CommitteeFunction',
  description: 'What a committee body does: tổ chức, tuyên giáo, dân vận, văn phòng, cơ quan ủy ban kiểm tra.',
});

/** The role that staff of a body with the function hold. */
export const FUNCTION_OF_ROLE: Readonly<Record<string, CommitteeFunction>> = {
  STAFF_ORGANIZATION: CommitteeFunction.ORGANIZATION,
  STAFF_INFORMATION: CommitteeFunction.INFORMATION,
  STAFF_MASS_MOBILIZATION: CommitteeFunction.MASS_MOBILIZATION,
  STAFF_OFFICE: CommitteeFunction.OFFICE,
  STAFF_INSPECTION: CommitteeFunction.INSPECTION_STAFF,
};
